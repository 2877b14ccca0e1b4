import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Allow } from 'class-validator';
import { IdField, RecordKindName, WholeField } from '#kernel';

/** Longer than some three weeks is no warning any more. */
const MOST_HOURS = 120;

/** Whom a deadline has been told of: each once. */
export enum EscalationStep {
  soon = 'soon',
  overdue = 'overdue',
  secretary = 'secretary',
  street = 'street',
}
registerEnumType(EscalationStep, { name: 'EscalationStep' });

/** When a street's deadlines are brought up; hours are working hours, null leaves a step out. */
@ObjectType()
export class EscalationRule {
  @Field(() => ID)
  id: string;

  /** Null: all kinds that have no rule of their own. */
  @Field(() => RecordKindName, { nullable: true })
  kind: RecordKindName | null;

  /** Only for what presses: a major or recurring nonconformity, a serious complaint, an urgent finding. */
  @Field()
  grave: boolean;

  /** Whether deadlines of this kind are brought up at all. */
  @Field()
  active: boolean;

  /** Before it is due, whoever has it is told. */
  @Field(() => Int, { nullable: true })
  soonHours: number | null;

  /** After it was due, the secretary is told. */
  @Field(() => Int, { nullable: true })
  secretaryHours: number | null;

  /** After it was due, the street is told. */
  @Field(() => Int, { nullable: true })
  streetHours: number | null;

  /** Whether the group robot is told along. */
  @Field()
  robot: boolean;

  /** Null where the product's own rule holds. */
  @Field(() => Date, { nullable: true })
  setAt: Date | null;
}

@InputType()
export class SetEscalationRuleInput {
  @IdField()
  streetId: string;

  @Field(() => RecordKindName, { nullable: true })
  @Allow()
  kind: RecordKindName | null;

  @Field()
  @Allow()
  grave: boolean;

  @Field()
  @Allow()
  active: boolean;

  @WholeField({ min: 1, max: MOST_HOURS, optional: true })
  soonHours: number | null;

  @WholeField({ min: 0, max: MOST_HOURS, optional: true })
  secretaryHours: number | null;

  @WholeField({ min: 0, max: MOST_HOURS, optional: true })
  streetHours: number | null;

  @Field()
  @Allow()
  robot: boolean;
}
