import { Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { DayField, ExpectedInput, IdField, Ids, MomentField, OneOf, TextField, WholeField } from '#kernel';
import { CareNeed } from './visited-household.entity.js';

const MOST_VISITORS = 6;

@InputType()
export class EnterHouseholdInput {
  @IdField()
  communityId: string;

  /** Where it lies; by default the grid of a person who works in one only. */
  @IdField({ optional: true })
  gridId?: string | null;

  /** Shown in lists, so it names nobody. */
  @TextField({ max: 60 })
  label: string;

  @Field(() => CareNeed)
  @OneOf(Object.values(CareNeed))
  need: CareNeed;

  @TextField({ max: 60 })
  name: string;

  @TextField({ max: 40, empty: true })
  phone: string = '';

  @TextField({ max: 120 })
  address: string;

  /** What one has to know before going (8.7.6): who lives there, health, what is needed. */
  @TextField({ max: 2000, multiline: true, empty: true })
  situation: string = '';

  @WholeField({ min: 1, max: 366, optional: true })
  everyDays?: number | null;

  /** By default whoever enters it. */
  @IdField({ optional: true })
  keeperId?: string | null;
}

/** What is not given stays as it is; `everyDays: null`: as needed; `endedOn` takes it off the list, null puts it back. */
@InputType()
export class ChangeHouseholdInput extends ExpectedInput {
  @TextField({ max: 60, optional: true })
  label?: string;

  @Field(() => CareNeed, { nullable: true })
  @IsOptional()
  @OneOf(Object.values(CareNeed))
  need?: CareNeed;

  @WholeField({ min: 1, max: 366, optional: true })
  everyDays?: number | null;

  @IdField({ optional: true })
  keeperId?: string | null;

  /** Not in the future. */
  @DayField({ optional: true })
  endedOn?: string | null;
}

/** Puts right what tells who lives there; what is not given stays as it is. */
@InputType()
export class CorrectHouseholdInput extends ExpectedInput {
  @TextField({ max: 60, optional: true })
  name?: string;

  @TextField({ max: 40, empty: true, optional: true })
  phone?: string;

  @TextField({ max: 120, optional: true })
  address?: string;

  @TextField({ max: 2000, multiline: true, empty: true, optional: true })
  situation?: string;
}

@InputType()
export class PlanHomeVisitInput {
  @IdField()
  communityId: string;

  @IdField()
  householdId: string;

  /** Not in the past. */
  @DayField()
  plannedOn: string;

  /** An item of the community's plan for the year of the visit. */
  @IdField({ optional: true })
  serviceItemId?: string | null;
}

@InputType()
export class AppointHomeVisitInput extends ExpectedInput {
  /** Not in the past. */
  @MomentField()
  startsAt: Date;

  /** How it was agreed with them: by phone, with the daughter. */
  @TextField({ max: 60, empty: true })
  agreedBy: string = '';

  /** People of the community; two are advised. */
  @Field(() => [ID])
  @Ids({ min: 1, max: MOST_VISITORS })
  visitorIds: string[];

  @TextField({ max: 120, empty: true })
  companions: string = '';

  @TextField({ max: 200, empty: true })
  bring: string = '';
}

/** What 8.7.6.4 wants written down of a visit: situation, needs, course, result and opinions. */
@InputType({ isAbstract: true })
export class VisitReportInput {
  /** Not in the future, and at most a year ago. */
  @MomentField()
  visitedAt: Date;

  @Field(() => [ID])
  @Ids({ min: 1, max: MOST_VISITORS })
  visitorIds: string[];

  @TextField({ max: 120, empty: true })
  companions: string = '';

  /** How the family is, where that changed; empty: as known before, and then something must be known. */
  @TextField({ max: 2000, multiline: true, empty: true })
  situation: string = '';

  @TextField({ max: 1000, multiline: true })
  needs: string;

  @TextField({ max: 2000, multiline: true })
  course: string;

  /** Of the people who live there; that they had none is one. */
  @TextField({ max: 1000, multiline: true })
  opinions: string;

  /** What became of it; that all was in order is one. */
  @TextField({ max: 1000, multiline: true })
  result: string;

  /** Plans the next visit along; absent or null: none. Not in the past. */
  @DayField({ optional: true })
  nextOn?: string | null;
}

@InputType()
export class MakeHomeVisitInput extends VisitReportInput {
  @IdField()
  id: string;

  @WholeField({ min: 1, max: 2 ** 31 - 1 })
  expectedVersion: number;
}

/** A visit that nobody planned, written down when it was over. */
@InputType()
export class LogHomeVisitInput extends VisitReportInput {
  /** Made by the client: the same id sent again by the same person writes nothing twice. */
  @IdField()
  id: string;

  @IdField()
  communityId: string;

  @IdField()
  householdId: string;

  /** An item of the community's plan for the year of the visit. */
  @IdField({ optional: true })
  serviceItemId?: string | null;
}

@InputType()
export class PutOffHomeVisitInput extends ExpectedInput {
  /** Not in the past. */
  @DayField()
  plannedOn: string;

  @TextField({ max: 200 })
  reason: string;
}

@InputType()
export class CancelHomeVisitInput extends ExpectedInput {
  @TextField({ max: 200 })
  reason: string;
}
