import { Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { ExpectedInput, Ids, Moment, OneOf, Several, Text } from '#kernel';
import { DisputeKind } from './mediation.entity.js';

/** How far it came when it is written down. */
export enum MediationOutcome {
  open = 'open',
  joint = 'joint',
  agreed = 'agreed',
  failed = 'failed',
}
registerEnumType(MediationOutcome, { name: 'MediationOutcome' });

@InputType()
export class MediationPartyInput {
  @Field()
  @Text({ max: 50 })
  name: string;

  @Field({ defaultValue: '' })
  @Text({ max: 40, empty: true })
  phone: string = '';

  /** Where they live, what they ask. */
  @Field({ defaultValue: '' })
  @Text({ max: 200, empty: true })
  words: string = '';
}

@InputType()
export class LogMediationInput {
  /** Made by the page, so that one that is sent twice is made once. */
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => ID)
  @IsUUID()
  communityId: string;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  gridId?: string | null;

  /** Shown in lists, so it names nobody. */
  @Field()
  @Text({ max: 60 })
  label: string;

  @Field(() => DisputeKind)
  @OneOf(Object.values(DisputeKind))
  disputeKind: DisputeKind;

  @Field()
  @Text({ max: 120 })
  place: string;

  /** Not in the future, and at most a year ago. */
  @Field(() => Date)
  @Moment()
  heldAt: Date;

  @Field(() => [MediationPartyInput])
  @Type(() => MediationPartyInput)
  @Several({ min: 2, max: 10 })
  @ValidateNested({ each: true })
  parties: MediationPartyInput[];

  /** Besides whoever writes it down: people of the community. */
  @Field(() => [ID], { defaultValue: [] })
  @Ids({ max: 5 })
  mediatorIds: string[] = [];

  /** What was said and done. */
  @Field()
  @Text({ max: 2000, multiline: true })
  course: string;

  @Field(() => MediationOutcome)
  @OneOf(Object.values(MediationOutcome))
  outcome: MediationOutcome;

  /** With `agreed`: what they agreed on. */
  @Field({ defaultValue: '' })
  @Text({ max: 2000, multiline: true, empty: true })
  agreement: string = '';

  /** With `failed`: the ways that they were told of. */
  @Field({ defaultValue: '' })
  @Text({ max: 1000, multiline: true, empty: true })
  advice: string = '';

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  serviceItemId?: string | null;
}

@InputType()
export class ContinueMediationInput extends ExpectedInput {
  /** Not in the future, and at most a year ago. */
  @Field(() => Date)
  @Moment()
  heldAt: Date;

  @Field()
  @Text({ max: 2000, multiline: true })
  course: string;
}

@InputType()
export class ReferMediationInput extends ExpectedInput {
  /** Why it is too much for the spot; it stands in the history, so it names nobody. */
  @Field()
  @Text({ max: 200 })
  reason: string;
}

@InputType()
export class AgreeMediationInput extends ExpectedInput {
  @Field()
  @Text({ max: 2000, multiline: true })
  agreement: string;
}

@InputType()
export class FailMediationInput extends ExpectedInput {
  /** The ways that they were told of: the mediation committee, the court. */
  @Field()
  @Text({ max: 1000, multiline: true })
  advice: string;
}
