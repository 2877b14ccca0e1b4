import { Field, ObjectType } from '@nestjs/graphql';
import type { Acting } from '../acting/acting.js';
import { GraphQLJSON } from '../graphql/json.scalar.js';
import type { RecordKind } from '../record/kinds.js';
import type { RecordRow } from '../record/record.entity.js';
import { askerOf } from './asker.js';
import type { Reason, Workflow } from './workflow.js';

@ObjectType('Reason')
export class ReasonType {
  @Field()
  code: string;

  @Field(() => GraphQLJSON)
  params: object;
}

/** A verb the person may see now; with `blockedBy` it is shown closed, with the reason. The screen's only source of buttons. */
@ObjectType()
export class Transition {
  @Field()
  verb: string;

  /** The state it leads to; the first of several where an outcome decides. */
  @Field()
  to: string;

  /** Whether the state waits for this verb. */
  @Field()
  main: boolean;

  @Field(() => ReasonType, { nullable: true })
  blockedBy: ReasonType | null;
}

/** What a person may do with a record now. */
export interface Doors {
  /** For the bar: open ones, and closed ones with the reason. */
  transitions: Transition[];
  /** Verbs that change the record within its state, of those that are open. */
  edits: string[];
}

/** The doors of many rows of one kind, by the same checks that `fire` makes. */
export async function doors(by: Acting, kind: RecordKind, rows: readonly RecordRow[]): Promise<ReadonlyMap<string, Doors>> {
  const facts = await kind.flow.table.facts(by, rows);
  return new Map(rows.map((row) => [row.id, doorsOf(by, kind.flow, row, facts.get(row.id))]));
}

/** The doors of one row whose facts are known. */
export function doorsOf<Row extends RecordRow, Facts>(by: Acting, flow: Workflow<Row, Facts>, row: Row, facts: Facts): Doors {
  const asker = askerOf(by, row);
  const held = flow.verbsFrom(row.state).filter(([, verb]) => !verb.quiet && asker.holds(verb.permission));
  const blockedBy = (name: string): Reason | null => flow.blockedBy(name, row, facts, asker);
  return {
    transitions: held.filter(([, verb]) => !verb.edit).map(([name, verb]): Transition => ({
      verb: name,
      to: typeof verb.to === 'object' ? Object.values(verb.to)[0]! : (verb.to ?? row.state),
      main: flow.table.next[row.state] === name,
      blockedBy: blockedBy(name),
    })),
    edits: held.filter(([name, verb]) => verb.edit && blockedBy(name) === null).map(([name]) => name),
  };
}
