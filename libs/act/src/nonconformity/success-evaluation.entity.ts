import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { DateScalar, PlacedRow } from '#kernel';
import { SuccessDirection } from './nonconformity.entity.js';

/** What the platform measured when the waiting time of a round was up; a person judges with it, it closes nothing. */
@ObjectType()
@Entity('success_evaluations')
export class SuccessEvaluation extends PlacedRow {
  @Column('uuid')
  nonconformityId: string;

  @Field(() => Int)
  @Column('int')
  round: number;

  @Field(() => DateScalar, { name: 'on' })
  @Column('date')
  onDay: string;

  /** Null where it was not known on that day. */
  @Field(() => Float, { nullable: true })
  @Column('double precision', { nullable: true })
  value: number | null;

  @Field(() => Float)
  @Column('double precision')
  target: number;

  @Field(() => SuccessDirection)
  @Column('text')
  direction: SuccessDirection;

  @Field(() => Boolean, { nullable: true })
  @Column('boolean', { nullable: true })
  met: boolean | null;
}
