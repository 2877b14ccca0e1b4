import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { DateScalar, instant, Paged, RecordRow, words } from '#kernel';

export const ABOUTS = ['service', 'staff', 'facility', 'fees', 'safety', 'environment', 'other'] as const;

/** A complaint (9.2): told, looked into, answered, and settled by whoever complained. */
@ObjectType({ implements: () => RecordRow })
@Entity('complaints')
export class Complaint extends RecordRow {
  /** `web`: written by the resident; `counter` or `phone`: written down by staff. */
  @Field()
  @Column('text')
  channel: string;

  /** One of `service staff facility fees safety environment other`. */
  @Field()
  @Column('text')
  about: string;

  @Field()
  @Column('text')
  content: string;

  @Field()
  @Column(words())
  place: string;

  /** Whoever complained wished to leave no name. */
  @Field()
  @Column('boolean')
  anonymous: boolean;

  @Column('text', { nullable: true })
  complainantNameSealed: string | null;

  @Column('text', { nullable: true })
  complainantPhoneSealed: string | null;

  /** Finds the same number again without opening any. */
  @Column('text', { nullable: true })
  complainantPhoneLookup: string | null;

  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  occurredOn: string | null;

  /** The words that the complainant reads. */
  @Field()
  @Column(words())
  answer: string;

  @Column('uuid', { nullable: true })
  answeredById: string | null;

  /** Why it was not taken up, or was entered by mistake: told to the complainant. */
  @Field()
  @Column(words())
  publicNote: string;

  @Field()
  @Column(words())
  contestReason: string;

  /** 2 once the answer has been contested. */
  @Field(() => Int)
  @Column('int', { default: 1 })
  round: number;

  /** A few words under which the year's complaints are counted. */
  @Field()
  @Column(words())
  theme: string;

  /** Who looked into it before it was contested. */
  @Column('uuid', { nullable: true })
  firstInvestigatorId: string | null;

  /** By when the answer was promised to the complainant; a late step on the way does not move it. */
  @Column(instant())
  answerBy: Date;

  /** Until when the complainant may confirm or contest; set with each answer. */
  @Column(instant({ nullable: true }))
  confirmBy: Date | null;

  /** HMAC of the secret on the slip; the secret itself is kept nowhere. */
  @Column('text')
  secretHash: string;

  /** Marks one sending of one form, so that the same sent twice is one complaint. */
  @Column('text', { nullable: true })
  lodgeKey: string | null;

  @Field(() => Date)
  get receivedAt(): Date {
    return this.createdAt;
  }
}

@ObjectType()
export class ComplaintPage extends Paged(Complaint) {}
