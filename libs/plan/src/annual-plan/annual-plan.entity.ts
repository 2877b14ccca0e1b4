import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { Paged, ReasonType, RecordRow, words } from '#kernel';

/** What a community promises to do for its people in a year (5.3); its parts a–h are kept in its service items. */
@ObjectType({ implements: () => RecordRow })
@Entity('annual_plans')
export class AnnualPlan extends RecordRow {
  @Field(() => Int)
  @Column('int')
  year: number;

  @Field()
  @Column(words())
  aims: string;

  /** Why the street sent it back; null once it is submitted again. */
  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  returnNote: string | null;

  /** Its version: 1, and one more for each revision of a plan in force. */
  @Field(() => Int)
  @Column('int', { default: 1 })
  revision: number;

  /** Why the version before it is revised; '' for the first. */
  @Field()
  @Column(words())
  revisionReason: string;

  /** The plan of another year that its items were taken over from; of a revision, the version that it revises. */
  @Column('uuid', { nullable: true })
  fromPlanId: string | null;
}

@ObjectType()
export class AnnualPlanPage extends Paged(AnnualPlan) {}

/** What became of one of several plans that were to be approved; told in the order in which they were named. */
@ObjectType()
export class ApprovalOutcome {
  /** As it stands now; null when it may not be read. */
  @Field(() => AnnualPlan, { nullable: true })
  plan: AnnualPlan | null;

  /** Why it was not approved; null when it was. */
  @Field(() => ReasonType, { nullable: true })
  refusal: ReasonType | null;
}
