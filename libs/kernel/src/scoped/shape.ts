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

  /** A row as it was read, as what it is in the code. */
  make(row: object): T {
    return Object.assign(new (this.entity as new () => T)(), row);
  }
}

/** A value as the driver takes it: JSON as text, all else as it is. */
export function sent({ json }: { json: boolean }, value: unknown): unknown {
  return json && value !== null ? JSON.stringify(value) : value;
}
