import { Field, Float, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { DateScalar, Paged, PlacedRow, RecordKindName, RecordRow, words } from '#kernel';
import { ImprovementDirection, ImprovementOrigin } from './improvement-type.js';

const day = { type: 'date', nullable: true } as const;
const figure = { type: 'double precision', nullable: true } as const;

/** An idea how to serve better, tried, measured and, where it works, made the rule (10.2). */
@ObjectType({ implements: () => RecordRow })
@Entity('improvements')
export class Improvement extends RecordRow {
  @Field(() => ImprovementOrigin)
  @Column('text')
  origin: ImprovementOrigin;

  /** The idea, in the words of whoever had it. */
  @Field()
  @Column('text')
  idea: string;

  /** Made by the residents' page for one form: sent twice, it is one idea. */
  @Column('uuid', { nullable: true })
  clientId: string | null;

  @Column('text', { nullable: true })
  sourceKind: RecordKindName | null;

  @Column('uuid', { nullable: true })
  sourceId: string | null;

  /** The line of its source that it comes from: an opportunity that an evaluation found. */
  @Column('uuid', { nullable: true })
  sourceItemId: string | null;

  /** What another community shared, and this one takes up. */
  @Column('uuid', { nullable: true })
  practiceId: string | null;

  @Column('uuid', { nullable: true })
  ownerId: string | null;

  /** What is to be better. */
  @Field()
  @Column(words())
  goal: string;

  /** By what it is known that it is: a fact that the platform counts, or a figure by hand. */
  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  fact: string | null;

  @Field()
  @Column(words())
  measure: string;

  @Field()
  @Column(words())
  unit: string;

  @Field(() => ImprovementDirection)
  @Column('text', { default: ImprovementDirection.up })
  direction: ImprovementDirection;

  @Field(() => Float, { nullable: true })
  @Column(figure)
  baseline: number | null;

  @Field(() => DateScalar, { nullable: true })
  @Column(day)
  baselineOn: string | null;

  @Field(() => Float, { nullable: true })
  @Column(figure)
  target: number | null;

  /** By when the result is to be known. */
  @Field(() => DateScalar, { nullable: true })
  @Column(day)
  dueOn: string | null;

  /** Where it is tried, and how. */
  @Field()
  @Column(words())
  pilot: string;

  @Field(() => DateScalar, { nullable: true })
  @Column(day)
  pilotFrom: string | null;

  @Field(() => DateScalar, { nullable: true })
  @Column(day)
  pilotUntil: string | null;

  @Field(() => Float, { nullable: true })
  @Column(figure)
  result: number | null;

  @Field(() => DateScalar, { nullable: true })
  @Column(day)
  resultOn: string | null;

  /** What was seen while it was tried. */
  @Field()
  @Column(words())
  finding: string;

  /** What is done from now on. */
  @Field()
  @Column(words())
  standardAs: string;

  @Field(() => DateScalar, { nullable: true })
  @Column(day)
  standardOn: string | null;

  /** The template of plans that it was written into, when it was shared. */
  @Field(() => ID, { nullable: true })
  @Column('uuid', { nullable: true })
  templateId: string | null;
}

@ObjectType()
export class ImprovementPage extends Paged(Improvement) {}

/** Who was thanked for it, and how (10.2: to encourage). */
@ObjectType()
@Entity('improvement_recognitions')
export class ImprovementRecognition extends PlacedRow {
  @Column('uuid')
  improvementId: string;

  @Field()
  @Column('text')
  whom: string;

  @Field()
  @Column('text')
  how: string;

  @Field(() => DateScalar)
  @Column('date')
  onDay: string;
}
