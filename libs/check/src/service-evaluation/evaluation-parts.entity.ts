import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { PlacedRow, words } from '#kernel';
import { ServiceRating } from './evaluation-type.js';
import { ServiceFigures } from './service-figures.type.js';

/** One service, and how it is judged. */
@ObjectType()
@Entity('evaluated_services')
export class EvaluatedService extends PlacedRow {
  @Column('uuid')
  evaluationId: string;

  @Field(() => Int)
  @Column('int')
  position: number;

  /** people, convenience, safety or other. */
  @Field()
  @Column('text')
  group: string;

  @Field()
  @Column('text')
  title: string;

  /** The item of the plan that it is; null where none was in force. */
  @Column('uuid', { nullable: true })
  serviceItemId: string | null;

  /** By which catalogues and surveys know it; '' for the community's own. */
  @Column(words())
  subject: string;

  @Field(() => ServiceRating, { nullable: true })
  @Column('text', { nullable: true })
  rating: ServiceRating | null;

  @Field()
  @Column(words())
  note: string;

  /** As they stood when it was concluded. */
  @Column('jsonb', { nullable: true })
  frozen: ServiceFigures | null;
}

/** Something that could be better, followed until it is (9.3.2, 10.1). */
@ObjectType()
@Entity('evaluation_opportunities')
export class EvaluationOpportunity extends PlacedRow {
  @Column('uuid')
  evaluationId: string;

  @Field(() => Int)
  @Column('int')
  position: number;

  @Field()
  @Column('text')
  text: string;

  /** The service that it is about. */
  @Column('uuid', { nullable: true })
  serviceId: string | null;

  @Column('uuid', { nullable: true })
  clauseId: string | null;

  /** How it was done with neither a case nor an improvement. */
  @Field()
  @Column(words())
  settlement: string;
}
