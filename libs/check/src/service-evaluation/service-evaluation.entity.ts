import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { DateScalar, instant, Paged, RecordRow, words } from '#kernel';
import type { DrawnLine } from './evaluation-source.js';
import { EvaluationForm } from './evaluation-type.js';

/** The services of a period judged by all that was learnt about them (9.3). */
@ObjectType({ implements: () => RecordRow })
@Entity('service_evaluations')
export class ServiceEvaluation extends RecordRow {
  @Field(() => EvaluationForm)
  @Column('text')
  form: EvaluationForm;

  /** Who evaluates, by name; of the community itself who took part. */
  @Field()
  @Column(words())
  evaluator: string;

  /** How: what was looked at, who was asked. */
  @Field()
  @Column(words())
  method: string;

  @Field(() => DateScalar)
  @Column('date')
  periodFrom: string;

  @Field(() => DateScalar)
  @Column('date')
  periodTo: string;

  /** By when it is to be concluded. */
  @Field(() => DateScalar)
  @Column('date')
  dueOn: string;

  /** What it comes to. */
  @Field()
  @Column(words())
  conclusion: string;

  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  concludedOn: string | null;

  /** For residents, in their words; what the published version begins with. */
  @Field()
  @Column(words())
  summary: string;

  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  publishedOn: string | null;

  /** What it was judged by, as it stood when it was concluded; null: still drawn anew. */
  @Column('jsonb', { nullable: true })
  drawn: DrawnLine[] | null;

  @Field(() => Date, { nullable: true, description: 'When what it was judged by was frozen.' })
  @Column(instant({ nullable: true }))
  drawnAt: Date | null;
}

@ObjectType()
export class ServiceEvaluationPage extends Paged(ServiceEvaluation) {}
