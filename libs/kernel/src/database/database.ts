import { DataSource, DefaultNamingStrategy, type EntityTarget, type MigrationInterface } from 'typeorm';
import { PreparingClient } from './preparing-client.js';

/** camelCase properties, snake_case columns. */
class SnakeCase extends DefaultNamingStrategy {
  override columnName(property: string, custom: string, prefixes: string[]): string {
    return [...prefixes, custom || property].map((part) => part.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`)).join('_');
  }
}

export type Migration = new () => MigrationInterface;

export function openDataSource(url: string, entities: EntityTarget<object>[], migrations: Migration[], poolSize = 10): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: entities as never[],
    migrations: migrations as never[],
    migrationsTableName: 'migrations',
    namingStrategy: new SnakeCase(),
    synchronize: false,
    migrationsTransactionMode: 'each',
    poolSize,
    // a where with an undefined value must not quietly become "all rows"
    invalidWhereValuesBehavior: { null: 'throw', undefined: 'throw' },
    extra: { Client: PreparingClient, pipeline: true, connectionTimeoutMillis: 5_000, idleTimeoutMillis: 30_000, application_name: 'community-pdca' },
    logging: false,
  });
}
