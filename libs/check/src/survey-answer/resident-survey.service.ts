import { Injectable } from '@nestjs/common';
import { type Acting, type DomainError, fail, type Operation, type ThrottleRule } from '#kernel';
import { actAside, actPublicly, communityById } from '#org';
import { OVERALL } from '../survey/core-questions.js';
import { countedOf, shareFigure } from '../survey/figures.js';
import { LEAST } from '../survey/hiding.js';
import { questionsOf } from '../survey/questionnaire.js';
import { wholeTallies } from '../survey/results.js';
import type { Survey } from '../survey/survey.entity.js';
import { surveys } from '../survey/survey.kind.js';
import { ageOfPass, knownCode, passOf, QUICKEST, spentDigest } from './codes.js';
import { Flights } from './flights.js';
import { type Answering, takeIn } from './intake.js';
import { PublicSurvey, PublicSurveyLine, PublicSurveyResult, type PublicSurveys } from './public-survey.type.js';
import type { AnswerSurveyInput } from './survey-answer.input.js';

/** Thirty from one address are many for a staircase with one line; then slower. Codes are not slowed down. */
const ANSWERING: ThrottleRule = { free: 30, firstWait: 60, longestWait: 1800, memory: 3600 };
const GUESSING: ThrottleRule = { free: 20, firstWait: 30, longestWait: 900, memory: 3600 };
const SHOWN = 20;

/** The residents' side: no account, no name; what an answer carries is good for that one answer and kept apart from it. */
@Injectable()
export class ResidentSurveyService {
  /** When a whole estate answers at once, those of one moment share transaction and statements. */
  private readonly flights = new Flights<{ by: Acting; answering: Answering }, DomainError | null>((place, aboard) => {
    const [id, communityCode] = [place.slice(0, 36), place.slice(37)];
    const answering = aboard.map((one) => one.answering);
    return actAside(aboard[0]!.by, communityCode, ['survey:answer', 'survey:read'], (as, community) => takeIn(as, { id, communityId: community.id }, answering));
  });

  /** @throws NOT_FOUND for an unknown community */
  async list(op: Operation, communityCode: string): Promise<PublicSurveys> {
    const { by, community } = await actPublicly(op, communityCode, ['survey:read']);
    const rows = await surveys.reading(by).where('row.community_id = ?', community.id).where(`row.state IN ('open', 'reported', 'archived')`)
      .orderBy('closesAt', 'DESC').orderBy('id', 'DESC').many({ limit: SHOWN });
    const reported = await Promise.all(rows.filter(({ state, conclusion }) => state !== 'open' && conclusion).map((row) => this.told(by, row)));
    return {
      open: rows.filter((row) => isOpen(by, row)).map(({ id, title, titleEn, closesAt, needsCode }) => Object.assign(new PublicSurveyLine(), { id, title, titleEn, closesAt, needsCode })),
      reported: reported.filter((one) => one !== null),
    };
  }

  /** @throws NOT_FOUND unless it is open there */
  async one(op: Operation, communityCode: string, id: string): Promise<PublicSurvey> {
    const { by, community } = await actPublicly(op, communityCode, ['survey:read']);
    const [row] = await surveys.find(by, { id: id.toLowerCase(), communityId: community.id });
    if (!row || !isOpen(by, row)) throw fail('NOT_FOUND');
    const { title, titleEn, intro, introEn, closesAt, needsCode, sections } = row;
    const grids = row.asksGrid ? ((await communityById(by, community.id))?.grids ?? []) : [];
    return Object.assign(new PublicSurvey(), {
      id: row.id, title, titleEn, intro, introEn, closesAt, needsCode, sections, grids: grids.map((grid) => ({ id: grid.id, name: grid.name })),
      pass: needsCode ? '' : passOf(by.kernel.key, row.id, by.now),
    });
  }

  /**
   * @throws INVALID at `answers.<question>`, `grid`, `code`; NOT_FOUND; SURVEY_CLOSED; ALREADY_ANSWERED; TOO_FAST for what no reader can have
   *   filled in; PASS_OVER for a page that was left open too long; THROTTLED
   */
  async answer(by: Acting, input: AnswerSurveyInput, address: string): Promise<{ taken: boolean }> {
    const { throttle, key } = by.kernel;
    const surveyId = input.surveyId.toLowerCase();
    // who answered from where is nobody's business: the address is counted, not kept
    const whence = spentDigest(surveyId, `${key} ${address}`);
    const code = input.code ? knownCode(key, surveyId, input.code) : null;
    if (input.code && !code) {
      await throttle.ask([`survey code ${whence}`]);
      await throttle.failed(`survey code ${whence}`, GUESSING);
      throw fail('SURVEY_CODE_UNKNOWN');
    }
    if (!code) {
      await this.checkPass(by, surveyId, input.pass);
      await throttle.attempt(`survey answer ${whence}`, ANSWERING);
    }
    const refusal = await this.flights.board(`${surveyId} ${input.communityCode}`, {
      by, answering: { channel: code ? 'code' : 'link', grid: input.grid, answers: input.answers, digest: spentDigest(surveyId, code ?? input.pass) },
    });
    if (refusal) throw refusal;
    return { taken: true };
  }

  private async checkPass(by: Acting, surveyId: string, pass: string): Promise<void> {
    const age = pass ? ageOfPass(by.kernel.key, surveyId, pass, by.now) : null;
    if (age === null) throw fail('PASS_OVER');
    if (age < QUICKEST) throw fail('TOO_FAST', { retryAfter: QUICKEST - age });
  }

  private async told(by: Acting, { id, title, titleEn, closedOn, conclusion, sections }: Survey): Promise<PublicSurveyResult | null> {
    const tallies = await wholeTallies(by, id);
    const of = (question: string) => countedOf(tallies.filter((row) => row.question === question));
    const [all, overall] = [of(''), questionsOf(sections).find(({ key }) => key === OVERALL)];
    if (all.n < LEAST) return null;
    const counted = of(OVERALL);
    return Object.assign(new PublicSurveyResult(), {
      id, title, titleEn, closedOn, answers: all.n, satisfied: overall && counted.n >= LEAST ? shareFigure(overall, counted) : null, conclusion,
    });
  }
}

const isOpen = (by: Acting, { state, closesAt }: Survey): boolean => state === 'open' && closesAt > by.now;
