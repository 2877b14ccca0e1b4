import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { instant, Paged, RecordRow, words } from '#kernel';

export enum ActivityForm {
  own = 'own',
  joined = 'joined',
}
registerEnumType(ActivityForm, { name: 'ActivityForm' });

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

  /** Logged afterwards and delivering no planned service: a gap that 8.8.2 shows. */
  @Field()
  @Column('boolean', { default: false })
  withoutPlan: boolean;
}

@ObjectType()
export class ActivityPage extends Paged(Activity) {}
