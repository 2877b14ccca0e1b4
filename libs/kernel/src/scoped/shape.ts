import type { DataSource, EntityTarget, ObjectLiteral } from 'typeorm';

interface Column {
  readonly property: string;
  readonly name: string;
  readonly json: boolean;
  /** How it is read `FROM <table> row`. */
  readonly selected: string;
}

/** How rows of an entity are written in SQL: its table, its columns, and the list that reads them under their names in the code. */
export class Shape<T extends ObjectLiteral> {
  readonly table: string;
  readonly columns: readonly Column[];
  /** For `FROM <table> row`. */
  readonly selected: string;
  private readonly byProperty: ReadonlyMap<string, Column>;
  private readonly instants: readonly string[];

  private constructor(
    dataSource: DataSource,
    private readonly entity: EntityTarget<T>,
  ) {
    const metadata = dataSource.getMetadata(entity);
    const columns = metadata.columns.map(({ propertyName, databaseName, type }) => ({
      property: propertyName,
      name: `"${databaseName}"`,
      json: type === 'jsonb' || type === 'json',
      // a day is text: as an instant it would depend on a time zone
      selected: `row."${databaseName}"${type === 'date' ? '::text' : ''} AS "${propertyName}"`,
    }));
    this.instants = metadata.columns.filter(({ type }) => type === 'timestamptz').map(({ propertyName }) => propertyName);
    this.table = `"${metadata.tableName}"`;
    this.columns = columns;
    this.selected = columns.map((column) => column.selected).join(', ');
    this.byProperty = new Map(columns.map((column) => [column.property, column]));
  }

  private static readonly known = new WeakMap<DataSource, Map<unknown, Shape<ObjectLiteral>>>();

  static of<T extends ObjectLiteral>(dataSource: DataSource, entity: EntityTarget<T>): Shape<T> {
    const shapes = Shape.known.get(dataSource) ?? new Map<unknown, Shape<ObjectLiteral>>();
    Shape.known.set(dataSource, shapes);
    const shape = shapes.get(entity) ?? (new Shape(dataSource, entity) as unknown as Shape<ObjectLiteral>);
    shapes.set(entity, shape);
    return shape as unknown as Shape<T>;
  }

  /** The column of a property, quoted. */
  column(property: string): string {
    const column = this.byProperty.get(property);
    if (!column) throw new Error(`${this.table} has no column for ${property}`);
    return column.name;
  }

  /** Rows of the entity as one JSON array, for a statement that asks for more besides; `condition` and `order` speak of `row`. */
  asJson(condition: string, order: string): string {
    return `SELECT coalesce(json_agg(found), '[]') FROM (SELECT ${this.selected} FROM ${this.table} row WHERE ${condition} ORDER BY ${order}) AS found`;
  }

  /** A row that travelled as JSON. */
  revive(json: object): T {
    const row = this.make(json) as Record<string, unknown>;
    for (const property of this.instants) if (typeof row[property] === 'string') row[property] = new Date(row[property]);
    return row as T;
  }

  /** A row as it was read, as what it is in the code. */
  make(row: object): T {
    return Object.assign(new (this.entity as new () => T)(), row);
  }
}

/** A value as the driver takes it: JSON as text, all else as it is. */
export function sent({ json }: { json: boolean }, value: unknown): unknown {
  return json && value !== null ? JSON.stringify(value) : value;
}
