import { type FieldError, fieldError } from '#kernel';

/** A number that a phone can dial: `119`, `0591-83300001`, `138 0000 0000`, `+86 …`, with an extension at most. */
const DIALLED = /^\+?\d[\d\s()-]{1,22}\d([转,x]\d{1,6})?$/;

/** '' is no phone at all, and no mistake here. */
export const phoneProblems = (phone: string, path: string): FieldError[] => (phone === '' || DIALLED.test(phone) ? [] : [fieldError(path, 'DIAL_FORM')]);
