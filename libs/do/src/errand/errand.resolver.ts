import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Acting, Allow, By, type Page, PageInput, RecordFilter, RecordSort, VoidRecordInput } from '#kernel';
import { OrgUnit, unitById } from '#org';
import { ServiceItem, serviceItems } from '#plan';
import { GridViewing, viewingsOf } from '../grid-work/grid-viewing.entity.js';
import { Errand, ErrandPage, ErrandPaper } from './errand.entity.js';
import { CloseErrandInput, FinishErrandInput, GiveBackErrandInput, TakeErrandInput, TakeErrandPapersInput, WithdrawErrandInput } from './errand.input.js';
import { errands, papersOf } from './errand.kind.js';
import { ErrandResident, mayKnow, openErrand } from './errand-resident.js';
import { ErrandService } from './errand.service.js';

@Resolver(() => Errand)
export class ErrandResolver {
  constructor(private readonly service: ErrandService) {}

  @Allow('errand:read')
  @Query(() => ErrandPage)
  errands(
    @By() by: Acting,
    @Args('filter', { nullable: true }) filter: RecordFilter = {},
    @Args('sort', { type: () => RecordSort, defaultValue: RecordSort.dueAt }) sort: RecordSort,
    @Args('page', { nullable: true }) page: PageInput = new PageInput(),
  ): Promise<Page<Errand>> {
    return errands.page(by, filter, sort, page);
  }

  @Allow('errand:read')
  @Query(() => Errand)
  errand(@By() by: Acting, @Args('id', { type: () => ID }) id: string): Promise<Errand> {
    return errands.get(by, id);
  }

  @Allow('errand:know')
  @Mutation(() => ErrandResident, { description: 'Who an errand is run for, for who has to know. That it was looked at is kept.' })
  openErrand(@By() by: Acting, @Args('id', { type: () => ID }) id: string): Promise<ErrandResident> {
    return openErrand(by, id);
  }

  @Allow('errand:run')
  @Mutation(() => Errand, { description: 'Takes an errand on; the same id again answers it as it is.' })
  takeErrand(@By() by: Acting, @Args('input') input: TakeErrandInput): Promise<Errand> {
    return this.service.take(by, input);
  }

  @Allow('errand:run')
  @Mutation(() => Errand)
  takeErrandPapers(@By() by: Acting, @Args('input') input: TakeErrandPapersInput): Promise<Errand> {
    return this.service.takePapers(by, input);
  }

  @Allow('errand:run')
  @Mutation(() => Errand, { description: 'Papers are back with the resident; with the last of them a finished errand is over.' })
  giveBackErrand(@By() by: Acting, @Args('input') input: GiveBackErrandInput): Promise<Errand> {
    return this.service.giveBack(by, input);
  }

  @Allow('errand:run')
  @Mutation(() => Errand)
  finishErrand(@By() by: Acting, @Args('input') input: FinishErrandInput): Promise<Errand> {
    return this.service.finish(by, input);
  }

  @Allow('errand:run')
  @Mutation(() => Errand)
  withdrawErrand(@By() by: Acting, @Args('input') input: WithdrawErrandInput): Promise<Errand> {
    return this.service.withdraw(by, input);
  }

  @Allow('errand:run')
  @Mutation(() => Errand)
  closeErrand(@By() by: Acting, @Args('input') input: CloseErrandInput): Promise<Errand> {
    return this.service.close(by, input);
  }

  @Allow('errand:void')
  @Mutation(() => Errand)
  voidErrand(@By() by: Acting, @Args('input') input: VoidRecordInput): Promise<Errand> {
    return this.service.void(by, input);
  }

  @ResolveField(() => OrgUnit, { nullable: true })
  grid(@Parent() { gridId }: Errand, @By('unit:read') by: Acting): Promise<OrgUnit | undefined> | null {
    return gridId ? unitById(by, gridId) : null;
  }

  @ResolveField(() => [ErrandPaper])
  papers(@Parent() { id }: Errand, @By('errand:read') by: Acting): Promise<ErrandPaper[]> {
    return papersOf(by, id);
  }

  @ResolveField(() => Boolean, { description: 'Whether this person may open who it is for.' })
  mayKnow(@Parent() row: Errand, @By('errand:know') by: Acting): boolean {
    return mayKnow(by, row);
  }

  @ResolveField(() => [GridViewing], { description: 'Who opened it, the latest first.' })
  viewings(@Parent() row: Errand, @By('grid-round:read') by: Acting): Promise<GridViewing[]> {
    return viewingsOf(by, row.id);
  }

  @ResolveField(() => ServiceItem, { nullable: true, description: 'The planned service that it belongs to.' })
  serviceItem(@Parent() row: Errand, @By('service-item:read') by: Acting): Promise<ServiceItem | undefined> | null {
    return row.serviceItemId ? serviceItems.load(by, row.serviceItemId) : null;
  }
}
