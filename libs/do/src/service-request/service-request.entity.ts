import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { instant, Paged, RecordRow, words } from '#kernel';
import { MatterGroup } from '../matter-type/matter-type.type.js';

/** How a resident is told something (8.6.3 of both Fujian editions); `page`: on the progress page alone. */
export enum ReplyWay {
  face = 'face',
  written = 'written',
  phone = 'phone',
  sms = 'sms',
  mail = 'mail',
  chat = 'chat',
  page = 'page',
}
registerEnumType(ReplyWay, { name: 'ReplyWay' });

/** What became of a matter. */
export enum RequestOutcome {
  /** On the spot. */
  served = 'served',
  done = 'done',
  /** By a provider to whom it was passed. */
  provided = 'provided',
  /** By the higher unit, on the resident's behalf. */
  entrusted = 'entrusted',
  outOfScope = 'outOfScope',
  contactGiven = 'contactGiven',
  /** The resident goes to the higher unit in person. */
  selfService = 'selfService',
  refused = 'refused',
  papersNeverCame = 'papersNeverCame',
}
registerEnumType(RequestOutcome, { name: 'RequestOutcome' });

/** A paper of one request, as its matter type listed it when it was taken in, or as it was asked for. */
@ObjectType()
export class RequestPaper {
  @Field()
  name: string;

  @Field()
  required: boolean;

  @Field()
  brought: boolean;
}

/** A matter that a resident comes with (8.6): answered first, handled, replied to; objected to, or closed. */
@ObjectType({ implements: () => RecordRow })
@Entity('service_requests')
export class ServiceRequest extends RecordRow {
  /** One of `counter phone web grid visit`. */
  @Field()
  @Column('text')
  channel: string;

  @Field(() => MatterGroup)
  @Column('text')
  group: MatterGroup;

  /** Null for what no street has described. */
  @Column('uuid', { nullable: true })
  matterTypeId: string | null;

  /** The planned service that it counts for. */
  @Column('uuid', { nullable: true })
  serviceItemId: string | null;

  @Field()
  @Column(words())
  content: string;

  @Field()
  @Column(words())
  place: string;

  @Column('text', { nullable: true })
  applicantNameSealed: string | null;

  @Column('text', { nullable: true })
  applicantPhoneSealed: string | null;

  /** Finds the same number again without opening any. */
  @Column('text', { nullable: true })
  applicantPhoneLookup: string | null;

  @Field(() => [RequestPaper])
  @Column('jsonb')
  papers: RequestPaper[];

  /** All that was missing, told at once and only once (8.6.1). */
  @Field(() => [String])
  @Column('jsonb')
  askedFor: string[];

  @Field(() => Date, { nullable: true })
  @Column(instant({ nullable: true }))
  askedAt: Date | null;

  /** Until when they are waited for. */
  @Field(() => Date, { nullable: true })
  @Column(instant({ nullable: true }))
  papersBy: Date | null;

  /** To which it was handed over. */
  @Field()
  @Column(words())
  post: string;

  @Field(() => Date, { nullable: true })
  @Column(instant({ nullable: true }))
  acceptedAt: Date | null;

  /** From when the working days of the present promise run. */
  @Column(instant({ nullable: true }))
  countedFrom: Date | null;

  /** What the resident was told: by when it is done, or the objection answered. */
  @Field(() => Date, { nullable: true })
  @Column(instant({ nullable: true }))
  promisedAt: Date | null;

  /** The provider, the higher unit, or whoever can be turned to. */
  @Field()
  @Column(words())
  otherParty: string;

  @Field()
  @Column(words())
  otherContact: string;

  /** What the higher unit asks for, and how one goes about it. */
  @Field()
  @Column(words())
  procedure: string;

  /** Who there said that they take it. */
  @Field()
  @Column(words())
  confirmedWith: string;

  @Field(() => RequestOutcome, { nullable: true })
  @Column('text', { nullable: true })
  outcome: RequestOutcome | null;

  @Field(() => Date, { nullable: true })
  @Column(instant({ nullable: true }))
  doneAt: Date | null;

  @Field()
  @Column(words())
  result: string;

  /** It was done after the promised time. */
  @Field()
  @Column('boolean', { default: false })
  late: boolean;

  @Field()
  @Column(words())
  lateReason: string;

  /** Of a refusal: administrative review and lawsuit. */
  @Field()
  @Column(words())
  remedies: string;

  /** The words that the resident reads. */
  @Field()
  @Column(words())
  reply: string;

  @Field(() => ReplyWay, { nullable: true })
  @Column('text', { nullable: true })
  replyWay: ReplyWay | null;

  @Field(() => Date, { nullable: true })
  @Column(instant({ nullable: true }))
  repliedAt: Date | null;

  @Column('uuid', { nullable: true })
  repliedById: string | null;

  /** Of what concerns everybody: the words on the residents' pages. Nobody's name stands in them. */
  @Field()
  @Column(words())
  publicReply: string;

  @Field(() => Date, { nullable: true })
  @Column(instant({ nullable: true }))
  objectUntil: Date | null;

  /** 2 once it was reopened, and so on. */
  @Field(() => Int)
  @Column('int', { default: 1 })
  round: number;

  /** 1 to 5 by the resident. */
  @Field(() => Int, { nullable: true })
  @Column('int', { nullable: true })
  rating: number | null;

  @Field()
  @Column(words())
  ratingWords: string;

  /** Why it was entered by mistake: told to the resident. */
  @Field()
  @Column(words())
  voidReason: string;

  /** The request whose time to object was over. */
  @Column('uuid', { nullable: true })
  followsId: string | null;

  /** HMAC of the secret on the slip. */
  @Column('text')
  secretHash: string;

  /** Marks one sending of one form. */
  @Column('text', { nullable: true })
  lodgeKey: string | null;

  @Field(() => Date)
  get receivedAt(): Date {
    return this.createdAt;
  }
}

@ObjectType()
export class ServiceRequestPage extends Paged(ServiceRequest) {}
