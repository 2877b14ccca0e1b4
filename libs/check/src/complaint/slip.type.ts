import { Field, Int, ObjectType } from '@nestjs/graphql';
import { PublicCommunity, TextsAsked } from '#org';
import { Complaint } from './complaint.entity.js';

/** What a complainant walks away with. */
@ObjectType()
export class LodgedComplaint {
  /** `350103001002/CP-2026-0012`: with the community's code, since residents know several. */
  @Field()
  number: string;

  /** Ten characters in two groups. Told here and never again. */
  @Field()
  secret: string;

  @Field(() => PublicCommunity)
  community: PublicCommunity;
}

@ObjectType()
export class TakenComplaint {
  @Field(() => Complaint)
  complaint: Complaint;

  /** For the resident, on paper. */
  @Field(() => LodgedComplaint)
  slip: LodgedComplaint;
}

@ObjectType()
export class ProgressStep {
  @Field()
  state: string;

  /** null: still to come. */
  @Field(() => Date, { nullable: true })
  at: Date | null;
}

/** A complaint as whoever complained sees it: no names of staff, no notes. */
@ObjectType()
export class ComplaintProgress {
  @Field()
  number: string;

  @Field()
  title: string;

  @Field()
  state: string;

  @Field(() => Date)
  receivedAt: Date;

  /** Of a rejected or voided one: the reason. */
  @Field(() => String, { nullable: true })
  answer: string | null;

  /** The promise, as long as an answer is owed. */
  @Field(() => Date, { nullable: true })
  answerDueAt: Date | null;

  /** Until when their word is waited for. */
  @Field(() => Date, { nullable: true })
  confirmBy: Date | null;

  @Field(() => TextsAsked)
  texts: TextsAsked;

  /** It is answered with another of the same matter. */
  @Field()
  joined: boolean;

  /** Of a final answer: where else one may turn. */
  @Field()
  furtherWays: string;

  /** What was said to the answer. */
  @Field(() => Boolean, { nullable: true })
  solved: boolean | null;

  @Field(() => Int, { nullable: true })
  rating: number | null;

  @Field()
  canWithdraw: boolean;

  @Field()
  canConfirm: boolean;

  @Field()
  canContest: boolean;

  @Field(() => [ProgressStep])
  steps: ProgressStep[];

  @Field()
  communityName: string;

  @Field()
  communityPhone: string;
}
