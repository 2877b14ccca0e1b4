export { type Facts, isPossible, type Misfit, misfit, type Parameters } from './facts.js';
export { type Verdict, verdictsOf } from './verdict.js';
