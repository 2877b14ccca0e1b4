import type { Kernel, Permission, RecordKind } from '#kernel';
import { roleDefinition, ROLES } from '../role/roles.js';

/** A state in which somebody of the staff is waited for, with the permission that they need. */
export interface Door {
  kind: RecordKind;
  state: string;
  permission: Permission;
}

/** All such states: deadlines of others are brought up to nobody. */
export function doorsOf({ kinds }: Kernel): Door[] {
  const granted = new Set<string>(Object.keys(ROLES).flatMap((name) => [...roleDefinition(name)!.own, ...(roleDefinition(name)!.community ?? [])]));
  return kinds.all().flatMap((kind) =>
    Object.entries(kind.flow.table.next)
      .filter(([state]) => !kind.flow.isStanding(state))
      .map(([state, verb]) => ({ kind, state, permission: kind.flow.verb(verb).permission }))
      .filter(({ permission }) => granted.has(permission)));
}
