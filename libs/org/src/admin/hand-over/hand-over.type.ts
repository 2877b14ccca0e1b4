import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { RecordKindName, RecordRef } from '#kernel';
import { Person } from '../../person/person.entity.js';
import { OrgUnit } from '../../unit/org-unit.entity.js';
import { Account } from '../account/account.type.js';

/** An open record that somebody sees through or whose turn it is theirs; its content only for who may read it. */
@ObjectType()
export class OpenWork {
  @Field(() => ID)
  id: string;

  @Field(() => RecordKindName)
  kind: RecordKindName;

  @Field(() => String, { nullable: true })
  number: string | null;

  @Field(() => OrgUnit)
  community: OrgUnit;

  @Field(() => Date, { nullable: true })
  dueAt: Date | null;

  @Field()
  late: boolean;

  /** Null for who may not read it. */
  @Field(() => RecordRef, { nullable: true })
  record: RecordRef | null;

  /** Who can take it: those who may do such work there, without the person themselves. */
  @Field(() => [Person])
  takers: Person[];
}

@ObjectType()
export class HandedOver {
  @Field(() => Account)
  account: Account;

  @Field(() => Int)
  records: number;

  /** What is still theirs. */
  @Field(() => Int)
  left: number;
}
