import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { instant, Paged, RecordRow, words } from '#kernel';
import { GoalJudgement } from './goal-judgement.type.js';

export enum ActivityForm {
  own = 'own',
  joined = 'joined',
}
registerEnumType(ActivityForm, { name: 'ActivityForm' });

/** Who may say how it was: each who is checked in, once; or whoever has the code, so many at most. */
export enum AnswersBy {
  list = 'list',
  everyone = 'everyone',
}
registerEnumType(AnswersBy, { name: 'AnswersBy' });

/** Something held for residents (8.8): the community's own, or a partner's or higher unit's that it joins. */
@ObjectType({ implements: () => RecordRow })
@Entity('activities')
export class Activity extends RecordRow {
  @Field(() => ActivityForm)
  @Column('text')
  form: ActivityForm;

  /** Whose activity it is, where the community joins. */
  @Field()
  @Column(words())
  host: string;

  /** The planned service that it delivers. */
  @Column('uuid', { nullable: true })
  serviceItemId: string | null;

  /** One goal a line. */
  @Field()
  @Column(words())
  goal: string;

  @Field()
  @Column(words())
  content: string;

  @Field()
  @Column(words())
  method: string;

  @Field()
  @Column(words())
  safetyMeasures: string;

  @Field()
  @Column(words())
  place: string;

  @Field(() => Date)
  @Column(instant())
  startsAt: Date;

  @Field(() => Date)
  @Column(instant())
  endsAt: Date;

  /** The venue that it books; `place` says where in it, or where else. */
  @Field(() => ID, { nullable: true })
  @Column('uuid', { nullable: true })
  placeId: string | null;

  /** Who does what on the day. */
  @Field()
  @Column(words())
  staffing: string;

  /** Entries of the registers of partner units, social organisations and volunteer teams. */
  @Column('uuid', { array: true, default: () => "'{}'" })
  partnerIds: string[];

  @Field(() => Int, { nullable: true })
  @Column('int', { nullable: true })
  budgetFen: number | null;

  /** Shared by the days of one series: the id of its first activity. */
  @Column('uuid', { nullable: true })
  seriesId: string | null;

  /** Residents register on the public page. */
  @Field()
  @Column('boolean', { default: false })
  takesRegistrations: boolean;

  /** How many the place and the staff can bear; whoever registers beyond that waits. */
  @Field(() => Int, { nullable: true })
  @Column('int', { nullable: true })
  capacity: number | null;

  /** Until when residents may register; null: until it begins. */
  @Field(() => Date, { nullable: true })
  @Column(instant({ nullable: true }))
  registerUntil: Date | null;

  /** People who came; null until it was held. */
  @Field(() => Int, { nullable: true })
  @Column('int', { nullable: true })
  attendance: number | null;

  @Field()
  @Column(words())
  summary: string;

  @Field()
  @Column(words())
  evaluation: string;

  /** From 1, bad, to 5, very good. */
  @Field(() => Int, { nullable: true })
  @Column('int', { nullable: true })
  evaluationScore: number | null;

  /** What became of each goal (8.8.4). */
  @Field(() => [GoalJudgement])
  @Column('jsonb', { default: [] })
  goalJudgements: GoalJudgement[];

  /** null: nobody is asked. */
  @Field(() => AnswersBy, { nullable: true })
  @Column('text', { nullable: true })
  answersBy: AnswersBy | null;

  @Field(() => Int, { nullable: true })
  @Column('int', { nullable: true })
  answerLimit: number | null;

  /** Answers are taken until the end of so many days after its own. */
  @Field(() => Int, { nullable: true })
  @Column('int', { nullable: true })
  answerDays: number | null;

  /** Logged afterwards and delivering no planned service: a gap that 8.8.2 shows. */
  @Field()
  @Column('boolean', { default: false })
  withoutPlan: boolean;
}

@ObjectType()
export class ActivityPage extends Paged(Activity) {}
