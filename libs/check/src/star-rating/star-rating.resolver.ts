import { Args, Float, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Acting, Allow, By, type Page, PageInput, RecordFilter, recordRef, RecordRef, RecordSort, VoidRecordInput } from '#kernel';
import { StarCertificate } from './certificate.js';
import { certificateOf } from './public-stars.js';
import { StarAssessor, StarObjection, StarPart, StarScore } from './star-parts.type.js';
import { assessorsOf, objectionsOf, scoresOf } from './star-parts.js';
import { StarRating, StarRatingPage } from './star-rating.entity.js';
import { starFacts } from './star-rating.facts.js';
import {
  DraftStarRatingInput, DropStarEvidenceInput, ExpectedStarRatingInput, ReasonStarRatingInput, SelfScoreStarRatingInput, ShowStarEvidenceInput, StarEffortInput,
} from './star-rating.input.js';
import { starRatings } from './star-rating.kind.js';
import { StarRatingService } from './star-rating.service.js';
import { NextStar, nextStar } from './star-simulation.js';
import { partsOf } from './star-sums.js';
import { StarTableRow, starTable } from './star-table.js';
import { seesFinal, seesFirst } from './sight.js';

@Resolver(() => StarRating)
export class StarRatingResolver {
  constructor(private readonly service: StarRatingService) {}

  @Allow('star-rating:read')
  @Query(() => StarRatingPage)
  starRatings(
    @By() by: Acting,
    @Args('filter', { nullable: true }) filter: RecordFilter = {},
    @Args('sort', { type: () => RecordSort, defaultValue: RecordSort.dueAt }) sort: RecordSort,
    @Args('page', { nullable: true }) page: PageInput = new PageInput(),
  ): Promise<Page<StarRating>> {
    return starRatings.page(by, filter, sort, page);
  }

  @Allow('star-rating:read')
  @Query(() => StarRating)
  starRating(@By() by: Acting, @Args('id', { type: () => ID }) id: string): Promise<StarRating> {
    return starRatings.get(by, id);
  }

  @Allow('star-rating:read')
  @Query(() => [StarTableRow], { description: 'The communities of a district or street with their stars, most first.' })
  starTable(@By() by: Acting, @Args('unitId', { type: () => ID }) unitId: string): Promise<StarTableRow[]> {
    return starTable(by, unitId);
  }

  @Allow('star-rating:draft')
  @Mutation(() => StarRating)
  draftStarRating(@By() by: Acting, @Args('input') input: DraftStarRatingInput): Promise<StarRating> {
    return this.service.draft(by, input);
  }

  @Allow('star-rating:draft')
  @Mutation(() => StarRating, { description: 'Begins the application that is to follow a certificate; answers the new one.' })
  renewStarRating(@By() by: Acting, @Args('input') input: ExpectedStarRatingInput): Promise<StarRating> {
    return this.service.renew(by, input);
  }

  @Allow('star-rating:draft')
  @Mutation(() => StarRating, { description: 'Looks anew at what rules and records say.' })
  proposeStarRating(@By() by: Acting, @Args('input') input: ExpectedStarRatingInput): Promise<StarRating> {
    return this.service.propose(by, input);
  }

  @Allow('star-rating:draft')
  @Mutation(() => StarRating)
  scoreStarRating(@By() by: Acting, @Args('input') input: SelfScoreStarRatingInput): Promise<StarRating> {
    return this.service.score(by, input);
  }

  @Allow('star-rating:attach')
  @Mutation(() => StarRating)
  showStarEvidence(@By() by: Acting, @Args('input') input: ShowStarEvidenceInput): Promise<StarRating> {
    return this.service.show(by, input);
  }

  @Allow('star-rating:attach')
  @Mutation(() => StarRating)
  dropStarEvidence(@By() by: Acting, @Args('input') input: DropStarEvidenceInput): Promise<StarRating> {
    return this.service.drop(by, input);
  }

  @Allow('star-rating:submit')
  @Mutation(() => StarRating)
  submitStarRating(@By() by: Acting, @Args('input') input: ExpectedStarRatingInput): Promise<StarRating> {
    return this.service.submit(by, input);
  }

  @Allow('star-rating:submit')
  @Mutation(() => StarRating)
  withdrawStarRating(@By() by: Acting, @Args('input') input: ReasonStarRatingInput): Promise<StarRating> {
    return this.service.withdraw(by, input);
  }

  @Allow('star-rating:void')
  @Mutation(() => StarRating)
  voidStarRating(@By() by: Acting, @Args('input') input: VoidRecordInput): Promise<StarRating> {
    return this.service.void(by, input);
  }

  @ResolveField(() => [StarScore])
  scores(@Parent() { id }: StarRating, @By('star-rating:read') by: Acting): Promise<StarScore[]> {
    return scoresOf(by, id);
  }

  @ResolveField(() => [StarPart], { description: 'Sums of each part of the table.' })
  async parts(@Parent() row: StarRating, @By('star-rating:read') by: Acting): Promise<StarPart[]> {
    return partsOf(await scoresOf(by, row.id), { first: seesFirst(by, row), final: seesFinal(by, row) });
  }

  @ResolveField(() => Float, { nullable: true, description: 'The street’s sum, once it has passed the application on.' })
  firstTotal(@Parent() row: StarRating, @By('star-rating:read') by: Acting): number | null {
    return seesFirst(by, row) ? row.firstTotal : null;
  }

  @ResolveField(() => Float, { nullable: true, description: 'The assessors’ sum; to the community once it is decided.' })
  finalTotal(@Parent() row: StarRating, @By('star-rating:read') by: Acting): number | null {
    return seesFinal(by, row) ? row.finalTotal : null;
  }

  @ResolveField(() => Int, { nullable: true, description: 'What the district has decided.' })
  stars(@Parent() row: StarRating): number | null {
    return row.stars;
  }

  @ResolveField(() => String)
  conclusion(@Parent() row: StarRating, @By('star-rating:read') by: Acting): string {
    return seesFinal(by, row) ? row.conclusion : '';
  }

  @ResolveField(() => [StarAssessor])
  assessors(@Parent() { id }: StarRating, @By('star-rating:read') by: Acting): Promise<StarAssessor[]> {
    return assessorsOf(by, id);
  }

  @ResolveField(() => [StarObjection])
  objections(@Parent() { id }: StarRating, @By('star-rating:read') by: Acting): Promise<StarObjection[]> {
    return objectionsOf(by, id);
  }

  @ResolveField(() => StarCertificate, { nullable: true })
  certificate(@Parent() { id }: StarRating, @By('star-rating:read') by: Acting): Promise<StarCertificate | null> {
    return certificateOf(by, id);
  }

  @ResolveField(() => RecordRef, { nullable: true, description: 'The certificate that was in force when it was begun.' })
  renews(@Parent() { renewsId }: StarRating, @By('star-rating:read') by: Acting): Promise<RecordRef | undefined> | null {
    return renewsId ? recordRef(by, renewsId) : null;
  }

  @ResolveField(() => Int, { description: 'Grave incidents of the last year, or since the certificate in force was issued: looked at before it is decided (7.2).' })
  async graveIncidents(@Parent() row: StarRating, @By('star-rating:read') by: Acting): Promise<number> {
    return (await starFacts(by, [row])).get(row.id)!.graveIncidents;
  }

  @ResolveField(() => NextStar, { description: 'The cheapest way to the next star; `left`: indicators not to be counted on.' })
  nextStar(
    @Parent() row: StarRating,
    @By('star-rating:read') by: Acting,
    @Args('efforts', { type: () => [StarEffortInput], defaultValue: [] }) efforts: StarEffortInput[],
    @Args('left', { type: () => [Int], defaultValue: [] }) left: number[],
  ): Promise<NextStar> {
    return nextStar(by, row, efforts, left, seesFinal(by, row));
  }
}
