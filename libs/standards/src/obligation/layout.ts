import { type Acting, atTime, beginAll, type Place } from '#kernel';
import type { Obligation as Described, RulePeriod } from '../exchange/index.js';
import { type HeldEdition, heldEditions } from '../verdict/held-editions.js';
import type { Obligation } from './obligation.entity.js';
import { obligations } from './obligation.kind.js';
import { periodsOf } from './periods.js';

const CLOSES = '17:30';

interface Community extends Place {
  units: string[];
  secretaryId: string | null;
}

interface There {
  id: string;
  version: number;
  key: string;
  startsOn: string;
  per: string;
  times: number;
  open: boolean;
}

interface SetPeriod {
  unitId: string;
  standardId: string;
  obligation: string;
  per: RulePeriod;
  times: number;
}

/** How often something is to be done at a community: as printed, or as the nearest unit has set it; null where nobody has. */
export interface Frequency {
  per: RulePeriod;
  times: number;
}

export interface LaidOut {
  edition: HeldEdition;
  described: Described;
  frequency: Frequency | null;
}

/**
 * Lays out a year's obligations of communities: what is there stays as it is. Periods that were over before the edition
 * was adopted are left out.
 * @returns how many records were begun
 */
export async function layOut(by: Acting, communityIds: readonly string[], year: number, today: string): Promise<number> {
  const [expected, communities, there, adopted, duties] = await Promise.all([
    expectedAt(by, communityIds, today),
    communitiesOf(by, communityIds, today),
    by.query<There>(
      `SELECT id, version, community_id || ' ' || standard_id || ' ' || obligation AS key, starts_on::text AS "startsOn", per, times,
         state IN ('coming', 'due', 'missed') AS open
       FROM obligations WHERE community_id = ANY($1) AND ends_on BETWEEN $2 AND $3 AND (state <> 'void' OR waived)`,
      [communityIds, `${year}-01-01`, `${year}-12-31`],
    ),
    by.query<{ key: string; from: string }>(
      `SELECT u.id || ' ' || a.standard_id AS key, min(a.from_day)::text AS "from" FROM org_units u
         JOIN adoptions a ON a.unit_id IN (u.id, u.street_id, u.district_id)
       WHERE u.id = ANY($1) AND a.from_day <= $2 AND (a.to_day IS NULL OR a.to_day >= $2) GROUP BY 1`,
      [communityIds, today],
    ),
    by.query<{ key: string; personId: string }>(
      `SELECT community_id || ' ' || standard_id || ' ' || obligation AS key, person_id AS "personId" FROM obligation_duties WHERE community_id = ANY($1)`,
      [communityIds],
    ),
  ]);
  const known = new Set(there.map(({ key, startsOn, per, times }) => `${key} ${startsOn} ${per} ${times}`));
  await voidOtherwise(by, there, expected);
  const since = new Map(adopted.map(({ key, from }) => [key, from]));
  const person = new Map(duties.map(({ key, personId }) => [key, personId]));
  let begun = 0;
  for (const community of communities) {
    const rows = expected.get(community.communityId)!.flatMap(({ edition, described, frequency }): Partial<Obligation>[] => {
      if (!frequency) return [];
      const key = `${community.communityId} ${edition.standardId}`;
      return periodsOf(year, frequency.per)
        .filter(({ startsOn, endsOn }) => endsOn >= since.get(key)! && !known.has(`${key} ${described.id} ${startsOn} ${frequency.per} ${frequency.times}`))
        .map((period) => ({
          ...period,
          title: described.title.zh, titleEn: described.title.en ?? null,
          standardId: edition.standardId, standardCode: edition.file.code, obligation: described.id, clauseNumber: described.clause,
          modality: described.modality, per: frequency.per, times: frequency.times, fulfilledBy: described.fulfilledBy ?? [],
          counted: isCounted(edition, described),
          finishBy: atTime(period.endsOn, CLOSES), doneOn: null, waived: false,
          assigneeId: person.get(`${key} ${described.id}`) ?? community.secretaryId,
        }));
    });
    if (rows.length) await beginAll(by, obligations, community, 'layOut', rows);
    begun += rows.length;
  }
  return begun;
}

/** The street has said otherwise meanwhile: what is laid out and not done is void. */
async function voidOtherwise(by: Acting, there: readonly There[], expected: ReadonlyMap<string, LaidOut[]>): Promise<void> {
  const now = new Map<string, Frequency>(
    [...expected].flatMap(([id, list]) =>
      list.flatMap(({ edition, described, frequency }) => (frequency ? [[`${id} ${edition.standardId} ${described.id}`, frequency] as const] : [])),
    ),
  );
  for (const { id, version, key, per, times, open } of there) {
    const frequency = now.get(key);
    if (!open || (frequency?.per === per && frequency.times === times)) continue;
    await obligations.fire(by.under('obligation:void'), id, 'void', { expectedVersion: version });
  }
}

/** "Each member of staff once a year" is a rule of the same name, which counts them. */
function isCounted({ file }: HeldEdition, { id, each }: Described): boolean {
  return Boolean(each) && (file.rules ?? []).some((rule) => rule.id === id);
}

/** Every obligation that holds at each community, with how often. A term is as long as the law makes it: it is laid out nowhere. */
export async function expectedAt(by: Acting, communityIds: readonly string[], today: string): Promise<ReadonlyMap<string, LaidOut[]>> {
  const [editions, set, units] = await Promise.all([
    heldEditions(by.query.bind(by), communityIds, today),
    by.query<SetPeriod>('SELECT unit_id AS "unitId", standard_id AS "standardId", obligation, per, times FROM obligation_periods'),
    by.query<{ id: string; units: string[] }>('SELECT id, ARRAY[id, street_id, district_id] AS units FROM org_units WHERE id = ANY($1)', [communityIds]),
  ]);
  const near = new Map(units.map((unit) => [unit.id, unit.units]));
  return new Map(
    communityIds.map((id) => [
      id,
      editions.get(id)!.flatMap((edition) =>
        (edition.file.obligations ?? []).map((described): LaidOut => {
          const { per, times } = described;
          if (per === 'term') return { edition, described, frequency: null };
          if (per !== 'set-locally') return { edition, described, frequency: { per, times } };
          const own = set.filter((one) => one.standardId === edition.standardId && one.obligation === described.id);
          const nearest = near.get(id)!.flatMap((unit) => own.find(({ unitId }) => unitId === unit) ?? []);
          return { edition, described, frequency: nearest[0] ? { per: nearest[0].per, times: nearest[0].times } : null };
        }),
      ),
    ]),
  );
}

/** The communities with who is in charge there today: a secretary, of several the one of longest standing. */
async function communitiesOf(by: Acting, communityIds: readonly string[], today: string): Promise<Community[]> {
  return by.query<Community>(
    `SELECT u.id AS "communityId", u.street_id AS "streetId", ARRAY[u.id, u.street_id, u.district_id] AS units,
       (SELECT m.person_id FROM memberships m WHERE m.unit_id = u.id AND m.role = 'secretary' AND m.from_day <= $2
          AND (m.to_day IS NULL OR m.to_day >= $2) ORDER BY m.from_day, m.person_id LIMIT 1) AS "secretaryId"
     FROM org_units u WHERE u.id = ANY($1) ORDER BY u.id`,
    [communityIds, today],
  );
}
