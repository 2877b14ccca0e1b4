import type { Acting } from '../acting/acting.js';
import type { Place } from '../acting/place.js';
import type { Reason, Workflow } from '../workflow/workflow.js';
import type { RecordKindName, RecordRow, Stage } from './record.entity.js';

/** A clause that records of a kind serve by nature: looked up by number in the editions that the community adopted. */
export interface DefaultClause {
  readonly number: string;
  /** How the codes of the editions begin in which the number means this; absent: Fujian's. */
  readonly editions?: string;
  readonly role: 'implements' | 'evidences' | 'breaches' | 'restores';
}

/** What the kernel must know of a kind of record to name it, move it and show it. */
export interface RecordKind<Row extends RecordRow = RecordRow, Facts = unknown> {
  readonly kind: RecordKindName;
  readonly entity: new () => Row;
  readonly table: string;
  readonly stage: Stage;
  /** Prefix of the number: NC, AC … Empty for parts that are not numbered. */
  readonly prefix: string;
  readonly flow: Workflow<Row, Facts>;
  readonly readPermission: `${string}:read`;
  readonly defaultClauses: readonly DefaultClause[];
  /** What files are added under; by default `<kind>:attach`. */
  readonly attachPermission?: `${string}:attach`;
  /** Columns that never enter the history in clear. */
  readonly personal?: readonly (keyof Row & string)[];
  /** The column with the year that a record is for; without one it is listed by the year of its creation, numbered by today's. */
  readonly yearColumn?: keyof Row & string;
  /** The column with who sees the whole through, where that is not whose turn it is. */
  readonly ownerColumn?: keyof Row & string;
  /** What somebody must be able to do where the record lives, to be given it; without one: to read it. */
  readonly workPermission?: `${string}:${string}`;
  /** Somebody opens one of its files: kinds with personal papers keep that they did. */
  readonly fileOpened?: (by: Acting, row: Row) => Promise<void>;
  /** Which of its rows (`t`) press more than others, as SQL: home puts them first, and a street may have their deadlines climb sooner. */
  readonly grave?: string;
  /** Why somebody cannot be the next whose turn it is; null when they can. */
  readonly refuses?: (row: Row, personId: string) => Reason | null;
}

/** Whether a row of the register (`r`) is one of those that press more than others of their kind, as SQL. */
export function isGrave(kinds: readonly RecordKind[]): string {
  const arms = kinds.filter(({ grave }) => grave).map(({ kind, table, grave }) => `WHEN '${kind}' THEN EXISTS (SELECT FROM ${table} t WHERE t.id = r.id AND (${grave}))`);
  return arms.length ? `CASE r.kind ${arms.join(' ')} ELSE FALSE END` : 'FALSE';
}

/** Told of every change of a record, in the operation that makes it: asked once an entry of the history. */
type Watcher = (by: Acting, kind: RecordKindName, place: Place) => void;

/** All kinds of record; each module adds its own at boot. */
export class RecordKinds {
  private readonly watchers: Watcher[] = [];
  private readonly byName = new Map<RecordKindName, RecordKind>();
  private readonly byEntity = new Map<unknown, RecordKind>();

  // a kind is looked up by name or row and then used with rows of its own: the row type is erased here, once
  add<Row extends RecordRow, Facts>(kind: RecordKind<Row, Facts>): void {
    const erased = kind as unknown as RecordKind;
    this.byName.set(erased.kind, erased);
    this.byEntity.set(erased.entity, erased);
  }

  watch(watcher: Watcher): void {
    this.watchers.push(watcher);
  }

  changed(by: Acting, kind: RecordKindName, place: Place): void {
    for (const watcher of this.watchers) watcher(by, kind, place);
  }

  named(name: RecordKindName): RecordKind {
    const kind = this.byName.get(name);
    if (!kind) throw new Error(`no module has registered records of kind ${name}`);
    return kind;
  }

  of(row: object): RecordKind {
    const kind = this.byEntity.get(row.constructor);
    if (!kind) throw new Error(`${row.constructor.name} is not a registered record`);
    return kind;
  }

  all(): RecordKind[] {
    return [...this.byName.values()];
  }
}
