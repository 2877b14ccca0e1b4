import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsOptional, IsUUID } from 'class-validator';
import { DateScalar, Day, ExpectedInput, Ids, Moment, OneOf, Text, Whole } from '#kernel';
import { CareNeed } from './visited-household.entity.js';

const MOST_VISITORS = 6;

@InputType()
export class EnterHouseholdInput {
  @Field(() => ID)
  @IsUUID()
  communityId: string;

  /** Where it lies; by default the grid of a person who works in one only. */
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  gridId?: string | null;

  /** Shown in lists, so it names nobody. */
  @Field()
  @Text({ max: 60 })
  label: string;

  @Field(() => CareNeed)
  @OneOf(Object.values(CareNeed))
  need: CareNeed;

  @Field()
  @Text({ max: 60 })
  name: string;

  @Field({ defaultValue: '' })
  @Text({ max: 40, empty: true })
  phone: string = '';

  @Field()
  @Text({ max: 120 })
  address: string;

  /** What one has to know before going (8.7.6): who lives there, health, what is needed. */
  @Field({ defaultValue: '' })
  @Text({ max: 2000, multiline: true, empty: true })
  situation: string = '';

  @Field(() => Int, { nullable: true })
  @Whole({ min: 1, max: 366, optional: true })
  everyDays?: number | null;

  /** By default whoever enters it. */
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  keeperId?: string | null;
}

/** What is not given stays as it is; `everyDays: null`: as needed; `endedOn` takes it off the list, null puts it back. */
@InputType()
export class ChangeHouseholdInput extends ExpectedInput {
  @Field({ nullable: true })
  @IsOptional()
  @Text({ max: 60 })
  label?: string;

  @Field(() => CareNeed, { nullable: true })
  @IsOptional()
  @OneOf(Object.values(CareNeed))
  need?: CareNeed;

  @Field(() => Int, { nullable: true })
  @Whole({ min: 1, max: 366, optional: true })
  everyDays?: number | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  keeperId?: string | null;

  /** Not in the future. */
  @Field(() => DateScalar, { nullable: true })
  @Day({ optional: true })
  endedOn?: string | null;
}

/** Puts right what tells who lives there; what is not given stays as it is. */
@InputType()
export class CorrectHouseholdInput extends ExpectedInput {
  @Field({ nullable: true })
  @IsOptional()
  @Text({ max: 60 })
  name?: string;

  @Field({ nullable: true })
  @IsOptional()
  @Text({ max: 40, empty: true })
  phone?: string;

  @Field({ nullable: true })
  @IsOptional()
  @Text({ max: 120 })
  address?: string;

  @Field({ nullable: true })
  @IsOptional()
  @Text({ max: 2000, multiline: true, empty: true })
  situation?: string;
}

@InputType()
export class PlanHomeVisitInput {
  @Field(() => ID)
  @IsUUID()
  communityId: string;

  @Field(() => ID)
  @IsUUID()
  householdId: string;

  /** Not in the past. */
  @Field(() => DateScalar)
  @Day()
  plannedOn: string;

  /** An item of the community's plan for the year of the visit. */
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  serviceItemId?: string | null;
}

@InputType()
export class AppointHomeVisitInput extends ExpectedInput {
  /** Not in the past. */
  @Field(() => Date)
  @Moment()
  startsAt: Date;

  /** How it was agreed with them: by phone, with the daughter. */
  @Field({ defaultValue: '' })
  @Text({ max: 60, empty: true })
  agreedBy: string = '';

  /** People of the community; two are advised. */
  @Field(() => [ID])
  @Ids({ min: 1, max: MOST_VISITORS })
  visitorIds: string[];

  @Field({ defaultValue: '' })
  @Text({ max: 120, empty: true })
  companions: string = '';

  @Field({ defaultValue: '' })
  @Text({ max: 200, empty: true })
  bring: string = '';
}

/** What 8.7.6.4 wants written down of a visit: situation, needs, course, result and opinions. */
@InputType({ isAbstract: true })
export class VisitReportInput {
  /** Not in the future, and at most a year ago. */
  @Field(() => Date)
  @Moment()
  visitedAt: Date;

  @Field(() => [ID])
  @Ids({ min: 1, max: MOST_VISITORS })
  visitorIds: string[];

  @Field({ defaultValue: '' })
  @Text({ max: 120, empty: true })
  companions: string = '';

  /** How the family is, where that changed; empty: as known before, and then something must be known. */
  @Field({ defaultValue: '' })
  @Text({ max: 2000, multiline: true, empty: true })
  situation: string = '';

  @Field()
  @Text({ max: 1000, multiline: true })
  needs: string;

  @Field()
  @Text({ max: 2000, multiline: true })
  course: string;

  /** Of the people who live there; that they had none is one. */
  @Field()
  @Text({ max: 1000, multiline: true })
  opinions: string;

  /** What became of it; that all was in order is one. */
  @Field()
  @Text({ max: 1000, multiline: true })
  result: string;

  /** Plans the next visit along; absent or null: none. Not in the past. */
  @Field(() => DateScalar, { nullable: true })
  @Day({ optional: true })
  nextOn?: string | null;
}

@InputType()
export class MakeHomeVisitInput extends VisitReportInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => Int)
  @Whole({ min: 1, max: 2 ** 31 - 1 })
  expectedVersion: number;
}

/** A visit that nobody planned, written down when it was over. */
@InputType()
export class LogHomeVisitInput extends VisitReportInput {
  /** Made by the client: the same id sent again by the same person writes nothing twice. */
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => ID)
  @IsUUID()
  communityId: string;

  @Field(() => ID)
  @IsUUID()
  householdId: string;

  /** An item of the community's plan for the year of the visit. */
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  serviceItemId?: string | null;
}

@InputType()
export class PutOffHomeVisitInput extends ExpectedInput {
  /** Not in the past. */
  @Field(() => DateScalar)
  @Day()
  plannedOn: string;

  @Field()
  @Text({ max: 200 })
  reason: string;
}

@InputType()
export class CancelHomeVisitInput extends ExpectedInput {
  @Field()
  @Text({ max: 200 })
  reason: string;
}
