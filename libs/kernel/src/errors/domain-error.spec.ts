import { describe, expect, it } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { DomainError, fail, fieldError, invalid, toGraphQLError } from './domain-error.js';

describe('an error of the domain', () => {
  it('is a code with its parameters, never a sentence', () => {
    const error = fail('WRONG_STATE', { state: 'closed', verb: 'review' });
    expect(error).toBeInstanceOf(DomainError);
    expect(error).toMatchObject({ code: 'WRONG_STATE', params: { state: 'closed', verb: 'review' }, fields: [], message: 'WRONG_STATE' });
    expect(fail('NOT_FOUND').params).toEqual({});
  });

  it('of an input names each field', () => {
    const error = invalid(fieldError('title', 'REQUIRED'), fieldError('items.0.title', 'TOO_LONG', { max: 5, length: 6 }));
    expect(error.code).toBe('INVALID');
    expect(error.fields).toEqual([
      { path: 'title', code: 'REQUIRED', params: {} },
      { path: 'items.0.title', code: 'TOO_LONG', params: { max: 5, length: 6 } },
    ]);
  });

  it('leaves the server with its place in the answer and a number to quote, and nothing else', () => {
    const at = new GraphQLError('secret of the server', { path: ['a', 0], originalError: new Error('SELECT') });
    expect(toGraphQLError(fail('THROTTLED', { retryAfter: 30 }), 'r1', at).toJSON()).toEqual({
      message: 'THROTTLED',
      path: ['a', 0],
      extensions: { code: 'THROTTLED', params: { retryAfter: 30 }, fields: [], requestId: 'r1' },
    });
    expect(toGraphQLError(fail('INTERNAL'), 'r2').toJSON()).toEqual({
      message: 'INTERNAL',
      extensions: { code: 'INTERNAL', params: {}, fields: [], requestId: 'r2' },
    });
  });
});
