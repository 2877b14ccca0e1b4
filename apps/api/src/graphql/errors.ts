import type { GraphQLError } from 'graphql';
import { DomainError, fail, fieldError } from '#kernel';

type DatabaseError = Error & { code?: string; driverError?: { code?: string } };

/** SQLSTATE classes and socket errors that mean: the database is not there, or asks to try again. */
const GONE = /^(08...|53...|40...|57P..|57014|55P03)$|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN/;
const GONE_WORDS =
  /Connection terminated|connection timeout|Client has encountered a connection error|timeout exceeded when trying to connect|Query runner already released/i;

/** SQLSTATE and file errors that mean: no room is left, on the database's disk or on that of the files. */
const FULL = new Set(['53100', 'ENOSPC', 'EDQUOT']);

/** Text that is no UUID or holds a NUL, a number or day that does not exist: refused by the column's type, so found nowhere. */
const NO_SUCH_VALUE = new Set(['22P02', '22P05', '22021', '22003', '22007', '22008']);

/** The domain's error behind what graphql-js caught; null for the unknown and for errors of the document. */
export function domainErrorOf(error: GraphQLError): DomainError | null {
  const known = error.originalError && domainErrorBehind(error.originalError);
  if (known) return known;
  // a value that does not fit its scalar carries the field's code
  const field = error.extensions?.['field'];
  if (typeof field === 'string') return new DomainError('INVALID', {}, [fieldError(fieldOf(error), 'NOT_A_DATE')]);
  return null;
}

/** The domain's error that something thrown stands for; null for the unknown. */
export function domainErrorBehind(error: DatabaseError): DomainError | null {
  if (error instanceof DomainError) return error;
  if (FULL.has(error.driverError?.code ?? error.code ?? '')) return fail('STORAGE_FULL');
  if (isGone(error)) return fail('UNAVAILABLE');
  const sqlState = error.driverError?.code ?? '';
  if (sqlState === '23505') return fail('ALREADY_EXISTS', {});
  return NO_SUCH_VALUE.has(sqlState) ? fail('NOT_FOUND') : null;
}

function isGone(error: DatabaseError): boolean {
  return GONE.test(error.driverError?.code ?? error.code ?? '') || GONE_WORDS.test(error.message);
}

const CALLERS_FAULT = new Set([
  'GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT', 'OPERATION_RESOLUTION_FAILURE', 'BAD_REQUEST',
]);

/** Whether the document or its variables are wrong, rather than something here. */
export function isCallersFault(error: GraphQLError): boolean {
  if (!error.originalError || CALLERS_FAULT.has(String(error.extensions?.['code']))) return true;
  // what graphql-js finds out about an argument only while it executes
  return error.originalError.name === 'GraphQLError' && /^(Argument|Variable) "/.test(error.message);
}

/** graphql-js names the place in its words: Variable "$input" got invalid value … at "input.startsOn" */
function fieldOf(error: GraphQLError): string {
  return /at "input\.([^"]+)"/.exec(error.message)?.[1] ?? '';
}
