import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { AnswersBy } from '../activity/activity.entity.js';

export enum ActivityQuestion {
  content = 'content',
  arrangement = 'arrangement',
  place = 'place',
  overall = 'overall',
}
registerEnumType(ActivityQuestion, { name: 'ActivityQuestion' });

@ObjectType()
export class QuestionAnswers {
  @Field(() => ActivityQuestion)
  question: ActivityQuestion;

  @Field(() => Float)
  mean: number;

  @Field(() => [Int], { description: 'How many gave 1, 2, 3, 4 and 5.' })
  counts: number[];
}

/** What those who came said. Read once it is closed, and only of five or more: of fewer one could guess who said what. */
@ObjectType()
export class ParticipantAnswers {
  @Field(() => AnswersBy)
  by: AnswersBy;

  @Field(() => Int, { nullable: true })
  limit: number | null;

  /** The path of the residents' form, with what opens it behind its hash. */
  @Field()
  path: string;

  @Field(() => Date)
  until: Date;

  @Field()
  open: boolean;

  @Field(() => Int)
  count: number;

  /** Closed, and too few to be shown. */
  @Field()
  tooFew: boolean;

  @Field(() => [QuestionAnswers])
  questions: QuestionAnswers[];

  @Field(() => [String])
  words: string[];
}

/** What the residents' form begins with. */
@ObjectType()
export class ActivityQuestions {
  @Field()
  title: string;

  @Field(() => Date)
  startsAt: Date;

  @Field(() => Date)
  until: Date;

  /** One answer a person on the list: the form asks for the phone number. */
  @Field()
  asksPhone: boolean;
}

@ObjectType()
export class AnswerTaken {
  /** This form had been taken before. */
  @Field()
  again: boolean;
}
