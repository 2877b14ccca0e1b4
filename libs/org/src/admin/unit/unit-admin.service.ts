import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { type Acting, addDays, dayOf, fail, fieldError, invalid } from '#kernel';
import { type OrgUnit, UnitKind } from '../../unit/org-unit.entity.js';
import { UNIT_COLUMNS } from '../../unit/units.js';
import { jurisdictionOf, unitWithin } from '../jurisdiction.js';
import { administratorStays } from '../membership/last-administrator.js';
import { change } from '../register.js';
import type { AddUnitInput, ChangeUnitInput, CloseUnitInput } from './unit-admin.input.js';
import { UnitNode } from './unit-node.type.js';

const CODE = /^[0-9A-Za-z][0-9A-Za-z-]{1,23}$/;
const BELOW: Readonly<Record<UnitKind, UnitKind | null>> = {
  [UnitKind.district]: UnitKind.street, [UnitKind.street]: UnitKind.community, [UnitKind.community]: UnitKind.grid, [UnitKind.grid]: null,
};

const NODES = `SELECT ${UNIT_COLUMNS}, (SELECT count(*)::int FROM org_units c WHERE c.parent_id = u.id) AS below,
  (SELECT count(DISTINCT m.person_id)::int FROM memberships m JOIN org_units x ON x.id = m.unit_id
   WHERE m.from_day <= $2 AND (m.to_day IS NULL OR m.to_day >= $2)
     AND (x.id = u.id OR x.district_id = u.id OR x.street_id = u.id OR x.community_id = u.id)) AS people
  FROM org_units u`;

/** The tree of units: grows downwards, is renamed, and closed from a day on. Nothing is deleted. */
@Injectable()
export class UnitAdminService {
  /** The units directly below one, or those that the person looks after. @throws NOT_FOUND */
  async tree(by: Acting, parentId: string | null): Promise<UnitNode[]> {
    if (parentId) await unitWithin(by, parentId);
    const { units } = await jurisdictionOf(by);
    const [which, ids] = parentId ? ['u.parent_id', [parentId]] : ['u.id', units.map(({ id }) => id)];
    const rows = await by.query<UnitNode>(`${NODES} WHERE ${which} = ANY($1) ORDER BY u.code`, [ids, dayOf(by.now)]);
    return rows.map((row) => Object.assign(new UnitNode(), row));
  }

  /** @throws NOT_FOUND; INVALID at `parentId` or `code` */
  async add(by: Acting, input: AddUnitInput): Promise<UnitNode> {
    const parent = await unitWithin(by, input.parentId);
    const kind = BELOW[parent.kind];
    if (!kind) throw invalid(fieldError('parentId', 'NOT_ONE_OF', { allowed: 'district, street, community' }));
    if (parent.closedFrom) throw invalid(fieldError('parentId', 'UNIT_CLOSED', { from: parent.closedFrom }));
    if (!CODE.test(input.code)) throw invalid(fieldError('code', 'CODE_FORM'));
    const id = uuid();
    await change(by, async ({ query, note }) => {
      const [taken] = await query('SELECT 1 FROM org_units WHERE code = $1', [input.code]);
      if (taken) throw invalid(fieldError('code', 'CODE_TAKEN'));
      await query(
        `INSERT INTO org_units (id, kind, code, name, parent_id, district_id, street_id, community_id, resident_population, households, complaint_phone)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
        [
          id, kind, input.code, input.name, parent.id, parent.districtId,
          kind === UnitKind.street ? id : parent.streetId,
          kind === UnitKind.community ? id : parent.communityId,
          input.residentPopulation ?? null, input.households ?? null, input.complaintPhone,
        ],
      );
      await note({ verb: 'addUnit', unitId: id, params: { name: input.name, code: input.code } });
    });
    return this.node(by, id);
  }

  /** @throws NOT_FOUND */
  async change(by: Acting, input: ChangeUnitInput): Promise<UnitNode> {
    const unit = await unitWithin(by, input.id);
    await change(by, async ({ query, note }) => {
      await query(
        'UPDATE org_units SET name = $2, complaint_phone = $3, resident_population = $4, households = $5 WHERE id = $1',
        [unit.id, input.name, input.complaintPhone, input.residentPopulation ?? null, input.households ?? null],
      );
      await note({ verb: 'changeUnit', unitId: unit.id, params: { name: unit.name, to: input.name } });
    });
    return this.node(by, unit.id);
  }

  /**
   * Closes it from a day on: roles in it and below end the day before, and it is offered no more. Opening it again
   * brings no role back.
   * @throws NOT_FOUND; FORBIDDEN for the unit that one looks after oneself; UNITS_BELOW; OPEN_RECORDS where it ends at
   *   once; LAST_ADMINISTRATOR
   */
  async close(by: Acting, { id, from }: CloseUnitInput): Promise<UnitNode> {
    const unit = await unitWithin(by, id);
    const { units } = await jurisdictionOf(by);
    if (units.some((own) => own.id === id)) throw fail('FORBIDDEN');
    if (from) await this.mayClose(by, unit, from);
    await change(by, async ({ query, note }) => {
      await query('UPDATE org_units SET closed_from = $2 WHERE id = $1', [id, from]);
      if (from) {
        const lastDay = addDays(from, -1);
        // a role that would only have begun later never does
        await query('DELETE FROM memberships WHERE unit_id = $1 AND from_day > $2', [id, lastDay]);
        await query('UPDATE memberships SET to_day = $2 WHERE unit_id = $1 AND (to_day IS NULL OR to_day > $2)', [id, lastDay]);
        await administratorStays(query, unit);
      }
      await note({ verb: from ? 'closeUnit' : 'openUnit', unitId: id, params: { name: unit.name, from } });
    });
    return this.node(by, id);
  }

  private async mayClose(by: Acting, unit: OrgUnit, from: string): Promise<void> {
    const [below] = await by.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM org_units WHERE parent_id = $1 AND (closed_from IS NULL OR closed_from > $2)',
      [unit.id, from],
    );
    if (below!.count > 0) throw fail('UNITS_BELOW', { count: below!.count });
    if (from > dayOf(by.now)) return;
    // what stands in a register is no work: it stays as it was
    const standing = by.kernel.kinds.all().flatMap(({ kind, flow }) => (flow.table.standing ?? []).map((state) => `${kind} ${state}`));
    const [open] = await by.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM records WHERE ended_at IS NULL AND (street_id = $1 OR community_id = $1 OR grid_id = $1)
         AND kind || ' ' || state <> ALL ($2)`,
      [unit.id, standing],
    );
    if (open!.count > 0) throw fail('OPEN_RECORDS', { count: open!.count });
  }

  private async node(by: Acting, id: string): Promise<UnitNode> {
    const [row] = await by.query<UnitNode>(`${NODES} WHERE u.id = $1`, [id, dayOf(by.now)]);
    return Object.assign(new UnitNode(), row);
  }
}
