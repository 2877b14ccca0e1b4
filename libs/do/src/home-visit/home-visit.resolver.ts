import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Acting, addDays, Allow, By, DateScalar, dayOf, type Page, PageInput, RecordFilter, RecordRef, RecordSort, VoidRecordInput } from '#kernel';
import { Person, personById } from '#org';
import { ServiceItem, serviceItems } from '#plan';
import { HomeVisit, HomeVisitPage } from './home-visit.entity.js';
import {
  AppointHomeVisitInput, CancelHomeVisitInput, ChangeHouseholdInput, CorrectHouseholdInput, EnterHouseholdInput, LogHomeVisitInput, MakeHomeVisitInput, PlanHomeVisitInput, PutOffHomeVisitInput,
} from './home-visit.input.js';
import { homeVisits, households } from './home-visit.kind.js';
import { HomeVisitService } from './home-visit.service.js';
import { HouseholdService } from './household.service.js';
import { knowsHousehold, mayKnow, OpenedHomeVisit, OpenedHousehold, openHomeVisit, viewingsOf, viewingsOfHousehold } from './particulars.js';
import { HouseholdViewing, VisitedHousehold, VisitedHouseholdPage } from './visited-household.entity.js';
import { lastVisitOn, openVisit } from './visits-of-household.js';

@Resolver(() => HomeVisit)
export class HomeVisitResolver {
  constructor(private readonly service: HomeVisitService) {}

  @Allow('home-visit:read')
  @Query(() => HomeVisitPage)
  homeVisits(
    @By() by: Acting,
    @Args('filter', { nullable: true }) filter: RecordFilter = {},
    @Args('sort', { type: () => RecordSort, defaultValue: RecordSort.dueAt }) sort: RecordSort,
    @Args('page', { nullable: true }) page: PageInput = new PageInput(),
  ): Promise<Page<HomeVisit>> {
    return homeVisits.page(by, filter, sort, page);
  }

  @Allow('home-visit:read')
  @Query(() => HomeVisit)
  homeVisit(@By() by: Acting, @Args('id', { type: () => ID }) id: string): Promise<HomeVisit> {
    return homeVisits.get(by, id);
  }

  @Allow('home-visit:know')
  @Mutation(() => OpenedHomeVisit, { description: 'Who lives there and what was seen, for who has to know. That it was looked at is kept.' })
  openHomeVisit(@By() by: Acting, @Args('id', { type: () => ID }) id: string): Promise<OpenedHomeVisit> {
    return openHomeVisit(by, id);
  }

  @Allow('home-visit:arrange')
  @Mutation(() => HomeVisit)
  planHomeVisit(@By() by: Acting, @Args('input') input: PlanHomeVisitInput): Promise<HomeVisit> {
    return this.service.plan(by, input);
  }

  @Allow('home-visit:visit')
  @Mutation(() => HomeVisit, { description: 'A visit that nobody planned; sent again with the same id it is written once.' })
  logHomeVisit(@By() by: Acting, @Args('input') input: LogHomeVisitInput): Promise<HomeVisit> {
    return this.service.log(by, input);
  }

  @Allow('home-visit:arrange')
  @Mutation(() => HomeVisit)
  appointHomeVisit(@By() by: Acting, @Args('input') input: AppointHomeVisitInput): Promise<HomeVisit> {
    return this.service.appoint(by, input);
  }

  @Allow('home-visit:visit')
  @Mutation(() => HomeVisit)
  makeHomeVisit(@By() by: Acting, @Args('input') input: MakeHomeVisitInput): Promise<HomeVisit> {
    return this.service.make(by, input);
  }

  @Allow('home-visit:visit')
  @Mutation(() => HomeVisit)
  putOffHomeVisit(@By() by: Acting, @Args('input') input: PutOffHomeVisitInput): Promise<HomeVisit> {
    return this.service.putOff(by, input);
  }

  @Allow('home-visit:arrange')
  @Mutation(() => HomeVisit)
  cancelHomeVisit(@By() by: Acting, @Args('input') input: CancelHomeVisitInput): Promise<HomeVisit> {
    return this.service.cancel(by, input);
  }

  @Allow('home-visit:void')
  @Mutation(() => HomeVisit)
  voidHomeVisit(@By() by: Acting, @Args('input') input: VoidRecordInput): Promise<HomeVisit> {
    return this.service.void(by, input);
  }

  @ResolveField(() => VisitedHousehold, { nullable: true })
  household(@Parent() row: HomeVisit, @By('home-visit:read') by: Acting): Promise<VisitedHousehold | undefined> {
    return households.load(by, row.householdId);
  }

  @ResolveField(() => ServiceItem, { nullable: true, description: 'The planned service that it delivers.' })
  serviceItem(@Parent() row: HomeVisit, @By('service-item:read') by: Acting): Promise<ServiceItem | undefined> | null {
    return row.serviceItemId ? serviceItems.load(by, row.serviceItemId) : null;
  }

  @ResolveField(() => [Person])
  async visitors(@Parent() row: HomeVisit, @By('person:read') by: Acting): Promise<Person[]> {
    return (await Promise.all(row.visitorIds.map(async (id) => personById(by, id)))).filter((person) => person !== undefined);
  }

  @ResolveField(() => Boolean, { description: 'Somebody goes, or went, alone; two are advised.' })
  alone(@Parent() row: HomeVisit): boolean {
    return row.visitorIds.length === 1 && !row.companions;
  }

  @ResolveField(() => DateScalar, { nullable: true, description: 'When they should be visited next, by the frequency of the household, if this visit is made today.' })
  async nextProposedOn(@Parent() row: HomeVisit, @By('home-visit:read') by: Acting): Promise<string | null> {
    const household = await households.load(by, row.householdId);
    return household?.everyDays && !household.endedOn ? addDays(dayOf(row.visitedAt ?? by.now), household.everyDays) : null;
  }

  @ResolveField(() => Boolean, { description: 'Whether this person may open who lives there.' })
  async mayKnow(@Parent() row: HomeVisit, @By('home-visit:know') by: Acting): Promise<boolean> {
    return mayKnow(by, row, await households.load(by, row.householdId));
  }

  @ResolveField(() => [HouseholdViewing], { description: 'Who opened it, the latest first.' })
  viewings(@Parent() row: HomeVisit, @By('home-visit:read') by: Acting): Promise<HouseholdViewing[]> {
    return viewingsOf(by, row.id);
  }
}

@Resolver(() => VisitedHousehold)
export class VisitedHouseholdResolver {
  constructor(private readonly service: HouseholdService) {}

  @Allow('home-visit:read')
  @Query(() => VisitedHouseholdPage)
  visitedHouseholds(
    @By() by: Acting,
    @Args('communityId', { type: () => ID }) communityId: string,
    @Args('ended', { defaultValue: false }) ended: boolean,
    @Args('late', { defaultValue: false, description: 'Only those whose day of visit is over.' }) late: boolean,
    @Args('keeperId', { type: () => ID, nullable: true }) keeperId: string | null,
    @Args('page', { nullable: true }) page: PageInput = new PageInput(),
  ): Promise<Page<VisitedHousehold>> {
    return this.service.page(by, communityId, { ended, late, keeperId: keeperId ?? null }, page);
  }

  @Allow('home-visit:arrange')
  @Mutation(() => VisitedHousehold)
  enterHousehold(@By() by: Acting, @Args('input') input: EnterHouseholdInput): Promise<VisitedHousehold> {
    return this.service.enter(by, input);
  }

  @Allow('home-visit:arrange')
  @Mutation(() => VisitedHousehold)
  changeHousehold(@By() by: Acting, @Args('input') input: ChangeHouseholdInput): Promise<VisitedHousehold> {
    return this.service.change(by, input);
  }

  @Allow('home-visit:know')
  @Mutation(() => OpenedHousehold, { description: 'Who lives there, for who has to know. That it was looked at is kept.' })
  openHousehold(@By() by: Acting, @Args('id', { type: () => ID }) id: string): Promise<OpenedHousehold> {
    return this.service.open(by, id);
  }

  @Allow('home-visit:know')
  @Mutation(() => VisitedHousehold)
  correctHousehold(@By() by: Acting, @Args('input') input: CorrectHouseholdInput): Promise<VisitedHousehold> {
    return this.service.correct(by, input);
  }

  @ResolveField(() => Boolean, { description: 'Whether this person may open who lives there.' })
  mayKnow(@Parent() row: VisitedHousehold, @By('home-visit:know') by: Acting): boolean {
    return knowsHousehold(by, row);
  }

  @ResolveField(() => Boolean, { description: 'Their day of visit is over.' })
  late(@Parent() { dueOn, endedOn }: VisitedHousehold, @By('home-visit:read') by: Acting): boolean {
    return !endedOn && dueOn !== null && dueOn < dayOf(by.now);
  }

  @ResolveField(() => [HouseholdViewing], { description: 'Who opened it, or put it right, the latest first.' })
  viewings(@Parent() { id }: VisitedHousehold, @By('home-visit:read') by: Acting): Promise<HouseholdViewing[]> {
    return viewingsOfHousehold(by, id);
  }

  @ResolveField(() => Person, { nullable: true })
  keeper(@Parent() { keeperId }: VisitedHousehold, @By('person:read') by: Acting): Promise<Person | undefined> | undefined {
    return personById(by, keeperId);
  }

  @ResolveField(() => DateScalar, { nullable: true })
  lastVisitOn(@Parent() { id }: VisitedHousehold, @By('home-visit:read') by: Acting): Promise<string | null> {
    return lastVisitOn(by, id);
  }

  @ResolveField(() => RecordRef, { nullable: true, description: 'The visit that is planned or agreed.' })
  openVisit(@Parent() { id }: VisitedHousehold, @By('home-visit:read') by: Acting): Promise<RecordRef | null> {
    return openVisit(by, id);
  }
}

@Resolver(() => HouseholdViewing)
export class HouseholdViewingResolver {
  @ResolveField(() => Person, { nullable: true })
  person(@Parent() { personId }: HouseholdViewing, @By('person:read') by: Acting): Promise<Person | undefined> | undefined {
    return personById(by, personId);
  }
}
