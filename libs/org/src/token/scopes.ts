import type { Actor, Grant, Permission } from '#kernel';

/** The scope that stands for reading all that the person may read, and changing nothing. */
export const READ = 'read';

/** One's own sign-in, and other people's passwords, are never a program's. */
const NEVER: readonly Permission[] = ['session:use', 'person:administer'];

const reads = (permission: string): boolean => permission.endsWith(':read');

/** What a person can give to a token of theirs: `read`, and each permission that they hold today. */
export function scopesOf(actor: Actor): string[] {
  const held = new Set(actor.grants.flatMap((grant) => [...grant.permissions]));
  return [READ, ...[...held].filter((permission) => !NEVER.includes(permission)).sort()];
}

/** The person's grants, cut down to the scopes. What the person no longer holds is not there to be kept. */
export function narrowed(grants: readonly Grant[], scopes: readonly string[]): Grant[] {
  const within = (permission: Permission): boolean =>
    !NEVER.includes(permission) && (scopes.includes(permission) || (scopes.includes(READ) && reads(permission)));
  return grants
    .map((grant) => ({ ...grant, permissions: new Set([...grant.permissions].filter(within)) }))
    .filter((grant) => grant.permissions.size > 0);
}
