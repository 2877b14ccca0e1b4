import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  type Acting, Allow, Attachment, attachmentsOf, By, type Page, PageInput, RecordFilter, recordRef, RecordRef, RecordSort, VoidRecordInput,
} from '#kernel';
import { ServiceItem, serviceItems } from '#plan';
import { Clause, clauseById } from '#standards';
import { InspectionItem } from './inspection-item.entity.js';
import { Inspection, InspectionPage } from './inspection.entity.js';
import {
  AnswerInspectionInput, BeginInspectionInput, CancelInspectionInput, EnterDefectInput, FinishInspectionInput, PlanInspectionInput, PutOffInspectionInput,
  StartInspectionInput,
} from './inspection.input.js';
import { inspections } from './inspection.kind.js';
import { InspectionService, itemsOfInspection } from './inspection.service.js';

@Resolver(() => Inspection)
export class InspectionResolver {
  constructor(private readonly service: InspectionService) {}

  @Allow('inspection:read')
  @Query(() => InspectionPage)
  inspections(
    @By() by: Acting,
    @Args('filter', { nullable: true }) filter: RecordFilter = {},
    @Args('sort', { type: () => RecordSort, defaultValue: RecordSort.dueAt }) sort: RecordSort,
    @Args('page', { nullable: true }) page: PageInput = new PageInput(),
  ): Promise<Page<Inspection>> {
    return inspections.page(by, filter, sort, page);
  }

  @Allow('inspection:read')
  @Query(() => Inspection)
  inspection(@By() by: Acting, @Args('id', { type: () => ID }) id: string): Promise<Inspection> {
    return inspections.get(by, id);
  }

  @Allow('inspection:make')
  @Mutation(() => Inspection)
  beginInspection(@By() by: Acting, @Args('input') input: BeginInspectionInput): Promise<Inspection> {
    return this.service.begin(by, input);
  }

  @Allow('inspection:make')
  @Mutation(() => Inspection, { description: 'Lays one out for a day, once or again and again.' })
  planInspection(@By() by: Acting, @Args('input') input: PlanInspectionInput): Promise<Inspection> {
    return this.service.plan(by, input);
  }

  @Allow('inspection:make')
  @Mutation(() => Inspection)
  startInspection(@By() by: Acting, @Args('input') input: StartInspectionInput): Promise<Inspection> {
    return this.service.start(by, input);
  }

  @Allow('inspection:make')
  @Mutation(() => Inspection)
  putOffInspection(@By() by: Acting, @Args('input') input: PutOffInspectionInput): Promise<Inspection> {
    return this.service.putOff(by, input);
  }

  @Allow('inspection:make')
  @Mutation(() => Inspection, { description: 'A finding becomes a defect in the register of facilities.' })
  enterDefect(@By() by: Acting, @Args('input') input: EnterDefectInput): Promise<Inspection> {
    return this.service.enterDefect(by, input);
  }

  @Allow('inspection:make')
  @Mutation(() => Inspection)
  answerInspection(@By() by: Acting, @Args('input') input: AnswerInspectionInput): Promise<Inspection> {
    return this.service.answer(by, input);
  }

  @Allow('inspection:make')
  @Mutation(() => Inspection)
  finishInspection(@By() by: Acting, @Args('input') input: FinishInspectionInput): Promise<Inspection> {
    return this.service.finish(by, input);
  }

  @Allow('inspection:make')
  @Mutation(() => Inspection)
  cancelInspection(@By() by: Acting, @Args('input') input: CancelInspectionInput): Promise<Inspection> {
    return this.service.cancel(by, input);
  }

  @Allow('inspection:void')
  @Mutation(() => Inspection)
  voidInspection(@By() by: Acting, @Args('input') input: VoidRecordInput): Promise<Inspection> {
    return this.service.void(by, input);
  }

  @ResolveField(() => [InspectionItem])
  items(@Parent() row: Inspection, @By('inspection:read') by: Acting): Promise<InspectionItem[]> {
    return itemsOfInspection(by, row.id);
  }

  @ResolveField(() => ServiceItem, { nullable: true, description: 'The planned service that it delivers.' })
  serviceItem(@Parent() row: Inspection, @By('service-item:read') by: Acting): Promise<ServiceItem | undefined> | null {
    return row.serviceItemId ? serviceItems.load(by, row.serviceItemId) : null;
  }
}

@Resolver(() => InspectionItem)
export class InspectionItemResolver {
  @ResolveField(() => Clause, { nullable: true, description: 'The clause that asks for it.' })
  clause(@Parent() { clauseId }: InspectionItem, @By('clause:read') by: Acting): Promise<Clause | undefined> | null {
    return clauseId ? clauseById(by, clauseId) : null;
  }

  @ResolveField(() => [Attachment], { description: 'Photos of what was seen.' })
  async photos(@Parent() { inspectionId, photoIds }: InspectionItem, @By('inspection:read') by: Acting): Promise<Attachment[]> {
    if (!photoIds.length) return [];
    const files = await by.op.load('attachments', inspectionId, (ids) => attachmentsOf(by, ids));
    return (files ?? []).filter(({ id }) => photoIds.includes(id));
  }

  @ResolveField(() => RecordRef, { nullable: true, description: 'The defect that was entered from it.' })
  defect(@Parent() { defectId }: InspectionItem, @By('register:read') by: Acting): Promise<RecordRef | undefined> | null {
    return defectId ? recordRef(by, defectId) : null;
  }
}
