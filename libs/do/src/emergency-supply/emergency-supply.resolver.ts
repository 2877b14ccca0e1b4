import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Acting, Allow, By, dayOf, type Page, PageInput, RecordFilter, recordRef, RecordRef, RecordSort, VoidRecordInput } from '#kernel';
import { Person, personById } from '#org';
import { EmergencySupply, EmergencySupplyPage } from './emergency-supply.entity.js';
import {
  ChangeSupplyInput, CheckSupplyInput, DisposeSupplyInput, EnterSupplyInput, IssueSupplyInput, ReceiveSupplyInput, ReturnSupplyInput, SupplyFilter,
} from './emergency-supply.input.js';
import { emergencySupplies } from './emergency-supply.kind.js';
import { EmergencySupplyService, movementsOf } from './emergency-supply.service.js';
import { SupplyMovement } from './supply-movement.entity.js';

@Resolver(() => EmergencySupply)
export class EmergencySupplyResolver {
  constructor(private readonly service: EmergencySupplyService) {}

  @Allow('emergency-supply:read')
  @Query(() => EmergencySupplyPage)
  emergencySupplies(
    @By() by: Acting,
    @Args('filter', { nullable: true }) filter: RecordFilter = {},
    @Args('only', { nullable: true }) only: SupplyFilter = {},
    @Args('sort', { type: () => RecordSort, defaultValue: RecordSort.dueAt }) sort: RecordSort,
    @Args('page', { nullable: true }) page: PageInput = new PageInput(),
  ): Promise<Page<EmergencySupply>> {
    return emergencySupplies.page(by, filter, sort, page, only.supplyKind ? { supplyKind: only.supplyKind } : {});
  }

  @Allow('emergency-supply:read')
  @Query(() => EmergencySupply)
  emergencySupply(@By() by: Acting, @Args('id', { type: () => ID }) id: string): Promise<EmergencySupply> {
    return emergencySupplies.get(by, id);
  }

  @Allow('emergency-supply:enter')
  @Mutation(() => EmergencySupply)
  enterSupply(@By() by: Acting, @Args('input') input: EnterSupplyInput): Promise<EmergencySupply> {
    return this.service.enter(by, input);
  }

  @Allow('emergency-supply:enter')
  @Mutation(() => EmergencySupply)
  changeSupply(@By() by: Acting, @Args('input') input: ChangeSupplyInput): Promise<EmergencySupply> {
    return this.service.change(by, input);
  }

  @Allow('emergency-supply:issue')
  @Mutation(() => EmergencySupply)
  receiveSupply(@By() by: Acting, @Args('input') input: ReceiveSupplyInput): Promise<EmergencySupply> {
    return this.service.receive(by, input);
  }

  @Allow('emergency-supply:issue')
  @Mutation(() => EmergencySupply)
  issueSupply(@By() by: Acting, @Args('input') input: IssueSupplyInput): Promise<EmergencySupply> {
    return this.service.issue(by, input);
  }

  @Allow('emergency-supply:issue')
  @Mutation(() => EmergencySupply)
  returnSupply(@By() by: Acting, @Args('input') input: ReturnSupplyInput): Promise<EmergencySupply> {
    return this.service.return(by, input);
  }

  @Allow('emergency-supply:check')
  @Mutation(() => EmergencySupply)
  checkSupply(@By() by: Acting, @Args('input') input: CheckSupplyInput): Promise<EmergencySupply> {
    return this.service.check(by, input);
  }

  @Allow('emergency-supply:enter')
  @Mutation(() => EmergencySupply)
  disposeSupply(@By() by: Acting, @Args('input') input: DisposeSupplyInput): Promise<EmergencySupply> {
    return this.service.dispose(by, input);
  }

  @Allow('emergency-supply:void')
  @Mutation(() => EmergencySupply)
  voidSupply(@By() by: Acting, @Args('input') input: VoidRecordInput): Promise<EmergencySupply> {
    return this.service.void(by, input);
  }

  @ResolveField(() => Boolean, { description: 'Its time is up.' })
  expired(@Parent() { expiresOn }: EmergencySupply, @By('emergency-supply:read') by: Acting): boolean {
    return expiresOn !== null && expiresOn < dayOf(by.now);
  }

  @ResolveField(() => [SupplyMovement], { description: 'The lines of its book, newest first.' })
  movements(@Parent() row: EmergencySupply, @By('emergency-supply:read') by: Acting): Promise<SupplyMovement[]> {
    return movementsOf(by, row.id);
  }
}

@Resolver(() => SupplyMovement)
export class SupplyMovementResolver {
  @ResolveField(() => RecordRef, { nullable: true, description: 'The drill or the incident that it went to.' })
  record(@Parent() { recordId }: SupplyMovement, @By('emergency-supply:read') by: Acting): Promise<RecordRef | undefined> | null {
    return recordId ? recordRef(by, recordId) : null;
  }

  @ResolveField(() => Person, { nullable: true })
  by(@Parent() { byId }: SupplyMovement, @By('person:read') by: Acting): Promise<Person | undefined> | undefined {
    return personById(by, byId);
  }
}
