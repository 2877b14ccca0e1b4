import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Config, type DomainError, fail } from '#kernel';
import { brokenLimit, DOCUMENT_LIMITS } from './document-limits.js';
import { TrustedDocuments } from './trusted-documents.js';

interface Asked {
  query?: unknown;
  variables?: unknown;
  extensions?: { persistedQuery?: { sha256Hash?: unknown } };
}

const BEARER = /^Bearer +\S/i;

/** Whether anybody may ask anything here: while developing, and where everything is for show. */
const asksFreely = (config: Config): boolean => config.DEMO || process.env.NODE_ENV !== 'production';

/**
 * Looks at what is asked before GraphQL does. A hash is exchanged for the text that the web app was built with; any
 * other text has to keep the limits, and to come from somebody who may write their own (`refuseUnknown`).
 */
export function screenDocuments(fastify: FastifyInstance, config: Config, trusted: TrustedDocuments): void {
  fastify.addHook('preHandler', async (request, reply) => {
    if (request.routeOptions.url !== '/graphql' || request.method === 'OPTIONS') return;
    const refusal = screen(request, trusted, asksFreely(config));
    if (!refusal) return;
    const { code, params } = refusal;
    await reply.code(400).send({ errors: [{ message: code, extensions: { code, params, fields: [], requestId: request.id } }] });
  });
}

/** In an address they are text. */
function variablesOf({ variables }: Asked): unknown {
  if (typeof variables !== 'string') return variables ?? {};
  try {
    return JSON.parse(variables) ?? {};
  } catch {
    return {}; // GraphQL says what is wrong with them
  }
}

function screen(request: FastifyRequest, trusted: TrustedDocuments, freely: boolean): DomainError | null {
  const asked = (request.method === 'GET' ? request.query : request.body) as Asked | undefined;
  if (Array.isArray(asked)) return fail('DOCUMENT_LIMIT', { limit: 'batch', max: DOCUMENT_LIMITS.batch });
  const hash = asked?.extensions?.persistedQuery?.sha256Hash;
  if (asked && hash !== undefined) {
    const text = typeof hash === 'string' ? trusted.textOf(hash) : undefined;
    if (text === undefined) return fail('UNKNOWN_DOCUMENT');
    asked.query = text;
    delete asked.extensions!.persistedQuery;
    return null;
  }
  const text = asked?.query;
  // nothing to read: GraphQL says what is missing
  if (typeof text !== 'string' || trusted.includes(text)) return null;
  if (!freely && !BEARER.test(request.headers.authorization ?? '')) return fail('UNKNOWN_DOCUMENT');
  const broken = brokenLimit(text, variablesOf(asked!));
  return broken && fail('DOCUMENT_LIMIT', { limit: broken, max: DOCUMENT_LIMITS[broken] });
}
