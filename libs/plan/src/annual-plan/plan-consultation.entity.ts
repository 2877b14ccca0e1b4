import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsOptional, IsUUID } from 'class-validator';
import { Column, Entity } from 'typeorm';
import { DateScalar, Day, ExpectedInput, instant, PlacedRow, Text, Whole, words } from '#kernel';

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
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  meetingId?: string | null;

  /** Absent: the day of the meeting. */
  @Field(() => DateScalar, { nullable: true })
  @Day({ optional: true })
  heldOn?: string | null;

  @Field(() => Int, { nullable: true })
  @Whole({ min: 1, max: 100_000, optional: true })
  people?: number | null;

  @Field({ defaultValue: '' })
  @Text({ max: 2000, multiline: true, empty: true })
  words: string = '';

  /** A file of the plan. */
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  attachmentId?: string | null;
}

@InputType()
export class RemoveConsultationInput extends ExpectedInput {
  @Field(() => ID)
  @IsUUID()
  consultationId: string;
}
