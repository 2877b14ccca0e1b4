import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { instant, PlacedRow } from '#kernel';

export enum Outcome {
  effective = 'effective',
  partly = 'partly',
  ineffective = 'ineffective',
}
registerEnumType(Outcome, { name: 'Outcome' });

/** A person's judgement, with evidence, whether the actions of a round worked (10.1, last dash). */
@ObjectType()
@Entity('effectiveness_reviews')
export class EffectivenessReview extends PlacedRow {
  @Column('uuid')
  nonconformityId: string;

  @Field(() => Int)
  @Column('int')
  round: number;

  @Field(() => Outcome)
  @Column('text')
  outcome: Outcome;

  @Field()
  @Column('text')
  finding: string;

  @Field()
  @Column('text')
  evidence: string;

  /** No review of the case came before it. */
  @Column('boolean')
  isFirst: boolean;

  @Column('uuid')
  reviewerId: string;

  @Field(() => Date)
  @Column(instant())
  at: Date;
}
