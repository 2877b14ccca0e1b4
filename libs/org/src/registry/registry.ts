import { v7 as uuid } from 'uuid';
import { dayOf, type Kernel } from '#kernel';
import { hashPassword } from '../sign-in/passwords.js';
import type { RoleName } from '../role/roles.js';
import { UnitKind } from '../unit/org-unit.entity.js';

export interface NewUnit {
  kind: UnitKind;
  /** Division code; unique. */
  code: string;
  name: string;
  parentId?: string;
  residentPopulation?: number;
  households?: number;
  complaintPhone?: string;
}

export interface NewPerson {
  account: string;
  name: string;
  password: string;
  mustChange?: boolean;
}

/** Sets up units, people and memberships as the database's owner: for the command line and for a first day's data. */
export class Registry {
  constructor(private readonly kernel: Kernel) {}

  /** @returns the unit's id */
  async addUnit(unit: NewUnit): Promise<string> {
    const id = uuid();
    const [parent] = unit.parentId
      ? ((await this.kernel.dataSource.query('SELECT district_id, street_id, community_id FROM org_units WHERE id = $1', [unit.parentId])) as
          { district_id: string; street_id: string | null; community_id: string | null }[])
      : [];
    await this.kernel.dataSource.query(
      `INSERT INTO org_units (id, kind, code, name, parent_id, district_id, street_id, community_id, resident_population, households, complaint_phone)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        id, unit.kind, unit.code, unit.name, unit.parentId ?? null,
        unit.kind === UnitKind.district ? id : parent?.district_id,
        unit.kind === UnitKind.street ? id : (parent?.street_id ?? null),
        unit.kind === UnitKind.community ? id : (parent?.community_id ?? null),
        unit.residentPopulation ?? null, unit.households ?? null, unit.complaintPhone ?? '',
      ],
    );
    return id;
  }

  /** @returns the person's id */
  async addPerson(person: NewPerson): Promise<string> {
    const id = uuid();
    const now = this.kernel.clock.now();
    const passwordHash = await hashPassword(person.password);
    await this.kernel.dataSource.transaction(async (db) => {
      await db.query('INSERT INTO people (id, account, name, created_at) VALUES ($1, $2, $3, $4)', [
        id, person.account.toLowerCase(), person.name, now,
      ]);
      await db.query('INSERT INTO credentials (person_id, password_hash, must_change, changed_at) VALUES ($1, $2, $3, $4)', [
        id, passwordHash, person.mustChange ?? true, now,
      ]);
    });
    return id;
  }

  async addMembership(personId: string, role: RoleName, unitId: string, from = dayOf(this.kernel.clock.now()), to: string | null = null): Promise<void> {
    await this.kernel.dataSource.query(
      'INSERT INTO memberships (id, person_id, role, unit_id, from_day, to_day) VALUES ($1, $2, $3, $4, $5, $6)',
      [uuid(), personId, role, unitId, from, to],
    );
  }

  /** Holds a unit, and what is below it, against an edition from a day on. */
  async adopt(standardCode: string, unitId: string, from: string): Promise<void> {
    await this.kernel.dataSource.query(
      `INSERT INTO adoptions (id, standard_id, unit_id, from_day) SELECT $1, id, $3, $4 FROM standards WHERE code = $2
       ON CONFLICT DO NOTHING`,
      [uuid(), standardCode, unitId, from],
    );
  }

  async unitIdByCode(code: string): Promise<string | null> {
    const rows = (await this.kernel.dataSource.query('SELECT id FROM org_units WHERE code = $1', [code])) as { id: string }[];
    return rows[0]?.id ?? null;
  }

  async isEmpty(): Promise<boolean> {
    const rows = (await this.kernel.dataSource.query('SELECT 1 FROM org_units LIMIT 1')) as unknown[];
    return rows.length === 0;
  }
}
