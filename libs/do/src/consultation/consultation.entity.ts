import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { instant, Paged, RecordRow, words } from '#kernel';

export const CONSULTATION_CHANNELS = ['counter', 'phone', 'web', 'visit'] as const;

/** Somebody asked something and was told: by phone above all, each call noted down (8.5). */
@ObjectType({ implements: () => RecordRow })
@Entity('consultations')
export class Consultation extends RecordRow {
  /** One of `counter phone web visit`. */
  @Field()
  @Column('text')
  channel: string;

  /** A few words by which the year's questions are counted. */
  @Field()
  @Column('text')
  topic: string;

  @Field()
  @Column('text')
  question: string;

  @Column('uuid', { nullable: true })
  matterTypeId: string | null;

  /** Where to call back; gone from sight once answered. */
  @Column('text', { nullable: true })
  callerPhoneSealed: string | null;

  @Field()
  @Column(words())
  answer: string;

  @Field(() => Date, { nullable: true })
  @Column(instant({ nullable: true }))
  answeredAt: Date | null;
}

@ObjectType()
export class ConsultationPage extends Paged(Consultation) {}
