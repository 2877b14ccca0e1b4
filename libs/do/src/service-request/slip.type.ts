import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PublicCommunity, TextsAsked } from '#org';
import { ReplyWay, RequestOutcome, ServiceRequest } from './service-request.entity.js';

/** What a resident walks away with. */
@ObjectType()
export class RequestSlip {
  /** `350103001002/SR-2026-0012`: with the community's code. */
  @Field()
  number: string;

  /** Ten characters in two groups. Told here and never again. */
  @Field()
  secret: string;

  @Field(() => PublicCommunity)
  community: PublicCommunity;
}

@ObjectType()
export class TakenServiceRequest {
  @Field(() => ServiceRequest)
  request: ServiceRequest;

  /** For the resident, on paper. */
  @Field(() => RequestSlip)
  slip: RequestSlip;
}

/** Who came with a matter. */
@ObjectType()
export class RequestApplicant {
  @Field()
  name: string;

  @Field()
  phone: string;
}

/** An earlier matter of a resident, as the counter sees it. */
@ObjectType()
export class EarlierRequest {
  @Field(() => ID)
  id: string;

  @Field()
  number: string;

  @Field()
  title: string;

  @Field(() => ID, { nullable: true })
  matterTypeId: string | null;

  @Field()
  state: string;

  @Field(() => Date)
  receivedAt: Date;

  /** Neither replied to nor ended. */
  @Field()
  open: boolean;
}

@ObjectType()
export class KnownApplicant {
  /** As told the last time; '' for a number that is not known. */
  @Field()
  name: string;

  @Field(() => [EarlierRequest])
  requests: EarlierRequest[];
}

/** How many requests of a community wait for what. */
@ObjectType()
export class RequestQueues {
  /** Not answered at all yet, or handed over. */
  @Field(() => Int)
  first: number;

  @Field(() => Int)
  today: number;

  @Field(() => Int)
  late: number;

  /** For papers, a provider or the higher unit. */
  @Field(() => Int)
  waiting: number;

  @Field(() => Int)
  objected: number;

  @Field(() => Int)
  open: number;
}

@ObjectType()
export class RequestStep {
  @Field()
  state: string;

  /** null: still to come. */
  @Field(() => Date, { nullable: true })
  at: Date | null;
}

@ObjectType()
export class RequestNews {
  @Field()
  verb: string;

  @Field(() => ReplyWay)
  way: ReplyWay;

  @Field()
  words: string;

  @Field()
  nextSteps: string;

  @Field(() => Date, { nullable: true })
  promisedAt: Date | null;

  @Field(() => Date)
  at: Date;
}

/** A request as its resident sees it: no names of staff, no notes. */
@ObjectType()
export class RequestProgress {
  @Field(() => TextsAsked)
  texts: TextsAsked;

  @Field()
  number: string;

  @Field()
  title: string;

  @Field()
  state: string;

  @Field(() => RequestOutcome, { nullable: true })
  outcome: RequestOutcome | null;

  @Field(() => Date)
  receivedAt: Date;

  /** As long as something is owed. */
  @Field(() => Date, { nullable: true })
  promisedAt: Date | null;

  /** What is waited for, all of it. */
  @Field(() => [String])
  askedFor: string[];

  @Field(() => Date, { nullable: true })
  papersBy: Date | null;

  @Field(() => [RequestNews])
  news: RequestNews[];

  @Field(() => String, { nullable: true })
  reply: string | null;

  @Field()
  lateReason: string;

  @Field()
  remedies: string;

  @Field()
  otherParty: string;

  @Field()
  otherContact: string;

  @Field()
  procedure: string;

  @Field(() => Date, { nullable: true })
  objectUntil: Date | null;

  @Field()
  canObject: boolean;

  /** The time to object is over: what is objected now becomes a request of its own. */
  @Field()
  canFollow: boolean;

  /** Says that it is settled, with a rating; or rates what was closed by itself. */
  @Field()
  canSettle: boolean;

  @Field(() => Int, { nullable: true })
  rating: number | null;

  @Field(() => [RequestStep])
  steps: RequestStep[];

  /** The slip of the new request that an objection became. */
  @Field(() => RequestSlip, { nullable: true })
  newSlip: RequestSlip | null;

  @Field()
  communityName: string;

  @Field()
  communityPhone: string;
}

/** A reply that concerns everybody (8.6.3). */
@ObjectType()
export class PublicReply {
  @Field()
  title: string;

  @Field()
  words: string;

  @Field(() => Date)
  repliedAt: Date;
}
