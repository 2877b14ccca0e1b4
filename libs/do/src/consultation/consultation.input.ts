import { Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional, IsUUID } from 'class-validator';
import { ExpectedInput, OneOf, Text } from '#kernel';
import { CONSULTATION_CHANNELS } from './consultation.entity.js';

@InputType()
export class LogConsultationInput {
  @Field(() => ID)
  @IsUUID()
  communityId: string;

  /** One of `counter phone web visit`. */
  @Field()
  @OneOf(CONSULTATION_CHANNELS)
  channel: string;

  /** Absent: the title of the matter's type. */
  @Field({ defaultValue: '' })
  @Text({ max: 60, empty: true })
  topic: string = '';

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  matterTypeId?: string | null;

  @Field()
  @Text({ max: 1000, multiline: true })
  question: string;

  /** Empty: found out and told later. */
  @Field({ defaultValue: '' })
  @Text({ max: 2000, multiline: true, empty: true })
  answer: string = '';

  /** Where to call back, when there is no answer yet. */
  @Field({ defaultValue: '' })
  @Text({ max: 40, empty: true })
  phone: string = '';
}

@InputType()
export class AnswerConsultationInput extends ExpectedInput {
  @Field()
  @Text({ max: 2000, multiline: true })
  answer: string;
}
