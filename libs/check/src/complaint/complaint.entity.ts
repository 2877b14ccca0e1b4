import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { DateScalar, instant, Paged, RecordRow, words } from '#kernel';

export const ABOUTS = ['service', 'staff', 'facility', 'fees', 'safety', 'environment', 'other'] as const;

/** How much it weighs: for whom it comes first, and who is told of it. */
export enum ComplaintSeverity {
  ordinary = 'ordinary',
  serious = 'serious',
  grave = 'grave',
}
registerEnumType(ComplaintSeverity, { name: 'ComplaintSeverity' });

/** Why the street leaves a complaint out of the adjusted rates. */
export enum LeftOut {
  /** Made up, or the same again and again to harass. */
  malicious = 'malicious',
  /** What is asked for is against the law. */
  beyondLaw = 'beyondLaw',
  /** Nobody in the community or the street can settle it. */
  beyondPowers = 'beyondPowers',
  /** Whoever complained could not be reached by any way that they left. */
  unreachable = 'unreachable',
  other = 'other',
}
registerEnumType(LeftOut, { name: 'LeftOut' });

/** A complaint (9.2): told, looked into, answered, and settled by whoever complained. */
@ObjectType({ implements: () => RecordRow })
@Entity('complaints')
export class Complaint extends RecordRow {
  /** `web`: written by the resident; `counter`, `phone` or `visit`: written down by staff. */
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

  @Field(() => ComplaintSeverity)
  @Column('text', { default: ComplaintSeverity.ordinary })
  severity: ComplaintSeverity;

  /** Somebody may come to harm. */
  @Field()
  @Column('boolean', { default: false })
  safety: boolean;

  /** What was done at once against the danger. */
  @Field()
  @Column(words())
  atOnce: string;

  /** Of the head of the community: the street handles it from the beginning. */
  @Field()
  @Column('boolean', { default: false })
  againstHead: boolean;

  /** Whom it is about, of the staff: they neither read nor handle it. */
  @Column('uuid', { array: true, default: () => "'{}'" })
  subjectIds: string[];

  /** By when it was to be taken up, or not. */
  @Column(instant({ nullable: true }))
  respondBy: Date | null;

  @Field(() => Date, { nullable: true })
  @Column(instant({ nullable: true }))
  respondedAt: Date | null;

  /** By when somebody is to look into it. */
  @Column(instant({ nullable: true }))
  beginBy: Date | null;

  /** The first time. */
  @Field(() => Date, { nullable: true })
  @Column(instant({ nullable: true }))
  answeredAt: Date | null;

  /** What was found out, for colleagues: the complainant reads the answer. */
  @Field()
  @Column(words())
  findings: string;

  /** Of a final answer: where else the complainant may turn. */
  @Field()
  @Column(words())
  furtherWays: string;

  @Field()
  @Column(words())
  escalateReason: string;

  /** The complaint of the same matter with which it is answered. */
  @Column('uuid', { nullable: true })
  joinedToId: string | null;

  @Field()
  @Column(words())
  withdrawReason: string;

  /** The complainant's word; null: they said none. */
  @Field(() => Boolean, { nullable: true })
  @Column('boolean', { nullable: true })
  solved: boolean | null;

  /** 1 to 5 by the complainant. */
  @Field(() => Int, { nullable: true })
  @Column('int', { nullable: true })
  rating: number | null;

  @Field(() => LeftOut, { nullable: true })
  @Column('text', { nullable: true })
  leftOut: LeftOut | null;

  @Field()
  @Column(words())
  leftOutReason: string;

  @Field(() => Date)
  get receivedAt(): Date {
    return this.createdAt;
  }
}

@ObjectType()
export class ComplaintPage extends Paged(Complaint) {}
