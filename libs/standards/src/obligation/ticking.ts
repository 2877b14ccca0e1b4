import { v7 as uuid } from 'uuid';
import { type Acting, ClauseRole, writeLinks } from '#kernel';
import type { Fulfilment, FulfilmentSources } from './fulfilment-source.js';
import type { Obligation } from './obligation.entity.js';
import { obligations } from './obligation.kind.js';

type Open = Pick<Obligation, 'id' | 'communityId' | 'streetId' | 'standardId' | 'obligation' | 'version' | 'times' | 'counted' | 'fulfilledBy' | 'startsOn' | 'endsOn'> & {
  clauseId: string | null;
  /** Records that fulfil it already. */
  records: string[];
  fulfilled: number;
  /** It is counted, and the rule that counts it is met as it was last kept. */
  met: boolean;
};

/** Ticks off what records of the period fulfil, and what counts "each of …" when its rule is met within the period. */
export async function tick(by: Acting, sources: FulfilmentSources, communityIds: readonly string[], today: string): Promise<void> {
  const open = await openAt(by, communityIds, today);
  if (open.length === 0) return;
  for (const row of open.filter(({ met, endsOn }) => met && endsOn >= today)) await done(by, row, today);
  const byRecord = open.filter(({ counted, fulfilledBy }) => !counted && fulfilledBy.length > 0);
  if (byRecord.length === 0) return;
  const from = byRecord.map(({ startsOn }) => startsOn).sort()[0]!;
  const completed = (await Promise.all(sources.all.map((source) => source.completed(by.query.bind(by), communityIds, from, today)))).flat();
  const linked = await clausesOfRecords(by, completed, sources);
  const found = new Map<string, Fulfilment[]>();
  for (const one of completed) found.set(one.communityId, [...(found.get(one.communityId) ?? []), one]);
  for (const row of byRecord) {
    const fresh = (found.get(row.communityId) ?? []).filter(
      ({ recordId, on, keys }) =>
        on >= row.startsOn && on <= row.endsOn && !row.records.includes(recordId) &&
        keys.some((key) => row.fulfilledBy.includes(key) && (!sources.needsLink(key) || linked.get(recordId)?.has(row.clauseId ?? ''))),
    );
    await keep(by, row, fresh);
    const days = [...fresh.map(({ on }) => on)].sort();
    if (row.fulfilled + fresh.length >= row.times) await done(by, row, days[row.times - row.fulfilled - 1] ?? today);
  }
}

async function openAt(by: Acting, communityIds: readonly string[], today: string): Promise<Open[]> {
  return by.query<Open>(
    `SELECT o.id, o.community_id AS "communityId", o.street_id AS "streetId", o.standard_id AS "standardId", o.obligation, o.version, o.times, o.counted,
       o.fulfilled_by AS "fulfilledBy", o.starts_on::text AS "startsOn", o.ends_on::text AS "endsOn",
       (SELECT c.id FROM clauses c WHERE c.standard_id = o.standard_id AND c.number = split_part(o.clause_number, '/', 1)) AS "clauseId",
       ARRAY(SELECT f.record_id FROM obligation_fulfilments f WHERE f.obligation_id = o.id AND f.record_id IS NOT NULL) AS records,
       (SELECT count(*)::int FROM obligation_fulfilments f WHERE f.obligation_id = o.id) AS fulfilled,
       o.counted AND EXISTS (SELECT FROM verdict_stretches v WHERE v.community_id = o.community_id AND v.standard_id = o.standard_id
         AND v.rule = o.obligation AND v.to_day IS NULL AND v.verdict = 'met') AS met
     FROM obligations o WHERE o.community_id = ANY($1) AND o.state IN ('coming', 'due', 'missed') AND o.starts_on <= $2
     ORDER BY o.community_id, o.starts_on, o.id`,
    [communityIds, today],
  );
}

async function clausesOfRecords(by: Acting, completed: readonly Fulfilment[], sources: FulfilmentSources): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const ids = completed.filter(({ keys }) => keys.some((key) => sources.needsLink(key))).map(({ recordId }) => recordId);
  if (ids.length === 0) return new Map();
  const rows = await by.query<{ recordId: string; clauses: string[] }>(
    `SELECT record_id AS "recordId", array_agg(clause_id) AS clauses FROM clause_links WHERE record_id = ANY($1) GROUP BY record_id`, [ids],
  );
  return new Map(rows.map(({ recordId, clauses }) => [recordId, new Set(clauses)]));
}

async function keep(by: Acting, { id, communityId, streetId }: Open, fresh: readonly Fulfilment[]): Promise<void> {
  if (fresh.length === 0) return;
  await by.query(
    `INSERT INTO obligation_fulfilments (id, community_id, street_id, obligation_id, record_id, on_day, by_hand, at)
     SELECT x.id, $3, $4, $5, x.record_id, x.on_day, false, $6 FROM unnest($1::uuid[], $2::uuid[], $7::date[]) AS x(id, record_id, on_day)
     ON CONFLICT (obligation_id, record_id) DO NOTHING`,
    [fresh.map(() => uuid()), fresh.map(({ recordId }) => recordId), communityId, streetId, id, by.now, fresh.map(({ on }) => on)],
  );
}

async function done(by: Acting, { id, version, clauseId }: Open, doneOn: string): Promise<void> {
  const row = await obligations.fire(by.under('obligation:keep'), id, 'tick', { expectedVersion: version, set: { doneOn } });
  await evidence(by, row, clauseId);
}

/** Done, it is evidence for its clause. */
export async function evidence(by: Acting, row: Obligation, clauseId: string | null): Promise<void> {
  if (clauseId) await writeLinks(by, row, [{ clauseId, role: ClauseRole.evidences, isDefault: true }]);
}
