import { Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { ExpectedInput, IdField, Ids, MomentField, OneOf, Several, TextField } from '#kernel';
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
  @TextField({ max: 50 })
  name: string;

  @TextField({ max: 40, empty: true })
  phone: string = '';

  /** Where they live, what they ask. */
  @TextField({ max: 200, empty: true })
  words: string = '';
}

@InputType()
export class LogMediationInput {
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

  @Field(() => DisputeKind)
  @OneOf(Object.values(DisputeKind))
  disputeKind: DisputeKind;

  @TextField({ max: 120 })
  place: string;

  /** Not in the future, and at most a year ago. */
  @MomentField()
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
  @TextField({ max: 2000, multiline: true })
  course: string;

  @Field(() => MediationOutcome)
  @OneOf(Object.values(MediationOutcome))
  outcome: MediationOutcome;

  /** With `agreed`: what they agreed on. */
  @TextField({ max: 2000, multiline: true, empty: true })
  agreement: string = '';

  /** With `failed`: the ways that they were told of. */
  @TextField({ max: 1000, multiline: true, empty: true })
  advice: string = '';

  @IdField({ optional: true })
  serviceItemId?: string | null;
}

@InputType()
export class ContinueMediationInput extends ExpectedInput {
  /** Not in the future, and at most a year ago. */
  @MomentField()
  heldAt: Date;

  @TextField({ max: 2000, multiline: true })
  course: string;
}

@InputType()
export class ReferMediationInput extends ExpectedInput {
  /** Why it is too much for the spot; it stands in the history, so it names nobody. */
  @TextField({ max: 200 })
  reason: string;
}

@InputType()
export class AgreeMediationInput extends ExpectedInput {
  @TextField({ max: 2000, multiline: true })
  agreement: string;
}

@InputType()
export class FailMediationInput extends ExpectedInput {
  /** The ways that they were told of: the mediation committee, the court. */
  @TextField({ max: 1000, multiline: true })
  advice: string;
}
