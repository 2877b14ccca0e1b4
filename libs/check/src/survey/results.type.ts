import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar } from '#kernel';

/** A share from 0 to 1, and the 95 % interval by Wilson. */
@ObjectType()
export class SurveyShare {
  @Field(() => Int)
  count: number;

  @Field(() => Int)
  n: number;

  @Field(() => Float)
  share: number;

  @Field(() => Float)
  low: number;

  @Field(() => Float)
  high: number;
}

/** By how much a share changed; more than chance when the interval does not hold 0. */
@ObjectType()
export class ShareChange {
  @Field(() => Float)
  by: number;

  @Field(() => Float)
  low: number;

  @Field(() => Float)
  high: number;
}

@ObjectType()
export class ValueFigures {
  /** Of a grade, an option, or a stretch of numbers. */
  @Field()
  key: string;

  @Field()
  label: string;

  @Field()
  labelEn: string;

  @Field(() => Int)
  count: number;

  /** Of those who answered and were not unsure; of several choices, of those who answered. */
  @Field(() => Float)
  share: number;
}

@ObjectType()
export class GroupFigures {
  /** A channel, a grid, an option of the grouping question, or `unknown`. */
  @Field()
  member: string;

  /** Its name, where it has one of its own. */
  @Field()
  label: string;

  @Field()
  labelEn: string;

  /** Fewer than five, or one from which fewer than five could be reckoned: no figures. */
  @Field()
  hidden: boolean;

  @Field(() => Int, { nullable: true })
  n: number | null;

  @Field(() => Float, { nullable: true })
  mean: number | null;

  @Field(() => SurveyShare, { nullable: true })
  share: SurveyShare | null;

  /** Without those that fewer than five gave in all. */
  @Field(() => [ValueFigures])
  values: ValueFigures[];
}

/** A question by the members of a cut. */
@ObjectType()
export class CrossTable {
  /** `channel`, `grid`, or the key of a question. */
  @Field()
  cut: string;

  @Field(() => [GroupFigures])
  groups: GroupFigures[];
}

/** What an earlier survey of the community said to the same question. */
@ObjectType()
export class WaveFigures {
  @Field(() => ID)
  surveyId: string;

  @Field()
  title: string;

  @Field(() => DateScalar)
  closedOn: string;

  @Field(() => Int)
  n: number;

  @Field(() => Float, { nullable: true })
  mean: number | null;

  @Field(() => SurveyShare, { nullable: true })
  share: SurveyShare | null;

  /** From it to this survey. */
  @Field(() => ShareChange, { nullable: true })
  change: ShareChange | null;
}

@ObjectType()
export class ThemeCount {
  /** '' for what nobody has sorted yet. */
  @Field()
  theme: string;

  @Field(() => Int)
  count: number;
}

@ObjectType()
export class QuestionFigures {
  @Field()
  key: string;

  /** Fewer than five answered it: no figures. */
  @Field()
  hidden: boolean;

  /** Who answered it, with those who were unsure. */
  @Field(() => Int)
  n: number;

  @Field(() => Int)
  unsure: number;

  /** Of a scale the mean grade, of a number the mean. */
  @Field(() => Float, { nullable: true })
  mean: number | null;

  /** Of a scale who is satisfied, of yes or no who said yes; the unsure are left out. */
  @Field(() => SurveyShare, { nullable: true })
  share: SurveyShare | null;

  /** Fewer are satisfied than the street wants. */
  @Field()
  low: boolean;

  @Field(() => [ValueFigures])
  values: ValueFigures[];

  surveyId: string;
}

/** How many took part, by channel or grid. */
@ObjectType()
export class TurnoutCount {
  @Field()
  member: string;

  @Field()
  label: string;

  @Field(() => Int)
  count: number;

  /** Of a grid: how many are wanted. */
  @Field(() => Int, { nullable: true })
  target: number | null;
}

/** Who has answered so far, while it is open too. */
@ObjectType()
export class SurveyTurnout {
  @Field(() => Int)
  answers: number;

  @Field(() => [TurnoutCount])
  channels: TurnoutCount[];

  /** The community's grids, where they are asked. */
  @Field(() => [TurnoutCount])
  grids: TurnoutCount[];
}

/** What somebody wrote in free words: nothing ties it to the other answers. */
@ObjectType()
export class SurveyText {
  @Field(() => ID)
  id: string;

  @Field()
  question: string;

  @Field()
  words: string;

  @Field()
  theme: string;
}
