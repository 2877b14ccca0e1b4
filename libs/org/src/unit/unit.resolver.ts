import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { type Acting, Allow, By, fail } from '#kernel';
import { Person } from '../person/person.entity.js';
import { peopleOf } from '../person/people.js';
import { Community } from './org-unit.entity.js';
import { communitiesWithin, communityById, communityPlace } from './units.js';

@Resolver(() => Community)
export class UnitResolver {
  @Allow('home:read')
  @Query(() => [Community], { description: 'The communities within reach.' })
  communities(@By() by: Acting): Promise<Community[]> {
    return communitiesWithin(by, by.reach);
  }

  @Allow('home:read')
  @Query(() => Community, { description: 'A community by its id, with its grids.' })
  async community(@By() by: Acting, @Args('id', { type: () => ID }) id: string): Promise<Community> {
    await communityPlace(by, id);
    const community = await communityById(by, id);
    if (!community) throw fail('NOT_FOUND');
    return community;
  }

  @Allow('person:read')
  @Query(() => [Person], { description: 'Who can be given work in a community.' })
  async people(@By() by: Acting, @Args('communityId', { type: () => ID }) communityId: string): Promise<Person[]> {
    return peopleOf(by, await communityPlace(by, communityId));
  }
}
