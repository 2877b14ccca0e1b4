import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { type Acting, dayOf, fail, fieldError, invalid, recordRef, type VoidRecordInput } from '#kernel';
import { communityPlace, jurisdictionOf, lies, unitById, UnitKind, workerAt } from '#org';
import { clauseByReference } from '../clause/clauses.js';
import { editionFile } from '../verdict/held-editions.js';
import { requestVerdictsOf } from '../verdict/verdict-requests.js';
import { expectedAt } from './layout.js';
import { Obligation } from './obligation.entity.js';
import { obligations } from './obligation.kind.js';
import {
  type AssignObligationInput, type FulfilObligationInput, ObligationFulfilment, ObligationStrip, type SetObligationPeriodInput,
} from './obligation.type.js';
import { evidence } from './ticking.js';

/** What is to be done again and again: a community's year of it, who sees to it, and what fulfilled it. */
@Injectable()
export class ObligationService {
  /** @throws NOT_FOUND, FORBIDDEN */
  async year(by: Acting, communityId: string, year: number): Promise<ObligationStrip[]> {
    await communityPlace(by, communityId);
    const [expected, rows] = await Promise.all([
      expectedAt(by, [communityId], dayOf(by.now)),
      obligations.reading(by).where('row.community_id = ?', communityId).where("row.state <> 'void'")
        .where('row.ends_on BETWEEN ?::date AND ?::date', `${year}-01-01`, `${year}-12-31`).orderBy('startsOn').orderBy('id').many(),
    ]);
    return expected.get(communityId)!.map(({ edition, described, frequency }) =>
      Object.assign(new ObligationStrip(), {
        communityId, standardId: edition.standardId, standardCode: edition.file.code, obligation: described.id, title: described.title,
        clauseNumber: described.clause, modality: described.modality, per: described.per, every: frequency?.per ?? null,
        times: frequency?.times ?? described.times, each: described.each ?? null, fulfilledBy: described.fulfilledBy ?? [],
        periods: rows.filter((row) => row.standardId === edition.standardId && row.obligation === described.id),
      }),
    );
  }

  /**
   * A person's word that it was done, with the record that shows it; of one that is asked several times in a period it
   * is one of these. A missed one is made good.
   * @throws NOT_FOUND, FORBIDDEN, STALE, WRONG_STATE; INVALID at `on`, `recordId` or `note`
   */
  async fulfil(by: Acting, { id, expectedVersion, recordId, on, note }: FulfilObligationInput): Promise<Obligation> {
    const before = await obligations.get(by, id);
    if (on > dayOf(by.now)) throw invalid(fieldError('on', 'IN_THE_FUTURE'));
    if (on < before.startsOn) throw invalid(fieldError('on', 'TOO_LONG_AGO', { since: before.startsOn }));
    const record = recordId ? await recordRef(by, recordId) : null;
    if (recordId && (record?.communityId !== before.communityId || record.id === id)) throw invalid(fieldError('recordId', 'UNKNOWN_RECORD'));
    if (!record && !note) throw invalid(fieldError('note', 'REQUIRED'));
    const known = await fulfilmentsOf(by, [id]);
    if (record && known.some((one) => one.recordId === record.id)) throw invalid(fieldError('recordId', 'DUPLICATE'));
    const isEnough = before.counted || known.length + 1 >= before.times;
    const row = await obligations.fire(by, id, isEnough ? 'fulfil' : 'count', { expectedVersion, note, ...(isEnough && { set: { doneOn: on } }) });
    await by.query(
      `INSERT INTO obligation_fulfilments (id, community_id, street_id, grid_id, obligation_id, record_id, on_day, by_hand, note, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, true, $8, $9)`,
      [uuid(), row.communityId, row.streetId, row.gridId, row.id, record?.id ?? null, on, note, by.now],
    );
    if (isEnough) await evidence(by, row, (await clauseByReference(by, `${row.standardCode}#${row.clauseNumber}`))?.id ?? null);
    by.op.forget();
    return row;
  }

  /** It does not apply there, or is done otherwise: with the reason. */
  void(by: Acting, { id, expectedVersion, reason }: VoidRecordInput): Promise<Obligation> {
    return obligations.fire(by, id, 'void', { expectedVersion, set: { waived: true }, note: reason });
  }

  /**
   * Names who sees to an obligation of a community: what is open of it now, and what will be laid out.
   * @throws NOT_FOUND, FORBIDDEN; INVALID at `standardCode`, `obligation` or `personId`
   */
  async assign(by: Acting, { communityId, standardCode, obligation, personId }: AssignObligationInput): Promise<ObligationStrip> {
    const place = await communityPlace(by, communityId);
    await workerAt(by, place, personId, 'personId');
    const { standardId } = await this.described(by, standardCode, obligation);
    await by.query(
      `INSERT INTO obligation_duties (community_id, street_id, standard_id, obligation, person_id) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (community_id, standard_id, obligation) DO UPDATE SET person_id = excluded.person_id`,
      [place.communityId, place.streetId, standardId, obligation, personId],
    );
    const open = await obligations.reading(by)
      .where('row.community_id = ?', communityId).where('row.standard_id = ?', standardId).where('row.obligation = ?', obligation)
      .where("row.state IN ('coming', 'due', 'missed')").where('row.assignee_id IS DISTINCT FROM ?', personId).many();
    for (const row of open) await obligations.fire(by, row.id, 'appoint', { expectedVersion: row.version, set: { assigneeId: personId } });
    const strips = await this.year(by.under('obligation:read'), communityId, Number(dayOf(by.now).slice(0, 4)));
    return strips.find((one) => one.standardCode === standardCode && one.obligation === obligation) ?? Promise.reject(fail('NOT_FOUND'));
  }

  /**
   * Says how often what an edition wants done "regularly" is done in a district, street or community; laid out within seconds.
   * @throws NOT_FOUND, FORBIDDEN; INVALID at `standardCode`, at `obligation` for one whose period is printed
   */
  async setPeriod(by: Acting, { unitId, standardCode, obligation, per, times }: SetObligationPeriodInput): Promise<boolean> {
    const unit = await unitById(by, unitId);
    if (!unit || unit.kind === UnitKind.grid || !lies(await jurisdictionOf(by), unit)) throw fail('NOT_FOUND');
    const { standardId, printed } = await this.described(by, standardCode, obligation);
    if (printed !== 'set-locally') throw invalid(fieldError('obligation', 'PERIOD_PRINTED'));
    await by.query(
      `INSERT INTO obligation_periods (unit_id, standard_id, obligation, per, times, set_by_id, set_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (unit_id, standard_id, obligation) DO UPDATE SET per = $4, times = $5, set_by_id = $6, set_at = $7`,
      [unit.id, standardId, obligation, per, times, by.actor.personId, by.now],
    );
    await requestVerdictsOf(by, unit.id);
    return true;
  }

  async fulfilments(by: Acting, id: string): Promise<ObligationFulfilment[]> {
    const found = await by.op.load('obligation fulfilments', id, async (ids) => {
      const rows = await fulfilmentsOf(by, ids);
      return new Map(ids.map((one) => [one, rows.filter((row) => row.obligationId === one)]));
    });
    return found ?? [];
  }

  private async described(by: Acting, standardCode: string, obligation: string): Promise<{ standardId: string; printed: string }> {
    const edition = await editionFile(by.query.bind(by), standardCode);
    if (!edition) throw invalid(fieldError('standardCode', 'UNKNOWN_EDITION'));
    const found = edition.file.obligations?.find(({ id }) => id === obligation);
    if (!found) throw invalid(fieldError('obligation', 'UNKNOWN_OBLIGATION'));
    return { standardId: edition.standardId, printed: found.per };
  }
}

async function fulfilmentsOf(by: Acting, ids: readonly string[]): Promise<ObligationFulfilment[]> {
  const rows = await by.query<ObligationFulfilment>(
    `SELECT f.id, f.obligation_id AS "obligationId", f.record_id AS "recordId", f.on_day::text AS "on", f.by_hand AS "byHand", f.note
     FROM obligation_fulfilments f WHERE f.obligation_id = ANY($1) ORDER BY f.on_day, f.id`,
    [ids],
  );
  return rows.map((row) => Object.assign(new ObligationFulfilment(), row));
}
