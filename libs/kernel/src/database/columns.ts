import type { ColumnOptions } from 'typeorm';

/** An instant, kept in UTC. */
export function instant(options: ColumnOptions = {}): ColumnOptions {
  return { type: 'timestamptz', precision: 3, ...options };
}

/** Text that is never null: what nobody wrote is ''. */
export function words(options: ColumnOptions = {}): ColumnOptions {
  return { type: 'text', default: '', ...options };
}
