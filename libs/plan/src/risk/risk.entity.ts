import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { DateScalar, Paged, RecordRow, words } from '#kernel';
import { levelOf } from './rating.js';

/** What might do harm, or good. */
export enum RiskNature {
  risk = 'risk',
  opportunity = 'opportunity',
}
registerEnumType(RiskNature, { name: 'RiskNature' });

/** What one looked at when it was found (5.1): one's own means, the surroundings, those concerned, the law. */
export enum RiskContext {
  internal = 'internal',
  external = 'external',
  interestedParty = 'interested-party',
  law = 'law',
}
registerEnumType(RiskContext, { name: 'RiskContext' });

export enum RiskLevel {
  low = 'low',
  medium = 'medium',
  high = 'high',
}
registerEnumType(RiskLevel, { name: 'RiskLevel' });

/** What is done about it: a risk is avoided, reduced or shared, an opportunity pursued or shared; either may be left as it is. */
export enum RiskResponse {
  avoid = 'avoid',
  reduce = 'reduce',
  share = 'share',
  pursue = 'pursue',
  accept = 'accept',
}
registerEnumType(RiskResponse, { name: 'RiskResponse' });

/** What may come between a community and its services, or help them on, and what is done about it (5.1). */
@ObjectType({ implements: () => RecordRow })
@Entity('risks')
export class Risk extends RecordRow {
  @Field(() => RiskNature)
  @Column('text')
  nature: RiskNature;

  @Field(() => RiskContext)
  @Column('text')
  context: RiskContext;

  @Field()
  @Column(words())
  description: string;

  /** Comes from a change of a service, such as the revision of a plan in force. */
  @Field()
  @Column('boolean')
  fromServiceChange: boolean;

  /** May become an emergency: asks for an emergency plan. */
  @Field()
  @Column('boolean')
  potentialEmergency: boolean;

  /** From 1 to 5, before anything is done about it; null until it is assessed. */
  @Field(() => Int, { nullable: true })
  @Column('int', { nullable: true })
  likelihood: number | null;

  @Field(() => Int, { nullable: true })
  @Column('int', { nullable: true })
  impact: number | null;

  /** What remains of it, as it was last looked at; null until its treatment is in effect. */
  @Field(() => Int, { nullable: true })
  @Column('int', { nullable: true })
  residualLikelihood: number | null;

  @Field(() => Int, { nullable: true })
  @Column('int', { nullable: true })
  residualImpact: number | null;

  /** Likelihood × impact as it stands now: what remains of it, once that is rated. */
  @Field(() => Int, { nullable: true })
  @Column('int', { nullable: true })
  score: number | null;

  @Field(() => RiskResponse, { nullable: true })
  @Column('text', { nullable: true })
  response: RiskResponse | null;

  @Field()
  @Column(words())
  treatment: string;

  /** The day by which the treatment is in effect. */
  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  treatBy: string | null;

  /** The day by which it is looked at again. */
  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  reviewOn: string | null;

  @Column('uuid', { nullable: true })
  ownerId: string | null;

  @Field(() => RiskLevel, { nullable: true })
  get level(): RiskLevel | null {
    return levelOf(this.score) as RiskLevel | null;
  }
}

@ObjectType()
export class RiskPage extends Paged(Risk) {}
