import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar } from '#kernel';
import { SurveySection } from '../survey/questionnaire.type.js';
import { SurveyShare } from '../survey/results.type.js';

@ObjectType()
export class PublicGrid {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;
}

/** What residents see of an open survey. */
@ObjectType()
export class PublicSurvey {
  @Field(() => ID)
  id: string;

  @Field()
  title: string;

  @Field()
  titleEn: string;

  @Field()
  intro: string;

  @Field()
  introEn: string;

  @Field(() => Date)
  closesAt: Date;

  @Field()
  needsCode: boolean;

  /** To choose from, where it asks in which one lives. */
  @Field(() => [PublicGrid])
  grids: PublicGrid[];

  @Field(() => [SurveySection])
  sections: SurveySection[];

  /** To be sent back with the answer, after a few seconds and within a day; '' where a code is needed. */
  @Field()
  pass: string;
}

@ObjectType()
export class PublicSurveyLine {
  @Field(() => ID)
  id: string;

  @Field()
  title: string;

  @Field()
  titleEn: string;

  @Field(() => Date)
  closesAt: Date;

  @Field()
  needsCode: boolean;
}

/** What a survey that was reported said of the whole. */
@ObjectType()
export class PublicSurveyResult {
  @Field(() => ID)
  id: string;

  @Field()
  title: string;

  @Field()
  titleEn: string;

  @Field(() => DateScalar)
  closedOn: string;

  @Field(() => Int)
  answers: number;

  /** Who is satisfied all in all; null where it was not asked. */
  @Field(() => SurveyShare, { nullable: true })
  satisfied: SurveyShare | null;

  @Field()
  conclusion: string;
}

@ObjectType()
export class PublicSurveys {
  @Field(() => [PublicSurveyLine])
  open: PublicSurveyLine[];

  @Field(() => [PublicSurveyResult])
  reported: PublicSurveyResult[];
}

@ObjectType()
export class SurveyAnswerTaken {
  /** It is in; nothing else is told, since nothing else is kept. */
  @Field()
  taken: boolean;
}
