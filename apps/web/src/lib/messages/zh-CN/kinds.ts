import { kind } from './words';

/** Several of a kind: the name of a list. */
export const kinds = kind;
