import { Field, ObjectType } from '@nestjs/graphql';
import { type Acting, fail } from '#kernel';
import { viewed } from '../grid-work/grid-viewing.entity.js';
import type { Errand } from './errand.entity.js';
import { errands } from './errand.kind.js';

/** Who an errand is run for. */
@ObjectType()
export class ErrandResident {
  @Field()
  name: string;

  @Field()
  phone: string;

  @Field()
  address: string;
}

export const sealed = (by: Acting, resident: ErrandResident): string => by.kernel.personal.seal(JSON.stringify(resident));

/** Whoever runs it, took it on, or hands work out. */
export function mayKnow(by: Acting, row: Errand): boolean {
  const { actor } = by;
  if (!actor.may('errand:know', row)) return false;
  return [row.createdById, row.assigneeId].some((id) => actor.is(id)) || actor.may('record:assign', row);
}

/** Opens who it is for, and keeps who looked. @throws NOT_FOUND, FORBIDDEN */
export async function openErrand(by: Acting, id: string): Promise<ErrandResident> {
  const row = await errands.get(by, id);
  if (!mayKnow(by, row)) throw fail('FORBIDDEN');
  await viewed(by, row);
  return Object.assign(new ErrandResident(), JSON.parse(by.kernel.personal.open(row.residentSealed)) as ErrandResident);
}
