import type { INestApplicationContext, Type } from '@nestjs/common';
import { type Acting, type Kernel, perform, type Permission, type Place, TestClock } from '#kernel';
import { hashPassword, Registry, type RoleName, Sessions, UnitKind } from '#org';

export const PASSWORD = 'pdca-Demo-2026';
/** Of everybody's password, made once. */
let passwordHash: Promise<string> | undefined;

export interface AUnit {
  id: string;
  kind: UnitKind;
  code: string;
  name: string;
}

export interface ACommunity extends AUnit, Place {
  street: AUnit;
  grids: AUnit[];
}

export interface APerson {
  id: string;
  account: string;
  name: string;
}

/**
 * Where factories work: the real services on a real database, with a clock that they set. Everything they make went
 * through the same verbs and guards that a person's clicks go through.
 */
export class World {
  readonly registry: Registry;
  private readonly sessions: Sessions;
  private made = 0;

  constructor(
    readonly kernel: Kernel,
    readonly nest: INestApplicationContext,
    readonly clock: TestClock,
  ) {
    this.registry = new Registry(kernel);
    this.sessions = new Sessions(kernel);
  }

  service<T>(type: Type<T>): T {
    return this.nest.get(type, { strict: false });
  }

  /** Does something as a person, in a transaction of its own. */
  async as<R>(person: APerson, permission: Permission, work: (by: Acting) => Promise<R>): Promise<R> {
    const actor = await this.sessions.actorOfPerson(person.id);
    return perform(this.kernel, actor!, permission, work, 'factory');
  }

  /** A running number, for names that must not clash. */
  next(): number {
    return (this.made += 1);
  }

  async district(name = '示范区', code = `35${String(this.next()).padStart(4, '0')}`): Promise<AUnit> {
    return this.unit({ kind: UnitKind.district, code, name });
  }

  async street(district: AUnit, name = '示范街道', code = `${district.code.slice(0, 6)}${String(this.next()).padStart(3, '0')}`): Promise<AUnit> {
    return this.unit({ kind: UnitKind.street, code, name, parentId: district.id });
  }

  /** A community with two grids, in a street of its own unless one is given. */
  async community(
    given: { street?: AUnit; name?: string; code?: string; residentPopulation?: number; households?: number; complaintPhone?: string; grids?: number } = {},
  ): Promise<ACommunity> {
    const street = given.street ?? (await this.street(await this.district()));
    const code = given.code ?? `${street.code}${String(this.next()).padStart(3, '0')}`;
    const { residentPopulation = 5200, households = 1900, complaintPhone = '0591-12345678', name = '示范社区' } = given;
    const unit = await this.unit({ kind: UnitKind.community, code, name, parentId: street.id, residentPopulation, households, complaintPhone });
    const grids: AUnit[] = [];
    for (let index = 1; index <= (given.grids ?? 2); index += 1) {
      grids.push(await this.unit({ kind: UnitKind.grid, code: `${code}-${index}`, name: `第 ${index} 网格`, parentId: unit.id }));
    }
    return { ...unit, communityId: unit.id, streetId: street.id, street, grids };
  }

  async person(role: RoleName, at: AUnit, given: { account?: string; name?: string; from?: string; to?: string } = {}): Promise<APerson> {
    const account = given.account ?? `${role}-${this.next()}`;
    const name = given.name ?? account;
    const hash = await (passwordHash ??= hashPassword(PASSWORD));
    const id = await this.registry.addPerson({ account, name, password: { hash }, mustChange: false });
    await this.registry.addMembership(id, role, at.id, given.from ?? '2024-01-01', given.to ?? null);
    return { id, account, name };
  }

  private async unit(unit: Parameters<Registry['addUnit']>[0]): Promise<AUnit> {
    return { id: await this.registry.addUnit(unit), kind: unit.kind, code: unit.code, name: unit.name };
  }
}

/** The people of one community, as the tests mostly need them. */
export interface Staffing {
  community: ACommunity;
  secretary: APerson;
  worker: APerson;
  colleague: APerson;
  clerk: APerson;
  gridManager: APerson;
  supervisor: APerson;
  official: APerson;
}

/** A community held against both Fujian editions, with everybody who works there and the street's official. */
export async function aStaffedCommunity(world: World, given: Parameters<World['community']>[0] = {}): Promise<Staffing> {
  const community = await world.community(given);
  for (const code of ['DB35/T 2074-2022', 'DB35/T draft 2021']) await world.registry.adopt(code, community.id, '2024-01-01');
  return {
    community,
    secretary: await world.person('secretary', community),
    worker: await world.person('social-worker', community),
    colleague: await world.person('social-worker', community),
    clerk: await world.person('counter-clerk', community),
    gridManager: await world.person('grid-manager', community.grids[0]!),
    supervisor: await world.person('supervisor', community),
    official: await world.person('street-official', community.street),
  };
}

/** The clause of an edition, by its number. */
export async function aClause(world: World, number: string, standard = 'DB35/T 2074-2022'): Promise<string> {
  const rows = (await world.kernel.dataSource.query('SELECT id FROM clauses WHERE standard_code = $1 AND number = $2', [standard, number])) as
    { id: string }[];
  if (!rows[0]) throw new Error(`${standard} has no clause ${number}`);
  return rows[0].id;
}
