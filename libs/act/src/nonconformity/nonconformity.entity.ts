import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { DateScalar, instant, Paged, RecordKindName, RecordRow, words } from '#kernel';
import type { SourceFigures } from './source-verdict.type.js';

export enum Grade {
  minor = 'minor',
  major = 'major',
}
registerEnumType(Grade, { name: 'Grade' });

/** How the causes are sought; both are kept as one tree. */
export enum CauseMethod {
  whys = 'whys',
  fishbone = 'fishbone',
}
registerEnumType(CauseMethod, { name: 'CauseMethod' });

/** `up`: a value of the target or above shows success; `down`: of the target or below. */
export enum SuccessDirection {
  up = 'up',
  down = 'down',
}
registerEnumType(SuccessDirection, { name: 'SuccessDirection' });

/** A service, or a record of it, that does not meet a clause (10.1): found, understood, corrected, and shown not to return. */
@ObjectType({ implements: () => RecordRow })
@Entity('nonconformities')
export class Nonconformity extends RecordRow {
  @Field()
  @Column('text')
  description: string;

  /** Foreseen rather than happened (10.1: potential nonconformity). */
  @Field()
  @Column('boolean')
  potential: boolean;

  @Field(() => Grade)
  @Column('text')
  grade: Grade;

  @Field(() => DateScalar)
  @Column('date')
  foundOn: string;

  @Field()
  @Column(words())
  impact: string;

  /** People may come to harm: nothing is analysed before it is contained. */
  @Field()
  @Column('boolean', { default: false })
  atRisk: boolean;

  /** What keeps people from harm until the cause is gone. */
  @Field()
  @Column(words())
  containment: string;

  @Field(() => Date, { nullable: true })
  @Column(instant({ nullable: true }))
  containedAt: Date | null;

  @Column('uuid', { nullable: true })
  containedById: string | null;

  @Column('text', { nullable: true })
  sourceKind: RecordKindName | null;

  /** The complaint, finding or other record that it was raised from. */
  @Column('uuid', { nullable: true })
  sourceId: string | null;

  /** The line of its source that showed it: of an inspection's checklist, of a drill's findings. */
  @Column('uuid', { nullable: true })
  sourceItemId: string | null;

  /** The rule that it was raised from, with its figures of that day. */
  @Column('uuid', { nullable: true })
  sourceStandardId: string | null;

  @Column('text', { nullable: true })
  sourceRule: string | null;

  @Column('jsonb', { nullable: true })
  sourceFigures: SourceFigures | null;

  /** The immediate remedy, apart from what keeps it from coming back. */
  @Field()
  @Column(words())
  correction: string;

  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  correctedOn: string | null;

  /** Grows each time a review finds the actions ineffective and the cause is sought anew. */
  @Field(() => Int)
  @Column('int', { default: 1 })
  round: number;

  /** Who sees the case through; the assignee is whose turn it is. */
  @Column('uuid', { nullable: true })
  ownerId: string | null;

  @Column('uuid', { nullable: true })
  recurrenceOfId: string | null;

  /** The case of the same community that goes on with this one. */
  @Column('uuid', { nullable: true })
  mergedIntoId: string | null;

  @Field(() => CauseMethod)
  @Column('text', { default: CauseMethod.whys })
  causeMethod: CauseMethod;

  /** Who put the plan forward; somebody else reviews it before work starts. */
  @Column('uuid', { nullable: true })
  plannedById: string | null;

  @Column('uuid', { nullable: true })
  planReviewedById: string | null;

  @Field(() => Date, { nullable: true })
  @Column(instant({ nullable: true }))
  planReviewedAt: Date | null;

  /** What will show that it worked, said beforehand. */
  @Field()
  @Column(words())
  successMeasure: string;

  @Field()
  @Column(words())
  successTarget: string;

  /** The figure that the platform holds against the target when the time is up: a fact or an objective's values; null: words only. */
  @Column('text', { nullable: true })
  successFact: string | null;

  @Column('uuid', { nullable: true })
  successObjectiveId: string | null;

  @Column('text', { nullable: true })
  successDirection: SuccessDirection | null;

  @Column('double precision', { nullable: true })
  successValue: number | null;

  /** Days to watch after the actions, before effectiveness is judged. */
  @Field(() => Int)
  @Column('int', { default: 0 })
  waitDays: number;

  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  waitUntil: string | null;

  @Field()
  @Column(words())
  dismissReason: string;
}

@ObjectType()
export class NonconformityPage extends Paged(Nonconformity) {}
