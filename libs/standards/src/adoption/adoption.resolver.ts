import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Acting, Allow, By, dayOf, type Page, PageInput } from '#kernel';
import { OrgUnit, Person, personById, unitById } from '#org';
import { Standard } from '../standard/standard.entity.js';
import { standardById } from '../standard/standards.js';
import { Adoption, AdoptionPage, AdoptionState } from './adoption.entity.js';
import { AdoptEditionInput, AdoptionFilter, EndAdoptionInput, VoidAdoptionInput } from './adoption.input.js';
import { AdoptionService, stateOf } from './adoption.service.js';

@Resolver(() => Adoption)
export class AdoptionResolver {
  constructor(private readonly service: AdoptionService) {}

  @Allow('unit:read')
  @Query(() => AdoptionPage, { description: 'Which edition holds where, held and will hold: in the units within reach and those above them.' })
  adoptions(@By() by: Acting, @Args('filter') filter: AdoptionFilter, @Args('page') page: PageInput): Promise<Page<Adoption>> {
    return this.service.page(by, filter, page);
  }

  @Allow('edition:adopt')
  @Query(() => [OrgUnit], { description: 'Units that one may adopt editions for, by name or code; at most 50.' })
  adoptionUnits(@By() by: Acting, @Args('text', { defaultValue: '' }) text: string): Promise<OrgUnit[]> {
    return this.service.units(by, text.slice(0, 100));
  }

  @Allow('edition:adopt')
  @Mutation(() => [Adoption])
  adoptEdition(@By() by: Acting, @Args('input') input: AdoptEditionInput): Promise<Adoption[]> {
    return this.service.adopt(by, input);
  }

  @Allow('edition:adopt')
  @Mutation(() => Adoption)
  endAdoption(@By() by: Acting, @Args('input') input: EndAdoptionInput): Promise<Adoption> {
    return this.service.end(by, input);
  }

  @Allow('edition:adopt')
  @Mutation(() => Adoption)
  voidAdoption(@By() by: Acting, @Args('input') input: VoidAdoptionInput): Promise<Adoption> {
    return this.service.void(by, input);
  }

  @ResolveField(() => AdoptionState)
  state(@Parent() row: Adoption, @By('unit:read') by: Acting): AdoptionState {
    return stateOf(row, dayOf(by.now));
  }

  @ResolveField(() => Standard)
  standard(@Parent() row: Adoption, @By('clause:read') by: Acting): Promise<Standard | undefined> {
    return standardById(by, row.standardId);
  }

  @ResolveField(() => OrgUnit)
  unit(@Parent() row: Adoption, @By('unit:read') by: Acting): Promise<OrgUnit | undefined> {
    return unitById(by, row.unitId);
  }

  @ResolveField(() => Person, { nullable: true })
  adoptedBy(@Parent() row: Adoption, @By('person:read') by: Acting): Promise<Person | undefined> | undefined {
    return personById(by, row.adoptedById);
  }

  @ResolveField(() => Person, { nullable: true })
  endedBy(@Parent() row: Adoption, @By('person:read') by: Acting): Promise<Person | undefined> | undefined {
    return personById(by, row.endedById);
  }

  @ResolveField(() => Boolean)
  mayEnd(@Parent() row: Adoption, @By('edition:adopt') by: Acting): Promise<boolean> {
    return this.service.may(by, row, 'end');
  }

  @ResolveField(() => Boolean)
  mayVoid(@Parent() row: Adoption, @By('edition:adopt') by: Acting): Promise<boolean> {
    return this.service.may(by, row, 'void');
  }
}
