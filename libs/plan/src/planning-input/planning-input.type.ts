import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { GraphQLJSON } from '#kernel';
import { TextType } from '#standards';

/** What became of an input in a plan. */
export enum PlanningInputOutcome {
  open = 'open',
  taken = 'taken',
  aside = 'aside',
}
registerEnumType(PlanningInputOutcome, { name: 'PlanningInputOutcome' });

/** What an input is made in a plan. */
export enum PlanningInputTarget {
  item = 'item',
  risk = 'risk',
  objective = 'objective',
}
registerEnumType(PlanningInputTarget, { name: 'PlanningInputTarget' });

/** One thing that a plan should start from (5.3), and what became of it there. */
@ObjectType()
export class PlanningInput {
  /** `open-case`, `lesson`, `complaint-theme`, `unmet-rule`, `missed-obligation`, `item-missed`, `decision`, `high-risk`, `objective-missed`, `need`, `low-score`, `evaluation`, `feedback`, `improvement`. */
  @Field()
  source: string;

  /** Names it within its source. */
  @Field()
  key: string;

  @Field(() => TextType)
  title: TextType;

  @Field(() => GraphQLJSON)
  params: object;

  @Field(() => PlanningInputOutcome)
  outcome: PlanningInputOutcome;

  /** Why it was set aside; '' otherwise. */
  @Field()
  reason: string;

  @Field(() => Date, { nullable: true })
  decidedAt: Date | null;

  /** False: it was decided on, and its source no longer tells of it. */
  @Field()
  current: boolean;

  planId: string;
  recordIds: readonly string[];
  clauseIds: readonly string[];
  targetId: string | null;
  decidedById: string | null;
}

/** How one record hangs together with plans. */
@ObjectType()
export class PlanningLinks {
  /** The inputs that it was made of. */
  @Field(() => [PlanningInput])
  madeOf: PlanningInput[];

  /** Plans in which it was an input, with what became of it there, the latest first. */
  @Field(() => [PlanningInput])
  inputTo: PlanningInput[];
}
