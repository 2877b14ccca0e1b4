import { Field, InputType, registerEnumType } from '@nestjs/graphql';
import { ArrayMaxSize, IsArray, IsString, MaxLength, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { IdField, OneOf, Several, TextField } from '#kernel';

/** How an answer came: told with every figure, since who is asked to the face answers otherwise. */
export enum AnswerChannel {
  link = 'link',
  code = 'code',
  /** Asked and written down by staff. */
  assisted = 'assisted',
  paper = 'paper',
}
registerEnumType(AnswerChannel, { name: 'AnswerChannel' });

@InputType()
export class SurveyAnswerInput {
  /** The key of the question. */
  @TextField({ max: 40 })
  question: string;

  /** A grade, the keys of options, `unsure`, a number or words; none where it is left out. */
  @Field(() => [String])
  @IsArray()
  @ArrayMaxSize(21)
  @IsString({ each: true })
  @MaxLength(2000, { each: true })
  values: string[];
}

@InputType()
export class AnswerSurveyInput {
  @TextField({ max: 20 })
  communityCode: string;

  @IdField()
  surveyId: string;

  /** Of the page on which it was answered; not needed with a code. */
  @TextField({ max: 60, empty: true })
  pass: string = '';

  /** The one-time code. */
  @TextField({ max: 60, empty: true })
  code: string = '';

  /** A grid's id, or `unknown`; asked where the survey asks it. */
  @TextField({ max: 40, empty: true })
  grid: string = '';

  @Field(() => [SurveyAnswerInput])
  @Several({ max: 120 })
  @Type(() => SurveyAnswerInput)
  @ValidateNested({ each: true })
  answers: SurveyAnswerInput[];
}

/** One that staff write down, asking or from paper. */
@InputType()
export class EnterSurveyAnswerInput {
  @IdField()
  id: string;

  @Field(() => AnswerChannel)
  @OneOf([AnswerChannel.assisted, AnswerChannel.paper])
  channel: AnswerChannel;

  /** Made by the form: sent twice, it is one answer. */
  @IdField()
  clientId: string;

  @TextField({ max: 40, empty: true })
  grid: string = '';

  @Field(() => [SurveyAnswerInput])
  @Several({ max: 120 })
  @Type(() => SurveyAnswerInput)
  @ValidateNested({ each: true })
  answers: SurveyAnswerInput[];
}
