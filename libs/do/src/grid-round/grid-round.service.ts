import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import {
  type Acting, ClauseRole, dayOf, endOfDay, fail, fieldError, invalid, notify, startOfDay, type VoidRecordInput, writeLinks,
} from '#kernel';
import { unitById, workerAt } from '#org';
import { beginKeeping, clausesInForceAt, linkDefaults } from '#standards';
import { plannedIn } from '../activity/planned-in.js';
import { happenedAt } from '../grid-work/happened.js';
import { placeInGrid } from '../grid-work/own-grid.js';
import type { GridRound, GridRoundPoint } from './grid-round.entity.js';
import type { CancelGridRoundInput, LogGridRoundInput, PlanGridRoundInput, PutOffGridRoundInput } from './grid-round.input.js';
import { gridRounds, roundPoints, TOGETHER } from './grid-round.kind.js';
import { passed, pointsOfGrid } from './passed-points.js';

/** Rounds through grids (8.7.3), one method a verb. */
@Injectable()
export class GridRoundService {
  /** @throws INVALID at `gridId`, `plannedOn`, `walkerId`, `serviceItemId` */
  async plan(by: Acting, { communityId, gridId, plannedOn, walkerId, serviceItemId = null }: PlanGridRoundInput): Promise<GridRound> {
    const place = await placeInGrid(by, communityId, gridId);
    if (plannedOn < dayOf(by.now)) throw invalid(fieldError('plannedOn', 'IN_THE_PAST'));
    if (serviceItemId) await plannedIn(by, place, serviceItemId, startOfDay(plannedOn), 'plannedOn');
    const assigneeId = walkerId ? await workerAt(by, place, walkerId, 'walkerId') : by.actor.personId;
    const row = await gridRounds.begin(by, place, 'plan', {
      title: await titleOf(by, place.gridId), plannedOn, serviceItemId, assigneeId, finishBy: endOfDay(plannedOn), withoutPlan: false,
      startedAt: null, finishedAt: null, walkerId: null, companions: '', remark: '',
    });
    await linkDefaults(by, row);
    await beginKeeping(by, row, 'grid-round', dayOf(by.now));
    await notify(by, [assigneeId], 'grid-round.yours', row);
    return row;
  }

  /**
   * Writes down a round that was made, point by point: a planned one under its own id, another under an id of the
   * page's. The same id from the same person again answers the round as it is. Check points of the grid that the
   * carried list did not have yet are kept without an answer.
   * @throws ALREADY_EXISTS, WRONG_STATE; INVALID at `gridId`, `startedAt`, `finishedAt`, `points…`, `serviceItemId`
   */
  async log(by: Acting, input: LogGridRoundInput): Promise<GridRound> {
    const id = input.id.toLowerCase();
    await by.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [id]);
    const [known] = await gridRounds.find(by, { id });
    if (known?.state === 'made' && by.actor.is(known.walkerId)) return known;
    if (known?.state === 'made') throw fail('ALREADY_EXISTS', {});

    const { communityId, serviceItemId = null, companions, remark } = input;
    const place = known ? { ...known, gridId: known.gridId! } : await placeInGrid(by, communityId, input.gridId);
    const startedAt = happenedAt(by, 'startedAt', input.startedAt);
    const finishedAt = happenedAt(by, 'finishedAt', input.finishedAt);
    if (finishedAt < startedAt) throw invalid(fieldError('finishedAt', 'DATES_REVERSED'));
    const points = passed(input.points, await pointsOfGrid(by, place), startedAt);
    const made = { startedAt, finishedAt, walkerId: by.actor.personId, companions, remark };
    if (!known && serviceItemId) await plannedIn(by, place, serviceItemId, startedAt, 'startedAt');
    const row = known
      ? await gridRounds.fire(by, id, 'make', { expectedVersion: known.version, set: made })
      : await gridRounds.begin(by, place, 'log', {
        ...made, id, title: await titleOf(by, place.gridId), state: 'made', plannedOn: dayOf(startedAt), serviceItemId, withoutPlan: true,
        endedAt: by.now, dueAt: null, finishBy: endOfDay(dayOf(startedAt)),
      });
    for (const point of points) await roundPoints.insert(by, place, { id: uuid(), roundId: id, ...point } as GridRoundPoint);
    if (!known) await linkDefaults(by, row);
    if (companions) await linkTogether(by, row);
    await beginKeeping(by, row, 'grid-round', dayOf(startedAt));
    by.op.forget();
    return row;
  }

  /** @throws INVALID at `plannedOn` */
  putOff(by: Acting, { id, expectedVersion, plannedOn, reason }: PutOffGridRoundInput): Promise<GridRound> {
    if (plannedOn < dayOf(by.now)) throw invalid(fieldError('plannedOn', 'IN_THE_PAST'));
    const due = endOfDay(plannedOn);
    return gridRounds.fire(by, id, 'putOff', { expectedVersion, set: { plannedOn, dueAt: due, finishBy: due }, note: reason });
  }

  cancel(by: Acting, { id, expectedVersion, reason }: CancelGridRoundInput): Promise<GridRound> {
    return gridRounds.fire(by, id, 'cancel', { expectedVersion, note: reason });
  }

  void(by: Acting, { id, expectedVersion, reason }: VoidRecordInput): Promise<GridRound> {
    return gridRounds.fire(by, id, 'void', { expectedVersion, note: reason });
  }
}

/** A round is called like its grid. */
async function titleOf(by: Acting, gridId: string): Promise<string> {
  return (await unitById(by, gridId))?.name ?? '';
}

async function linkTogether(by: Acting, row: GridRound): Promise<void> {
  const numbers = Object.entries(TOGETHER);
  const clauses = await clausesInForceAt(by, row.communityId, numbers.map(([, number]) => number), dayOf(by.now));
  const shown = clauses.filter(({ number, standardCode }) => numbers.some(([edition, one]) => one === number && standardCode.startsWith(edition)));
  await writeLinks(by, row, shown.map(({ id }) => ({ clauseId: id, role: ClauseRole.evidences, isDefault: true })));
}
