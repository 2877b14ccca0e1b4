export * from './standard-file.js';
export * from './facts.js';
export { environmentOf } from './expression.js';
export { problem, type Problem, type ProblemCode, type ProblemParams } from './problem.js';
export { type KnownEditions } from './reference.js';
export { readJson, readStandard, type Read } from './read.js';
