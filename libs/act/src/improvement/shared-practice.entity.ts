import { Field, Float, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { instant, PlacedRow, words } from '#kernel';
import { ImprovementDirection } from './improvement-type.js';

/** What one community found to work, shared by its street with all of them: the street stands in both places of the row. */
@ObjectType()
@Entity('shared_practices')
export class SharedPractice extends PlacedRow {
  @Column('uuid')
  improvementId: string;

  /** The community that it comes from. */
  @Field(() => ID)
  @Column('uuid')
  fromCommunityId: string;

  @Field()
  @Column('text')
  fromCommunity: string;

  @Field()
  @Column('text')
  title: string;

  @Field()
  @Column(words())
  goal: string;

  /** What is done. */
  @Field()
  @Column('text')
  standardAs: string;

  @Field()
  @Column(words())
  measure: string;

  @Field()
  @Column(words())
  unit: string;

  @Field(() => ImprovementDirection)
  @Column('text')
  direction: ImprovementDirection;

  @Field(() => Float)
  @Column('double precision')
  baseline: number;

  @Field(() => Float)
  @Column('double precision')
  result: number;

  @Field(() => ID, { nullable: true })
  @Column('uuid', { nullable: true })
  templateId: string | null;

  @Field(() => Date)
  @Column(instant())
  sharedAt: Date;
}
