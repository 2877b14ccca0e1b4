import type { LoggerService } from '@nestjs/common';
import type { Logger } from 'pino';

/** What the framework has to say goes into the one structured log. Its start-up chatter is for debugging. */
export class NestLog implements LoggerService {
  constructor(private readonly log_: Logger) {}

  log(message: unknown, context?: string): void {
    this.log_.debug({ context }, String(message));
  }

  warn(message: unknown, context?: string): void {
    this.log_.warn({ context }, String(message));
  }

  error(message: unknown, stack?: string, context?: string): void {
    this.log_.error({ context, stack }, String(message));
  }
}
