import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { Allow, ValidateNested } from 'class-validator';
import { DayField, ExpectedInput, IdField, Ids, MomentField, OneOf, Several, TextField } from '#kernel';
import { CareNeed } from '../home-visit/visited-household.entity.js';
import { ConsentWay } from './errand.entity.js';

@InputType()
export class ErrandPaperInput {
  /** What it is, without whose: an identity card, a medical record. */
  @TextField({ max: 60 })
  name: string;

  /** Not a copy. */
  @Field({ defaultValue: true })
  @Allow()
  original: boolean = true;
}

@InputType()
export class TakeErrandInput {
  /** Made by the page, so that one that is sent twice is made once. */
  @IdField()
  id: string;

  @IdField()
  communityId: string;

  @IdField({ optional: true })
  gridId?: string | null;

  /** Shown in lists, so it names nobody. */
  @TextField({ max: 60 })
  label: string;

  @Field(() => CareNeed)
  @OneOf(Object.values(CareNeed))
  need: CareNeed;

  /** What is to be done. */
  @TextField({ max: 500, multiline: true })
  matter: string;

  @TextField({ max: 50 })
  name: string;

  @TextField({ max: 40, empty: true })
  phone: string = '';

  @TextField({ max: 120, empty: true })
  address: string = '';

  /** What they were told of steps and requirements (8.7.4). */
  @TextField({ max: 500, multiline: true })
  explained: string;

  @Field(() => ConsentWay)
  @OneOf(Object.values(ConsentWay))
  consentWay: ConsentWay;

  /** Not in the future, and at most a year ago. */
  @MomentField()
  consentedAt: Date;

  @Field(() => [ErrandPaperInput], { defaultValue: [] })
  @Type(() => ErrandPaperInput)
  @Several({ max: 20 })
  @ValidateNested({ each: true })
  papers: ErrandPaperInput[] = [];

  /** Not before the consent. */
  @DayField()
  promisedOn: string;

  @IdField({ optional: true })
  serviceItemId?: string | null;
}

@InputType()
export class TakeErrandPapersInput extends ExpectedInput {
  @Field(() => [ErrandPaperInput])
  @Type(() => ErrandPaperInput)
  @Several({ min: 1, max: 20 })
  @ValidateNested({ each: true })
  papers: ErrandPaperInput[];
}

@InputType()
export class GiveBackErrandInput extends ExpectedInput {
  /** Papers of the errand that were out. */
  @Field(() => [ID])
  @Ids({ min: 1, max: 40 })
  paperIds: string[];

  /** Who took them back, without a name: in person, a daughter. */
  @TextField({ max: 60 })
  returnedTo: string;
}

@InputType()
export class FinishErrandInput extends ExpectedInput {
  /** Whether it could be done. */
  @Field()
  @Allow()
  done: boolean;

  /** What came of it, or why it could not be done. */
  @TextField({ max: 1000, multiline: true })
  result: string;
}

@InputType()
export class WithdrawErrandInput extends ExpectedInput {
  @TextField({ max: 200 })
  reason: string;
}

@InputType()
export class CloseErrandInput extends ExpectedInput {}
