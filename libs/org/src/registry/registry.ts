import type { EntityManager } from 'typeorm';
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
  /** Or what was made of one before: people of the demo and of tests share it, since making one is slow by design. */
  password: string | { hash: string };
  mustChange?: boolean;
}

/** Sets up units, people and memberships as the database's owner: for the command line and for a first day's data. */
export class Registry {
  constructor(
    private readonly kernel: Kernel,
    private readonly db: Pick<EntityManager, 'query'> = kernel.dataSource,
  ) {}

  /** All that `work` does, or nothing of it. */
  together<R>(work: (registry: Registry) => Promise<R>): Promise<R> {
    return this.kernel.dataSource.transaction((db) => work(new Registry(this.kernel, db)));
  }

  /** @returns the unit's id */
  async addUnit(unit: NewUnit): Promise<string> {
    const id = uuid();
    const [parent] = unit.parentId
      ? ((await this.db.query('SELECT district_id, street_id, community_id FROM org_units WHERE id = $1', [unit.parentId])) as
          { district_id: string; street_id: string | null; community_id: string | null }[])
      : [];
    await this.db.query(
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
    const passwordHash = typeof person.password === 'string' ? await hashPassword(person.password) : person.password.hash;
    await this.db.query(
      `WITH person AS (INSERT INTO people (id, account, name, created_at) VALUES ($1, $2, $3, $6) RETURNING id)
       INSERT INTO credentials (person_id, password_hash, must_change, changed_at) SELECT id, $4, $5, $6 FROM person`,
      [id, person.account.toLowerCase(), person.name, passwordHash, person.mustChange ?? true, now],
    );
    return id;
  }

  async addMembership(personId: string, role: RoleName, unitId: string, from = dayOf(this.kernel.clock.now()), to: string | null = null): Promise<void> {
    await this.db.query(
      'INSERT INTO memberships (id, person_id, role, unit_id, from_day, to_day) VALUES ($1, $2, $3, $4, $5, $6)',
      [uuid(), personId, role, unitId, from, to],
    );
  }

  /** Holds a unit, and what is below it, against an edition from a day on. */
  async adopt(standardCode: string, unitId: string, from: string): Promise<void> {
    await this.db.query(
      `INSERT INTO adoptions (id, standard_id, unit_id, from_day) SELECT $1, id, $3, $4 FROM standards WHERE code = $2
       ON CONFLICT DO NOTHING`,
      [uuid(), standardCode, unitId, from],
    );
  }

  /** Accounts of those who administer now or will. */
  async administrators(): Promise<string[]> {
    const rows = (await this.db.query(
      `SELECT DISTINCT p.account FROM people p JOIN memberships m ON m.person_id = p.id
       WHERE m.role = 'administrator' AND (m.to_day IS NULL OR m.to_day >= $1) ORDER BY p.account`,
      [dayOf(this.kernel.clock.now())],
    )) as { account: string }[];
    return rows.map((row) => row.account);
  }

  async districts(): Promise<{ id: string; code: string; name: string }[]> {
    return (await this.db.query(`SELECT id, code, name FROM org_units WHERE kind = 'district' ORDER BY code`)) as never;
  }

  async hasAccount(account: string): Promise<boolean> {
    return ((await this.db.query('SELECT 1 FROM people WHERE account = $1', [account.toLowerCase()])) as unknown[]).length > 0;
  }

  async unitIdByCode(code: string): Promise<string | null> {
    const rows = (await this.db.query('SELECT id FROM org_units WHERE code = $1', [code])) as { id: string }[];
    return rows[0]?.id ?? null;
  }

  async isEmpty(): Promise<boolean> {
    const rows = (await this.db.query('SELECT 1 FROM org_units LIMIT 1')) as unknown[];
    return rows.length === 0;
  }
}
