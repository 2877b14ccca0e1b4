import { Field, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { OneOf, TextField } from '#kernel';

export enum GoalVerdict {
  reached = 'reached',
  partly = 'partly',
  missed = 'missed',
}
registerEnumType(GoalVerdict, { name: 'GoalVerdict' });

/** What became of one goal of an activity. */
@ObjectType()
@InputType('GoalJudgementInput')
export class GoalJudgement {
  /** As it stands in the plan. */
  @TextField({ max: 1000 })
  goal: string;

  @Field(() => GoalVerdict)
  @OneOf(Object.values(GoalVerdict))
  verdict: GoalVerdict;

  /** By what it is seen. */
  @TextField({ max: 300, empty: true })
  note: string = '';
}
