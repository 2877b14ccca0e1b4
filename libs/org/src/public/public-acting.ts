import { type Acting, Actor, fail, type Operation, type Permission, reachOf, RESIDENT } from '#kernel';
import type { OrgUnit } from '../unit/org-unit.entity.js';
import { communityByCode } from './public-communities.js';

const PUBLIC_USE: Permission = 'public:use';

/**
 * Lets a request without an account act in one community, and nowhere else: `op` becomes an operation whose actor
 * reaches only it, with `public:use` and the `permissions` that the public page needs besides. Several fields of one
 * query share the operation; a second community in the same request is refused.
 * @param op the operation of the request, as it stands in the GraphQL context
 * @throws NOT_FOUND for a code that no community has
 */
export async function actPublicly(
  op: Operation,
  communityCode: string,
  permissions: readonly Permission[] = [],
): Promise<{ by: Acting; community: OrgUnit }> {
  const community = await communityByCode(op.kernel, communityCode);
  if (op.present === op && !op.actor.holds(PUBLIC_USE)) op.become(residentOf(community, permissions));
  const place = { communityId: community.id, streetId: community.streetId! };
  const { actor } = op.present;
  if (![PUBLIC_USE, ...permissions].every((permission) => actor.may(permission, place))) throw fail('FORBIDDEN');
  return { by: op.present.acting(PUBLIC_USE), community };
}

/** Somebody of whom nothing is known but the community that they turn to. */
function residentOf(community: OrgUnit, permissions: readonly Permission[]): Actor {
  const reach = reachOf({ communities: [community.id] });
  return new Actor(RESIDENT, null, [{ role: 'public', permissions: new Set([PUBLIC_USE, ...permissions]), reach }]);
}
