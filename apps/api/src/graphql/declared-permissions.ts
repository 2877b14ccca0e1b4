import type { DiscoveryService } from '@nestjs/core';
import { ALLOW, PUBLIC } from '#kernel';
import { ROLES, roleDefinition } from '#org';

const RESOLVER_TYPE = 'graphql:resolver_type';
const RESOLVER_NAME = 'graphql:resolver_name';

/** `Mutation.verifyNonconformity` → its permission, or `public`. */
export type DeclaredPermissions = Readonly<Record<string, string>>;

/** Reads every root field's declaration. @throws naming the fields that declare nothing, or what no role grants */
export function declaredPermissions(discovery: DiscoveryService): DeclaredPermissions {
  const declared: Record<string, string> = {};
  const problems: string[] = [];
  const granted = new Set<string>(Object.keys(ROLES).flatMap((name) => {
    const { own, community = [], assigned = [] } = roleDefinition(name)!;
    return [...own, ...community, ...assigned];
  }));
  for (const { metatype } of discovery.getProviders()) {
    if (typeof metatype !== 'function' || !metatype.prototype) continue;
    for (const [method, handler] of handlersOf(metatype.prototype as object)) {
      const type = Reflect.getMetadata(RESOLVER_TYPE, handler) as string | undefined;
      if (type !== 'Query' && type !== 'Mutation' && type !== 'Subscription') continue;
      const field = `${type}.${(Reflect.getMetadata(RESOLVER_NAME, handler) as string | undefined) ?? method}`;
      const allow = Reflect.getMetadata(ALLOW, handler) as string | undefined;
      const isPublic = Reflect.getMetadata(PUBLIC, handler) !== undefined;
      if (allow === undefined && !isPublic) problems.push(`${field} declares neither @Allow nor @Public`);
      if (allow !== undefined && isPublic) problems.push(`${field} declares both @Allow and @Public`);
      if (allow !== undefined && !granted.has(allow)) problems.push(`${field} needs ${allow}, which no role grants`);
      declared[field] = allow ?? 'public';
    }
  }
  if (problems.length) throw new Error(problems.join('\n'));
  return Object.fromEntries(Object.entries(declared).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Methods of a class and of what it inherits, the nearest first. */
function handlersOf(prototype: object): Map<string, object> {
  const handlers = new Map<string, object>();
  for (let at: object | null = prototype; at && at !== Object.prototype; at = Object.getPrototypeOf(at) as object | null) {
    for (const name of Object.getOwnPropertyNames(at)) {
      const handler = Object.getOwnPropertyDescriptor(at, name)?.value as object | undefined;
      if (typeof handler === 'function' && !handlers.has(name)) handlers.set(name, handler);
    }
  }
  return handlers;
}
