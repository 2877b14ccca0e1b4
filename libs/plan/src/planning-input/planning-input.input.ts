import { Field, ID, InputType } from '@nestjs/graphql';
import { ExpectedInput, Ids, OneOf, TextField } from '#kernel';
import { PlanningInputTarget } from './planning-input.type.js';

/** `id` and `expectedVersion` are the plan's; the input is named by its source and key. */
@InputType({ isAbstract: true })
abstract class OneInput extends ExpectedInput {
  @TextField({ max: 40 })
  source: string;

  @TextField({ max: 200 })
  key: string;
}

@InputType()
export class TakePlanningInputInput extends OneInput {
  @Field(() => PlanningInputTarget, { defaultValue: PlanningInputTarget.item })
  @OneOf(Object.values(PlanningInputTarget))
  as: PlanningInputTarget = PlanningInputTarget.item;

  /** What it is called in the plan. */
  @TextField({ max: 120 })
  title: string;

  /** Of an item its requirement, of a risk what may happen; an objective says it by its measure, later. */
  @TextField({ max: 2000, multiline: true, empty: true })
  requirement: string = '';

  /** Of an item. */
  @TextField({ max: 1000, multiline: true, empty: true })
  expectedResult: string = '';

  /** Clauses beside those of the input. */
  @Field(() => [ID], { defaultValue: [] })
  @Ids({ max: 20 })
  clauseIds: string[] = [];
}

@InputType()
export class SetAsidePlanningInputInput extends OneInput {
  @TextField({ max: 500, multiline: true })
  reason: string;
}

@InputType()
export class ReopenPlanningInputInput extends OneInput {}
