import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Paged } from '#kernel';
import { Membership } from '../../person/membership.js';
import { Person } from '../../person/person.entity.js';

/** A role held, past, present or to come, as who looks after it sees it. */
@ObjectType()
export class Appointment extends Membership {
  @Field(() => Person, { nullable: true })
  deputyFor: Person | null;

  /** Whether it holds today. */
  @Field()
  inForce: boolean;

  /** Whether the asker may end it. */
  @Field()
  canEnd: boolean;
}

/** A person's account as who looks after it sees it. */
@ObjectType()
export class Account {
  @Field(() => ID)
  id: string;

  @Field()
  account: string;

  @Field()
  name: string;

  @Field(() => Date)
  createdAt: Date;

  /** The password was given by somebody else and not yet changed. */
  @Field()
  mustChangePassword: boolean;

  /** When a session of theirs was last used. */
  @Field(() => Date, { nullable: true })
  seenAt: Date | null;

  /** Until when sign-in has to wait after wrong passwords. */
  @Field(() => Date, { nullable: true })
  lockedUntil: Date | null;

  @Field(() => [Appointment])
  appointments: Appointment[];

  /** Whether the asker looks after everything that they are: password, name and sessions are theirs to change. */
  @Field()
  canChange: boolean;
}

@ObjectType()
export class AccountPage extends Paged(Account) {}

/** A password made by the platform: shown once, changed at the next sign-in, kept nowhere. */
@ObjectType()
export class OneTimePassword {
  @Field(() => Account)
  account: Account;

  @Field()
  password: string;
}

/** What an administrator did to an account. */
@ObjectType()
export class AdministrationEntry {
  @Field(() => ID)
  id: string;

  @Field(() => Date)
  at: Date;

  @Field()
  by: string;

  @Field()
  verb: string;

  @Field(() => String, { nullable: true })
  unit: string | null;

  @Field(() => String, { nullable: true })
  role: string | null;

  @Field(() => Int, { nullable: true })
  count: number | null;
}
