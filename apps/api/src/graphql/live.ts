import type { INestApplicationContext } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createSourceEventStream, type DocumentNode, execute, type ExecutionResult, GraphQLError, type GraphQLSchema, parse, validate } from 'graphql';
import { setTimeout as sleep } from 'node:timers/promises';
import { type DomainError, fail, type GraphQLContext, type Kernel, Operation, toGraphQLError } from '#kernel';
import { goesOn } from '../metrics/measure.js';
import { whoAsks } from './context.js';
import { domainErrorOf, isCallersFault } from './errors.js';

/** So often a word is sent that keeps the line open through proxies, and it is looked whether the session still holds. */
const BREATH_MS = 25_000;
/** Pages that one person may have open side by side. */
const MOST_LINES = 12;

interface Asked {
  query?: unknown;
  variables?: Record<string, unknown> | null;
  operationName?: string | null;
}

/**
 * Subscriptions, as server-sent events in the answer to a POST: so the cookie, the header against cross-site requests and the known
 * documents hold as for everything else, and any proxy lets it through. Each event is an operation of its own, with the roles of that
 * moment; a session that has ended ends the line.
 */
export function answerLive(fastify: FastifyInstance, kernel: Kernel, nest: INestApplicationContext): void {
  const lines = new Set<AbortController>();
  const counts = new Map<string, number>();
  fastify.addHook('preClose', async () => lines.forEach((line) => line.abort()));
  fastify.addHook('preHandler', async (request, reply) => {
    const asked = (request.body ?? {}) as Asked;
    if (request.method !== 'POST' || request.routeOptions.url !== '/graphql' || typeof asked.query !== 'string' || !/^\s*subscription\b/.test(asked.query)) return;
    if (!request.headers.accept?.includes('text/event-stream')) return;
    const { schema } = nest.get(GraphQLSchemaHost, { strict: false });
    goesOn(request);
    const line = new AbortController();
    const { actor } = await whoAsks(kernel, request).catch(() => ({ actor: null }));
    const id = actor?.personId ?? '';
    const open = counts.get(id) ?? 0;
    if (open >= MOST_LINES) return refuse(request, reply, fail('THROTTLED', { retryAfter: 60 }));
    counts.set(id, open + 1);
    lines.add(line);
    request.raw.socket.once('close', () => line.abort());
    try {
      await new Live(kernel, schema, request, reply, line.signal).run(asked);
    } finally {
      lines.delete(line);
      const left = counts.get(id)! - 1;
      if (left) counts.set(id, left);
      else counts.delete(id);
    }
    return reply;
  });
}

class Live {
  constructor(
    private readonly kernel: Kernel,
    private readonly schema: GraphQLSchema,
    private readonly request: FastifyRequest,
    private readonly reply: FastifyReply,
    private readonly signal: AbortSignal,
  ) {}

  async run({ query, variables, operationName }: Asked): Promise<void> {
    let document: DocumentNode;
    try {
      document = parse(query as string);
    } catch (error) {
      return this.once([this.worded(error as GraphQLError)]);
    }
    const faults = validate(this.schema, document);
    if (faults.length) return this.once(faults.map((fault) => this.worded(fault)));
    const shared = { schema: this.schema, document, variableValues: variables ?? {}, operationName: operationName ?? null };
    const beginning = await this.context();
    if (!beginning) return this.once([toGraphQLError(fail('UNAUTHENTICATED'), this.request.id)]);
    const source = await createSourceEventStream({ ...shared, contextValue: beginning });
    await beginning.op.rollback();
    if (!(Symbol.asyncIterator in source)) return this.once((source.errors ?? []).map((error) => this.worded(error)));
    const events = source[Symbol.asyncIterator]();
    this.begin();
    const breath = setInterval(() => void this.breathe(events), BREATH_MS);
    this.signal.addEventListener('abort', () => void events.return?.(), { once: true });
    try {
      for (let event = await events.next(); !event.done && !this.signal.aborted; event = await events.next()) {
        const context = await this.context();
        if (!context) break;
        this.say(await this.told({ ...shared, rootValue: event.value, contextValue: context }, context.op));
        // what comes in a burst is told together
        await sleep(100, undefined, { signal: this.signal }).catch(() => undefined);
      }
    } finally {
      clearInterval(breath);
      await events.return?.();
      this.reply.raw.end('event: complete\ndata:\n\n');
    }
  }

  private async told(asked: Parameters<typeof execute>[0], op: Operation): Promise<ExecutionResult> {
    try {
      const { data, errors } = await execute(asked);
      await op.commit();
      return { data: data ?? null, ...(errors && { errors: errors.map((error) => this.worded(error)) }) };
    } catch (error) {
      await op.rollback().catch(() => undefined);
      return { data: null, errors: [this.worded(new GraphQLError('live', { originalError: error as Error }))] };
    }
  }

  /** Null once nobody is signed in any more. */
  private async context(): Promise<GraphQLContext | null> {
    const { actor, credential } = await whoAsks(this.kernel, this.request);
    if (!actor.personId) return null;
    return { op: new Operation(this.kernel, actor, this.request.id), credential, request: this.request, reply: this.reply };
  }

  private async breathe(events: AsyncIterator<unknown>): Promise<void> {
    this.reply.raw.write(':\n\n');
    const held = await this.context().catch(() => undefined);
    if (held === null) await events.return?.();
  }

  /** One answer without a stream: what was asked cannot be. */
  private once(errors: readonly GraphQLError[]): void {
    this.begin();
    this.say({ data: null, errors });
    this.reply.raw.end('event: complete\ndata:\n\n');
  }

  private begin(): void {
    this.reply.hijack();
    const headers = Object.fromEntries(Object.entries(this.reply.getHeaders()).filter(([, value]) => value !== undefined)) as Record<string, string>;
    this.reply.raw.writeHead(200, { ...headers, 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
  }

  private say(result: ExecutionResult): void {
    this.reply.raw.write(`event: next\ndata: ${JSON.stringify(result)}\n\n`);
  }

  private worded(error: GraphQLError): GraphQLError {
    const known = domainErrorOf(error);
    if (known) return toGraphQLError(known, this.request.id, error);
    if (isCallersFault(error)) return new GraphQLError(error.message, { extensions: { code: 'BAD_REQUEST', requestId: this.request.id } });
    this.kernel.log.error({ err: error.originalError, requestId: this.request.id }, 'unexpected error');
    return toGraphQLError(fail('INTERNAL'), this.request.id, error);
  }
}

async function refuse(request: FastifyRequest, reply: FastifyReply, error: DomainError): Promise<void> {
  await reply.code(429).send({ errors: [toGraphQLError(error, request.id).toJSON()] });
}
