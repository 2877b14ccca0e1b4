import { Injectable } from '@nestjs/common';
import { type Acting, addDays, dayOf, daysBetween, fieldError, invalid, isDay, type OfficialDocument, startOfDay } from '#kernel';
import { BoardService } from '../board/board.service.js';
import { HomeService } from '../home/home.service.js';
import { communitiesOf, unitScope } from '../scope/unit-scope.js';
import type { Breached, Missed, Span } from './decisions.js';
import { type OpenCase, type ReviewContents, reviewDocument } from './review-document.js';
import { BREACHED, MISSED, MONTHS, OPEN_CASES, RULES, SPAN_FIGURES } from './review.sql.js';

const LONGEST_DAYS = 3 * 366;
const NOTHING: Omit<Span, 'span'> = { reported: 0, major: 0, recurred: 0, closed: 0, open: 0, median: null, ninetieth: null, judged: 0, effective: 0, complaints: 0 };

/** The papers of a management review. */
@Injectable()
export class ReviewService {
  constructor(
    private readonly boards: BoardService,
    private readonly home: HomeService,
  ) {}

  /**
   * For a district, street or community, from a day to a day, both counted.
   * @throws NOT_FOUND; INVALID at `from`, `to`
   */
  async document(by: Acting, unitId: string, from: string, to: string): Promise<{ name: string; document: OfficialDocument }> {
    for (const [path, day] of [['from', from], ['to', to]] as const) if (!isDay(day)) throw invalid(fieldError(path, 'NOT_A_DATE'));
    if (to < from) throw invalid(fieldError('to', 'DATES_REVERSED'));
    if (to > dayOf(by.now)) throw invalid(fieldError('to', 'IN_THE_FUTURE'));
    if (daysBetween(from, to) > LONGEST_DAYS) throw invalid(fieldError('from', 'TOO_LONG_AGO', { since: addDays(to, -LONGEST_DAYS) }));
    const contents = await this.contents(by, unitId, from, to);
    return { name: `${contents.unit}管理评审资料 ${from} 至 ${to}`, document: reviewDocument(contents) };
  }

  private async contents(by: Acting, unitId: string, from: string, to: string): Promise<ReviewContents> {
    const scope = await unitScope(by, unitId);
    const ids = (await communitiesOf(by, scope)).map(({ id }) => id);
    const [since, until] = [startOfDay(from), startOfDay(addDays(to, 1))];
    const before = startOfDay(addDays(from, -(daysBetween(from, to) + 1)));
    const board = await this.boards.board(by, { unitId, since: from });
    const [spans, months, breached, missed, rules, open, rings, rows, total] = await Promise.all([
      by.query<Span>(SPAN_FIGURES, [ids, since, until, before]),
      by.query<ReviewContents['months'][number]>(MONTHS, [ids, since, until]),
      by.query<Breached>(BREACHED, [ids, since, until]),
      by.query<Missed>(MISSED, [ids, since, until]),
      by.actor.holds('conformity:read') ? by.query<ReviewContents['rules'][number]>(RULES, [ids, to]) : [],
      by.query<OpenCase>(OPEN_CASES, [ids, by.now, until]),
      this.home.rings(by.under('home:read'), unitId, Number(to.slice(0, 4))),
      this.boards.rows(by, board),
      this.boards.total(by, board),
    ]);
    const of = (span: Span['span']): Span => spans.find((one) => one.span === span) ?? { span, ...NOTHING };
    return {
      unit: scope.unit.name, author: by.actor.name, from, to, now: by.now, span: of('now'), before: of('before'), months, stages: rings.whole.stages,
      breached, rows, rules, missed, open, late: total.overdue,
    };
  }
}
