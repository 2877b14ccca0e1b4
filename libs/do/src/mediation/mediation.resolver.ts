import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Acting, Allow, By, type Page, PageInput, RecordFilter, RecordSort, VoidRecordInput } from '#kernel';
import { OrgUnit, Person, personById, unitById } from '#org';
import { ServiceItem, serviceItems } from '#plan';
import { GridViewing, viewingsOf } from '../grid-work/grid-viewing.entity.js';
import { mayKnow, OpenedMediation, openMediation } from './account.js';
import { Mediation, MediationPage } from './mediation.entity.js';
import { AgreeMediationInput, ContinueMediationInput, FailMediationInput, LogMediationInput, ReferMediationInput } from './mediation.input.js';
import { mediations } from './mediation.kind.js';
import { MediationService } from './mediation.service.js';

@Resolver(() => Mediation)
export class MediationResolver {
  constructor(private readonly service: MediationService) {}

  @Allow('mediation:read')
  @Query(() => MediationPage)
  mediations(
    @By() by: Acting,
    @Args('filter', { nullable: true }) filter: RecordFilter = {},
    @Args('sort', { type: () => RecordSort, defaultValue: RecordSort.dueAt }) sort: RecordSort,
    @Args('page', { nullable: true }) page: PageInput = new PageInput(),
  ): Promise<Page<Mediation>> {
    return mediations.page(by, filter, sort, page);
  }

  @Allow('mediation:read')
  @Query(() => Mediation)
  mediation(@By() by: Acting, @Args('id', { type: () => ID }) id: string): Promise<Mediation> {
    return mediations.get(by, id);
  }

  @Allow('mediation:know')
  @Mutation(() => OpenedMediation, { description: 'Who the parties are and what was said, for who has to know. That it was looked at is kept.' })
  openMediation(@By() by: Acting, @Args('id', { type: () => ID }) id: string): Promise<OpenedMediation> {
    return openMediation(by, id);
  }

  @Allow('mediation:mediate')
  @Mutation(() => Mediation, { description: 'Writes down a mediation; the same id again answers it as it is.' })
  logMediation(@By() by: Acting, @Args('input') input: LogMediationInput): Promise<Mediation> {
    return this.service.log(by, input);
  }

  @Allow('mediation:mediate')
  @Mutation(() => Mediation)
  continueMediation(@By() by: Acting, @Args('input') input: ContinueMediationInput): Promise<Mediation> {
    return this.service.continue(by, input);
  }

  @Allow('mediation:mediate')
  @Mutation(() => Mediation)
  referMediation(@By() by: Acting, @Args('input') input: ReferMediationInput): Promise<Mediation> {
    return this.service.refer(by, input);
  }

  @Allow('mediation:mediate')
  @Mutation(() => Mediation)
  agreeMediation(@By() by: Acting, @Args('input') input: AgreeMediationInput): Promise<Mediation> {
    return this.service.agree(by, input);
  }

  @Allow('mediation:mediate')
  @Mutation(() => Mediation)
  failMediation(@By() by: Acting, @Args('input') input: FailMediationInput): Promise<Mediation> {
    return this.service.fail(by, input);
  }

  @Allow('mediation:void')
  @Mutation(() => Mediation)
  voidMediation(@By() by: Acting, @Args('input') input: VoidRecordInput): Promise<Mediation> {
    return this.service.void(by, input);
  }

  @ResolveField(() => OrgUnit, { nullable: true })
  grid(@Parent() { gridId }: Mediation, @By('unit:read') by: Acting): Promise<OrgUnit | undefined> | null {
    return gridId ? unitById(by, gridId) : null;
  }

  @ResolveField(() => [Person])
  async mediators(@Parent() row: Mediation, @By('person:read') by: Acting): Promise<Person[]> {
    return (await Promise.all(row.mediatorIds.map(async (id) => personById(by, id)))).filter((person) => person !== undefined);
  }

  @ResolveField(() => Boolean, { description: 'Whether this person may open who the parties are.' })
  mayKnow(@Parent() row: Mediation, @By('mediation:know') by: Acting): boolean {
    return mayKnow(by, row);
  }

  @ResolveField(() => [GridViewing], { description: 'Who opened it, the latest first.' })
  viewings(@Parent() row: Mediation, @By('grid-round:read') by: Acting): Promise<GridViewing[]> {
    return viewingsOf(by, row.id);
  }

  @ResolveField(() => ServiceItem, { nullable: true, description: 'The planned service that it belongs to.' })
  serviceItem(@Parent() row: Mediation, @By('service-item:read') by: Acting): Promise<ServiceItem | undefined> | null {
    return row.serviceItemId ? serviceItems.load(by, row.serviceItemId) : null;
  }
}

@Resolver(() => GridViewing)
export class GridViewingResolver {
  @ResolveField(() => Person, { nullable: true })
  person(@Parent() { personId }: GridViewing, @By('person:read') by: Acting): Promise<Person | undefined> | undefined {
    return personById(by, personId);
  }
}
