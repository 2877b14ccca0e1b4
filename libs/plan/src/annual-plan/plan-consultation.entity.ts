import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import {
  DateScalar, DayField, ExpectedInput, IdField, instant, PlacedRow, TextField, WholeField, words,
} from '#kernel';

/** How residents were asked about a plan: at a meeting that is kept here, or otherwise, told in words. */
@ObjectType()
@Entity('plan_consultations')
export class PlanConsultation extends PlacedRow {
  @Column('uuid')
  planId: string;

  @Column('uuid', { nullable: true })
  meetingId: string | null;

  /** The minutes, of the files of the plan. */
  @Column('uuid', { nullable: true })
  attachmentId: string | null;

  @Field(() => DateScalar)
  @Column('date')
  heldOn: string;

  /** How many were asked; null: not said. */
  @Field(() => Int, { nullable: true })
  @Column('int', { nullable: true })
  people: number | null;

  /** What residents said and what was made of it. */
  @Field()
  @Column(words())
  words: string;

  @Field(() => Date)
  @Column(instant())
  at: Date;

  @Column('uuid', { nullable: true })
  byId: string | null;
}

/** `id` and `expectedVersion` are the plan's. Without a meeting, `heldOn` and `words` are asked for. */
@InputType()
export class RecordConsultationInput extends ExpectedInput {
  /** One that was held, of the community. */
  @IdField({ optional: true })
  meetingId?: string | null;

  /** Absent: the day of the meeting. */
  @DayField({ optional: true })
  heldOn?: string | null;

  @WholeField({ min: 1, max: 100_000, optional: true })
  people?: number | null;

  @TextField({ max: 2000, multiline: true, empty: true })
  words: string = '';

  /** A file of the plan. */
  @IdField({ optional: true })
  attachmentId?: string | null;
}

@InputType()
export class RemoveConsultationInput extends ExpectedInput {
  @IdField()
  consultationId: string;
}
