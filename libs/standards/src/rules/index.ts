export { type Facts, type Parameters } from './facts.js';
export { type Verdict, verdictsOf } from './verdict.js';
