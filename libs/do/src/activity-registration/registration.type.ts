import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { RegistrationState } from './registration.entity.js';

/** Who is on the list of an activity, in figures. */
@ObjectType()
export class RegistrationTally {
  @Field(() => Int)
  registered: number;

  @Field(() => Int)
  waiting: number;

  /** Checked in. */
  @Field(() => Int)
  came: number;

  /** Of these, without having registered. */
  @Field(() => Int)
  atDoor: number;
}

/** One name of the list, for whoever opened it. */
@ObjectType()
export class OpenedRegistration {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field()
  phone: string;
}

/** What the organiser's phone shows for a moment. */
@ObjectType()
export class CheckInCode {
  /** The path of the residents' page, with the code behind its hash. */
  @Field()
  path: string;

  /** When the next one is to be shown. */
  @Field(() => Date)
  nextAt: Date;
}

@ObjectType()
export class RegistrationSlip {
  @Field()
  number: string;

  @Field()
  secret: string;

  @Field(() => RegistrationState)
  state: RegistrationState;

  /** How many wait before this one. */
  @Field(() => Int)
  ahead: number;
}

/** A registration as its resident sees it. */
@ObjectType()
export class RegistrationProgress {
  @Field()
  number: string;

  @Field()
  title: string;

  @Field(() => Date)
  startsAt: Date;

  @Field(() => Date)
  endsAt: Date;

  @Field()
  place: string;

  /** The activity was called off. */
  @Field()
  cancelled: boolean;

  @Field(() => RegistrationState)
  state: RegistrationState;

  @Field(() => Int)
  ahead: number;

  /** Had waited, and was given a seat then. */
  @Field(() => Date, { nullable: true })
  movedUpAt: Date | null;

  @Field(() => Date, { nullable: true })
  cameAt: Date | null;

  @Field()
  canWithdraw: boolean;

  @Field()
  communityName: string;

  @Field()
  communityPhone: string;
}

@ObjectType()
export class CheckInPass {
  @Field()
  pass: string;

  @Field()
  title: string;

  @Field()
  place: string;
}

@ObjectType()
export class CheckedIn {
  @Field()
  title: string;

  @Field(() => Date)
  cameAt: Date;

  /** This person had been checked in before. */
  @Field()
  again: boolean;

  @Field()
  atDoor: boolean;
}
