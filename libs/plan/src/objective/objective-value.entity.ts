import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { DateScalar, instant, PlacedRow, words } from '#kernel';

/** One measured value of an objective: at most one a day. A mistaken one is withdrawn and stays with its reason. */
@ObjectType()
@Entity('objective_values')
export class ObjectiveValue extends PlacedRow {
  @Column('uuid')
  objectiveId: string;

  @Field(() => DateScalar, { name: 'on' })
  @Column('date')
  onDay: string;

  @Field()
  @Column('double precision')
  value: number;

  /** What it was taken from; '' where a fact gave it. */
  @Field()
  @Column(words())
  source: string;

  /** The fact that gave it; null: by hand. */
  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  fact: string | null;

  @Column('uuid', { nullable: true })
  enteredById: string | null;

  @Field(() => Date)
  @Column(instant())
  enteredAt: Date;

  @Column(instant({ nullable: true }))
  withdrawnAt: Date | null;

  @Column(words())
  withdrawReason: string;
}
