import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { type Acting, Allow, By, DateScalar } from '#kernel';
import { StreetConformityService } from './street-conformity.js';
import { StreetConformity } from './street-conformity.type.js';

@Resolver(() => StreetConformity)
export class StreetConformityResolver {
  constructor(private readonly service: StreetConformityService) {}

  @Allow('conformity:read')
  @Query(() => StreetConformity, { description: 'A street’s communities by rules, from the verdicts that are kept; for who reads the whole street.' })
  streetConformity(
    @By() by: Acting,
    @Args('streetId', { type: () => ID }) streetId: string,
    @Args('standardCode', { type: () => String, nullable: true }) standardCode?: string,
    @Args('on', { type: () => DateScalar, nullable: true }) on?: string,
  ): Promise<StreetConformity> {
    return this.service.of(by, streetId, standardCode ?? null, on ?? null);
  }
}
