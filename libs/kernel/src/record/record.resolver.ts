import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Acting } from '../acting/acting.js';
import { Attachment } from '../attachment/attachment.entity.js';
import { attachmentsOf } from '../attachment/attachments.js';
import { By } from '../graphql/declarations.js';
import { checkChain, read } from '../history/history.js';
import { HistoryCheck, HistoryEntry } from '../history/history-entry.entity.js';
import { type Doors, doors, Transition } from '../workflow/transitions.js';
import { RecordKindName, RecordRow, Stage } from './record.entity.js';
import { lifecycleOf, LifecycleStep } from './lifecycle.js';

/** What every record answers, whatever its kind. People and places are added by `org`, clauses by `standards`. */
@Resolver(() => RecordRow)
export class RecordResolver {
  @ResolveField(() => RecordKindName)
  kind(@Parent() row: RecordRow, @By('record:read') by: Acting): RecordKindName {
    return by.kernel.kinds.of(row).kind;
  }

  @ResolveField(() => Stage)
  stage(@Parent() row: RecordRow, @By('record:read') by: Acting): Stage {
    return by.kernel.kinds.of(row).stage;
  }

  @ResolveField(() => [Transition])
  async transitions(@Parent() row: RecordRow, @By('record:read') by: Acting): Promise<Transition[]> {
    return (await doorsAt(by, row))?.transitions ?? [];
  }

  @ResolveField(() => [String], { description: 'Verbs by which the person asking may change it within its state now: not for the bar, but beside what they change.' })
  async edits(@Parent() row: RecordRow, @By('record:read') by: Acting): Promise<string[]> {
    return (await doorsAt(by, row))?.edits ?? [];
  }

  @ResolveField(() => [LifecycleStep])
  async lifecycle(@Parent() row: RecordRow, @By('record:read') by: Acting): Promise<LifecycleStep[]> {
    return lifecycleOf(by, by.kernel.kinds.of(row), row);
  }

  @ResolveField(() => [HistoryEntry])
  history(
    @Parent() row: RecordRow,
    @By('record:read') by: Acting,
    @Args('limit', { type: () => Int, defaultValue: 50 }) limit: number,
    @Args('before', { type: () => Int, nullable: true }) before?: number,
  ): Promise<HistoryEntry[]> {
    return read(by, row.id, Math.min(Math.max(limit, 1), 100), before);
  }

  @ResolveField(() => HistoryCheck)
  historyCheck(@Parent() row: RecordRow, @By('record:read') by: Acting): Promise<HistoryCheck> {
    return checkChain(by, row);
  }

  @ResolveField(() => [Attachment])
  async attachments(@Parent() row: RecordRow, @By('record:read') by: Acting): Promise<Attachment[]> {
    return (await by.op.load('attachments', row.id, (ids) => attachmentsOf(by, ids))) ?? [];
  }
}

function doorsAt(by: Acting, row: RecordRow): Promise<Doors | undefined> {
  const kind = by.kernel.kinds.of(row);
  const rows = waiting(by, kind.kind);
  rows.set(row.id, row);
  return by.op.load(`doors ${kind.kind}`, row.id, (ids) => doors(by, kind, ids.map((id) => rows.get(id)!)));
}

/** The rows that this operation's loader of doors is waiting for. */
function waiting(by: Acting, kind: string): Map<string, RecordRow> {
  return by.op.memo(`rows ${kind}`, () => new Map<string, RecordRow>());
}
