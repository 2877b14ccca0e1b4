import { createHash, timingSafeEqual } from 'node:crypto';
import { Controller, Get, NotFoundException, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Kernel } from '#kernel';
import { Metrics } from './metrics.js';

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;

/** For what watches the server. To all others there is nothing here. */
@Controller('metrics')
export class MetricsController {
  constructor(
    private readonly kernel: Kernel,
    private readonly metrics: Metrics,
  ) {}

  @Get()
  async read(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (!this.mayRead(request)) throw new NotFoundException();
    const text = await this.metrics.registry.metrics();
    await reply.header('content-type', this.metrics.registry.contentType).header('cache-control', 'no-store').send(text);
  }

  /** With METRICS_TOKEN who bears it; without one who asks from this machine, and not through a proxy on it. */
  private mayRead({ headers, socket }: FastifyRequest): boolean {
    const { METRICS_TOKEN } = this.kernel.config;
    if (METRICS_TOKEN) return isSame(headers.authorization ?? '', `Bearer ${METRICS_TOKEN}`);
    const forwarded = headers['x-forwarded-for'] ?? headers.forwarded ?? headers.via;
    return forwarded === undefined && LOOPBACK.test(socket.remoteAddress ?? '');
  }
}

function isSame(given: string, expected: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
