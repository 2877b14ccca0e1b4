import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { instant, PlacedRow } from '#kernel';

/** Who opened a complaint, and when: once an hour, however often they look. It cannot be changed. */
@ObjectType()
@Entity('complaint_viewings')
export class ComplaintViewing extends PlacedRow {
  @Column('uuid')
  complaintId: string;

  @Column('uuid')
  personId: string;

  @Field(() => Date)
  @Column(instant())
  at: Date;
}
