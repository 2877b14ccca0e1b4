import { Args, Context, Float, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Acting, Allow, By, type Operation, Public } from '#kernel';
import { SeatCandidate } from '#org';
import { StarCertificate } from './certificate.js';
import { publicStarCertificate, publicStars, PublicStars } from './public-stars.js';
import { seesFinal, seesFirst } from './sight.js';
import { StarAssessmentService } from './star-assessment.service.js';
import { StarDecisionService } from './star-decision.service.js';
import { StarEvidence, StarMark, StarScore } from './star-parts.type.js';
import { evidenceOf, marksOf } from './star-parts.js';
import { StarRating } from './star-rating.entity.js';
import {
  AnswerStarObjectionInput, AppointAssessorsInput, ConcludeStarRatingInput, DecideStarRatingInput, ExpectedStarRatingInput, ObjectStarRatingInput,
  ReasonStarRatingInput, RevokeStarRatingInput, ScoreStarRatingInput,
} from './star-rating.input.js';
import { starRatings } from './star-rating.kind.js';

@Resolver(() => StarRating)
export class StarJudgingResolver {
  constructor(
    private readonly assessment: StarAssessmentService,
    private readonly decision: StarDecisionService,
  ) {}

  @Allow('star-rating:review')
  @Mutation(() => StarRating)
  acceptStarRating(@By() by: Acting, @Args('input') input: ExpectedStarRatingInput): Promise<StarRating> {
    return this.assessment.accept(by, input);
  }

  @Allow('star-rating:review')
  @Mutation(() => StarRating)
  returnStarRating(@By() by: Acting, @Args('input') input: ReasonStarRatingInput): Promise<StarRating> {
    return this.assessment.return(by, input);
  }

  @Allow('star-rating:review')
  @Mutation(() => StarRating)
  rejectStarRating(@By() by: Acting, @Args('input') input: ReasonStarRatingInput): Promise<StarRating> {
    return this.assessment.reject(by, input);
  }

  @Allow('star-rating:review')
  @Mutation(() => StarRating)
  reviewStarRating(@By() by: Acting, @Args('input') input: ScoreStarRatingInput): Promise<StarRating> {
    return this.assessment.review(by, input);
  }

  @Allow('star-rating:review')
  @Mutation(() => StarRating)
  forwardStarRating(@By() by: Acting, @Args('input') input: ExpectedStarRatingInput): Promise<StarRating> {
    return this.assessment.forward(by, input);
  }

  @Allow('star-rating:appoint')
  @Query(() => [SeatCandidate], { description: 'Assessors of the district, with who cannot come since something ties them to the community.' })
  assessorCandidates(@By() by: Acting, @Args('id', { type: () => ID }) id: string): Promise<SeatCandidate[]> {
    return this.assessment.candidates(by, id);
  }

  @Allow('star-rating:appoint')
  @Mutation(() => StarRating)
  appointStarRating(@By() by: Acting, @Args('input') input: AppointAssessorsInput): Promise<StarRating> {
    return this.assessment.appoint(by, input);
  }

  @Allow('star-rating:assess')
  @Mutation(() => StarRating, { description: 'The assessor asking has nothing to do with the community.' })
  declareStarRating(@By() by: Acting, @Args('input') input: ExpectedStarRatingInput): Promise<StarRating> {
    return this.assessment.declare(by, input);
  }

  @Allow('star-rating:assess')
  @Mutation(() => StarRating)
  assessStarRating(@By() by: Acting, @Args('input') input: ScoreStarRatingInput): Promise<StarRating> {
    return this.assessment.assess(by, input);
  }

  @Allow('star-rating:assess')
  @Mutation(() => StarRating)
  handInStarRating(@By() by: Acting, @Args('input') input: ExpectedStarRatingInput): Promise<StarRating> {
    return this.assessment.handIn(by, input);
  }

  @Allow('star-rating:assess')
  @Mutation(() => StarRating)
  agreeStarRating(@By() by: Acting, @Args('input') input: ScoreStarRatingInput): Promise<StarRating> {
    return this.assessment.agree(by, input);
  }

  @Allow('star-rating:assess')
  @Mutation(() => StarRating)
  concludeStarRating(@By() by: Acting, @Args('input') input: ConcludeStarRatingInput): Promise<StarRating> {
    return this.assessment.conclude(by, input);
  }

  @Allow('star-rating:decide')
  @Mutation(() => StarRating)
  decideStarRating(@By() by: Acting, @Args('input') input: DecideStarRatingInput): Promise<StarRating> {
    return this.decision.decide(by, input);
  }

  @Allow('star-rating:object')
  @Mutation(() => StarRating, { description: 'Notes what somebody says against a decision while it hangs out.' })
  objectStarRating(@By() by: Acting, @Args('input') input: ObjectStarRatingInput): Promise<StarRating> {
    return this.decision.object(by, input);
  }

  @Allow('star-rating:decide')
  @Mutation(() => StarRating)
  answerStarRating(@By() by: Acting, @Args('input') input: AnswerStarObjectionInput): Promise<StarRating> {
    return this.decision.answer(by, input);
  }

  @Allow('star-rating:decide')
  @Mutation(() => StarRating)
  certifyStarRating(@By() by: Acting, @Args('input') input: ExpectedStarRatingInput): Promise<StarRating> {
    return this.decision.certify(by, input);
  }

  @Allow('star-rating:decide')
  @Mutation(() => StarRating)
  refuseStarRating(@By() by: Acting, @Args('input') input: ReasonStarRatingInput): Promise<StarRating> {
    return this.decision.refuse(by, input);
  }

  @Allow('star-rating:decide')
  @Mutation(() => StarRating)
  revokeStarRating(@By() by: Acting, @Args('input') input: RevokeStarRatingInput): Promise<StarRating> {
    return this.decision.revoke(by, input);
  }

  @Public()
  @Query(() => PublicStars, { description: 'The stars of a community, and a decision that hangs out.' })
  publicStars(@Context('op') op: Operation, @Args('code') code: string): Promise<PublicStars> {
    return publicStars(op, code);
  }

  @Public()
  @Query(() => StarCertificate, { description: 'Whether a certificate is genuine and holds today.' })
  publicStarCertificate(@Context('op') op: Operation, @Args('code') code: string, @Args('number') number: string): Promise<StarCertificate> {
    return publicStarCertificate(op, code, number);
  }
}

/** What stands in one line, as far as the person asking may see it yet. */
@Resolver(() => StarScore)
export class StarScoreResolver {
  @ResolveField(() => Float, { nullable: true })
  async firstPoints(@Parent() score: StarScore, @By('star-rating:read') by: Acting): Promise<number | null> {
    return seesFirst(by, await ratingOf(by, score)) ? score.firstPoints : null;
  }

  @ResolveField(() => String)
  async firstReason(@Parent() score: StarScore, @By('star-rating:read') by: Acting): Promise<string> {
    return seesFirst(by, await ratingOf(by, score)) ? score.firstReason : '';
  }

  @ResolveField(() => Float, { nullable: true })
  async finalPoints(@Parent() score: StarScore, @By('star-rating:read') by: Acting): Promise<number | null> {
    return seesFinal(by, await ratingOf(by, score)) ? score.finalPoints : null;
  }

  @ResolveField(() => String)
  async finalReason(@Parent() score: StarScore, @By('star-rating:read') by: Acting): Promise<string> {
    return seesFinal(by, await ratingOf(by, score)) ? score.finalReason : '';
  }

  @ResolveField(() => [StarMark], { description: 'What each assessor gave; while they still score, one’s own only.' })
  async marks(@Parent() score: StarScore, @By('star-rating:read') by: Acting): Promise<StarMark[]> {
    const row = await ratingOf(by, score);
    const marks = (await marksOf(by, row.id)).filter(({ scoreId }) => scoreId === score.id);
    return seesFinal(by, row) ? marks : marks.filter(({ personId }) => by.actor.is(personId));
  }

  @ResolveField(() => [StarEvidence])
  async evidence(@Parent() score: StarScore, @By('star-rating:read') by: Acting): Promise<StarEvidence[]> {
    return (await evidenceOf(by, score.ratingId)).filter(({ scoreId }) => scoreId === score.id);
  }
}

async function ratingOf(by: Acting, { ratingId }: StarScore): Promise<StarRating> {
  return (await starRatings.load(by, ratingId))!;
}
