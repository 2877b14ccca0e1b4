import { Field, InputType } from '@nestjs/graphql';
import { ExpectedInput, IdField, OneOf, TextField } from '#kernel';
import { CONSULTATION_CHANNELS } from './consultation.entity.js';

@InputType()
export class LogConsultationInput {
  @IdField()
  communityId: string;

  /** One of `counter phone web visit`. */
  @Field()
  @OneOf(CONSULTATION_CHANNELS)
  channel: string;

  /** Absent: the title of the matter's type. */
  @TextField({ max: 60, empty: true })
  topic: string = '';

  @IdField({ optional: true })
  matterTypeId?: string | null;

  @TextField({ max: 1000, multiline: true })
  question: string;

  /** Empty: found out and told later. */
  @TextField({ max: 2000, multiline: true, empty: true })
  answer: string = '';

  /** Where to call back, when there is no answer yet. */
  @TextField({ max: 40, empty: true })
  phone: string = '';
}

@InputType()
export class AnswerConsultationInput extends ExpectedInput {
  @TextField({ max: 2000, multiline: true })
  answer: string;
}
