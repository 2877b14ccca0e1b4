import { GraphQLError } from 'graphql';
import type { ErrorCode, ErrorParams } from './codes.js';
import type { FieldCode, FieldParams } from './field-codes.js';

/** One field's trouble; `path` is the path inside the input, `items.0.title`. */
export interface FieldError {
  path: string;
  code: FieldCode;
  params: object;
}

/** The only error that the domain throws: a code of `codes.ts` with its parameters, never a sentence. */
export class DomainError<C extends ErrorCode = ErrorCode> extends Error {
  constructor(
    readonly code: C,
    readonly params: ErrorParams[C],
    readonly fields: readonly FieldError[] = [],
  ) {
    super(code);
  }
}

/** `throw fail('NOT_FOUND')`: parameters only where the code has some. */
export function fail<C extends ErrorCode>(
  code: C,
  ...params: ErrorParams[C] extends Record<string, never> ? [] : [ErrorParams[C]]
): DomainError<C> {
  return new DomainError(code, (params[0] ?? {}) as ErrorParams[C]);
}

export function fieldError<C extends FieldCode>(
  path: string,
  code: C,
  ...params: FieldParams[C] extends Record<string, never> ? [] : [FieldParams[C]]
): FieldError {
  return { path, code, params: params[0] ?? {} };
}

/** `throw invalid(fieldError('input.year', 'YEAR_ALREADY_PLANNED', { year }))` */
export function invalid(...fields: FieldError[]): DomainError<'INVALID'> {
  return new DomainError('INVALID', {}, fields);
}

/** What leaves the server: a code, its parameters, and a number to quote. */
export function toGraphQLError(error: DomainError, requestId: string, at?: GraphQLError): GraphQLError {
  return new GraphQLError(error.code, {
    ...(at?.path && { path: at.path }),
    extensions: { code: error.code, params: error.params, fields: error.fields, requestId },
  });
}
