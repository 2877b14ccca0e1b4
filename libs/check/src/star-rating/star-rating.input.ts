import { Field, Float, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { Allow, ValidateNested } from 'class-validator';
import { DayField, ExpectedInput, Figure, IdField, Ids, OneOf, Several, TextField, WholeField } from '#kernel';
import { StarEvidenceSort } from './star-parts.type.js';

/** There are 57 scored indicators today; an edition to come may have more. */
const MOST = 300;

@InputType()
export class DraftStarRatingInput {
  @IdField()
  communityId: string;
}

/** Points for one indicator, in tenths at most, and why. */
@InputType()
export class StarPointsInput {
  @WholeField({ min: 1, max: 9999 })
  number: number;

  @Field(() => Float)
  @Figure({ min: 0, max: 100_000 })
  points: number;

  @TextField({ max: 500, multiline: true, empty: true })
  reason: string = '';
}

@InputType()
export class ScoreStarRatingInput extends ExpectedInput {
  /** Any number of indicators; the others stay as they are. */
  @Field(() => [StarPointsInput])
  @Several({ min: 1, max: MOST })
  @Type(() => StarPointsInput)
  @ValidateNested({ each: true })
  scores: StarPointsInput[];
}

/** What a community gives itself, and in words what shows it where no record does. */
@InputType()
export class StarSelfScoreInput extends StarPointsInput {
  @TextField({ max: 500, multiline: true, empty: true })
  shownBy: string = '';
}

@InputType()
export class SelfScoreStarRatingInput extends ExpectedInput {
  /** Any number of indicators; the others stay as they are. */
  @Field(() => [StarSelfScoreInput])
  @Several({ min: 1, max: MOST })
  @Type(() => StarSelfScoreInput)
  @ValidateNested({ each: true })
  scores: StarSelfScoreInput[];
}

@InputType()
export class ExpectedStarRatingInput extends ExpectedInput {}

@InputType()
export class ShowStarEvidenceInput extends ExpectedInput {
  @WholeField({ min: 1, max: 9999 })
  number: number;

  @Field(() => StarEvidenceSort)
  @OneOf([StarEvidenceSort.record, StarEvidenceSort.file, StarEvidenceSort.words])
  sort: StarEvidenceSort;

  /** The record, or the file attached to the rating. */
  @IdField({ optional: true })
  targetId?: string | null;

  @TextField({ max: 500, multiline: true, empty: true })
  note: string = '';
}

@InputType()
export class DropStarEvidenceInput extends ExpectedInput {
  @IdField()
  evidenceId: string;
}

@InputType()
export class ReasonStarRatingInput extends ExpectedInput {
  @TextField({ max: 1000, multiline: true })
  reason: string;
}

@InputType()
export class AppointAssessorsInput extends ExpectedInput {
  /** Two or more from outside; who was appointed before and is not named any more is out. */
  @Field(() => [ID])
  @Ids({ min: 2, max: 9 })
  assessorIds: string[];

  @DayField()
  visitOn: string;
}

@InputType()
export class ConcludeStarRatingInput extends ExpectedInput {
  @TextField({ max: 4000, multiline: true })
  conclusion: string;
}

export enum StarDecision {
  grant = 'grant',
  refuse = 'refuse',
  again = 'again',
}
registerEnumType(StarDecision, { name: 'StarDecision' });

@InputType()
export class DecideStarRatingInput extends ExpectedInput {
  @Field(() => StarDecision)
  @OneOf(Object.values(StarDecision))
  decision: StarDecision;

  /** Of what is refused or sent back, and of stars that are granted although there was a grave incident. */
  @TextField({ max: 1000, multiline: true, empty: true })
  reason: string = '';
}

@InputType()
export class ObjectStarRatingInput extends ExpectedInput {
  @TextField({ max: 60, empty: true })
  saidBy: string = '';

  @TextField({ max: 1000, multiline: true })
  words: string;

  @DayField()
  on: string;
}

@InputType()
export class AnswerStarObjectionInput extends ExpectedInput {
  @IdField()
  objectionId: string;

  @Field()
  @Allow()
  upheld: boolean;

  @TextField({ max: 1000, multiline: true })
  answer: string;
}

export enum StarBreach {
  violation = 'violation',
  accident = 'accident',
}
registerEnumType(StarBreach, { name: 'StarBreach' });

@InputType()
export class RevokeStarRatingInput extends ReasonStarRatingInput {
  @Field(() => StarBreach)
  @OneOf(Object.values(StarBreach))
  revokedFor: StarBreach;
}

/** What somebody thinks an indicator would take: 0 for nothing, 5 for very much. */
@InputType()
export class StarEffortInput {
  @WholeField({ min: 1, max: 9999 })
  number: number;

  @WholeField({ min: 0, max: 5 })
  effort: number;
}
