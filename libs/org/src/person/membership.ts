import { Field, ID, ObjectType } from '@nestjs/graphql';
import { DateScalar, EVERYWHERE, type Grant, NOWHERE, type Permission, type Reach, reachOf } from '#kernel';
import { ANYONE, roleDefinition } from '../role/roles.js';
import { OrgUnit, UnitKind } from '../unit/org-unit.entity.js';

/** A role that a person holds in a unit and below, from a day to a day (both included). */
@ObjectType()
export class Membership {
  @Field(() => ID)
  id: string;

  @Field()
  role: string;

  @Field(() => OrgUnit)
  unit: OrgUnit;

  @Field(() => DateScalar)
  from: string;

  @Field(() => DateScalar, { nullable: true })
  to: string | null;
}

/** What a membership needs to become a grant; `streets` are those of a district. */
export interface HeldRole {
  role: string;
  unitId: string;
  unitKind: UnitKind;
  communityId: string | null;
  streets: readonly string[] | null;
}

/** A membership spelt out; a grid's role gives a second grant, over its community, for what it must be able to read. */
export function grantsOf(held: HeldRole): Grant[] {
  const role = roleDefinition(held.role);
  if (!role) return [];
  const grants = [grant(held.role, role.own, reachOfUnit(held))];
  if (role.community && held.communityId) {
    grants.push(grant(held.role, role.community, reachOf({ communities: [held.communityId] })));
  }
  return grants;
}

/** A record that somebody was assigned to from outside, and the community it lies in. */
export interface Seat {
  role: string;
  recordId: string;
  communityId: string;
}

/** What the seats of a person let them do: in those records, while a role of theirs says so. */
export function grantsOfSeats(seats: readonly Seat[]): Grant[] {
  return [...new Set(seats.map(({ role }) => role))].flatMap((role) => {
    const assigned = roleDefinition(role)?.assigned;
    if (!assigned) return [];
    const records = seats.filter((seat) => seat.role === role).map(({ recordId, communityId }) => [recordId, communityId] as const);
    return [grant(role, assigned, reachOf({ records }))];
  });
}

/** One's own session and notices belong to no unit. */
export const ownGrant: Grant = grant('anyone', ANYONE, NOWHERE);

/** For a named actor that may do a few things everywhere. */
export function everywhere(name: string, permissions: readonly Permission[]): Grant {
  return grant(name, permissions, EVERYWHERE);
}

function grant(role: string, permissions: readonly Permission[], reach: Reach): Grant {
  return { role, permissions: new Set(permissions), reach };
}

function reachOfUnit({ unitKind, unitId, streets }: HeldRole): Reach {
  // what is the district's own stands in the place of a street
  if (unitKind === UnitKind.district) return reachOf({ streets: streets?.length ? [unitId, ...streets] : [] });
  if (unitKind === UnitKind.street) return reachOf({ streets: [unitId] });
  if (unitKind === UnitKind.community) return reachOf({ communities: [unitId] });
  return reachOf({ grids: [unitId] });
}
