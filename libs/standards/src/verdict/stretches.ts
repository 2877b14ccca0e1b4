import type { Query } from '../facts/fact-source.js';
import { digest, type Judged, printOf, valuesOf } from './judging.js';

/** Days on which nothing about a rule's verdict changed; `toDay` null while it lasts. */
export interface Stretch {
  communityId: string;
  standardId: string;
  rule: string;
  fromDay: string;
  toDay: string | null;
  verdict: string;
  actual: number | null;
  required: number | null;
  facts: Record<string, unknown>;
  missing: string[];
  reason: { code: string; detail: string } | null;
}

export const STRETCH_COLUMNS = `v.community_id AS "communityId", v.standard_id AS "standardId", v.rule, v.from_day::text AS "fromDay",
  v.to_day::text AS "toDay", v.verdict, v.actual, v.required, v.facts, v.missing, v.reason`;

interface Told extends Omit<Stretch, 'fromDay' | 'toDay' | 'facts'> {
  facts: string;
  print: string;
}

interface Open {
  communityId: string;
  standardId: string;
  rule: string;
  fromDay: string;
  print: string;
}

/**
 * Keeps what was found for a day, which is not before any that was kept: where a rule's verdict is the same its stretch
 * goes on, untouched; where not, it ends the day before and another begins. A community about which nothing changed
 * costs one comparison.
 * @returns how many stretches were begun
 */
export async function keepStretches(query: Query, judged: readonly Judged[], day: string, now: Date): Promise<number> {
  const told = new Map(judged.map((one) => [one.communityId, tellings(one)]));
  const prints = new Map([...told].map(([id, list]) => [id, digest(list.map((one) => `${one.standardId} ${one.rule} ${one.print}`).join('\n'))]));
  const heads = await query<{ id: string; print: string }>(
    'SELECT community_id AS id, print FROM verdict_heads WHERE community_id = ANY($1)', [[...told.keys()]],
  );
  const known = new Map(heads.map(({ id, print }) => [id, print]));
  const changed = [...told.keys()].filter((id) => known.get(id) !== prints.get(id));
  const begun = changed.length ? await keepChanged(query, changed.flatMap((id) => told.get(id)!), changed, day) : 0;
  await query(
    `INSERT INTO verdict_heads (community_id, street_id, print, on_day, at)
     SELECT u.id, u.street_id, x.print, $3, $4 FROM unnest($1::uuid[], $2::text[]) AS x(id, print) JOIN org_units u USING (id)
     ON CONFLICT (community_id) DO UPDATE SET print = excluded.print, on_day = excluded.on_day, at = excluded.at`,
    [[...prints.keys()], [...prints.values()], day, now],
  );
  return begun;
}

function tellings({ communityId, gathered, editions }: Judged): Told[] {
  return editions.flatMap((edition) =>
    edition.verdicts.map((found, index): Told => {
      const rule = edition.file.rules![index]!;
      const values = valuesOf(rule, gathered.facts, edition);
      const { verdict, actual, required, missing, reason = null } = found;
      return {
        communityId, standardId: edition.standardId, rule: rule.id, verdict, actual, required, missing, reason,
        facts: JSON.stringify(values), print: printOf(rule, found, values),
      };
    }),
  );
}

async function keepChanged(query: Query, told: readonly Told[], communityIds: readonly string[], day: string): Promise<number> {
  const rows = await query<Open>(
    `SELECT v.community_id AS "communityId", v.standard_id AS "standardId", v.rule, v.from_day::text AS "fromDay", v.print
     FROM verdict_stretches v WHERE v.community_id = ANY($1) AND v.to_day IS NULL`,
    [communityIds],
  );
  const key = ({ communityId, standardId, rule }: Pick<Open, 'communityId' | 'standardId' | 'rule'>): string => `${communityId} ${standardId} ${rule}`;
  const open = new Map(rows.map((row) => [key(row), row]));
  // what is kept of a later day stays: nothing is written behind it
  const begun = told.filter((one) => {
    const before = open.get(key(one));
    return !before || (before.print !== one.print && before.fromDay <= day);
  });
  const held = new Set(told.map(key));
  const ending = [...begun.flatMap((one) => open.get(key(one)) ?? []), ...rows.filter((row) => !held.has(key(row)))];
  const columns = (list: readonly Open[]): unknown[] => [
    list.map((one) => one.communityId), list.map((one) => one.standardId), list.map((one) => one.rule),
  ];
  const OF = 'unnest($1::uuid[], $2::uuid[], $3::text[]) AS x(community_id, standard_id, rule)';
  const SAME = 'v.community_id = x.community_id AND v.standard_id = x.standard_id AND v.rule = x.rule AND v.to_day IS NULL';
  const [earlier, today] = [ending.filter(({ fromDay }) => fromDay < day), ending.filter(({ fromDay }) => fromDay >= day)];
  if (earlier.length) await query(`UPDATE verdict_stretches v SET to_day = $4::date - 1 FROM ${OF} WHERE ${SAME}`, [...columns(earlier), day]);
  if (today.length) await query(`DELETE FROM verdict_stretches v USING ${OF} WHERE ${SAME}`, columns(today));
  if (begun.length) {
    await query(
      `INSERT INTO verdict_stretches (community_id, street_id, standard_id, rule, from_day, verdict, actual, required, facts, missing, reason, print)
       SELECT x.community_id, u.street_id, x.standard_id, x.rule, $1, x.verdict, x.actual, x.required, x.facts,
         ARRAY(SELECT jsonb_array_elements_text(x.missing)), x.reason, x.print
       FROM unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::float[], $7::float[], $8::jsonb[], $9::jsonb[], $10::jsonb[], $11::text[])
         AS x(community_id, standard_id, rule, verdict, actual, required, facts, missing, reason, print)
       JOIN org_units u ON u.id = x.community_id
       ON CONFLICT (community_id, standard_id, rule, from_day) DO NOTHING`,
      [
        day, ...columns(begun as unknown as Open[]), begun.map((one) => one.verdict), begun.map((one) => one.actual), begun.map((one) => one.required),
        begun.map((one) => one.facts), begun.map((one) => JSON.stringify(one.missing)),
        begun.map((one) => (one.reason ? JSON.stringify(one.reason) : null)), begun.map((one) => one.print),
      ],
    );
  }
  return begun.length;
}
