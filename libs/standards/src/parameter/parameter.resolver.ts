import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Acting, Allow, By } from '#kernel';
import { OrgUnit, Person, personById, unitById } from '#org';
import { ParameterService } from './parameter.service.js';
import { EditionParameter, SetEditionParameterInput } from './parameter.type.js';

@Resolver(() => EditionParameter)
export class ParameterResolver {
  constructor(private readonly service: ParameterService) {}

  @Allow('conformity:read')
  @Query(() => [EditionParameter], { description: 'The figures of an edition as they hold at a district, street or community today.' })
  editionParameters(
    @By() by: Acting, @Args('unitId', { type: () => ID }) unitId: string, @Args('standardCode') standardCode: string,
  ): Promise<EditionParameter[]> {
    return this.service.at(by, unitId, standardCode);
  }

  @Allow('edition-parameter:set')
  @Mutation(() => [EditionParameter])
  setEditionParameter(@By() by: Acting, @Args('input') input: SetEditionParameterInput): Promise<EditionParameter[]> {
    return this.service.set(by, input);
  }

  @ResolveField(() => OrgUnit, { nullable: true, description: 'The unit for which it is set; null where the printed figure holds.' })
  setAt(@Parent() { setAtId }: EditionParameter, @By('unit:read') by: Acting): Promise<OrgUnit | undefined> | null {
    return setAtId ? unitById(by, setAtId) : null;
  }

  @ResolveField(() => Person, { nullable: true })
  setBy(@Parent() { setById }: EditionParameter, @By('person:read') by: Acting): Promise<Person | undefined> | undefined {
    return personById(by, setById);
  }
}
