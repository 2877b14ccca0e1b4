import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Acting, Allow, By, type Page, PageInput, recordRef, RecordFilter, RecordRef, RecordSort, VoidRecordInput } from '#kernel';
import { ServiceRecovery, ServiceRecoveryPage } from './service-recovery.entity.js';
import { ChangeRecoveryInput, OpenRecoveryInput, RemedyRecoveryInput, TellRecoveryInput } from './service-recovery.input.js';
import { serviceRecoveries } from './service-recovery.kind.js';
import { ServiceRecoveryService } from './service-recovery.service.js';

@Resolver(() => ServiceRecovery)
export class ServiceRecoveryResolver {
  constructor(private readonly service: ServiceRecoveryService) {}

  @Allow('service-recovery:read')
  @Query(() => ServiceRecoveryPage)
  serviceRecoveries(
    @By() by: Acting,
    @Args('filter', { nullable: true }) filter: RecordFilter = {},
    @Args('sort', { type: () => RecordSort, defaultValue: RecordSort.dueAt }) sort: RecordSort,
    @Args('page', { nullable: true }) page: PageInput = new PageInput(),
  ): Promise<Page<ServiceRecovery>> {
    return serviceRecoveries.page(by, filter, sort, page);
  }

  @Allow('service-recovery:read')
  @Query(() => ServiceRecovery)
  serviceRecovery(@By() by: Acting, @Args('id', { type: () => ID }) id: string): Promise<ServiceRecovery> {
    return serviceRecoveries.get(by, id);
  }

  @Allow('service-recovery:read')
  @Query(() => [ServiceRecovery], { description: 'What was made good after it went wrong in a record, oldest first.' })
  async recoveriesOf(@By() by: Acting, @Args('recordId', { type: () => ID }) recordId: string): Promise<ServiceRecovery[]> {
    const rows = await serviceRecoveries.find(by, { sourceId: recordId }, { id: 'ASC' });
    return rows.filter(({ state }) => state !== 'void');
  }

  @Allow('service-recovery:open')
  @Mutation(() => ServiceRecovery)
  openRecovery(@By() by: Acting, @Args('input') input: OpenRecoveryInput): Promise<ServiceRecovery> {
    return this.service.open(by, input);
  }

  @Allow('service-recovery:open')
  @Mutation(() => ServiceRecovery)
  changeRecovery(@By() by: Acting, @Args('input') input: ChangeRecoveryInput): Promise<ServiceRecovery> {
    return this.service.change(by, input);
  }

  @Allow('service-recovery:remedy')
  @Mutation(() => ServiceRecovery)
  remedyRecovery(@By() by: Acting, @Args('input') input: RemedyRecoveryInput): Promise<ServiceRecovery> {
    return this.service.remedy(by, input);
  }

  @Allow('service-recovery:remedy')
  @Mutation(() => ServiceRecovery)
  tellRecovery(@By() by: Acting, @Args('input') input: TellRecoveryInput): Promise<ServiceRecovery> {
    return this.service.tell(by, input);
  }

  @Allow('service-recovery:void')
  @Mutation(() => ServiceRecovery)
  voidRecovery(@By() by: Acting, @Args('input') input: VoidRecordInput): Promise<ServiceRecovery> {
    return this.service.void(by, input);
  }

  @ResolveField(() => RecordRef, { nullable: true, description: 'The record in which it went wrong.' })
  source(@Parent() row: ServiceRecovery, @By('service-recovery:read') by: Acting): Promise<RecordRef | undefined> | null {
    return row.sourceId ? recordRef(by, row.sourceId) : null;
  }
}
