import 'reflect-metadata';
import { DiscoveryService, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type FastifyInstance, LogController } from 'fastify';
import { v7 as uuid } from 'uuid';
import { check, deliverJob, type Kernel, nightlyDigest, nightlyTidying } from '#kernel';
import { AppModule } from './app.module.js';
import { type DeclaredPermissions, declaredPermissions } from './graphql/declared-permissions.js';
import { closeAfterTheLastAnswer } from './http/closing.js';
import { answerBound } from './graphql/bound-queries.js';
import { TrustedDocuments } from './graphql/trusted-documents.js';
import { answerLive } from './graphql/live.js';
import { screenDocuments } from './graphql/asked-document.js';
import { NestLog } from './http/nest-log.js';
import { rememberWrites } from './http/own-writes.js';
import { secure } from './http/security.js';
import { serveWeb } from './http/web.js';
import { measureRequests } from './metrics/measure.js';
import { Metrics } from './metrics/metrics.js';

export interface Application {
  nest: NestFastifyApplication;
  permissions: DeclaredPermissions;
  hasWeb: boolean;
}

/**
 * Puts the application together, checks what must hold before anybody is served, and does not listen yet.
 *
 * @param web whether the web app is served too, where one is built
 */
export async function makeApplication(kernel: Kernel, { web = true } = {}): Promise<Application> {
  const adapter = new FastifyAdapter({
    loggerInstance: kernel.log as never,
    logController: new LogController({ disableRequestLogging: kernel.config.LOG_LEVEL === 'info' }),
    genReqId: () => uuid(),
    trustProxy: kernel.config.TRUST_PROXY,
    bodyLimit: 1024 * 1024,
  });
  const nest = await NestFactory.create<NestFastifyApplication>(AppModule.with(kernel), adapter, {
    logger: new NestLog(kernel.log),
    abortOnError: false,
  });
  const fastify = adapter.getInstance() as unknown as FastifyInstance;
  await secure(fastify, kernel.config);
  rememberWrites(fastify, kernel);
  const trusted = new TrustedDocuments();
  answerBound(fastify, kernel, trusted);
  screenDocuments(fastify, kernel.config, trusted);
  answerLive(fastify, kernel, nest);
  fastify.addHook('onClose', () => kernel.live.stop());
  closeAfterTheLastAnswer(fastify);
  measureRequests(fastify, nest.get(Metrics));
  const permissions = declaredPermissions(nest.get(DiscoveryService));
  kernel.jobs.define(nightlyDigest);
  kernel.jobs.define(nightlyTidying);
  kernel.jobs.define(deliverJob);
  const problems = kernel.kinds.all().flatMap((kind) => check(kind.flow));
  if (problems.length) throw new Error(`A lifecycle does not hold together:\n${problems.join('\n')}`);
  await nest.init();
  const hasWeb = web && (await serveWeb(fastify));
  await fastify.ready();
  return { nest, permissions, hasWeb };
}
