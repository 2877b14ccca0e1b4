import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

export enum QuestionType {
  /** One of an ordered row of grades, the worst first. */
  scale = 'scale',
  /** One or several of a list. */
  choice = 'choice',
  number = 'number',
  text = 'text',
}
registerEnumType(QuestionType, { name: 'QuestionType' });

@ObjectType()
export class QuestionOption {
  /** Names it in answers and figures; of a scale its grade, '1' the worst. */
  @Field()
  key: string;

  @Field()
  label: string;

  /** '' where there is none: the Chinese one is shown. */
  @Field()
  labelEn: string;
}

@ObjectType()
export class SurveyQuestion {
  /** Names it in answers and figures; a survey that follows another keeps it, and so the two can be compared. */
  @Field()
  key: string;

  /** Of the fixed core, which every survey of satisfaction asks alike. */
  @Field()
  core: boolean;

  @Field(() => QuestionType)
  type: QuestionType;

  @Field()
  text: string;

  @Field()
  textEn: string;

  /** Whether it has to be answered. */
  @Field()
  required: boolean;

  /** Of a scale from the worst to the best, of a choice in the order shown. */
  @Field(() => [QuestionOption])
  options: QuestionOption[];

  /** Of a choice: whether more than one may be chosen. */
  @Field()
  several: boolean;

  /** Of a scale: the grade from which somebody counts as satisfied. */
  @Field(() => Int, { nullable: true })
  satisfiedFrom: number | null;

  /** Of a scale or choice: whether one may say that one does not know. */
  @Field()
  unsure: boolean;

  /** Of a number: the least and the most. */
  @Field(() => Int, { nullable: true })
  min: number | null;

  @Field(() => Int, { nullable: true })
  max: number | null;

  /** Of a single choice: figures are told for each of its options apart. */
  @Field()
  grouping: boolean;
}

@ObjectType()
export class SurveySection {
  @Field()
  key: string;

  @Field()
  title: string;

  @Field()
  titleEn: string;

  /** The service that it asks about, by the subject that editions' catalogues share; '' for none. */
  @Field()
  subject: string;

  @Field(() => [ID])
  clauseIds: string[];

  @Field(() => [SurveyQuestion])
  questions: SurveyQuestion[];
}

/** How many answers are wanted from those who live in a grid. */
@ObjectType()
export class GridQuota {
  @Field(() => ID)
  gridId: string;

  @Field(() => Int)
  target: number;
}
