import { Field, InputType, Int } from '@nestjs/graphql';
import { ExpectedInput, IdField, OneOf, TextField, Whole, WholeField } from '#kernel';
import { AnswersBy } from '../activity/activity.entity.js';

/** Opens the short form for those who came, or changes who may fill it in and how long. */
@InputType()
export class AskParticipantsInput extends ExpectedInput {
  @Field(() => AnswersBy)
  @OneOf(Object.values(AnswersBy))
  by: AnswersBy;

  /** How many answers are taken at most; wanted of whoever has the code, not of those on the list. */
  @WholeField({ min: 1, max: 10_000, optional: true })
  limit?: number | null;

  /** Until the end of so many days after its own; 0: of its own. */
  @Field(() => Int, { defaultValue: 7 })
  @Whole({ min: 0, max: 60 })
  days: number = 7;
}

const Score = (): PropertyDecorator => (target, property) => {
  Field(() => Int)(target, property);
  Whole({ min: 1, max: 5 })(target, property);
};

@InputType()
export class AnswerActivityInput {
  @TextField({ max: 20 })
  communityCode: string;

  @IdField()
  activityId: string;

  /** What stands behind the hash of the scanned address. */
  @TextField({ max: 60 })
  token: string;

  /** Made by the page for one form: the same form sent again is the same answer. */
  @IdField()
  clientId: string;

  /** Under which one is on the list, where only those answer; it is not kept with the answer. */
  @TextField({ max: 40, empty: true })
  phone: string = '';

  /** From 1, bad, to 5, very good: what it was about, how it was arranged, where it was, and as a whole. */
  @Score()
  content: number;

  @Score()
  arrangement: number;

  @Score()
  place: number;

  @Score()
  overall: number;

  @TextField({ max: 300, multiline: true, empty: true })
  words: string = '';
}
