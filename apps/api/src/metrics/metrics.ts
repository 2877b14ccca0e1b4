import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';
import { Kernel } from '#kernel';
import { watchState } from './state.js';

/** Names that somebody invents must not fill the memory: so many are told apart, the rest are `other`. */
const MOST_OPERATIONS = 200;

/** What is measured, in the text format of Prometheus. Durations are seconds, sizes bytes. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  private readonly operations = new Set<string>();

  private readonly requests = new Histogram({
    name: 'pdca_http_request_duration_seconds',
    help: 'Requests over HTTP, by route and status',
    labelNames: ['route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [this.registry],
  });

  private readonly answered = new Counter({
    name: 'pdca_graphql_operations_total',
    help: 'GraphQL operations by name and outcome: ok, or the code of the first error',
    labelNames: ['operation', 'outcome'],
    registers: [this.registry],
  });

  private readonly durations = new Histogram({
    name: 'pdca_graphql_operation_duration_seconds',
    help: 'GraphQL operations by name',
    labelNames: ['operation'],
    buckets: [0.01, 0.05, 0.25, 1, 5],
    registers: [this.registry],
  });

  constructor(kernel: Kernel) {
    collectDefaultMetrics({ register: this.registry });
    watchState(this.registry, kernel);
  }

  request(route: string, status: number, seconds: number): void {
    this.requests.observe({ route, status: String(status) }, seconds);
  }

  operation(name: string, outcome: string, seconds: number): void {
    const operation = this.operations.has(name) || this.operations.size < MOST_OPERATIONS ? name : 'other';
    this.operations.add(operation);
    this.answered.inc({ operation, outcome });
    this.durations.observe({ operation }, seconds);
  }
}
