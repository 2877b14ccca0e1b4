import { type Acting, dayOf, fieldError, type FieldError, invalid, type Place, RECORD_REF_COLUMNS, readable, RecordKindName, RecordRef, recordRefs } from '#kernel';
import type { Activity } from './activity.entity.js';

const PARTNERS = [RecordKindName.partnerUnit, RecordKindName.socialOrganisation, RecordKindName.volunteerTeam];

type Plan = Pick<Activity, 'startsAt' | 'endsAt' | 'place' | 'placeId' | 'partnerIds' | 'takesRegistrations' | 'capacity' | 'registerUntil'>;

/**
 * Checks dates, venue, partners and registration of a plan, and gives the place the venue's name where it has no words of its own.
 * What was chosen before stays, also when its register has ended it since.
 * @throws INVALID at `endsAt`, `placeId`, `partnerIds`, `registerUntil`
 */
export async function arranged<P extends Plan>(by: Acting, place: Place, plan: P, before: Plan | null = null): Promise<P> {
  const chosen = [...(plan.placeId ? [plan.placeId] : []), ...(before?.placeId ? [before.placeId] : []), ...plan.partnerIds];
  const found = chosen.length
    ? await by.query<{ id: string; kind: RecordKindName; title: string; current: boolean }>(
      `SELECT id, kind, title, state = 'current' AS current FROM records WHERE community_id = $1 AND id = ANY($2)`, [place.communityId, chosen])
    : [];
  const entries = new Map(found.map((entry) => [entry.id, entry]));
  const problems: FieldError[] = [];
  if (plan.endsAt <= plan.startsAt) problems.push(fieldError('endsAt', 'DATES_REVERSED'));
  const venue = entries.get(plan.placeId ?? '');
  if (plan.placeId && plan.placeId !== before?.placeId && !(venue?.current && venue.kind === RecordKindName.venue)) problems.push(fieldError('placeId', 'UNKNOWN_RECORD'));
  const partners = plan.partnerIds.filter((id) => !before?.partnerIds.includes(id)).map((id) => entries.get(id));
  if (partners.some((one) => !one?.current || !PARTNERS.includes(one.kind))) problems.push(fieldError('partnerIds', 'UNKNOWN_RECORD'));
  if (plan.registerUntil && plan.registerUntil > plan.startsAt) {
    problems.push(fieldError('registerUntil', 'AFTER_DEADLINE', { deadline: dayOf(plan.startsAt) }));
  }
  if (problems.length) throw invalid(...problems);
  const left = before?.placeId ? entries.get(before.placeId)?.title : undefined;
  const named = !plan.place.trim() || (plan.placeId !== before?.placeId && plan.place === left);
  return { ...plan, place: named && venue ? venue.title : plan.place };
}

/** @throws INVALID at `partnerIds` for what is no partner in use */
export async function checkPartners(by: Acting, { communityId }: Place, partnerIds: readonly string[]): Promise<void> {
  if (!partnerIds.length) return;
  const found = await by.query<{ id: string }>(
    `SELECT id FROM records WHERE community_id = $1 AND id = ANY($2) AND kind = ANY($3) AND state = 'current'`, [communityId, partnerIds, PARTNERS]);
  if (found.length < partnerIds.length) throw invalid(fieldError('partnerIds', 'UNKNOWN_RECORD'));
}

/** Other activities that want the same venue at the same time, the next one first. */
export async function placeClashesOf(by: Acting, row: Activity): Promise<RecordRef[]> {
  if (!row.placeId || ['cancelled', 'void', 'archived'].includes(row.state)) return [];
  const found = await by.op.load('clashes of activities', row.id, async (ids) => {
    const rows = await by.query<RecordRef & { ofId: string }>(
      `SELECT ${RECORD_REF_COLUMNS}, a.id AS "ofId" FROM activities a
       JOIN activities other ON other.place_id = a.place_id AND other.id <> a.id AND other.state NOT IN ('cancelled', 'void')
         AND other.starts_at < a.ends_at AND other.ends_at > a.starts_at
       JOIN records r ON r.id = other.id
       WHERE a.id = ANY($2) ORDER BY other.starts_at, other.id`,
      [by.now, ids],
    );
    return grouped(by, ids, rows);
  });
  return found ?? [];
}

/** The other days of its series, in order. */
export async function seriesOf(by: Acting, row: Activity): Promise<RecordRef[]> {
  if (!row.seriesId) return [];
  const found = await by.op.load('series of activities', row.id, async (ids) => {
    const rows = await by.query<RecordRef & { ofId: string }>(
      `SELECT ${RECORD_REF_COLUMNS}, a.id AS "ofId" FROM activities a
       JOIN activities other ON other.series_id = a.series_id AND other.id <> a.id AND other.state <> 'void'
       JOIN records r ON r.id = other.id
       WHERE a.id = ANY($2) ORDER BY other.starts_at, other.id`,
      [by.now, ids],
    );
    return grouped(by, ids, rows);
  });
  return found ?? [];
}

export async function partnersOf(by: Acting, row: Activity): Promise<RecordRef[]> {
  if (!row.partnerIds.length) return [];
  const refs = await recordRefs(by, row.partnerIds);
  return row.partnerIds.flatMap((id) => refs.get(id) ?? []);
}

function grouped(by: Acting, ids: readonly string[], rows: readonly (RecordRef & { ofId: string })[]): Map<string, RecordRef[]> {
  const groups = new Map<string, RecordRef[]>(ids.map((id) => [id, []]));
  for (const { ofId, ...ref } of rows) if (readable(by, ref)) groups.get(ofId)?.push(Object.assign(new RecordRef(), ref));
  return groups;
}
