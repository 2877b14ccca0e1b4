import type { GraphQLError } from 'graphql';
import { DomainError, fail, fieldError } from '#kernel';

/** SQLSTATE classes and socket errors that mean: the database is not there, try again. */
const GONE = /^(08|57P|53)|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT/;
const GONE_WORDS = /Connection terminated|connection timeout|Client has encountered a connection error|timeout exceeded when trying to connect/i;

/** The domain's error behind what graphql-js caught; null for the unknown and for errors of the document. */
export function domainErrorOf(error: GraphQLError): DomainError | null {
  const original = error.originalError as (Error & { code?: string; driverError?: { code?: string } }) | undefined;
  if (original instanceof DomainError) return original;
  if (original && isGone(original)) return fail('UNAVAILABLE');
  const sqlState = original?.driverError?.code;
  if (sqlState === '23505') return fail('ALREADY_EXISTS', {});
  // text that is no UUID, a day that does not exist: refused by the column's type
  if (sqlState === '22P02' || sqlState === '22007' || sqlState === '22008') return fail('NOT_FOUND');
  // a value that does not fit its scalar carries the field's code
  const field = error.extensions?.['field'];
  if (typeof field === 'string') return new DomainError('INVALID', {}, [fieldError(fieldOf(error), 'NOT_A_DATE')]);
  return null;
}

export function isGone(error: Error & { code?: string; driverError?: { code?: string } }): boolean {
  return GONE.test(error.driverError?.code ?? error.code ?? '') || GONE_WORDS.test(error.message);
}

/** graphql-js names the place in its words: Variable "$input" got invalid value … at "input.startsOn" */
function fieldOf(error: GraphQLError): string {
  return /at "input\.([^"]+)"/.exec(error.message)?.[1] ?? '';
}
