import { Injectable } from '@nestjs/common';
import {
  type Acting, ClauseRole, dayOf, endOfDay, type FieldError, fieldError, invalid, linksOf, type Place, titleOf, type VoidRecordInput, writeLinks,
} from '#kernel';
import { notifyHolders } from '#org';
import { beginKeeping, clausesInForceAt, linkDefaults } from '#standards';
import { plannedIn } from '../activity/planned-in.js';
import { type CheckPoint, checkPointOf } from '../check-point/check-points.js';
import { happenedAt } from '../grid-work/happened.js';
import { gridPlace } from '../grid-work/own-grid.js';
import { MatterGroup } from '../matter-type/matter-type.type.js';
import { ServiceRequestService } from '../service-request/service-request.service.js';
import { FirstAnswer } from '../service-request/taking.input.js';
import { FindingGrade, type GridFinding } from './grid-finding.entity.js';
import type {
  CorrectGridFindingInput, LogGridFindingInput, PassGridFindingInput, RegradeGridFindingInput, SettleGridFindingInput,
} from './grid-finding.input.js';
import { gridFindings, PASSED_ON } from './grid-finding.kind.js';

/** Within so many working days of being entered, by grade. */
const LIMITS = {
  [FindingGrade.general]: 'gridFinding.generalDays',
  [FindingGrade.serious]: 'gridFinding.seriousDays',
  [FindingGrade.urgent]: 'gridFinding.urgentDays',
} as const;

/** What is found in grids (8.7.3–8.7.5), one method a verb. */
@Injectable()
export class GridFindingService {
  constructor(private readonly requests: ServiceRequestService) {}

  /**
   * Enters what was found, classified and graded, and what became of it so far: settled on the spot, passed on, or
   * waiting. The same id from the same person again answers the finding as it is.
   * @throws ALREADY_EXISTS; INVALID at `gridId`, `foundAt`, `place`, `latitude`, `checkPointId`, `serviceItemId`, `settlement`, `phone`
   */
  async log(by: Acting, input: LogGridFindingInput): Promise<GridFinding> {
    const id = input.id.toLowerCase();
    const known = await gridFindings.sentBefore(by, id);
    if (known) return known;

    const { communityId, gridId, serviceItemId = null, checkPointId = null, roundId = null, latitude = null, longitude = null, pass, ...found } = input;
    const point = checkPointId ? await checkPointOf(by, communityId, checkPointId) : null;
    const place = await gridPlace(by, communityId, gridId ?? point?.gridId);
    const foundAt = happenedAt(by, 'foundAt', input.foundAt);
    const problems = foundProblems(input, point, place);
    if (problems.length) throw invalid(...problems);
    if (serviceItemId) await plannedIn(by, place, serviceItemId, foundAt, 'foundAt');
    const settled = found.settlement !== '';
    const dueAt = settled ? null : await this.dueBy(by, place, input.grade);
    const row = await gridFindings.begin(by, place, 'log', {
      ...found, id, title: titleOf(found.content), place: found.place || point!.place, latitude, longitude, foundAt,
      roundId: roundId?.toLowerCase() ?? null, checkPointId: point?.id ?? null, serviceItemId, requestId: null,
      state: settled ? 'settled' : 'open', endedAt: settled ? by.now : null, dueAt, finishBy: dueAt ?? endOfDay(dayOf(foundAt)),
      assigneeId: settled ? null : by.actor.personId,
    });
    await linkDefaults(by, row);
    await beginKeeping(by, row, 'grid-finding', dayOf(by.now));
    if (row.grade === FindingGrade.urgent) await notifyHolders(by, 'grid-finding:grade', 'grid-finding.urgent', row);
    return pass ? this.pass(by.under('grid-finding:handle'), { id, expectedVersion: row.version, ...pass }) : row;
  }

  /** Settles it: where it was found, or having looked at what the request brought. @throws REQUEST_UNANSWERED */
  settle(by: Acting, { id, expectedVersion, settlement }: SettleGridFindingInput): Promise<GridFinding> {
    return gridFindings.fire(by, id, 'settle', { expectedVersion, set: { settlement, assigneeId: null } });
  }

  /**
   * What cannot be settled on the spot goes to the community as a service request (8.7.5), in one step; the two know
   * each other, and the request shows what the finding showed.
   * @throws INVALID at `phone`, `matterTypeId`
   */
  async pass(by: Acting, { id, expectedVersion, name, phone, matterTypeId }: PassGridFindingInput): Promise<GridFinding> {
    const before = await gridFindings.get(by, id);
    const { request } = await this.requests.take(by.under('service-request:take'), {
      communityId: before.communityId, channel: 'grid', group: MatterGroup.convenience, matterTypeId, content: before.content, place: before.place,
      name: name || by.actor.name, phone, clientId: id, brought: [], missing: [], reply: '', evenSo: true, first: FirstAnswer.later,
    });
    const row = await gridFindings.fire(by, id, 'pass', {
      expectedVersion, set: { requestId: request.id, dueAt: null, finishBy: null }, note: request.number ?? '',
    });
    await linkPassedOn(by, row);
    const links = await linksOf(by, row.id);
    await writeLinks(by, request, links.map(({ clauseId, role, isDefault }) => ({ clauseId, role, isDefault })));
    by.op.forget();
    return row;
  }

  correct(by: Acting, { id, expectedVersion, content, place }: CorrectGridFindingInput): Promise<GridFinding> {
    return gridFindings.fire(by, id, 'correct', { expectedVersion, set: { content, place, title: titleOf(content) } });
  }

  /** The community's look at how it was classified and graded (8.7.3); its time follows, from when it was entered. */
  async regrade(by: Acting, { id, expectedVersion, reason, ...graded }: RegradeGridFindingInput): Promise<GridFinding> {
    const before = await gridFindings.get(by, id);
    const dueAt = await this.dueBy(by, before, graded.grade, before.createdAt);
    return gridFindings.fire(by, id, 'regrade', { expectedVersion, set: { ...graded, dueAt, finishBy: dueAt }, note: reason });
  }

  void(by: Acting, { id, expectedVersion, reason }: VoidRecordInput): Promise<GridFinding> {
    return gridFindings.fire(by, id, 'void', { expectedVersion, note: reason });
  }

  private async dueBy(by: Acting, place: Place, grade: FindingGrade, from = by.now): Promise<Date> {
    const days = await by.kernel.settings.number(by, LIMITS[grade], place);
    const close = await by.kernel.settings.text(by, 'calendar.closeOfBusiness', place);
    return (await by.kernel.calendar.current()).addWorkingDays(from, days, close);
  }
}

function foundProblems({ place, latitude, longitude, settlement, pass }: LogGridFindingInput, point: CheckPoint | null, { gridId }: Place): FieldError[] {
  const problems: FieldError[] = [];
  if (!place && !point) problems.push(fieldError('place', 'REQUIRED'));
  if ((latitude ?? null) === null !== ((longitude ?? null) === null)) problems.push(fieldError(latitude == null ? 'latitude' : 'longitude', 'REQUIRED'));
  if (point && point.gridId !== gridId) problems.push(fieldError('checkPointId', 'OTHER_GRID'));
  if (settlement && pass) problems.push(fieldError('settlement', 'EITHER_OR', { other: 'pass' }));
  return problems;
}

async function linkPassedOn(by: Acting, row: GridFinding): Promise<void> {
  const numbers = Object.entries(PASSED_ON);
  const clauses = await clausesInForceAt(by, row.communityId, numbers.map(([, number]) => number), dayOf(by.now));
  const shown = clauses.filter(({ number, standardCode }) => numbers.some(([edition, one]) => one === number && standardCode.startsWith(edition)));
  await writeLinks(by, row, shown.map(({ id }) => ({ clauseId: id, role: ClauseRole.evidences, isDefault: true })));
  by.op.forget();
}
