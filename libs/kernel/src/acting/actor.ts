import type { Placed } from './place.js';
import { covers, joinReaches, NOWHERE, type Reach } from './reach.js';

/** `noun:verb`; the whole list stands in the role matrix of `org`. */
export type Permission = `${string}:${string}`;

/** One role held in one unit, spelt out: what it allows, and where. */
export interface Grant {
  readonly role: string;
  readonly permissions: ReadonlySet<Permission>;
  readonly reach: Reach;
}

/** The name under which residents act on public pages, without an account. */
export const RESIDENT = 'public';

/** Who acts: a person with the roles in force today, or one of the named actors (public page, sign-in, job). */
export class Actor {
  private readonly reaches = new Map<Permission, Reach>();

  constructor(
    readonly name: string,
    readonly personId: string | null,
    readonly grants: readonly Grant[],
    readonly sessionId: string | null = null,
    readonly mustChangePassword = false,
  ) {}

  /** Where a role of theirs grants the permission. */
  reach(permission: Permission): Reach {
    let reach = this.reaches.get(permission);
    if (!reach) {
      const granting = this.grants.filter((grant) => grant.permissions.has(permission));
      reach = granting.length ? joinReaches(granting.map((grant) => grant.reach)) : NOWHERE;
      this.reaches.set(permission, reach);
    }
    return reach;
  }

  /** Everywhere they have any role at all: what the database lets their transaction see. */
  widestReach(): Reach {
    return this.grants.length ? joinReaches(this.grants.map((grant) => grant.reach)) : NOWHERE;
  }

  may(permission: Permission, place: Placed): boolean {
    return covers(this.reach(permission), place);
  }

  /** Whether any role of theirs grants it, wherever. */
  holds(permission: Permission): boolean {
    return this.grants.some((grant) => grant.permissions.has(permission));
  }

  permissionsAt(place: Placed): Permission[] {
    const held = new Set<Permission>();
    for (const grant of this.grants) if (covers(grant.reach, place)) grant.permissions.forEach((p) => held.add(p));
    return [...held].sort();
  }

  is(personId: string | null | undefined): boolean {
    return this.personId !== null && this.personId === personId;
  }
}
