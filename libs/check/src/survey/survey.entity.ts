import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { DateScalar, instant, Paged, RecordRow, words } from '#kernel';
import { GridQuota, SurveySection } from './questionnaire.type.js';

/** Residents asked what they think of the services (9.3.2 b). Who answers is not known. */
@ObjectType({ implements: () => RecordRow })
@Entity('surveys')
export class Survey extends RecordRow {
  /** '' where there is none: the Chinese one is shown. */
  @Field()
  @Column(words())
  titleEn: string;

  /** What residents read above the questions. */
  @Field()
  @Column(words())
  intro: string;

  @Field()
  @Column(words())
  introEn: string;

  /** With the fixed core, for trends and for the figures of T/ZSX 0005-2024. */
  @Field()
  @Column('boolean')
  withCore: boolean;

  /** Fixed once the first answer is in. */
  @Field(() => [SurveySection])
  @Column('jsonb')
  sections: SurveySection[];

  /** No answer comes in after it. */
  @Field(() => Date)
  @Column(instant())
  closesAt: Date;

  /** Only with a one-time code; else the link is open to anybody, within limits. */
  @Field()
  @Column('boolean')
  needsCode: boolean;

  /** Whether one says in which grid one lives. */
  @Field()
  @Column('boolean')
  asksGrid: boolean;

  @Field(() => [GridQuota])
  @Column('jsonb')
  quotas: GridQuota[];

  /** How many answers are wanted in all. */
  @Field(() => Int, { nullable: true })
  @Column('int', { nullable: true })
  target: number | null;

  /** One-time codes printed so far; they themselves are not kept. */
  @Field(() => Int)
  @Column('int')
  codesIssued: number;

  /** The one whose questions it asks again. */
  @Column('uuid', { nullable: true })
  followsId: string | null;

  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  openedOn: string | null;

  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  closedOn: string | null;

  /** What it says, and what follows from it. */
  @Field()
  @Column(words())
  conclusion: string;
}

@ObjectType()
export class SurveyPage extends Paged(Survey) {}
