import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { type Acting, Allow, By } from '#kernel';
import { ComparisonService } from './comparison.service.js';
import { PeerCommunity } from './comparison.type.js';

@Resolver()
export class ComparisonResolver {
  constructor(private readonly comparisons: ComparisonService) {}

  @Allow('conformity:read')
  @Query(() => [PeerCommunity], { description: 'The communities of a district or street in a year, each among those of like size.' })
  communityComparison(
    @By() by: Acting,
    @Args('unitId', { type: () => ID }) unitId: string,
    @Args('year', { type: () => Int }) year: number,
  ): Promise<PeerCommunity[]> {
    return this.comparisons.compare(by, unitId, year);
  }
}
