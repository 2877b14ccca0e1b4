import { Injectable } from '@nestjs/common';
import { type Acting, covers, fail, recordRefs, type Sheet, writeWorkbook } from '#kernel';
import { unitById } from '#org';
import { LeftOut } from './complaint.entity.js';
import { ComplaintCounts, ComplaintFigure, ComplaintFigures } from './figures.type.js';
import { FIGURE_WORDS } from './figures.words.js';

const MONTH = `to_char(c.created_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM')`;
/** Taken up, or not, by whoever; before that a complaint waits to be responded to until its time is over. */
const TO_RESPOND = `c.respond_by IS NOT NULL AND (c.responded_at IS NOT NULL OR c.respond_by < $3)`;
const ENDED = `c.state IN ('confirmed', 'lapsed', 'closed', 'rejected')`;
const COUNTS: Record<keyof ComplaintCounts, string> = {
  received: 'TRUE',
  toRespond: TO_RESPOND,
  respondedInTime: `${TO_RESPOND} AND c.responded_at <= c.respond_by`,
  ended: ENDED,
  solved: `${ENDED} AND c.solved`,
  silent: `${ENDED} AND c.solved IS NULL AND c.state <> 'rejected'`,
  rated: 'c.rating IS NOT NULL',
  satisfied: 'c.rating >= 4',
};
const counts = (prefix: string, only: string): string =>
  Object.entries(COUNTS).map(([name, what]) => `count(*) FILTER (WHERE ${what}${only})::int AS "${prefix}${name}"`).join(', ');

type Row = { part: number; key: string | null } & Record<string, number>;

/** Complaints of a year by month, theme and subject: the three rates raw, and without what was left out with a reason. */
@Injectable()
export class ComplaintFiguresService {
  /** Of a community, or of all of a street. Those joined to another count with it, what was entered by mistake nowhere. @throws NOT_FOUND */
  async of(by: Acting, unitId: string, year: number): Promise<ComplaintFigures> {
    const unit = await unitById(by, unitId);
    if (!unit?.streetId || !covers(by.reach, { communityId: unit.communityId ?? unit.id, streetId: unit.streetId })) throw fail('NOT_FOUND');
    const where = `${unit.communityId ? 'c.community_id' : 'c.street_id'} = $1 AND c.state NOT IN ('void', 'joined')
      AND c.created_at >= make_timestamptz($2, 1, 1, 0, 0, 0, 'Asia/Shanghai') AND c.created_at < make_timestamptz($2 + 1, 1, 1, 0, 0, 0, 'Asia/Shanghai')`;
    const place = unit.communityId ?? unit.streetId;
    const rows = await by.query<Row>(
      `SELECT GROUPING(${MONTH}, c.theme, c.about) AS part, coalesce(${MONTH}, c.theme, c.about) AS key, ${counts('', '')}, ${counts('a_', ' AND c.left_out IS NULL')}
       FROM complaints c WHERE ${where} GROUP BY GROUPING SETS ((), (${MONTH}), (c.theme), (c.about)) ORDER BY part, received DESC, key`,
      [place, year, by.now],
    );
    const left = await by.query<{ id: string; why: LeftOut; reason: string }>(
      `SELECT c.id, c.left_out AS why, c.left_out_reason AS reason FROM complaints c WHERE ${where} AND c.left_out IS NOT NULL ORDER BY c.created_at DESC, c.id`,
      [place, year],
    );
    const refs = await recordRefs(by, left.map(({ id }) => id));
    const part = (which: number): ComplaintFigure[] => rows.filter((row) => row.part === which).map(figure);
    return Object.assign(new ComplaintFigures(), {
      unitId, year,
      whole: part(7)[0]!,
      months: part(3).sort((a, b) => (a.key < b.key ? -1 : 1)),
      themes: part(5),
      abouts: part(6),
      leftOut: left.flatMap(({ id, why, reason }) => (refs.has(id) ? [{ record: refs.get(id)!, why, reason }] : [])),
    });
  }

  /** The same in Excel: a sheet for each way of grouping, and one of what was left out. */
  async sheet(by: Acting, unitId: string, year: number, language: 'zh' | 'en'): Promise<Buffer> {
    const found = await this.of(by, unitId, year);
    const words = FIGURE_WORDS[language];
    const sheet = (name: string, first: string, figures: readonly ComplaintFigure[], named: (key: string) => string): Sheet => ({
      name,
      head: [first, ...words.counts, ...words.rates, ...words.adjusted],
      rows: figures.map(({ key, raw, adjusted }) => [named(key), ...Object.keys(COUNTS).map((count) => raw[count as keyof ComplaintCounts]), ...ratesOf(raw), ...ratesOf(adjusted)]),
      widths: [24, ...Array<number>(14).fill(12)],
    });
    const plain = (key: string): string => key || words.noTheme;
    return writeWorkbook([
      sheet(words.byMonth, words.month, [...found.months, { ...found.whole, key: words.whole }], plain),
      sheet(words.byTheme, words.theme, found.themes, plain),
      sheet(words.byAbout, words.about, found.abouts, (key) => words.abouts[key] ?? key),
      {
        name: words.leftOut, head: words.leftOutHead, widths: [16, 40, 24, 60],
        rows: found.leftOut.map(({ record, why, reason }) => [record.number, record.title, words.why[why], reason]),
      },
    ]);
  }
}

/** What came in within a period, both days in it, by theme; the first of no theme in particular is of all. Raw: nothing is left out. */
export async function complaintsBetween(by: Acting, communityId: string, from: string, to: string): Promise<{ theme: string | null; counts: ComplaintCounts; ids: string[] }[]> {
  const rows = await by.query<ComplaintCounts & { whole: boolean; theme: string; ids: string[] }>(
    `SELECT GROUPING(c.theme) = 1 AS whole, c.theme, ${counts('', '')}, (array_agg(c.id ORDER BY c.created_at DESC, c.id))[1:100] AS ids
     FROM complaints c WHERE c.community_id = $1 AND c.state NOT IN ('void', 'joined')
       AND (c.created_at AT TIME ZONE 'Asia/Shanghai')::date BETWEEN $2 AND $4
     GROUP BY GROUPING SETS ((), (c.theme)) ORDER BY whole DESC, received DESC, c.theme`,
    [communityId, from, by.now, to],
  );
  return rows.filter(({ received }) => received > 0).map(({ whole, theme, ids, ...found }) => ({ theme: whole ? null : theme, counts: found, ids }));
}

/** Per cent, one decimal; null of none. */
function ratesOf({ toRespond, respondedInTime, ended, solved, rated, satisfied }: ComplaintCounts): (number | null)[] {
  const rate = (part: number, whole: number): number | null => (whole ? Math.round((part / whole) * 1000) / 10 : null);
  return [rate(respondedInTime, toRespond), rate(solved, ended), rate(satisfied, rated)];
}

function figure(row: Row): ComplaintFigure {
  const take = (prefix: string): ComplaintCounts =>
    Object.assign(new ComplaintCounts(), Object.fromEntries(Object.keys(COUNTS).map((name) => [name, row[`${prefix}${name}`]])));
  return Object.assign(new ComplaintFigure(), { key: row.key ?? '', raw: take(''), adjusted: take('a_') });
}
