import { Injectable } from '@nestjs/common';
import { type Acting, addDays, ClauseRole, dayOf, endOfDay, fieldError, type FieldError, invalid, notify, type Place, type VoidRecordInput, writeLinks } from '#kernel';
import { communityById, communityPlace, notifyHolders } from '#org';
import { beginKeeping, catalogueAt, clausesByIds, linkDefaults } from '#standards';
import { codesOf } from '../survey-answer/codes.js';
import { fold, forgetCodes, gate } from '../survey-answer/fold.js';
import { asked, composed, coreOf, type GivenSection, questionnaireProblems, questionsOf } from './questionnaire.js';
import type { GridQuota } from './questionnaire.type.js';
import type { Survey } from './survey.entity.js';
import type {
  ArchiveSurveyInput, ChangeSurveyInput, CloseSurveyInput, ComposeSurveyInput, DraftSurveyInput, ExtendSurveyInput, IssueSurveyCodesInput, OpenSurveyInput,
  ReportSurveyInput, ReviseSurveyInput, ThemeSurveyTextsInput, WidenSurveyInput,
} from './survey.input.js';
import { surveys } from './survey.kind.js';

/** What was asked of too many is asked of nobody in the end. */
const LONGEST_DAYS = 366;

/** The use cases of surveys (9.3.2 b), one method a verb. */
@Injectable()
export class SurveyService {
  /** Begins one with the core, and with the questions of the one that it follows. @throws INVALID at `closesAt`, `quotas.<n>.gridId`, `followsId` */
  async draft(by: Acting, { communityId, followsId = null, ...input }: DraftSurveyInput): Promise<Survey> {
    const { streetId } = await communityPlace(by, communityId);
    const place: Place = { communityId, streetId };
    checkClosing(by, input.closesAt);
    await this.checkQuotas(by, communityId, input.quotas);
    const former = followsId ? await this.followed(by, communityId, followsId) : null;
    const row = await surveys.begin(by, place, 'draft', {
      ...input, quotas: plain(input.quotas), asksGrid: input.asksGrid || input.quotas.length > 0, sections: [], codesIssued: 0, followsId: former?.id ?? null, openedOn: null, closedOn: null,
      conclusion: '', finishBy: input.closesAt,
    });
    await surveys.update(by, row, { sections: asked(former?.sections ?? [], input.withCore) });
    await this.linkServed(by, row);
    return row;
  }

  /** Until it is opened. @throws INVALID at `closesAt`, `quotas.<n>.gridId` */
  async change(by: Acting, { id, expectedVersion, ...input }: ChangeSurveyInput): Promise<Survey> {
    const before = await surveys.get(by, id);
    if (input.closesAt) checkClosing(by, input.closesAt);
    if (input.quotas) await this.checkQuotas(by, before.communityId, input.quotas);
    const after = { ...before, ...given(input) };
    const { title, titleEn, intro, introEn, closesAt, needsCode, quotas, target } = after;
    const asksGrid = after.asksGrid || quotas.length > 0;
    return surveys.fire(by, id, 'change', {
      expectedVersion, set: { title, titleEn, intro, introEn, closesAt, needsCode, quotas: plain(quotas), target, asksGrid, dueAt: closesAt, finishBy: closesAt },
    });
  }

  /** Saves the own sections as a whole; the history tells how many questions there are. @throws INVALID at `sections.<n>…` */
  async compose(by: Acting, { id, expectedVersion, sections }: ComposeSurveyInput): Promise<Survey> {
    const before = await surveys.get(by, id);
    const problems = [...questionnaireProblems(sections), ...(await this.tieProblems(by, before, sections))];
    if (problems.length) throw invalid(...problems);
    const whole = composed(sections, coreOf(before.sections, before.withCore));
    const row = await surveys.fire(by, id, 'compose', { expectedVersion, note: String(questionsOf(whole).length) });
    await surveys.update(by, row, { sections: whole });
    await by.query('DELETE FROM clause_links WHERE record_id = $1 AND is_default', [row.id]);
    await this.linkServed(by, row);
    return row;
  }

  /** @throws QUESTIONS_MISSING, SURVEY_OVER */
  async open(by: Acting, { id, expectedVersion }: OpenSurveyInput): Promise<Survey> {
    const row = await surveys.fire(by, id, 'open', { expectedVersion, set: { openedOn: dayOf(by.now) } });
    await notify(by, [row.createdById], 'survey.opened', row);
    return row;
  }

  /** Back to the draft, while nobody has answered. @throws SURVEY_ANSWERED */
  async revise(by: Acting, { id, expectedVersion }: ReviseSurveyInput): Promise<Survey> {
    await gate(by, (await surveys.get(by, id)).id);
    return surveys.fire(by, id, 'revise', { expectedVersion, set: { openedOn: null, codesIssued: 0 } });
  }

  /** New one-time codes, told once: how many is kept, the codes are not. */
  async issueCodes(by: Acting, { id, expectedVersion, count }: IssueSurveyCodesInput): Promise<{ survey: Survey; codes: string[] }> {
    const before = await surveys.get(by, id);
    const row = await surveys.fire(by, id, 'issueCodes', { expectedVersion, set: { codesIssued: before.codesIssued + count } });
    return { survey: row, codes: codesOf(by.kernel.key, row.id, count) };
  }

  /** @throws INVALID at `closesAt` */
  async extend(by: Acting, { id, expectedVersion, closesAt }: ExtendSurveyInput): Promise<Survey> {
    const before = await surveys.get(by, id);
    checkClosing(by, closesAt);
    if (closesAt <= before.closesAt) throw invalid(fieldError('closesAt', 'NOT_AFTER', { at: before.closesAt.toISOString() }));
    return surveys.fire(by, id, 'extend', { expectedVersion, set: { closesAt, dueAt: closesAt, finishBy: closesAt } });
  }

  /** More are wanted; what answers were given for is not taken back. @throws INVALID at `target`, `quotas.<n>.gridId`, `quotas.<n>.target` */
  async widen(by: Acting, { id, expectedVersion, quotas, target }: WidenSurveyInput): Promise<Survey> {
    const before = await surveys.get(by, id);
    await this.checkQuotas(by, before.communityId, quotas);
    const problems = quotas.flatMap(({ gridId, target: wanted }, index): FieldError[] => {
      const former = before.quotas.find((one) => one.gridId === gridId.toLowerCase())?.target ?? 0;
      // whoever has answered was not asked where they live, if nobody is
      if (!before.asksGrid) return [fieldError(`quotas.${index}.gridId`, 'UNKNOWN_UNIT')];
      return wanted < former ? [fieldError(`quotas.${index}.target`, 'TOO_SMALL', { min: former })] : [];
    });
    if (target && before.target && target < before.target) problems.push(fieldError('target', 'TOO_SMALL', { min: before.target }));
    if (problems.length) throw invalid(...problems);
    const given = plain(quotas);
    const kept = before.quotas.filter(({ gridId }) => !given.some((one) => one.gridId === gridId));
    return surveys.fire(by, id, 'widen', { expectedVersion, set: { quotas: [...kept, ...given], target: target ?? before.target } });
  }

  close(by: Acting, { id, expectedVersion }: CloseSurveyInput): Promise<Survey> {
    return this.shut(by, id, 'close', expectedVersion);
  }

  /** Its time is over. */
  end(by: Acting, { id, version }: Pick<Survey, 'id' | 'version'>): Promise<Survey> {
    return this.shut(by, id, 'end', version);
  }

  /** Sorts what was written in free words. @throws INVALID at `texts.<n>.textId` */
  async theme(by: Acting, { id, expectedVersion, texts }: ThemeSurveyTextsInput): Promise<Survey> {
    const row = await surveys.fire(by, id, 'theme', { expectedVersion, note: [...new Set(texts.map(({ theme }) => theme).filter(Boolean))].join(', ') });
    const found = await by.query<{ id: string }>(
      `UPDATE survey_texts t SET theme = given.theme FROM unnest($2::uuid[], $3::text[]) AS given(id, theme) WHERE t.survey_id = $1 AND t.id = given.id RETURNING t.id`,
      [row.id, texts.map(({ textId }) => textId), texts.map(({ theme }) => theme)],
    );
    const known = new Set(found.map((one) => one.id));
    const strange = texts.findIndex(({ textId }) => !known.has(textId.toLowerCase()));
    if (strange >= 0) throw invalid(fieldError(`texts.${strange}.textId`, 'UNKNOWN_RECORD'));
    by.op.forget();
    return row;
  }

  /** @throws TOO_FEW_ANSWERS */
  async report(by: Acting, { id, expectedVersion, conclusion }: ReportSurveyInput): Promise<Survey> {
    const row = await surveys.fire(by, id, 'report', { expectedVersion, set: { conclusion } });
    await notify(by, [row.createdById], 'survey.reported', row);
    return row;
  }

  archive(by: Acting, { id, expectedVersion }: ArchiveSurveyInput): Promise<Survey> {
    return surveys.fire(by, id, 'archive', { expectedVersion });
  }

  async void(by: Acting, { id, expectedVersion, reason }: VoidRecordInput): Promise<Survey> {
    await gate(by, (await surveys.get(by, id)).id);
    const row = await surveys.fire(by, id, 'void', { expectedVersion, note: reason });
    await fold(by, row);
    await forgetCodes(by, row.id);
    return row;
  }

  /** No answer comes in beside it; what waits is counted, and spent codes are needed no more. */
  private async shut(by: Acting, id: string, verb: 'close' | 'end', expectedVersion: number): Promise<Survey> {
    await gate(by, (await surveys.get(by, id)).id);
    const today = dayOf(by.now);
    const row = await surveys.fire(by, id, verb, { expectedVersion, set: { closedOn: today } });
    await fold(by, row);
    await forgetCodes(by, row.id);
    await beginKeeping(by, row, 'survey', row.openedOn ?? today);
    await notifyHolders(by, 'survey:report', 'survey.closed', row);
    return row;
  }

  private async followed(by: Acting, communityId: string, id: string): Promise<Survey> {
    const [former] = await surveys.find(by, { id: id.toLowerCase(), communityId });
    if (!former || former.state === 'void') throw invalid(fieldError('followsId', 'UNKNOWN_RECORD'));
    return former;
  }

  private async checkQuotas(by: Acting, communityId: string, quotas: readonly GridQuota[]): Promise<void> {
    const grids = new Set((await communityById(by, communityId))?.grids.map((grid) => grid.id));
    const seen = new Set<string>();
    const problems = quotas.flatMap(({ gridId }, index): FieldError[] => {
      const id = gridId.toLowerCase();
      const problem = seen.has(id) ? 'DUPLICATE' : grids.has(id) ? null : 'UNKNOWN_UNIT';
      seen.add(id);
      return problem ? [fieldError(`quotas.${index}.gridId`, problem)] : [];
    });
    if (problems.length) throw invalid(...problems);
  }

  /** Services and clauses that sections are tied to. */
  private async tieProblems(by: Acting, { communityId }: Survey, sections: readonly GivenSection[]): Promise<FieldError[]> {
    const subjects = new Set((await catalogueAt(by, communityId)).map(({ subject }) => subject));
    const clauses = new Set((await clausesByIds(by, sections.flatMap(({ clauseIds }) => clauseIds))).map(({ id }) => id));
    return sections.flatMap(({ subject, clauseIds }, index): FieldError[] => [
      ...(subject && !subjects.has(subject) ? [fieldError(`sections.${index}.subject`, 'UNKNOWN_ENTRY')] : []),
      ...(clauseIds.some((id) => !clauses.has(id.toLowerCase())) ? [fieldError(`sections.${index}.clauseIds`, 'UNKNOWN_CLAUSE')] : []),
    ]);
  }

  /** It shows that services are evaluated, and what its sections ask about. */
  private async linkServed(by: Acting, row: Survey): Promise<void> {
    await linkDefaults(by, row);
    const ids = [...new Set(row.sections.flatMap(({ clauseIds }) => clauseIds))];
    await writeLinks(by, row, ids.map((clauseId) => ({ clauseId, role: ClauseRole.evidences, isDefault: true })));
    by.op.forget();
  }
}

const plain = (quotas: readonly GridQuota[]): GridQuota[] => quotas.map(({ gridId, target }) => ({ gridId: gridId.toLowerCase(), target }));

function checkClosing(by: Acting, closesAt: Date): void {
  if (closesAt <= by.now) throw invalid(fieldError('closesAt', 'IN_THE_PAST'));
  const latest = endOfDay(addDays(dayOf(by.now), LONGEST_DAYS));
  if (closesAt > latest) throw invalid(fieldError('closesAt', 'AFTER_DEADLINE', { deadline: latest.toISOString() }));
}

/** Fields that were given, without those that stay; only the number of answers wanted can be taken away. */
function given<T extends object>(input: T): { [K in keyof T]: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(input).filter(([name, value]) => value !== undefined && (value !== null || name === 'target'))) as never;
}
