import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Acting, Allow, By } from '#kernel';
import { communityPlace } from '#org';
import { Activity } from '../activity/activity.entity.js';
import { BuildingHeading } from './building-entry.entity.js';
import { PlaceUnderHeadingInput } from './building.input.js';
import { BuildingService } from './building.service.js';
import { activitiesBuilding, headingsOf, partnersOfYear, projectsBuilding } from './building.sql.js';
import { CommunityBuilding } from './building.type.js';

@Resolver(() => Activity)
export class BuildingResolver {
  constructor(private readonly service: BuildingService) {}

  @Allow('activity:read')
  @Query(() => CommunityBuilding, { description: 'What was done in a year under the five headings of 8.9.' })
  async communityBuilding(
    @By() by: Acting, @Args('communityId', { type: () => ID }) communityId: string, @Args('year', { type: () => Int }) year: number,
  ): Promise<CommunityBuilding> {
    const place = await communityPlace(by, communityId);
    return Object.assign(new CommunityBuilding(), {
      activities: await activitiesBuilding(by, place.communityId, year),
      projects: await projectsBuilding(by, place.communityId, year),
      partners: await partnersOfYear(by, place.communityId, year),
    });
  }

  @Allow('activity:draft')
  @Mutation(() => Boolean, { description: 'Puts an activity or a service item under one of the five headings of 8.9.' })
  placeUnderHeading(@By() by: Acting, @Args('input') input: PlaceUnderHeadingInput): Promise<boolean> {
    return this.service.place(by, input);
  }

  @ResolveField(() => BuildingHeading, { nullable: true, description: 'The heading of 8.9 under which it was put itself.' })
  async heading(@Parent() row: Activity, @By('activity:read') by: Acting): Promise<BuildingHeading | null> {
    return (await headingsOf(by, row.id)).own;
  }

  @ResolveField(() => BuildingHeading, { nullable: true, description: 'The heading of the service item that it delivers: its own where it has none.' })
  async headingOfService(@Parent() row: Activity, @By('activity:read') by: Acting): Promise<BuildingHeading | null> {
    return (await headingsOf(by, row.id)).ofService;
  }
}
