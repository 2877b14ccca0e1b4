import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Acting, Allow, By, fail, type Operation, Public } from '#kernel';
import { actPublicly, Person, personById, unitById } from '#org';
import { AddMatterTypeInput, ChangeMatterTypeInput, RetireMatterTypeInput } from './matter-type.input.js';
import { MatterTypeService } from './matter-type.service.js';
import { MatterType } from './matter-type.type.js';
import { matterTypeById, matterTypesOf } from './matter-types.js';

@Resolver(() => MatterType)
export class MatterTypeResolver {
  constructor(private readonly service: MatterTypeService) {}

  @Allow('unit:read')
  @Query(() => [MatterType], { description: 'Of the street of a unit, in its order.' })
  async matterTypes(
    @By() by: Acting, @Args('unitId', { type: () => ID }) unitId: string, @Args('retired', { defaultValue: false }) retired: boolean,
  ): Promise<MatterType[]> {
    const unit = await unitById(by, unitId);
    if (!unit?.streetId) throw fail('NOT_FOUND');
    return matterTypesOf(by, unit.streetId, retired);
  }

  @Allow('unit:read')
  @Query(() => MatterType, { description: 'One kind of matter with its papers and times.' })
  async matterType(@By() by: Acting, @Args('id', { type: () => ID }) id: string): Promise<MatterType> {
    const found = await matterTypeById(by, id);
    if (!found) throw fail('NOT_FOUND');
    return found;
  }

  @Public()
  @Query(() => [MatterType], { description: 'What residents can come for in a community, and what to bring (8.3).' })
  async publicMatterTypes(@Context('op') op: Operation, @Args('code') code: string): Promise<MatterType[]> {
    const { by, community } = await actPublicly(op, code);
    return matterTypesOf(by, community.streetId!);
  }

  @Allow('matter-type:keep')
  @Mutation(() => MatterType)
  addMatterType(@By() by: Acting, @Args('input') input: AddMatterTypeInput): Promise<MatterType> {
    return this.service.add(by, input);
  }

  @Allow('matter-type:keep')
  @Mutation(() => MatterType)
  changeMatterType(@By() by: Acting, @Args('input') input: ChangeMatterTypeInput): Promise<MatterType> {
    return this.service.change(by, input);
  }

  @Allow('matter-type:keep')
  @Mutation(() => MatterType)
  retireMatterType(@By() by: Acting, @Args('input') input: RetireMatterTypeInput): Promise<MatterType> {
    return this.service.retire(by, input);
  }

  @ResolveField(() => Person, { nullable: true, description: 'Null to whoever has no account.' })
  changedBy(@Parent() row: MatterType, @By('person:read') by: Acting): Promise<Person | undefined> | null {
    return by.actor.personId ? (personById(by, row.changedById) ?? null) : null;
  }
}
