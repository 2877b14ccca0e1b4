import { Injectable } from '@nestjs/common';
import {
  type Acting, dayOf, daysBetween, type ErrorCode, type Page, type PageInput, pageWith, readable, type RecordKind, RecordRef, RecordRows, Stage,
  doors, type Transition, yearBounds,
} from '#kernel';
import { communityPlace } from '#org';
import { placesOf, unitScope, unitsOf } from '../scope/unit-scope.js';
import { LATE, openWork, rings, STAGE_COMMITMENTS, STAGE_COMMITMENTS_COUNT } from './work.sql.js';
import { type Ring, type Rings, type StageFill, WorkItem } from './work.type.js';

/** Doors that this person can do nothing about now: what stands behind them does not wait for them. */
const NOT_MINE: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'WAITING_TIME', 'OWNS_ACTION', 'REPORTED_DONE', 'STREET_VERIFIES', 'OWN_RECORD', 'SAME_INVESTIGATOR', 'NOT_YET_HELD', 'CASE_NOT_ACTING',
  'NOT_YOUR_ACTION', 'NOT_LAPSED', 'NOT_INVESTIGATOR', 'TOO_EARLY', 'OWN_COMMUNITY', 'NOT_ON_TEAM', 'HANDED_IN', 'NOTICE_RUNNING',
]);

@Injectable()
export class HomeService {
  /** What waits for the person, by deadline: their own, and what waits for anybody of their role. */
  async work(by: Acting, communityId: string | null): Promise<WorkItem[]> {
    const kinds = by.kernel.kinds.all();
    const waiting = kinds.flatMap((kind) => waitingFor(by, kind));
    const refs = await this.refs<OpenWork>(by, openWork(kinds), [waiting.map((d) => d.kind), waiting.map((d) => d.state), by.actor.personId, communityId]);
    const open = await this.openDoors(by, refs);
    return refs.flatMap((ref) => {
      const transition = open.get(ref.id);
      const mine = transition && !(transition.blockedBy && NOT_MINE.has(transition.blockedBy.code as ErrorCode));
      return mine ? [workItem(by, ref, transition)] : [];
    });
  }

  /** What is late in a community and waits for somebody else. */
  async lateElsewhere(by: Acting, communityId: string): Promise<RecordRef[]> {
    await communityPlace(by, communityId);
    const mine = new Set((await this.work(by, communityId)).map((item) => item.record.id));
    return (await this.refs(by, LATE, [[communityId]])).filter((ref) => !mine.has(ref.id));
  }

  async ring(by: Acting, communityId: string, year: number): Promise<Ring> {
    await communityPlace(by, communityId);
    const rows = await by.query<RingRow>(rings('community_id', 'community_id'), [by.now, [communityId], ...yearBounds(year), year]);
    return this.ringOf(by, year, rows.filter(({ unitId }) => unitId === null));
  }

  /** The year of a district, street or community, and of each unit one step below. @throws NOT_FOUND */
  async rings(by: Acting, unitId: string, year: number): Promise<Rings> {
    const scope = await unitScope(by, unitId);
    const [units, { column, ids }] = await Promise.all([unitsOf(by, scope), placesOf(by, scope)]);
    const rows = await by.query<RingRow>(rings(scope.below, column), [by.now, ids, ...yearBounds(year), year]);
    return {
      whole: await this.ringOf(by, year, rows.filter((row) => row.unitId === null)),
      rows: units.map((unit) => ({ unit, stages: stagesOf(rows.filter((row) => row.unitId === unit.id)) })),
    };
  }

  private async ringOf(by: Acting, year: number, rows: readonly RingRow[]): Promise<Ring> {
    return { year, stages: stagesOf(rows), workingDaysLeft: (await by.kernel.calendar.current()).workingDaysLeft(year, by.now) };
  }

  /** The records behind one stage of the ring. */
  async commitments(by: Acting, communityId: string, year: number, stage: Stage, late: boolean, page: PageInput): Promise<Page<RecordRef>> {
    await communityPlace(by, communityId);
    const params = [[communityId], ...yearBounds(year), year, stage, late];
    const items = await this.refs(by, STAGE_COMMITMENTS, [...params, page.limit, page.offset]);
    return pageWith(items, async () => (await by.query<{ total: number }>(STAGE_COMMITMENTS_COUNT, [by.now, ...params]))[0]!.total);
  }

  private async refs<Ref extends RecordRef = RecordRef>(by: Acting, sql: string, params: unknown[]): Promise<Ref[]> {
    const rows = await by.query<Ref>(sql, [by.now, ...params]);
    return rows.map((row) => Object.assign(new RecordRef(), row)).filter((ref) => readable(by, ref));
  }

  /** The awaited verb of each record, with its door; a kind's rows are read and asked in one go. */
  private async openDoors(by: Acting, refs: readonly RecordRef[]): Promise<Map<string, Transition>> {
    const found = new Map<string, Transition>();
    for (const kind of by.kernel.kinds.all()) {
      const ids = refs.filter((ref) => ref.kind === kind.kind).map((ref) => ref.id);
      if (ids.length === 0) continue;
      const rows = [...(await new RecordRows(kind).byIds(by, ids)).values()];
      for (const [id, { transitions }] of await doors(by, kind, rows)) {
        const main = transitions.find((transition) => transition.main);
        if (main) found.set(id, main);
      }
    }
    return found;
  }
}

/** A row of the register that waits for somebody. */
type OpenWork = RecordRef & { grave: boolean };

interface RingRow {
  /** Null: of all together. */
  unitId: string | null;
  stage: Stage;
  total: number;
  done: number;
  late: number;
  passed: number;
}

/** All four parts, also those to which nothing was promised. */
function stagesOf(rows: readonly RingRow[]): StageFill[] {
  return [Stage.plan, Stage.do, Stage.check, Stage.act].map((stage): StageFill => {
    const row = rows.find((one) => one.stage === stage);
    if (!row) return { stage, done: 0, total: 0, late: 0, expected: 0 };
    return { stage, done: row.done, total: row.total, late: row.late, expected: row.passed / row.total };
  });
}

/** States of a kind that wait for a verb which some role of the person grants. */
function waitingFor(by: Acting, { kind, flow }: RecordKind): { kind: string; state: string }[] {
  return Object.entries(flow.table.next)
    .filter(([, verb]) => by.actor.holds(flow.verb(verb).permission))
    .map(([state]) => ({ kind, state }));
}

function workItem(by: Acting, record: OpenWork, transition: Transition): WorkItem {
  const { dueAt, late, grave } = record;
  const daysLate = late && dueAt ? Math.max(daysBetween(dayOf(dueAt), dayOf(by.now)), 0) : 0;
  return Object.assign(new WorkItem(), { record, verb: transition.verb, transition, dueAt, late, daysLate, grave, yours: record.assigneeId !== null });
}
