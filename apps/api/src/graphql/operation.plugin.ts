import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import { type FormattedExecutionResult, GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { fail, type GraphQLContext, toGraphQLError } from '#kernel';
import { changesNothing, wroteUpTo } from '../http/own-writes.js';
import { domainErrorOf, isCallersFault } from './errors.js';
import { onlyReads } from './guard.js';
import { rootFieldCount } from './root-fields.js';

/**
 * The end of one operation: a mutation that failed is rolled back and answers no data; what succeeded is committed
 * before the answer leaves. Errors become codes here, once; unknown ones are logged and not shown.
 */
export function operationPlugin(log: Logger): ApolloServerPlugin<GraphQLContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ operation, document, contextValue }) => {
        if (operation?.operation === 'query') readWhereItMay(contextValue);
        if (operation?.operation === 'mutation' && rootFieldCount(operation, document) !== 1) {
          throw new GraphQLError('A mutation has exactly one root field: it is one transaction.', { extensions: { code: 'BAD_REQUEST' } });
        }
      },
      willSendResponse: async (request) => {
        if (request.response.body.kind !== 'single') return;
        await settle(request, request.response.body, log);
      },
    }),
  };
}

/**
 * A query goes to the replica once that shows what the asker has written. Only a browser keeps that place: a token that
 * can write reads from the primary.
 */
export function readWhereItMay({ op, request, credential }: Pick<GraphQLContext, 'op' | 'request' | 'credential'>): void {
  changesNothing(request);
  const { replica } = op.kernel;
  if (replica && !(credential === 'token' && !onlyReads(op.actor)) && replica.shows(wroteUpTo(request))) op.readFrom(replica);
}

async function settle(
  request: GraphQLRequestContext<GraphQLContext>,
  body: { singleResult: FormattedExecutionResult<Record<string, unknown>> },
  log: Logger,
): Promise<void> {
  const { op } = request.contextValue;
  const failed = (request.errors?.length ?? 0) > 0;
  const mutates = request.operation?.operation === 'mutation';
  if (failed) {
    const errors = request.errors!.map((error) => answer(error, op.requestId, log));
    await op.rollback().catch((error: unknown) => log.warn({ err: error, requestId: op.requestId }, 'rollback'));
    body.singleResult = mutates ? { errors, data: null } : { ...body.singleResult, errors };
    return;
  }
  try {
    await op.commit();
  } catch (error) {
    log.error({ err: error, requestId: op.requestId }, 'commit');
    await op.rollback().catch(() => undefined);
    body.singleResult = { errors: [answer(new GraphQLError('commit', { originalError: error as Error }), op.requestId, log)], data: null };
  }
}

function answer(error: GraphQLError, requestId: string, log: Logger): GraphQLFormattedError {
  const known = domainErrorOf(error);
  if (known?.code === 'STORAGE_FULL') log.error({ err: error.originalError, path: error.path, requestId }, 'no room is left');
  if (known) return toGraphQLError(known, requestId, error).toJSON();
  // wrong documents and variables: told as graphql-js says them
  if (isCallersFault(error)) return { ...error.toJSON(), extensions: { code: 'BAD_REQUEST', requestId } };
  log.error({ err: error.originalError, path: error.path, requestId }, 'unexpected error');
  return toGraphQLError(fail('INTERNAL'), requestId, error).toJSON();
}
