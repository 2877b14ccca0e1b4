import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { DateScalar, Paged, RecordRow, words } from '#kernel';
import { AssessmentForm } from './assessment-words.js';

/** One edition held against one community, clause by clause (9.3). */
@ObjectType({ implements: () => RecordRow })
@Entity('conformity_assessments')
export class ConformityAssessment extends RecordRow {
  @Field(() => AssessmentForm)
  @Column('text')
  assessmentForm: AssessmentForm;

  /** The office or organisation that assesses; of a third party always. */
  @Field()
  @Column(words())
  assessedBy: string;

  @Column('uuid')
  standardId: string;

  @Field()
  @Column('text')
  standardCode: string;

  /** Numbers of the chapters and clauses that were chosen. */
  @Field(() => [String])
  @Column('text', { array: true })
  scope: string[];

  @Field(() => DateScalar)
  @Column('date')
  startsOn: string;

  @Field(() => DateScalar)
  @Column('date')
  endsOn: string;

  /** From this day on records count as evidence. */
  @Field(() => DateScalar)
  @Column('date')
  coversFrom: string;

  @Column('uuid', { nullable: true })
  leadId: string | null;

  /** The last one of this community and edition: its findings are taken up, and each clause is set beside it. */
  @Column('uuid', { nullable: true })
  followsId: string | null;

  /** What it comes to, in the team's words. */
  @Field()
  @Column(words())
  conclusion: string;

  @Column('uuid', { nullable: true })
  concludedById: string | null;

  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  concludedOn: string | null;

  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  confirmedOn: string | null;
}

@ObjectType()
export class ConformityAssessmentPage extends Paged(ConformityAssessment) {}
