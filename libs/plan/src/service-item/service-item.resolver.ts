import { Args, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Acting, Allow, By, DateScalar, RecordRef, recordRef } from '#kernel';
import { Person, personById } from '#org';
import { CatalogueEntry, catalogueEntryById, TextType } from '#standards';
import { AnnualPlan } from '../annual-plan/annual-plan.entity.js';
import { changeCells } from './item-cells.js';
import { CellConflict, ChangedServiceItems, ChangeServiceItemCellsInput } from './item-cells.input.js';
import { recurrenceWords } from './recurrence-words.js';
import { daysOf, monthsOf, yearIn } from './schedule.js';
import { ServiceItem } from './service-item.entity.js';
import {
  AddServiceItemInput, AddServiceItemRowsInput, AddServiceItemsInput, ChangeServiceItemInput, DeliverServiceItemInput,
  OrderServiceItemsInput, RemoveServiceItemInput, RemoveServiceItemsInput, RestoreServiceItemsInput,
} from './service-item.input.js';
import { ServiceItemService } from './service-item.service.js';

@Resolver(() => ServiceItem)
export class ServiceItemResolver {
  constructor(private readonly service: ServiceItemService) {}

  @Allow('annual-plan:draft')
  @Mutation(() => AnnualPlan)
  addServiceItems(@By() by: Acting, @Args('input') input: AddServiceItemsInput): Promise<AnnualPlan> {
    return this.service.addChosen(by, input);
  }

  @Allow('annual-plan:draft')
  @Mutation(() => AnnualPlan)
  addServiceItem(@By() by: Acting, @Args('input') input: AddServiceItemInput): Promise<AnnualPlan> {
    return this.service.add(by, input);
  }

  @Allow('annual-plan:draft')
  @Mutation(() => ServiceItem)
  changeServiceItem(@By() by: Acting, @Args('input') input: ChangeServiceItemInput): Promise<ServiceItem> {
    return this.service.change(by, input);
  }

  @Allow('annual-plan:draft')
  @Mutation(() => AnnualPlan, { description: 'As they were pasted; all of them or none.' })
  addServiceItemRows(@By() by: Acting, @Args('input') input: AddServiceItemRowsInput): Promise<AnnualPlan> {
    return this.service.addRows(by, input);
  }

  @Allow('annual-plan:draft')
  @Mutation(() => ChangedServiceItems, { description: 'Cell by cell: what was seen in one is its lock.' })
  changeServiceItemCells(@By() by: Acting, @Args('input') input: ChangeServiceItemCellsInput): Promise<ChangedServiceItems> {
    return changeCells(by, input);
  }

  @Allow('annual-plan:draft')
  @Mutation(() => AnnualPlan)
  orderServiceItems(@By() by: Acting, @Args('input') input: OrderServiceItemsInput): Promise<AnnualPlan> {
    return this.service.order(by, input);
  }

  @Allow('annual-plan:draft')
  @Mutation(() => AnnualPlan)
  removeServiceItems(@By() by: Acting, @Args('input') input: RemoveServiceItemsInput): Promise<AnnualPlan> {
    return this.service.removeAll(by, input);
  }

  @Allow('annual-plan:draft')
  @Mutation(() => AnnualPlan, { description: 'Undoes a removal.' })
  restoreServiceItems(@By() by: Acting, @Args('input') input: RestoreServiceItemsInput): Promise<AnnualPlan> {
    return this.service.restoreAll(by, input);
  }

  @Allow('annual-plan:draft')
  @Mutation(() => AnnualPlan)
  removeServiceItem(@By() by: Acting, @Args('input') input: RemoveServiceItemInput): Promise<AnnualPlan> {
    return this.service.remove(by, input);
  }

  @Allow('service-item:deliver')
  @Mutation(() => ServiceItem)
  deliverServiceItem(@By() by: Acting, @Args('input') input: DeliverServiceItemInput): Promise<ServiceItem> {
    return this.service.deliver(by, input);
  }

  @ResolveField(() => Person, { nullable: true })
  owner(@Parent() item: ServiceItem, @By('person:read') by: Acting): Promise<Person | undefined> | undefined {
    return personById(by, item.assigneeId);
  }

  @ResolveField(() => CatalogueEntry, { nullable: true, description: 'The service of chapter 7 that it carries out.' })
  catalogueEntry(@Parent() item: ServiceItem, @By('clause:read') by: Acting): Promise<CatalogueEntry | undefined> | null {
    return item.catalogueEntryId ? catalogueEntryById(by, item.catalogueEntryId) : null;
  }

  @ResolveField(() => [Int], { description: 'The months of its year in which it is carried out; none as long as nothing is said of when.' })
  runsIn(@Parent() item: ServiceItem): number[] {
    return monthsOf(yearIn(item), item);
  }

  @ResolveField(() => [DateScalar], { description: 'The days of its recurrence; none without one.' })
  days(@Parent() item: ServiceItem): string[] {
    return daysOf(yearIn(item), item);
  }

  @ResolveField(() => TextType, { nullable: true, description: 'Its recurrence for people.' })
  recurrenceWords(@Parent() { recurrence }: ServiceItem): TextType | null {
    return recurrence ? recurrenceWords(recurrence) : null;
  }

  @ResolveField(() => RecordRef, { nullable: true, description: 'The venue that it needs.' })
  place(@Parent() { placeId }: ServiceItem, @By('record:read') by: Acting): Promise<RecordRef | undefined> | null {
    return placeId ? recordRef(by, placeId) : null;
  }
}

@Resolver(() => CellConflict)
export class CellConflictResolver {
  @ResolveField(() => Person, { nullable: true, description: 'Who wrote what it says now.' })
  by(@Parent() conflict: CellConflict, @By('person:read') by: Acting): Promise<Person | undefined> | undefined {
    return personById(by, conflict.actorId);
  }
}
