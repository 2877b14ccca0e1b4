import { Field, ObjectType } from '@nestjs/graphql';
import { type Acting, fail } from '#kernel';
import { viewed } from '../grid-work/grid-viewing.entity.js';
import type { Mediation } from './mediation.entity.js';
import { mediations } from './mediation.kind.js';

@ObjectType()
export class MediationParty {
  @Field()
  name: string;

  @Field()
  phone: string;

  @Field()
  words: string;
}

/** One time that they sat together. */
@ObjectType()
export class MediationSitting {
  @Field(() => Date)
  heldAt: Date;

  @Field()
  course: string;
}

/** What was said, and what came of it. */
export interface MediationAccount {
  sittings: { heldAt: string; course: string }[];
  agreement: string;
  advice: string;
}

/** A mediation, opened for who has to know. */
@ObjectType()
export class OpenedMediation {
  @Field(() => [MediationParty])
  parties: MediationParty[];

  @Field(() => [MediationSitting])
  sittings: MediationSitting[];

  @Field()
  agreement: string;

  @Field()
  advice: string;
}

export const sealed = (by: Acting, what: readonly MediationParty[] | MediationAccount): string => by.kernel.personal.seal(JSON.stringify(what));

export const accountOf = (by: Acting, row: Mediation): MediationAccount => JSON.parse(by.kernel.personal.open(row.accountSealed)) as MediationAccount;

/** Whoever mediates, once it is the community's its mediators too, and who hands work out. */
export function mayKnow(by: Acting, row: Mediation): boolean {
  const { actor } = by;
  if (!actor.may('mediation:know', row)) return false;
  const mediates = [row.createdById, row.assigneeId, ...row.mediatorIds].some((id) => actor.is(id));
  return mediates || (row.joint && actor.may('mediation:join', row)) || actor.may('record:assign', row);
}

/** Opens what is sealed, and keeps who looked. @throws NOT_FOUND, FORBIDDEN */
export async function openMediation(by: Acting, id: string): Promise<OpenedMediation> {
  const row = await mediations.get(by, id);
  if (!mayKnow(by, row)) throw fail('FORBIDDEN');
  await viewed(by, row);
  const { sittings, ...came } = accountOf(by, row);
  return Object.assign(new OpenedMediation(), came, {
    parties: JSON.parse(by.kernel.personal.open(row.partiesSealed)) as MediationParty[],
    sittings: sittings.map(({ heldAt, course }) => ({ heldAt: new Date(heldAt), course })),
  });
}
