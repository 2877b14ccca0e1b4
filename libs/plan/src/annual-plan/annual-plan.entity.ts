import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { Paged, RecordRow, words } from '#kernel';

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

  /** The plan of another year that its items were taken over from. */
  @Column('uuid', { nullable: true })
  fromPlanId: string | null;
}

@ObjectType()
export class AnnualPlanPage extends Paged(AnnualPlan) {}
