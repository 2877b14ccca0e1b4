import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { instant, PlacedRow } from '#kernel';

/** Who opened the names and phones of an activity's list, and when. */
@ObjectType()
@Entity('activity_viewings')
export class ActivityViewing extends PlacedRow {
  @Column('uuid')
  activityId: string;

  @Column('uuid')
  personId: string;

  @Field(() => Date)
  @Column(instant())
  at: Date;
}
