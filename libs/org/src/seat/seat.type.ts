import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Person } from '../person/person.entity.js';
import type { RoleName } from '../role/roles.js';

/** Somebody who could be given a seat at a record, and what ties them to its community. */
@ObjectType()
export class SeatCandidate {
  @Field(() => Person)
  person: Person;

  /** Under which they would have it. */
  @Field(() => String)
  role: RoleName;

  /** They work in the community, or did lately: from outside they cannot come. */
  @Field()
  tied: boolean;
}

/** Somebody who has a seat at a record. */
@ObjectType({ isAbstract: true })
export abstract class SeatHolder {
  @Field(() => ID)
  personId: string;

  @Field()
  name: string;

  /** When they declared that nothing ties them to the community. */
  @Field(() => Date, { nullable: true })
  declaredAt: Date | null;
}
