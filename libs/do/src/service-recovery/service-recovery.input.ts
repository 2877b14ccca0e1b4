import { Field, InputType } from '@nestjs/graphql';
import { Allow } from 'class-validator';
import { DayField, ExpectedInput, IdField, TextField } from '#kernel';

@InputType()
export class OpenRecoveryInput {
  @IdField()
  communityId: string;

  /** The record in which it went wrong; of the same community. */
  @IdField({ optional: true })
  sourceId?: string | null;

  @TextField({ max: 120 })
  title: string;

  /** Not in the future. */
  @DayField()
  happenedOn: string;

  @TextField({ max: 200, empty: true })
  affected: string = '';

  @TextField({ max: 2000, multiline: true })
  deviation: string;

  @TextField({ max: 1000, multiline: true, empty: true })
  loss: string = '';
}

/** What is not given stays as it is. */
@InputType()
export class ChangeRecoveryInput extends ExpectedInput {
  @TextField({ max: 120, optional: true })
  title?: string;

  @TextField({ max: 200, empty: true, optional: true })
  affected?: string;

  @TextField({ max: 2000, multiline: true, optional: true })
  deviation?: string;

  @TextField({ max: 1000, multiline: true, empty: true, optional: true })
  loss?: string;
}

@InputType()
export class RemedyRecoveryInput extends ExpectedInput {
  @TextField({ max: 2000, multiline: true })
  remedy: string;

  /** Not before it happened, and not in the future. */
  @DayField()
  remediedOn: string;

  /** Whether it asks for measures by 10.1. */
  @Field()
  @Allow()
  needsCase: boolean;
}

@InputType()
export class TellRecoveryInput extends ExpectedInput {
  /** Not before it was made good, and not in the future. */
  @DayField()
  toldOn: string;

  @TextField({ max: 120 })
  toldHow: string;

  @TextField({ max: 1000, multiline: true, empty: true })
  answer: string = '';
}
