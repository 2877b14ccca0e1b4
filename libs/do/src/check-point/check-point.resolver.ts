import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Acting, Allow, By, DateScalar } from '#kernel';
import { OrgUnit, unitById } from '#org';
import { gridsWithin } from '../grid-work/own-grid.js';
import { ChangeCheckPointInput, EnterCheckPointInput } from './check-point.input.js';
import { CheckPointService } from './check-point.service.js';
import { CheckPoint, lastPassedOn } from './check-points.js';

@Resolver(() => CheckPoint)
export class CheckPointResolver {
  constructor(private readonly service: CheckPointService) {}

  @Allow('grid-round:read')
  @Query(() => [CheckPoint], { description: 'Where rounds pass, by grid and turn: those of the own grids, or of the community.' })
  checkPoints(
    @By() by: Acting,
    @Args('communityId', { type: () => ID }) communityId: string,
    @Args('ended', { defaultValue: false }) ended: boolean,
  ): Promise<CheckPoint[]> {
    return this.service.list(by, communityId, ended);
  }

  @Allow('grid-finding:log')
  @Query(() => [OrgUnit], { description: 'The grids of a community in which this person works.' })
  workGrids(@By() by: Acting, @Args('communityId', { type: () => ID }) communityId: string): Promise<OrgUnit[]> {
    return gridsWithin(by, communityId);
  }

  @Allow('check-point:keep')
  @Mutation(() => CheckPoint)
  enterCheckPoint(@By() by: Acting, @Args('input') input: EnterCheckPointInput): Promise<CheckPoint> {
    return this.service.enter(by, input);
  }

  @Allow('check-point:keep')
  @Mutation(() => CheckPoint)
  changeCheckPoint(@By() by: Acting, @Args('input') input: ChangeCheckPointInput): Promise<CheckPoint> {
    return this.service.change(by, input);
  }

  @ResolveField(() => OrgUnit, { nullable: true })
  grid(@Parent() { gridId }: CheckPoint, @By('unit:read') by: Acting): Promise<OrgUnit | undefined> {
    return unitById(by, gridId!);
  }

  @ResolveField(() => DateScalar, { nullable: true, description: 'The day of the latest round that was there.' })
  lastPassedOn(@Parent() { id }: CheckPoint, @By('grid-round:read') by: Acting): Promise<string | null> {
    return lastPassedOn(by, id);
  }
}
