import type { Acting } from '../acting/acting.js';
import type { Permission } from '../acting/actor.js';
import type { ErrorCode } from '../errors/codes.js';
import type { RecordRow } from '../record/record.entity.js';

/** Why a verb is closed for now; null when it is open. */
export interface Reason {
  code: ErrorCode;
  params: object;
}

/** Who asks, as far as a guard may know: guards are pure. */
export interface Asker {
  personId: string | null;
  /** Whether a role of theirs grants the permission where the row lives. */
  holds(permission: Permission): boolean;
  /** Now, by the platform's clock. */
  now: Date;
}

export type Guard<Row, Facts> = (row: Row, facts: Facts, asker: Asker) => Reason | null;

/** Working days until the state reached should be left: a setting of the street, or found from the row. */
export type Deadline<Row> = { setting: string } | { at: (row: Row) => Date | null };

export interface Verb<Row, Facts> {
  from: readonly string[];
  /** The state reached; by outcome where the verb decides between several; absent when the state stays. */
  to?: string | Readonly<Record<string, string>>;
  permission: Permission;
  guards?: readonly Guard<Row, Facts>[];
  deadline?: Deadline<Row>;
  /** A person changes the record within its state, beside what is changed rather than from the bar. */
  edit?: true;
  /** Takes back what ended a record: the only kind of verb that leaves a final state. */
  revives?: true;
  /** Nobody's button: residents or jobs do it, or it is a part of another verb. */
  quiet?: true;
}

export interface WorkflowTable<Row, Facts> {
  noun: string;
  initial: string;
  /** The path drawn under a record's title. */
  path: readonly string[];
  final: readonly string[];
  /** States that may last: they wait for nobody, and what is in them is no open work. */
  standing?: readonly string[];
  /** The verb that each state waits for. */
  next: Readonly<Record<string, string>>;
  /** The state with which a record gets its number. */
  numberedFrom?: string;
  /** The deadline of the initial state. */
  deadline?: Deadline<Row>;
  verbs: Readonly<Record<string, Verb<Row, Facts>>>;
  /** A better reason than WRONG_STATE why a verb does not leave the state that a row is in: one that says what to do instead. */
  instead?: (row: Row, facts: Facts, verb: Verb<Row, Facts>) => Reason | null;
  /** What the guards need, loaded for many rows in one go. */
  facts: (by: Acting, rows: readonly Row[]) => Promise<ReadonlyMap<string, Facts>>;
}

/** One noun's lifecycle: the only place that knows its states. Served to the screen, the history and the diagrams. */
export class Workflow<Row extends RecordRow, Facts> {
  constructor(readonly table: WorkflowTable<Row, Facts>) {}

  get states(): string[] {
    const { initial, verbs } = this.table;
    return [...new Set([initial, ...Object.values(verbs).flatMap((verb) => targets(verb))])];
  }

  isStanding(state: string): boolean {
    return this.table.standing?.includes(state) ?? false;
  }

  isFinal(state: string): boolean {
    return this.table.final.includes(state);
  }

  verb(name: string): Verb<Row, Facts> {
    const verb = this.table.verbs[name];
    if (!verb) throw new Error(`${this.table.noun} has no verb ${name}`);
    return verb;
  }

  /** Verbs that leave (or stay in) a state, in the table's order. */
  verbsFrom(state: string): [string, Verb<Row, Facts>][] {
    return Object.entries(this.table.verbs).filter(([, verb]) => verb.from.includes(state));
  }

  /** The first closed door on the way of `name`, or null. Permission is asked apart. */
  blockedBy(name: string, row: Row, facts: Facts, asker: Asker): Reason | null {
    const verb = this.verb(name);
    if (!verb.from.includes(row.state)) return this.table.instead?.(row, facts, verb) ?? { code: 'WRONG_STATE', params: { state: row.state, verb: name } };
    for (const guard of verb.guards ?? []) {
      const reason = guard(row, facts, asker);
      if (reason) return reason;
    }
    return null;
  }

  target(name: string, row: Row, outcome?: string): string {
    const { to } = this.verb(name);
    if (to === undefined) return row.state;
    if (typeof to === 'string') return to;
    const target = outcome === undefined ? undefined : to[outcome];
    if (!target) throw new Error(`${this.table.noun}.${name} needs one of the outcomes ${Object.keys(to).join(', ')}`);
    return target;
  }
}

export function targets(verb: Pick<Verb<never, never>, 'to'>): string[] {
  if (verb.to === undefined) return [];
  return typeof verb.to === 'string' ? [verb.to] : Object.values(verb.to);
}

/** A workflow whose guards need nothing but the row. */
export const noFacts = <Row extends RecordRow>(_by: Acting, rows: readonly Row[]): Promise<ReadonlyMap<string, null>> =>
  Promise.resolve(new Map(rows.map((row) => [row.id, null])));
