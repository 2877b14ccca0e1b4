import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import {
  type Acting, addDays, ClauseRole, dayOf, endOfDay, fieldError, invalid, linksOf, notify, Scoped, type VoidRecordInput, writeLinks,
} from '#kernel';
import { communityPlace, notifyHolders, workerAt } from '#org';
import { clausesByIds, linkDefaults } from '#standards';
import { SupervisionLine } from './supervision-line.entity.js';
import { SupervisionAnswer, SupervisionType } from './supervision-type.js';
import type { Supervision } from './supervision.entity.js';
import type {
  AnswerSupervisionInput, BeginSupervisionInput, CancelSupervisionInput, CloseSupervisionInput, ConfirmSupervisionInput, FindSupervisionInput, GiveSupervisionInput,
  LayOutSupervisionInput, LogSupervisionInput, PlanSupervisionInput, SettleSupervisionInput, SupervisionLineInput,
} from './supervision.input.js';
import { supervisions } from './supervision.kind.js';

const lines = new Scoped(SupervisionLine, 'supervision:read');
const WITHIN_DAYS = 365;
const MOST_LINES = 150;
const MOST_IN_A_YEAR = 400;
const BLANK = { conclusion: '', response: '', givenById: null };
const FROM_WITHIN: readonly SupervisionType[] = [SupervisionType.selfCheck, SupervisionType.committee];

export async function linesOfSupervision(by: Acting, supervisionId: string): Promise<SupervisionLine[]> {
  return (await by.op.load('supervision lines', supervisionId, (ids) => lines.grouped(by, 'supervisionId', ids, { position: 'ASC' }))) ?? [];
}

/** At most 400 in a year, by the day on which they were made or are to be. @throws NOT_FOUND for a community out of reach */
export async function supervisionYear(by: Acting, communityId: string, year: number): Promise<Supervision[]> {
  await communityPlace(by, communityId);
  return supervisions.reading(by)
    .where('row.community_id = ?', communityId)
    .where("row.state NOT IN ('cancelled', 'void')")
    .where("date_part('year', coalesce(row.held_on, row.planned_on)) = ?", year)
    .orderBy('id', 'ASC')
    .many({ limit: MOST_IN_A_YEAR });
}

/** The use cases of supervision (9.1), one method a verb. */
@Injectable()
export class SupervisionService {
  /** Puts one into the year's plan. @throws INVALID at `plannedOn`, `supervisors`, `supervisorId`, `lines.0.clauseId` */
  async plan(by: Acting, { communityId, supervisorId, lines: asked, ...input }: PlanSupervisionInput): Promise<Supervision> {
    const place = await communityPlace(by, communityId);
    checkPlanned(by, input);
    const assigneeId = supervisorId ? await workerAt(by, place, supervisorId, 'supervisorId') : by.actor.personId;
    const row = await supervisions.begin(by, place, 'plan', { ...input, ...BLANK, heldOn: null, assigneeId, finishBy: endOfDay(input.plannedOn) });
    await linkDefaults(by, row);
    await this.write(by, row, asked);
    if (assigneeId !== by.actor.personId) await notify(by, [assigneeId], 'supervision.planned', row);
    return row;
  }

  /** One that nobody planned: others came, or the paper wrote. @throws INVALID at `heldOn`, `supervisors`, `lines.0.clauseId` */
  async log(by: Acting, { communityId, lines: asked, ...input }: LogSupervisionInput): Promise<Supervision> {
    const place = await communityPlace(by, communityId);
    checkHeld(by, input.heldOn);
    checkNamed(input);
    const days = await by.kernel.settings.number(by, 'supervision.giveDays', place);
    const close = await by.kernel.settings.text(by, 'calendar.closeOfBusiness', place);
    const row = await supervisions.begin(by, place, 'log', {
      ...input, ...BLANK, state: 'looking', plannedOn: null, assigneeId: by.actor.personId, finishBy: endOfDay(input.heldOn),
      dueAt: (await by.kernel.calendar.current()).addWorkingDays(by.now, days, close),
    });
    await linkDefaults(by, row);
    await this.write(by, row, asked);
    return row;
  }

  /** Changes what is planned, and the whole checklist. @throws INVALID as `plan` */
  async layOut(by: Acting, { id, expectedVersion, lines: asked, ...input }: LayOutSupervisionInput): Promise<Supervision> {
    const before = await supervisions.get(by, id);
    checkPlanned(by, { ...before, ...input }, before.plannedOn);
    const set = { ...input, finishBy: endOfDay(input.plannedOn), dueAt: endOfDay(input.plannedOn) };
    const row = await supervisions.fire(by, id, 'layOut', { expectedVersion, set, note: asked.map(({ text }) => text).join('; ') });
    await by.query('DELETE FROM supervision_lines WHERE supervision_id = $1', [id]);
    await this.write(by, row, asked);
    return row;
  }

  /** @throws INVALID at `heldOn` */
  begin(by: Acting, { id, expectedVersion, heldOn }: BeginSupervisionInput): Promise<Supervision> {
    checkHeld(by, heldOn);
    return supervisions.fire(by, id, 'begin', { expectedVersion, set: { heldOn, assigneeId: by.actor.personId } });
  }

  /** @throws INVALID at `answers.0.lineId` for a line of another supervision */
  async answer(by: Acting, { id, expectedVersion, answers }: AnswerSupervisionInput): Promise<Supervision> {
    const row = await supervisions.fire(by, id, 'answer', { expectedVersion, note: answers.map(({ note }) => note).filter(Boolean).join('; ') });
    for (const [index, { lineId, answer, note, photoIds }] of answers.entries()) {
      await this.change(by, row, lineId, `answers.${index}.lineId`, { answer, note, ...(photoIds && { photoIds: photoIds.map((one) => one.toLowerCase()) }) });
    }
    return row;
  }

  /** A finding beyond the checklist. @throws INVALID at `clauseId`, `text` (too many) */
  async find(by: Acting, { id, expectedVersion, text, note, clauseId }: FindSupervisionInput): Promise<Supervision> {
    const row = await supervisions.fire(by, id, 'find', { expectedVersion, note: [text, note].join(': ') });
    const known = await linesOfSupervision(by, id);
    if (known.length >= MOST_LINES) throw invalid(fieldError('text', 'TOO_MANY', { max: MOST_LINES }));
    await this.write(by, row, [{ text, clauseId: clauseId ?? null }], { at: known.length, answer: SupervisionAnswer.notOk, note }, 'clauseId');
    return row;
  }

  /** Hands what was found to the supervised. @throws NOTHING_LOOKED_AT, ITEMS_UNANSWERED, FINDINGS_UNEXPLAINED */
  async give(by: Acting, { id, expectedVersion, conclusion }: GiveSupervisionInput): Promise<Supervision> {
    const row = await supervisions.fire(by, id, 'give', { expectedVersion, set: { conclusion, givenById: by.actor.personId, assigneeId: null } });
    await notifyHolders(by, 'supervision:confirm', 'supervision.given', row);
    return row;
  }

  /** The supervised have read it, and say where they see it otherwise. @throws OWN_SUPERVISION; INVALID at `objections.0.lineId` */
  async confirm(by: Acting, { id, expectedVersion, response, objections }: ConfirmSupervisionInput): Promise<Supervision> {
    const row = await supervisions.fire(by, id, 'confirm', { expectedVersion, set: { response }, note: objections.map(({ objection }) => objection).join('; ') });
    for (const [index, { lineId, objection }] of objections.entries()) {
      await this.change(by, row, lineId, `objections.${index}.lineId`, { objection }, SupervisionAnswer.notOk);
    }
    await notify(by, [row.givenById], 'supervision.confirmed', row);
    return row;
  }

  /** A finding that needs no case: put right at once, or withdrawn. @throws INVALID at `lineId` for what is no finding */
  async settle(by: Acting, { id, expectedVersion, lineId, settlement }: SettleSupervisionInput): Promise<Supervision> {
    const row = await supervisions.fire(by, id, 'settle', { expectedVersion, note: settlement });
    await this.change(by, row, lineId, 'lineId', { settlement }, SupervisionAnswer.notOk);
    return row;
  }

  /** @throws FINDINGS_UNFOLLOWED while one has neither a case nor a settlement */
  close(by: Acting, { id, expectedVersion }: CloseSupervisionInput): Promise<Supervision> {
    return supervisions.fire(by, id, 'close', { expectedVersion });
  }

  cancel(by: Acting, { id, expectedVersion, reason }: CancelSupervisionInput): Promise<Supervision> {
    return supervisions.fire(by, id, 'cancel', { expectedVersion, note: reason });
  }

  void(by: Acting, { id, expectedVersion, reason }: VoidRecordInput): Promise<Supervision> {
    return supervisions.fire(by, id, 'void', { expectedVersion, note: reason });
  }

  private async change(by: Acting, row: Supervision, lineId: string, path: string, values: Partial<SupervisionLine>, answer?: SupervisionAnswer): Promise<void> {
    const line = (await linesOfSupervision(by, row.id)).find((one) => one.id === lineId.toLowerCase());
    if (!line || (answer && line.answer !== answer)) throw invalid(fieldError(path, 'UNKNOWN_RECORD'));
    await lines.update(by, line, values);
    by.op.forget();
  }

  /** Writes lines, and links the clauses that ask for them. */
  private async write(
    by: Acting, row: Supervision, asked: readonly SupervisionLineInput[],
    { at = 0, answer = null, note = '' }: { at?: number; answer?: SupervisionAnswer | null; note?: string } = {}, path?: string,
  ): Promise<void> {
    const clauseIds = [...new Set(asked.flatMap(({ clauseId }) => clauseId?.toLowerCase() ?? []))];
    const known = new Set((await clausesByIds(by, clauseIds)).map(({ id }) => id));
    const unknown = asked.findIndex(({ clauseId }) => clauseId && !known.has(clauseId.toLowerCase()));
    if (unknown >= 0) throw invalid(fieldError(path ?? `lines.${unknown}.clauseId`, 'UNKNOWN_CLAUSE'));
    for (const [index, { text, clauseId }] of asked.entries()) {
      await lines.insert(by, row, {
        id: uuid(), supervisionId: row.id, position: at + index, text, clauseId: clauseId?.toLowerCase() ?? null, answer, note, photoIds: [], objection: '', settlement: '',
      });
    }
    const linked = new Set((await linksOf(by, row.id)).map((link) => link.clauseId));
    await writeLinks(by, row, clauseIds.filter((id) => !linked.has(id)).map((clauseId) => ({ clauseId, role: ClauseRole.evidences, isDefault: false })));
    by.op.forget();
  }
}

/** From outside, it is said who came. */
function checkNamed({ supervisionType, supervisors }: Pick<Supervision, 'supervisionType' | 'supervisors'>): void {
  if (!FROM_WITHIN.includes(supervisionType) && !supervisors) throw invalid(fieldError('supervisors', 'REQUIRED'));
}

/** What is planned is to come; a day that stays as it is may have passed. */
function checkPlanned(by: Acting, input: Pick<Supervision, 'supervisionType' | 'supervisors' | 'plannedOn'>, before: string | null = null): void {
  checkNamed(input);
  if (input.plannedOn !== before && input.plannedOn! < dayOf(by.now)) throw invalid(fieldError('plannedOn', 'IN_THE_PAST'));
}

function checkHeld(by: Acting, heldOn: string): void {
  const since = addDays(dayOf(by.now), -WITHIN_DAYS);
  if (heldOn > dayOf(by.now)) throw invalid(fieldError('heldOn', 'IN_THE_FUTURE'));
  if (heldOn < since) throw invalid(fieldError('heldOn', 'TOO_LONG_AGO', { since }));
}
