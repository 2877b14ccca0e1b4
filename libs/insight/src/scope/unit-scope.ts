import { type Acting, fail } from '#kernel';
import { type OrgUnit, UnitKind, unitById } from '#org';
import type { UnitLine } from './unit-line.type.js';

/** A district, street or community as far as one may see it: whole streets, and single communities of others. */
export interface UnitScope {
  unit: OrgUnit;
  streets: readonly string[];
  communities: readonly string[];
  /** The column that tells the units one step below apart: of a district its streets, else communities. */
  below: 'street_id' | 'community_id';
}

/**
 * What of a unit lies within the reach of `by`.
 * @throws NOT_FOUND for a grid, and where nothing of it does
 */
export async function unitScope(by: Acting, unitId: string): Promise<UnitScope> {
  const unit = await unitById(by, unitId);
  if (!unit || unit.kind === UnitKind.grid) throw fail('NOT_FOUND');
  const { all, streets, communities } = by.reach;
  if (unit.kind === UnitKind.community) {
    if (!all && !streets.has(unit.streetId!) && !communities.has(unit.id)) throw fail('NOT_FOUND');
    return { unit, streets: [], communities: [unit.id], below: 'community_id' };
  }
  if (unit.kind === UnitKind.street && (all || streets.has(unit.id))) return { unit, streets: [unit.id], communities: [], below: 'community_id' };
  const rows = await by.query<{ id: string; kind: UnitKind }>(
    `SELECT u.id, u.kind FROM org_units u WHERE u.${unit.kind}_id = $1
       AND ((u.kind = 'street' AND ($2 OR u.id = ANY ($3))) OR (u.kind = 'community' AND NOT $2 AND u.id = ANY ($4) AND NOT u.street_id = ANY ($3)))`,
    [unit.id, all, [...streets], [...communities]],
  );
  if (rows.length === 0) throw fail('NOT_FOUND');
  const of = (kind: UnitKind): string[] => rows.filter((row) => row.kind === kind).map(({ id }) => id);
  return { unit, streets: of(UnitKind.street), communities: of(UnitKind.community), below: unit.kind === UnitKind.district ? 'street_id' : 'community_id' };
}

/** By which column, and with which ids, a scope is found fastest: whole streets by theirs, else each community. */
export async function placesOf(by: Acting, scope: UnitScope): Promise<{ column: 'street_id' | 'community_id'; ids: readonly string[] }> {
  if (scope.communities.length === 0) return { column: 'street_id', ids: scope.streets };
  if (scope.streets.length === 0) return { column: 'community_id', ids: scope.communities };
  return { column: 'community_id', ids: (await communitiesOf(by, scope)).map(({ id }) => id) };
}

/** Conditions of a statement that is put together, with their values in order. */
export class Conditions {
  readonly values: unknown[] = [];
  private readonly all: string[] = [];

  /** Each `?` stands for one of the values. */
  where(condition: string, ...values: readonly unknown[]): this {
    this.all.push(`(${this.with(condition, ...values)})`);
    return this;
  }

  /** The expression with its values counted in. */
  with(expression: string, ...values: readonly unknown[]): string {
    let given = 0;
    return expression.replace(/\?/g, () => `$${this.values.push(values[given++])}`);
  }

  /** Rows of `alias` that lie in the scope; of one unit by an equality, so that an index brings them. */
  within(alias: string, { streets, communities }: UnitScope): this {
    const arms = ([['street_id', streets], ['community_id', communities]] as const).filter(([, ids]) => ids.length > 0);
    if (arms.length === 0) return this.where('FALSE');
    const sql = arms.map(([column, ids]) => (ids.length === 1 ? `${alias}.${column} = ?` : `${alias}.${column} = ANY (?)`));
    return this.where(sql.join(' OR '), ...arms.map(([, ids]) => (ids.length === 1 ? ids[0] : ids)));
  }

  get sql(): string {
    return this.all.join(' AND ') || 'TRUE';
  }
}

/** The communities of a scope that still are, by their codes. */
export function communitiesOf(by: Acting, scope: UnitScope): Promise<(UnitLine & { streetId: string })[]> {
  const asked = seenCommunities(scope);
  return by.query(
    `SELECT c.id, c.kind, c.code, c.name, c.resident_population AS residents, c.street_id AS "streetId" FROM org_units c
     WHERE ${asked.sql} AND c.closed_from IS NULL ORDER BY c.code`,
    asked.values,
  );
}

/** The units one step below, by their codes; with residents where all of a unit tells them. */
export function unitsOf(by: Acting, scope: UnitScope): Promise<UnitLine[]> {
  const asked = seenCommunities(scope);
  return by.query(
    `SELECT u.id, u.kind, u.code, u.name, b.residents FROM (
       SELECT ${scope.below === 'street_id' ? 'c.street_id' : 'c.id'} AS id,
         CASE WHEN count(c.resident_population) = count(*) THEN sum(c.resident_population)::int END AS residents
       FROM org_units c WHERE ${asked.sql} GROUP BY 1
     ) b JOIN org_units u ON u.id = b.id ORDER BY u.code`,
    asked.values,
  );
}

function seenCommunities({ unit, streets, communities }: UnitScope): Conditions {
  return new Conditions()
    .where("c.kind = 'community' AND (c.street_id = ANY (?) OR c.id = ANY (?))", streets, communities)
    .where('? IN (c.district_id, c.street_id, c.id)', unit.id);
}
