import { Field, ID, ObjectType } from '@nestjs/graphql';
import { GraphQLJSON } from '#kernel';
import { Person } from '../../person/person.entity.js';
import { OrgUnit } from '../../unit/org-unit.entity.js';

/** What was set, from what to what; null: nothing. Of addresses the host, of secrets nothing. */
@ObjectType()
export class AdministrationChange {
  @Field()
  field: string;

  @Field(() => GraphQLJSON, { nullable: true })
  from: unknown;

  @Field(() => GraphQLJSON, { nullable: true })
  to: unknown;
}

/** What somebody set or gave: a rule, a robot, a setting, a unit, a role. */
@ObjectType()
export class AdministrationNote {
  @Field(() => ID)
  id: string;

  @Field(() => Date)
  at: Date;

  /** Null where it was set outside the platform, and found so at its start. */
  @Field(() => Person, { nullable: true })
  actor: Person | null;

  @Field()
  verb: string;

  /** Where; null: for the whole platform. */
  @Field(() => OrgUnit, { nullable: true })
  unit: OrgUnit | null;

  /** Whose account or role. */
  @Field(() => Person, { nullable: true })
  person: Person | null;

  /** What the words on screen need besides: `kind`, `role`, `name`, `day`, `channel` and the like. */
  @Field(() => GraphQLJSON)
  params: object;

  @Field(() => [AdministrationChange])
  changes: AdministrationChange[];
}

@ObjectType()
export class AdministrationSlice {
  @Field(() => [AdministrationNote])
  items: AdministrationNote[];

  /** Where the next slice begins; null at the end. */
  @Field(() => String, { nullable: true })
  next: string | null;
}
