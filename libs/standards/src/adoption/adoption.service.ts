import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { type Acting, dayOf, fail, fieldError, type FieldError, invalid, type Page, type PageInput, pageWith } from '#kernel';
import { changeAsOwner, jurisdictionOf, lies, OrgUnit, type OwnersQuery, UNIT_COLUMNS, unitById, UnitKind, unitsWithin, unitWithin } from '#org';
import { requestVerdictsOf } from '../verdict/verdict-requests.js';
import { Adoption, AdoptionState } from './adoption.entity.js';
import type { AdoptEditionInput, AdoptionFilter, EndAdoptionInput, VoidAdoptionInput } from './adoption.input.js';
import { ADOPTION_COLUMNS, STATE_IS, VISIBLE } from './adoption.sql.js';

const MOST_AT_ONCE = 20;
const MOST_UNITS = 50;
/** Before the oldest edition there is, and so far ahead that only a slip of the hand reaches it. */
const FIRST_DAY = '2000-01-01';
const LAST_DAY = '2100-12-31';

interface Edition {
  id: string;
  code: string;
  status: string;
}

interface Span {
  standardId: string;
  fromDay: string;
  toDay: string | null;
}

/** Which edition holds where and from when: several side by side, each to an end or until it is ended. */
@Injectable()
export class AdoptionService {
  async page(by: Acting, filter: AdoptionFilter, { limit, offset }: PageInput): Promise<Page<Adoption>> {
    const { all, streets, communities, grids } = by.reach;
    const params: unknown[] = [all, [...streets], [...communities], [...grids], dayOf(by.now)];
    const where = [VISIBLE];
    if (filter.unitId) {
      params.push(filter.unitId);
      where.push(`a.unit_id IN (SELECT unnest(ARRAY[x.id, x.community_id, x.street_id, x.district_id]) FROM org_units x WHERE x.id = $${params.length})`);
    }
    if (filter.standardCode) {
      params.push(filter.standardCode);
      where.push(`s.code = $${params.length}`);
    }
    if (filter.state) where.push(STATE_IS[filter.state]);
    const from = `FROM adoptions a JOIN org_units u ON u.id = a.unit_id JOIN standards s ON s.id = a.standard_id
      WHERE $5::date IS NOT NULL AND ${where.join(' AND ')}`;
    const rows = await by.query<Adoption>(
      `SELECT ${ADOPTION_COLUMNS} ${from}
       ORDER BY array_position(ARRAY['district', 'street', 'community'], u.kind), u.code, a.voided_at IS NOT NULL, a.from_day DESC, s.code
       LIMIT ${limit} OFFSET ${offset}`,
      params,
    );
    return pageWith(rows.map(adoption), async () => (await by.query<{ n: number }>(`SELECT count(*)::int AS n ${from}`, params))[0]!.n);
  }

  /** Units that the person may adopt for, by name or code; districts first, at most 50. */
  async units(by: Acting, text: string): Promise<OrgUnit[]> {
    const { districts, streets, communities } = await jurisdictionOf(by);
    const rows = await by.query<OrgUnit>(
      `SELECT ${UNIT_COLUMNS} FROM org_units u WHERE u.kind <> 'grid' AND ${unitsWithin('u', 1)}
         AND (u.closed_from IS NULL OR u.closed_from > $4) AND (u.name ILIKE $5 OR u.code LIKE $5)
       ORDER BY array_position(ARRAY['district', 'street', 'community'], u.kind), u.code LIMIT ${MOST_UNITS}`,
      [districts, streets, communities, dayOf(by.now), `%${text.trim().replace(/[\\%_]/g, '\\$&')}%`],
    );
    return rows.map((row) => Object.assign(new OrgUnit(), row));
  }

  /**
   * Holds a unit against editions from a day on.
   * @throws INVALID at `unitId`, at `standardCodes` or one of them, at `fromDay` or `toDay`
   */
  async adopt(by: Acting, { unitId, standardCodes: codes, fromDay, toDay = null }: AdoptEditionInput): Promise<Adoption[]> {
    const unit = await this.adoptable(by, unitId, fromDay);
    if (codes.length === 0) throw invalid(fieldError('standardCodes', 'REQUIRED'));
    if (codes.length > MOST_AT_ONCE) throw invalid(fieldError('standardCodes', 'TOO_MANY', { max: MOST_AT_ONCE }));
    const wrong = daysProblem(fromDay, toDay);
    if (wrong) throw invalid(wrong);
    const ids = await changeAsOwner(by, async ({ query, note }) => {
      // in one order, so that two who adopt the same ones do not wait for each other
      const editions = await query<Edition>('SELECT id, code, status FROM standards WHERE code = ANY($1) ORDER BY code FOR UPDATE', [codes]);
      const spans = await query<Span>(
        `SELECT standard_id AS "standardId", from_day::text AS "fromDay", to_day::text AS "toDay" FROM adoptions
         WHERE unit_id = $1 AND voided_at IS NULL ORDER BY from_day`,
        [unit.id],
      );
      const problems = codes.flatMap((code, index) => editionProblems(code, index, codes, editions, spans, { fromDay, toDay }));
      if (problems.length > 0) throw invalid(...problems);
      const made = editions.map(({ id }) => ({ id: uuid(), standardId: id }));
      for (const { id, standardId } of made) {
        await query(
          'INSERT INTO adoptions (id, standard_id, unit_id, from_day, to_day, adopted_by_id, adopted_at) VALUES ($1, $2, $3, $4, $5, $6, $7)',
          [id, standardId, unit.id, fromDay, toDay, by.actor.personId, by.now],
        );
      }
      await note({ verb: 'adoptEdition', unitId: unit.id, params: { codes, fromDay, toDay } });
      return made.map(({ id }) => id);
    });
    await requestVerdictsOf(by, unit.id);
    return this.byIds(by, ids);
  }

  /**
   * Sets the last day on which it holds; one that is set can be moved until it has come.
   * @throws NOT_FOUND; FORBIDDEN outside; WRONG_STATE for one that has ended; INVALID at `toDay`
   */
  async end(by: Acting, { id, toDay, reason }: EndAdoptionInput): Promise<Adoption> {
    return this.settle(by, id, 'end', [AdoptionState.coming, AdoptionState.current], async (found, query) => {
      if (toDay < found.fromDay) throw invalid(fieldError('toDay', 'DATES_REVERSED'));
      if (toDay > LAST_DAY) throw invalid(fieldError('toDay', 'NOT_A_DATE'));
      const [next] = await query<{ fromDay: string }>(
        `SELECT from_day::text AS "fromDay" FROM adoptions
         WHERE standard_id = $1 AND unit_id = $2 AND voided_at IS NULL AND from_day > $3 AND from_day <= $4 ORDER BY from_day`,
        [found.standardId, found.unitId, found.fromDay, toDay],
      );
      if (next) throw invalid(fieldError('toDay', 'ADOPTED_FROM', { from: next.fromDay }));
      await query('UPDATE adoptions SET to_day = $2, ended_by_id = $3, ended_at = $4, end_reason = $5 WHERE id = $1', [
        id, toDay, by.actor.personId, by.now, reason,
      ]);
      return { toDay };
    });
  }

  /**
   * Calls off one that has not begun: it stays in the list with the reason.
   * @throws NOT_FOUND; FORBIDDEN outside; WRONG_STATE once it has begun
   */
  async void(by: Acting, { id, reason }: VoidAdoptionInput): Promise<Adoption> {
    return this.settle(by, id, 'void', [AdoptionState.coming], async (found, query) => {
      // an end before its beginning: it holds on no day, whoever asks
      await query(
        `UPDATE adoptions SET to_day = from_day - 1, voided_at = $3, ended_by_id = $2, ended_at = $3, end_reason = $4 WHERE id = $1`,
        [found.id, by.actor.personId, by.now, reason],
      );
      return {};
    });
  }

  /** Whether this person may end it, or call it off. */
  async may(by: Acting, found: Adoption, verb: 'end' | 'void'): Promise<boolean> {
    const state = stateOf(found, dayOf(by.now));
    if (!(verb === 'void' ? [AdoptionState.coming] : [AdoptionState.coming, AdoptionState.current]).includes(state)) return false;
    const unit = await unitById(by, found.unitId);
    return unit !== undefined && lies(await jurisdictionOf(by.under('edition:adopt')), unit);
  }

  private async settle(
    by: Acting,
    id: string,
    verb: string,
    from: readonly AdoptionState[],
    work: (found: Adoption, query: OwnersQuery) => Promise<object>,
  ): Promise<Adoption> {
    const [known] = await this.byIds(by, [id]);
    if (!known) throw fail('NOT_FOUND');
    await unitWithin(by, known.unitId);
    await changeAsOwner(by, async ({ query, note }) => {
      const [row] = await query<Adoption>(`SELECT ${ADOPTION_COLUMNS} FROM adoptions a WHERE a.id = $1 FOR UPDATE`, [id]);
      const found = adoption(row!);
      const state = stateOf(found, dayOf(by.now));
      if (!from.includes(state)) throw fail('WRONG_STATE', { state, verb });
      const params = await work(found, query);
      await note({ verb: `${verb}Adoption`, unitId: found.unitId, params: { id, ...params } });
    });
    await requestVerdictsOf(by, known.unitId);
    return (await this.byIds(by, [id]))[0]!;
  }

  /** The unit, if it is one that the person may adopt for: a stranger's and one that is not there look alike. */
  private async adoptable(by: Acting, unitId: string, fromDay: string): Promise<OrgUnit> {
    const unit = await unitById(by, unitId);
    if (!unit || !lies(await jurisdictionOf(by), unit)) throw invalid(fieldError('unitId', 'UNKNOWN_UNIT'));
    if (unit.kind === UnitKind.grid) throw invalid(fieldError('unitId', 'NOT_ONE_OF', { allowed: 'district, street, community' }));
    if (unit.closedFrom && unit.closedFrom <= fromDay) throw invalid(fieldError('unitId', 'UNIT_CLOSED', { from: unit.closedFrom }));
    return unit;
  }

  private async byIds(by: Acting, ids: readonly string[]): Promise<Adoption[]> {
    const rows = await by.query<Adoption>(`SELECT ${ADOPTION_COLUMNS} FROM adoptions a WHERE a.id = ANY($1) ORDER BY a.id`, [ids]);
    return rows.map(adoption);
  }
}

const adoption = (row: object): Adoption => Object.assign(new Adoption(), row);

export function stateOf({ voidedAt, fromDay, toDay }: Adoption, today: string): AdoptionState {
  if (voidedAt) return AdoptionState.void;
  if (fromDay > today) return AdoptionState.coming;
  return toDay !== null && toDay < today ? AdoptionState.ended : AdoptionState.current;
}

function daysProblem(fromDay: string, toDay: string | null): FieldError | null {
  if (fromDay < FIRST_DAY) return fieldError('fromDay', 'TOO_LONG_AGO', { since: FIRST_DAY });
  if (fromDay > LAST_DAY) return fieldError('fromDay', 'NOT_A_DATE');
  if (toDay === null) return null;
  if (toDay < fromDay) return fieldError('toDay', 'DATES_REVERSED');
  return toDay > LAST_DAY ? fieldError('toDay', 'NOT_A_DATE') : null;
}

function editionProblems(
  code: string,
  index: number,
  codes: readonly string[],
  editions: readonly Edition[],
  spans: readonly Span[],
  { fromDay, toDay }: { fromDay: string; toDay: string | null },
): FieldError[] {
  const path = `standardCodes.${index}`;
  if (codes.indexOf(code) < index) return [fieldError(path, 'DUPLICATE')];
  const edition = editions.find((one) => one.code === code);
  if (!edition) return [fieldError(path, 'UNKNOWN_EDITION')];
  if (edition.status === 'withdrawn') return [fieldError(path, 'EDITION_WITHDRAWN')];
  const clash = spans.find(
    (span) => span.standardId === edition.id && (toDay === null || span.fromDay <= toDay) && (span.toDay === null || span.toDay >= fromDay),
  );
  if (!clash) return [];
  if (clash.fromDay > fromDay) return [fieldError('toDay', 'ADOPTED_FROM', { from: clash.fromDay })];
  return clash.toDay === null
    ? [fieldError(path, 'ADOPTED_ALREADY', { from: clash.fromDay })]
    : [fieldError('fromDay', 'ADOPTED_UNTIL', { to: clash.toDay })];
}
