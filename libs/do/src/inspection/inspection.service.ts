import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { type Acting, addDays, ClauseRole, dayOf, endOfDay, fieldError, invalid, type Place, Scoped, startOfDay, type VoidRecordInput, writeLinks } from '#kernel';
import { communityPlace } from '#org';
import { beginKeeping, clausesInForceAt } from '#standards';
import { plannedIn } from '../activity/planned-in.js';
import { CHECKLISTS } from './checklists.js';
import { InspectionItem } from './inspection-item.entity.js';
import type { InspectionKind } from './inspection-kind.js';
import type { Inspection } from './inspection.entity.js';
import type { AnswerInspectionInput, BeginInspectionInput, CancelInspectionInput, FinishInspectionInput } from './inspection.input.js';
import { inspections } from './inspection.kind.js';

const items = new Scoped(InspectionItem, 'inspection:read');
const WITHIN_DAYS = 365;
const FUJIAN = 'DB35/T ';

export async function itemsOfInspection(by: Acting, inspectionId: string): Promise<InspectionItem[]> {
  return (await by.op.load('inspection items', inspectionId, (ids) => items.grouped(by, 'inspectionId', ids, { position: 'ASC' }))) ?? [];
}

/** The use cases of inspections, one method a verb. */
@Injectable()
export class InspectionService {
  /** Begins one with the lines of its kind that the adopted editions ask. @throws INVALID at `inspectedOn`, `serviceItemId` */
  async begin(by: Acting, { communityId, serviceItemId = null, ...input }: BeginInspectionInput): Promise<Inspection> {
    const place = await communityPlace(by, communityId);
    const today = dayOf(by.now);
    const since = addDays(today, -WITHIN_DAYS);
    if (input.inspectedOn > today) throw invalid(fieldError('inspectedOn', 'IN_THE_FUTURE'));
    if (input.inspectedOn < since) throw invalid(fieldError('inspectedOn', 'TOO_LONG_AGO', { since }));
    if (serviceItemId) await plannedIn(by, place, serviceItemId, startOfDay(input.inspectedOn), 'inspectedOn');
    const row = await inspections.begin(by, place, 'begin', {
      ...input, title: input.place, serviceItemId, summary: '', assigneeId: by.actor.personId, finishBy: endOfDay(input.inspectedOn),
    });
    await this.layOut(by, row, place);
    return row;
  }

  /** @throws INVALID at `answers.0.itemId` for a line of another inspection */
  async answer(by: Acting, { id, expectedVersion, answers }: AnswerInspectionInput): Promise<Inspection> {
    const row = await inspections.fire(by, id, 'answer', { expectedVersion, note: answers.map(({ answer, note }) => [answer, note].filter(Boolean).join(' ')).join('; ') });
    for (const [index, { itemId, answer, note }] of answers.entries()) {
      const found = await by.query<{ id: string }>(
        'UPDATE inspection_items SET answer = $3, note = $4 WHERE id = $1 AND inspection_id = $2 RETURNING id', [itemId, id, answer, note],
      );
      if (found.length === 0) throw invalid(fieldError(`answers.${index}.itemId`, 'UNKNOWN_RECORD'));
    }
    by.op.forget();
    return row;
  }

  /** @throws ITEMS_UNANSWERED, FINDINGS_UNEXPLAINED */
  async finish(by: Acting, { id, expectedVersion, summary }: FinishInspectionInput): Promise<Inspection> {
    const row = await inspections.fire(by, id, 'finish', { expectedVersion, set: { summary, assigneeId: null } });
    await beginKeeping(by, row, 'inspection', row.inspectedOn);
    return row;
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
    for (const [position, { zh, en, clauses: [clause] }] of asked.entries()) {
      await items.insert(by, place, { id: uuid(), inspectionId: row.id, position, text: zh, textEn: en, clauseId: clause?.id ?? null, answer: null, note: '' });
    }
    const ids = [...new Set(asked.flatMap((line) => line.clauses.map(({ id }) => id)))];
    await writeLinks(by, row, ids.map((clauseId) => ({ clauseId, role: ClauseRole.evidences, isDefault: true })));
    by.op.forget();
  }
}
