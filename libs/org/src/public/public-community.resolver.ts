import { Args, Query, Resolver } from '@nestjs/graphql';
import { Kernel, Public } from '#kernel';
import { publicCommunities, publicCommunity } from './public-communities.js';
import { PublicCommunity } from './public-community.type.js';

@Resolver(() => PublicCommunity)
export class PublicCommunityResolver {
  constructor(private readonly kernel: Kernel) {}

  @Public()
  @Query(() => [PublicCommunity], { name: 'publicCommunities', description: 'Where residents can turn to, by code.' })
  list(): Promise<PublicCommunity[]> {
    return publicCommunities(this.kernel);
  }

  @Public()
  @Query(() => PublicCommunity, { name: 'publicCommunity' })
  one(@Args('code') code: string): Promise<PublicCommunity> {
    return publicCommunity(this.kernel, code);
  }
}
