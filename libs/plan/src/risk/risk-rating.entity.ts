import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { DateScalar, instant, PlacedRow, words } from '#kernel';

/** At which step it was rated. */
export enum RiskStep {
  assess = 'assess',
  control = 'control',
  review = 'review',
  reopen = 'reopen',
}
registerEnumType(RiskStep, { name: 'RiskStep' });

/** One rating of a risk: together they show its course over the matrix. */
@ObjectType()
@Entity('risk_ratings')
export class RiskRating extends PlacedRow {
  @Column('uuid')
  riskId: string;

  @Field(() => RiskStep)
  @Column('text')
  step: RiskStep;

  @Field(() => Int)
  @Column('int')
  likelihood: number;

  @Field(() => Int)
  @Column('int')
  impact: number;

  /** What it rests on, what was done, what was seen. */
  @Field()
  @Column(words())
  note: string;

  @Field(() => DateScalar)
  @Column('date')
  ratedOn: string;

  @Column(instant())
  at: Date;

  @Column('uuid', { nullable: true })
  ratedById: string | null;
}
