import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Acting, Allow, By, type Page, PageInput, recordRef, RecordRef, RecordFilter, RecordSort, VoidRecordInput } from '#kernel';
import { OrgUnit, unitById } from '#org';
import { ServiceItem, serviceItems } from '#plan';
import { CheckPoint, checkPoints } from '../check-point/check-points.js';
import { ServiceRequest } from '../service-request/service-request.entity.js';
import { FindingClass, FindingGrade, GridFinding, GridFindingPage } from './grid-finding.entity.js';
import {
  CorrectGridFindingInput, LogGridFindingInput, PassGridFindingInput, RegradeGridFindingInput, SettleGridFindingInput,
} from './grid-finding.input.js';
import { gridFindings } from './grid-finding.kind.js';
import { GridFindingService } from './grid-finding.service.js';
import { findingOfRequest } from './findings-of.js';

@Resolver(() => GridFinding)
export class GridFindingResolver {
  constructor(private readonly service: GridFindingService) {}

  @Allow('grid-finding:read')
  @Query(() => GridFindingPage)
  gridFindings(
    @By() by: Acting,
    @Args('filter', { nullable: true }) filter: RecordFilter = {},
    @Args('findingClass', { type: () => FindingClass, nullable: true }) findingClass: FindingClass | undefined,
    @Args('grade', { type: () => FindingGrade, nullable: true }) grade: FindingGrade | undefined,
    @Args('sort', { type: () => RecordSort, defaultValue: RecordSort.dueAt }) sort: RecordSort,
    @Args('page', { nullable: true }) page: PageInput = new PageInput(),
  ): Promise<Page<GridFinding>> {
    return gridFindings.page(by, filter, sort, page, { ...(findingClass && { findingClass }), ...(grade && { grade }) });
  }

  @Allow('grid-finding:read')
  @Query(() => GridFinding)
  gridFinding(@By() by: Acting, @Args('id', { type: () => ID }) id: string): Promise<GridFinding> {
    return gridFindings.get(by, id);
  }

  @Allow('grid-finding:log')
  @Mutation(() => GridFinding, { description: 'Enters what was found, classified and graded; the same id again answers the finding as it is.' })
  logGridFinding(@By() by: Acting, @Args('input') input: LogGridFindingInput): Promise<GridFinding> {
    return this.service.log(by, input);
  }

  @Allow('grid-finding:handle')
  @Mutation(() => GridFinding)
  settleGridFinding(@By() by: Acting, @Args('input') input: SettleGridFindingInput): Promise<GridFinding> {
    return this.service.settle(by, input);
  }

  @Allow('grid-finding:handle')
  @Mutation(() => GridFinding, { description: 'Passes it on as a service request, in one step.' })
  passGridFinding(@By() by: Acting, @Args('input') input: PassGridFindingInput): Promise<GridFinding> {
    return this.service.pass(by, input);
  }

  @Allow('grid-finding:handle')
  @Mutation(() => GridFinding)
  correctGridFinding(@By() by: Acting, @Args('input') input: CorrectGridFindingInput): Promise<GridFinding> {
    return this.service.correct(by, input);
  }

  @Allow('grid-finding:grade')
  @Mutation(() => GridFinding)
  regradeGridFinding(@By() by: Acting, @Args('input') input: RegradeGridFindingInput): Promise<GridFinding> {
    return this.service.regrade(by, input);
  }

  @Allow('grid-finding:void')
  @Mutation(() => GridFinding)
  voidGridFinding(@By() by: Acting, @Args('input') input: VoidRecordInput): Promise<GridFinding> {
    return this.service.void(by, input);
  }

  @ResolveField(() => OrgUnit, { nullable: true })
  grid(@Parent() { gridId }: GridFinding, @By('unit:read') by: Acting): Promise<OrgUnit | undefined> | null {
    return gridId ? unitById(by, gridId) : null;
  }

  @ResolveField(() => CheckPoint, { nullable: true })
  checkPoint(@Parent() { checkPointId }: GridFinding, @By('grid-round:read') by: Acting): Promise<CheckPoint | undefined> | null {
    return checkPointId ? checkPoints.load(by, checkPointId) : null;
  }

  @ResolveField(() => RecordRef, { nullable: true, description: 'The round in which it was found, once that is there.' })
  round(@Parent() { roundId }: GridFinding, @By('grid-round:read') by: Acting): Promise<RecordRef | undefined> | null {
    return roundId ? recordRef(by, roundId) : null;
  }

  @ResolveField(() => RecordRef, { nullable: true, description: 'The request as which it was passed on.' })
  request(@Parent() { requestId }: GridFinding, @By('service-request:read') by: Acting): Promise<RecordRef | undefined> | null {
    return requestId ? recordRef(by, requestId) : null;
  }

  @ResolveField(() => ServiceItem, { nullable: true, description: 'The planned service that it belongs to.' })
  serviceItem(@Parent() row: GridFinding, @By('service-item:read') by: Acting): Promise<ServiceItem | undefined> | null {
    return row.serviceItemId ? serviceItems.load(by, row.serviceItemId) : null;
  }
}

/** A request knows the finding that it came from. */
@Resolver(() => ServiceRequest)
export class RequestFindingResolver {
  @ResolveField(() => GridFinding, { nullable: true, description: 'What was found in a grid and passed on as this request.' })
  finding(@Parent() { id, channel }: ServiceRequest, @By('grid-finding:read') by: Acting): Promise<GridFinding | null> | null {
    return channel === 'grid' ? findingOfRequest(by, id) : null;
  }
}
