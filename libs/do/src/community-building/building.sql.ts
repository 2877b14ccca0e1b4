import { type Acting, RECORD_REF_COLUMNS, RecordKindName, RecordRef, readable } from '#kernel';
import type { BuildingHeading } from './building-entry.entity.js';
import { BuildingActivity, BuildingProject, PartnerTally } from './building.type.js';

/** More than a community holds in a year. */
const MOST = 1000;

const yearOf = (year: number): [string, string] => [`${year}-01-01T00:00:00+08:00`, `${year + 1}-01-01T00:00:00+08:00`];

type Found<T> = RecordRef & Omit<T, 'record'>;

/** Splits what is asked besides off a record's own columns, and leaves out what may not be read. */
function told<T extends object>(by: Acting, make: new () => T, rows: readonly Found<T>[], own: readonly (keyof T & string)[]): T[] {
  return rows.filter((row) => readable(by, row)).map((row) => {
    const besides = Object.fromEntries(own.map((key) => [key, (row as Record<string, unknown>)[key]]));
    return Object.assign(new make(), besides, { record: Object.assign(new RecordRef(), row) });
  });
}

/** What was held, is announced or planned within a year, the first one first. */
export async function activitiesBuilding(by: Acting, communityId: string, year: number): Promise<BuildingActivity[]> {
  const rows = await by.query<Found<BuildingActivity>>(
    `SELECT ${RECORD_REF_COLUMNS}, a.starts_at AS "startsAt", a.attendance, coalesce(own.heading, item.heading) AS heading,
       own.heading IS NULL AND item.heading IS NOT NULL AS inherited
     FROM activities a JOIN records r ON r.id = a.id
     LEFT JOIN building_entries own ON own.record_id = a.id LEFT JOIN building_entries item ON item.record_id = a.service_item_id
     WHERE a.community_id = $2 AND a.state NOT IN ('void', 'cancelled') AND a.starts_at >= $3 AND a.starts_at < $4
     ORDER BY a.starts_at, a.id LIMIT ${MOST}`,
    [by.now, communityId, ...yearOf(year)],
  );
  return told(by, BuildingActivity, rows, ['startsAt', 'attendance', 'heading', 'inherited']);
}

/** The items of the year's plan, in its order; of a plan in several versions those that are in force. */
export async function projectsBuilding(by: Acting, communityId: string, year: number): Promise<BuildingProject[]> {
  const rows = await by.query<Found<BuildingProject>>(
    `SELECT ${RECORD_REF_COLUMNS}, own.heading
     FROM service_items i JOIN annual_plans p ON p.id = i.parent_id JOIN records r ON r.id = i.id LEFT JOIN building_entries own ON own.record_id = i.id
     WHERE i.community_id = $2 AND p.year = $3 AND i.state NOT IN ('superseded', 'void') AND p.state NOT IN ('superseded', 'void')
     ORDER BY i.position, i.id LIMIT ${MOST}`,
    [by.now, communityId, year],
  );
  return told(by, BuildingProject, rows, ['heading']);
}

/** Social organisations and volunteer teams in use, those that took part most first. */
export async function partnersOfYear(by: Acting, communityId: string, year: number): Promise<PartnerTally[]> {
  const rows = await by.query<Found<PartnerTally>>(
    `SELECT ${RECORD_REF_COLUMNS}, t.activities, t."byHand", t."lastOn"
     FROM records r, LATERAL (
       SELECT count(activity_id)::int AS activities, (count(*) - count(activity_id))::int AS "byHand", max(took_part_on)::text AS "lastOn"
       FROM partner_participations WHERE community_id = $2 AND partner_id = r.id AND took_part_on BETWEEN $4 AND $5) t
     WHERE r.community_id = $2 AND r.kind = ANY ($3) AND r.state = 'current'
     ORDER BY t.activities + t."byHand" DESC, r.title LIMIT ${MOST}`,
    [by.now, communityId, [RecordKindName.socialOrganisation, RecordKindName.volunteerTeam], `${year}-01-01`, `${year}-12-31`],
  );
  return told(by, PartnerTally, rows, ['activities', 'byHand', 'lastOn']);
}

export interface Headings {
  /** Of its own, and of the service item that it delivers. */
  own: BuildingHeading | null;
  ofService: BuildingHeading | null;
}

export async function headingsOf(by: Acting, activityId: string): Promise<Headings> {
  const found = await by.op.load('building headings', activityId, async (ids) => {
    const rows = await by.query<Headings & { id: string }>(
      `SELECT a.id, own.heading AS own, item.heading AS "ofService" FROM activities a
       LEFT JOIN building_entries own ON own.record_id = a.id LEFT JOIN building_entries item ON item.record_id = a.service_item_id WHERE a.id = ANY($1)`,
      [ids],
    );
    return new Map(rows.map(({ id, ...headings }) => [id, headings]));
  });
  return found ?? { own: null, ofService: null };
}
