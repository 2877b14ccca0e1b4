import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { type Acting, dayOf, fail, fieldError, invalid } from '#kernel';
import { jurisdictionOf, lies, type OrgUnit, unitById, UnitKind } from '#org';
import { editionFile } from '../verdict/held-editions.js';
import { requestVerdictsOf } from '../verdict/verdict-requests.js';
import { EditionParameter, type SetEditionParameterInput } from './parameter.type.js';

interface Row {
  unitId: string;
  name: string;
  value: number | string;
  source: string;
  fromDay: string;
  setById: string | null;
}

/** Figures that an edition leaves open, entered for a district, street or community; the nearest holds. */
@Injectable()
export class ParameterService {
  /** What holds at a unit today. @throws NOT_FOUND; INVALID at `standardCode` */
  async at(by: Acting, unitId: string, standardCode: string): Promise<EditionParameter[]> {
    const unit = await this.readable(by, unitId);
    const edition = await editionFile(by.query.bind(by), standardCode);
    if (!edition) throw invalid(fieldError('standardCode', 'UNKNOWN_EDITION'));
    const units = [unit.id, unit.streetId, unit.districtId];
    const rows = await by.query<Row>(
      `SELECT DISTINCT ON (p.name) p.unit_id AS "unitId", p.name, p.value, p.source, p.from_day::text AS "fromDay", p.set_by_id AS "setById"
       FROM edition_parameters p WHERE p.standard_id = $1 AND p.unit_id = ANY($2) AND p.from_day <= $3
       ORDER BY p.name, array_position($2::uuid[], p.unit_id), p.from_day DESC`,
      [edition.standardId, units, dayOf(by.now)],
    );
    return (edition.file.parameters ?? []).map(({ name, title, clause, unit: measure, value }) => {
      const set = rows.find((row) => row.name === name);
      return Object.assign(new EditionParameter(), {
        standardCode, name, title, clauseNumber: clause, unit: measure ?? null, printed: value ?? null, value: set?.value ?? value ?? null,
        fromDay: set?.fromDay ?? null, source: set?.source ?? null, setAtId: set?.unitId ?? null, setById: set?.setById ?? null,
      });
    });
  }

  /**
   * Sets one from a day on; the same day again replaces it.
   * @throws NOT_FOUND, FORBIDDEN; INVALID at `standardCode`, `name`, `value` or `fromDay`
   */
  async set(by: Acting, { unitId, standardCode, name, value, source, fromDay }: SetEditionParameterInput): Promise<EditionParameter[]> {
    const unit = await this.readable(by, unitId);
    if (!lies(await jurisdictionOf(by), unit)) throw fail('FORBIDDEN');
    const edition = await editionFile(by.query.bind(by), standardCode);
    if (!edition) throw invalid(fieldError('standardCode', 'UNKNOWN_EDITION'));
    const parameter = edition.file.parameters?.find((one) => one.name === name);
    if (!parameter) throw invalid(fieldError('name', 'UNKNOWN_PARAMETER'));
    if (fromDay > dayOf(by.now)) throw invalid(fieldError('fromDay', 'IN_THE_FUTURE'));
    // a figure with a unit, or one printed as a number, is a number
    const isNumber = typeof parameter.value === 'number' || (parameter.unit ?? null) !== null;
    if (isNumber && (typeof value !== 'number' || !Number.isFinite(value))) throw invalid(fieldError('value', 'NOT_A_NUMBER'));
    if (typeof value === 'number' && value < 0) throw invalid(fieldError('value', 'TOO_SMALL', { min: 0 }));
    if (typeof value !== 'number' && (typeof value !== 'string' || value.length > 100)) throw invalid(fieldError('value', 'NOT_TEXT'));
    await by.query(
      `INSERT INTO edition_parameters (id, unit_id, standard_id, name, value, source, from_day, set_by_id, set_at)
       VALUES ($1, $2, $3, $4, $5::jsonb, $6, $7, $8, $9)
       ON CONFLICT (unit_id, standard_id, name, from_day) DO UPDATE SET value = excluded.value, source = excluded.source,
         set_by_id = excluded.set_by_id, set_at = excluded.set_at`,
      [uuid(), unit.id, edition.standardId, name, JSON.stringify(value), source, fromDay, by.actor.personId, by.now],
    );
    await requestVerdictsOf(by, unit.id);
    return this.at(by, unitId, standardCode);
  }

  /** A unit in which, above which or below which somebody may read verdicts: figures are inherited. */
  private async readable(by: Acting, unitId: string): Promise<OrgUnit> {
    const unit = await unitById(by, unitId);
    if (!unit || unit.kind === UnitKind.grid) throw fail('NOT_FOUND');
    const reach = by.actor.reach('conformity:read');
    if (reach.all) return unit;
    const near = await by.query<{ id: string }>(
      `SELECT 1 FROM org_units u WHERE $1 IN (u.id, u.street_id, u.district_id) AND (u.street_id = ANY($2) OR u.id = ANY($3)
         OR u.id IN (SELECT community_id FROM org_units WHERE id = ANY($4))) LIMIT 1`,
      [unit.id, [...reach.streets], [...reach.communities], [...reach.grids]],
    );
    if (near.length === 0) throw fail('NOT_FOUND');
    return unit;
  }
}
