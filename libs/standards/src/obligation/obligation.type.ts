import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar, DayField, ExpectedInput, IdField, OneOf, TextField, Whole } from '#kernel';
import { TextType } from '../exchange/text.type.js';
import { Obligation } from './obligation.entity.js';

/** What fulfilled an obligation, or a part of it. */
@ObjectType()
export class ObligationFulfilment {
  @Field(() => ID)
  id: string;

  @Field(() => DateScalar)
  on: string;

  /** By a person's word rather than found in the records. */
  @Field()
  byHand: boolean;

  @Field()
  note: string;

  recordId: string | null;
  obligationId: string;
}

/** One obligation of an edition over a year. */
@ObjectType()
export class ObligationStrip {
  @Field()
  standardCode: string;

  @Field()
  obligation: string;

  @Field(() => TextType)
  title: TextType;

  @Field()
  clauseNumber: string;

  @Field()
  modality: string;

  /** As printed: month, quarter, half-year, year, term or set-locally. */
  @Field()
  per: string;

  /** How often it is to be done there; null where the street has not said, or it is once a term. */
  @Field(() => String, { nullable: true })
  every: string | null;

  @Field(() => Int)
  times: number;

  /** Of each of these it is asked (community-worker, social-organisation …). */
  @Field(() => String, { nullable: true })
  each: string | null;

  @Field(() => [String])
  fulfilledBy: string[];

  /** In the order of the year; periods that were over before the edition was adopted are not among them. */
  @Field(() => [Obligation])
  periods: Obligation[];

  communityId: string;
  standardId: string;
}

@InputType()
export class FulfilObligationInput extends ExpectedInput {
  /** The record that shows it, of the same community; without one the note says what was done. */
  @IdField({ optional: true })
  recordId?: string;

  @DayField()
  on: string;

  @TextField({ max: 500, multiline: true, empty: true })
  note: string = '';
}

@InputType()
export class AssignObligationInput {
  @IdField()
  communityId: string;

  @TextField({ max: 60 })
  standardCode: string;

  @TextField({ max: 100 })
  obligation: string;

  /** Who sees to it from now on, in all its periods. */
  @IdField()
  personId: string;
}

@InputType()
export class SetObligationPeriodInput {
  @IdField()
  unitId: string;

  @TextField({ max: 60 })
  standardCode: string;

  @TextField({ max: 100 })
  obligation: string;

  @Field()
  @OneOf(['month', 'quarter', 'half-year', 'year'])
  per: string;

  @Field(() => Int, { defaultValue: 1 })
  @Whole({ min: 1, max: 366 })
  times: number = 1;
}
