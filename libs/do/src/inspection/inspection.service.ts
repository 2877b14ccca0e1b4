import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { type Acting, addDays, ClauseRole, dayOf, endOfDay, fail, fieldError, invalid, notify, type Place, Scoped, startOfDay, type VoidRecordInput, writeLinks } from '#kernel';
import { communityPlace, workerAt } from '#org';
import { RegisterService } from '#resources';
import { beginKeeping, clausesInForceAt } from '#standards';
import { plannedIn } from '../activity/planned-in.js';
import { CHECKLISTS } from './checklists.js';
import { InspectionItem } from './inspection-item.entity.js';
import { type InspectionKind, ItemAnswer } from './inspection-kind.js';
import type { Inspection } from './inspection.entity.js';
import type {
  AnswerInspectionInput, BeginInspectionInput, CancelInspectionInput, EnterDefectInput, FinishInspectionInput, PlanInspectionInput, PutOffInspectionInput,
  StartInspectionInput,
} from './inspection.input.js';
import { inspections } from './inspection.kind.js';
import { nextInRhythm } from './rhythm.js';

const items = new Scoped(InspectionItem, 'inspection:read');
const WITHIN_DAYS = 365;
const FUJIAN = 'DB35/T ';

export async function itemsOfInspection(by: Acting, inspectionId: string): Promise<InspectionItem[]> {
  return (await by.op.load('inspection items', inspectionId, (ids) => items.grouped(by, 'inspectionId', ids, { position: 'ASC' }))) ?? [];
}

type Planned = Pick<Inspection, 'inspectionKind' | 'place' | 'rhythm' | 'assigneeId' | 'serviceItemId'> & { plannedOn: string };

/** The use cases of inspections, one method a verb. */
@Injectable()
export class InspectionService {
  constructor(private readonly registers: RegisterService) {}

  /** Lays one out for a day, once or again and again. @throws INVALID at `plannedOn`, `assigneeId`, `serviceItemId` */
  async plan(by: Acting, { communityId, serviceItemId = null, plannedOn, rhythm = null, assigneeId, ...input }: PlanInspectionInput): Promise<Inspection> {
    const place = await communityPlace(by, communityId);
    if (plannedOn < dayOf(by.now)) throw invalid(fieldError('plannedOn', 'IN_THE_PAST'));
    const maker = assigneeId ? await workerAt(by, place, assigneeId, 'assigneeId') : by.actor.personId;
    if (serviceItemId) await plannedIn(by, place, serviceItemId, startOfDay(plannedOn), 'plannedOn');
    return this.planned(by, place, { ...input, plannedOn, rhythm, serviceItemId, assigneeId: maker });
  }

  private async planned(by: Acting, place: Place, plan: Planned): Promise<Inspection> {
    const row = await inspections.begin(by, place, 'plan', {
      ...plan, title: plan.place, inspectedOn: plan.plannedOn, summary: '', finishBy: endOfDay(plan.plannedOn),
    });
    await notify(by, [row.assigneeId], 'inspection.yours', row);
    return row;
  }

  /** Begins one that was laid out, today, with the lines that the adopted editions ask now. */
  async start(by: Acting, { id, expectedVersion }: StartInspectionInput): Promise<Inspection> {
    const row = await inspections.fire(by, id, 'start', { expectedVersion, set: { inspectedOn: dayOf(by.now), assigneeId: by.actor.personId } });
    await this.layOut(by, row, row);
    return row;
  }

  /** @throws INVALID at `plannedOn` */
  putOff(by: Acting, { id, expectedVersion, plannedOn, reason }: PutOffInspectionInput): Promise<Inspection> {
    if (plannedOn < dayOf(by.now)) throw invalid(fieldError('plannedOn', 'IN_THE_PAST'));
    const due = endOfDay(plannedOn);
    return inspections.fire(by, id, 'putOff', { expectedVersion, set: { plannedOn, inspectedOn: plannedOn, dueAt: due, finishBy: due }, note: reason });
  }

  /** Begins one with the lines of its kind that the adopted editions ask. @throws INVALID at `inspectedOn`, `serviceItemId` */
  async begin(by: Acting, { communityId, serviceItemId = null, ...input }: BeginInspectionInput): Promise<Inspection> {
    const place = await communityPlace(by, communityId);
    const today = dayOf(by.now);
    const since = addDays(today, -WITHIN_DAYS);
    if (input.inspectedOn > today) throw invalid(fieldError('inspectedOn', 'IN_THE_FUTURE'));
    if (input.inspectedOn < since) throw invalid(fieldError('inspectedOn', 'TOO_LONG_AGO', { since }));
    if (serviceItemId) await plannedIn(by, place, serviceItemId, startOfDay(input.inspectedOn), 'inspectedOn');
    const row = await inspections.begin(by, place, 'begin', {
      ...input, state: 'open', title: input.place, serviceItemId, summary: '', plannedOn: null, rhythm: null, assigneeId: by.actor.personId,
      dueAt: endOfDay(input.inspectedOn), finishBy: endOfDay(input.inspectedOn),
    });
    await this.layOut(by, row, place);
    return row;
  }

  /** @throws INVALID at `answers.0.itemId` for a line of another inspection */
  async answer(by: Acting, { id, expectedVersion, answers }: AnswerInspectionInput): Promise<Inspection> {
    const row = await inspections.fire(by, id, 'answer', { expectedVersion, note: answers.map(({ note }) => note).filter(Boolean).join('; ') });
    for (const [index, { itemId, answer, note, photoIds }] of answers.entries()) {
      const found = await by.query<{ id: string }>(
        'UPDATE inspection_items SET answer = $3, note = $4, photo_ids = $5 WHERE id = $1 AND inspection_id = $2 RETURNING id',
        [itemId, id, answer, note, photoIds.map((photo) => photo.toLowerCase())],
      );
      if (found.length === 0) throw invalid(fieldError(`answers.${index}.itemId`, 'UNKNOWN_RECORD'));
    }
    by.op.forget();
    return row;
  }

  /** What comes again is laid out for its next day, for the same person. @throws ITEMS_UNANSWERED, FINDINGS_UNEXPLAINED */
  async finish(by: Acting, { id, expectedVersion, summary }: FinishInspectionInput): Promise<Inspection> {
    const row = await inspections.fire(by, id, 'finish', { expectedVersion, set: { summary } });
    await beginKeeping(by, row, 'inspection', row.inspectedOn);
    const { inspectionKind, place, rhythm, plannedOn, assigneeId } = row;
    if (rhythm && plannedOn) {
      const next = nextInRhythm(plannedOn, rhythm, addDays(row.inspectedOn, 1));
      const sameYear = next.slice(0, 4) === plannedOn.slice(0, 4);
      await this.planned(by, row, { inspectionKind, place, rhythm, assigneeId, plannedOn: next, serviceItemId: sameYear ? row.serviceItemId : null });
    }
    return row;
  }

  /**
   * Enters what a line found as a defect of a facility, once.
   * @throws ALREADY_EXISTS, INVALID at `itemId` (no finding), `facilityId`, `mendBy`
   */
  async enterDefect(by: Acting, { id, expectedVersion, itemId, facilityId, mendBy = null }: EnterDefectInput): Promise<Inspection> {
    const row = await inspections.get(by, id);
    const [item] = await items.find(by, { id: itemId.toLowerCase(), inspectionId: row.id });
    if (item?.answer !== ItemAnswer.notOk) throw invalid(fieldError('itemId', 'UNKNOWN_RECORD'));
    if (item.defectId) throw fail('ALREADY_EXISTS', {});
    if (mendBy && mendBy < row.inspectedOn) throw invalid(fieldError('mendBy', 'DATES_REVERSED'));
    const defect = await this.registers.enter(by.under('register:enter'), {
      register: 'facility-check', communityId: row.communityId, fromOn: row.inspectedOn, clauseIds: item.clauseId ? [item.clauseId] : [],
      values: { facility: facilityId, checkKind: 'report', result: 'defect', defect: [item.text, item.note].filter(Boolean).join('：'), mendBy, checker: by.actor.name },
    });
    const fired = await inspections.fire(by, id, 'enterDefect', { expectedVersion, note: defect.number ?? '' });
    await items.update(by, item, { defectId: defect.id });
    by.op.forget();
    return fired;
  }

  cancel(by: Acting, { id, expectedVersion, reason }: CancelInspectionInput): Promise<Inspection> {
    return inspections.fire(by, id, 'cancel', { expectedVersion, note: reason });
  }

  void(by: Acting, { id, expectedVersion, reason }: VoidRecordInput): Promise<Inspection> {
    return inspections.fire(by, id, 'void', { expectedVersion, note: reason });
  }

  /** Lines as they read today, each with its clause where an adopted edition has it; Beijing's only where it is adopted. */
  private async layOut(by: Acting, row: Inspection, place: Place): Promise<void> {
    const lines = CHECKLISTS[row.inspectionKind as InspectionKind];
    const clauses = await clausesInForceAt(by, row.communityId, [...new Set(lines.map(({ clause }) => clause))], dayOf(by.now));
    const asked = lines.map((line) => ({ ...line, clauses: clauses.filter(({ number, standardCode }) => number === line.clause && standardCode.startsWith(line.editions ?? FUJIAN)) }))
      .filter(({ editions, clauses: found }) => !editions || found.length > 0);
    for (const [position, { zh, en, clauses: found }] of asked.entries()) {
      // the edition in force speaks for the line, not its draft
      const clause = found.find(({ standardCode }) => !standardCode.includes('draft')) ?? found[0];
      await items.insert(by, place, { id: uuid(), inspectionId: row.id, position, text: zh, textEn: en, clauseId: clause?.id ?? null, answer: null, note: '', photoIds: [], defectId: null });
    }
    const ids = [...new Set(asked.flatMap((line) => line.clauses.map(({ id }) => id)))];
    await writeLinks(by, row, ids.map((clauseId) => ({ clauseId, role: ClauseRole.evidences, isDefault: true })));
    by.op.forget();
  }
}
