import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { type Acting, fieldError, invalid } from '#kernel';
import { personById } from '../../person/people.js';
import { unitById } from '../../unit/units.js';
import { jurisdictionOf, unitsWithin, unitWithin } from '../jurisdiction.js';
import type { SettingChange } from '../register.js';
import { AdministrationChange, AdministrationNote, AdministrationSlice } from './administration.type.js';

const MOST = 100;

interface Row {
  id: string;
  at: Date;
  verb: string;
  actorId: string | null;
  unitId: string | null;
  personId: string | null;
  params: { changes?: SettingChange[] };
}

/** Who set what: rules, robots, settings, units, roles, servers, from what to what. */
@Injectable()
export class AdministrationService {
  /**
   * Newest first, by keyset: of the units that one looks after and of who serves there; what is for the whole platform to whoever looks after a
   * district.
   * @param unitId that unit and what is below it
   * @throws NOT_FOUND for a unit outside; INVALID at `after`
   */
  async slice(by: Acting, unitId: string | null, after: string | null, limit: number): Promise<AdministrationSlice> {
    const { districts, streets, communities } = await jurisdictionOf(by);
    if (unitId) await unitWithin(by, unitId);
    const from = after === null ? null : cursorOf(after);
    const size = Math.min(Math.max(limit, 1), MOST);
    const whose = 'SELECT 1 FROM memberships m JOIN org_units w ON w.id = m.unit_id WHERE m.person_id = e.person_id';
    const rows: Row[] = await by.kernel.dataSource.query(
      `SELECT e.id, e.at, e.verb, e.actor_id AS "actorId", e.unit_id AS "unitId", e.person_id AS "personId", e.params
       FROM administration_entries e LEFT JOIN org_units u ON u.id = e.unit_id
       WHERE CASE WHEN e.unit_id IS NOT NULL THEN ${unitsWithin('u', 1)}
           WHEN e.person_id IS NOT NULL THEN EXISTS (${whose} AND ${unitsWithin('w', 1)}) ELSE cardinality($1::uuid[]) > 0 END
         AND ($4::uuid IS NULL OR $4 IN (u.district_id, u.street_id, u.community_id, u.id)
           OR (e.unit_id IS NULL AND EXISTS (${whose} AND $4 IN (w.district_id, w.street_id, w.community_id, w.id))))
         AND ($5::timestamptz IS NULL OR (e.at, e.id) < ($5, $6::uuid))
       ORDER BY e.at DESC, e.id DESC LIMIT $7`,
      [districts, streets, communities, unitId, from?.at ?? null, from?.id ?? null, size + 1],
    );
    const last = rows.length > size ? rows[size - 1] : undefined;
    return Object.assign(new AdministrationSlice(), {
      items: await Promise.all(rows.slice(0, size).map((row) => noteOf(by, row))),
      next: last ? `${last.at.toISOString()} ${last.id}` : null,
    });
  }
}

function cursorOf(text: string): { at: string; id: string } {
  const match = /^(\d{4}-\d\d-\d\dT[\d:.]+Z) ([0-9a-f-]{36})$/.exec(text);
  if (!match || Number.isNaN(Date.parse(match[1]!)) || !isUUID(match[2])) throw invalid(fieldError('after', 'NOT_TEXT'));
  return { at: match[1]!, id: match[2]! };
}

async function noteOf(by: Acting, { id, at, verb, actorId, unitId, personId, params: { changes = [], ...params } }: Row): Promise<AdministrationNote> {
  const [actor, unit, person] = await Promise.all([personById(by, actorId), unitId ? unitById(by, unitId) : null, personById(by, personId)]);
  return Object.assign(new AdministrationNote(), {
    id, at, verb, params, actor: actor ?? null, unit: unit ?? null, person: person ?? null,
    changes: changes.map((one) => Object.assign(new AdministrationChange(), one)),
  });
}
