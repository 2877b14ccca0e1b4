import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Acting, Allow, By, type Page, PageInput, RecordFilter, RecordRef, RecordSort, VoidRecordInput } from '#kernel';
import { Person, personById } from '#org';
import { EmergencyPlanFinding, emergencyPlanFindings } from './completeness.js';
import { EmergencyContact } from './emergency-contact.entity.js';
import { EmergencyPlan, EmergencyPlanPage } from './emergency-plan.entity.js';
import { partsOfPlan } from './emergency-plan.facts.js';
import {
  ChangeEmergencyPlanInput, DraftEmergencyPlanInput, EnforceEmergencyPlanInput, ReviewEmergencyPlanInput, WithdrawEmergencyPlanInput,
} from './emergency-plan.input.js';
import { emergencyPlans } from './emergency-plan.kind.js';
import { EmergencyPlanService } from './emergency-plan.service.js';
import { EmergencyTeam } from './emergency-team.entity.js';
import { contactsOf, teamsOf } from './plan-lists.js';
import { usesOfPlan } from './plan-uses.js';

@Resolver(() => EmergencyPlan)
export class EmergencyPlanResolver {
  constructor(private readonly service: EmergencyPlanService) {}

  @Allow('emergency-plan:read')
  @Query(() => EmergencyPlanPage)
  emergencyPlans(
    @By() by: Acting,
    @Args('filter', { nullable: true }) filter: RecordFilter = {},
    @Args('sort', { type: () => RecordSort, defaultValue: RecordSort.dueAt }) sort: RecordSort,
    @Args('page', { nullable: true }) page: PageInput = new PageInput(),
  ): Promise<Page<EmergencyPlan>> {
    return emergencyPlans.page(by, filter, sort, page);
  }

  @Allow('emergency-plan:read')
  @Query(() => EmergencyPlan)
  emergencyPlan(@By() by: Acting, @Args('id', { type: () => ID }) id: string): Promise<EmergencyPlan> {
    return emergencyPlans.get(by, id);
  }

  @Allow('emergency-plan:draft')
  @Mutation(() => EmergencyPlan)
  draftEmergencyPlan(@By() by: Acting, @Args('input') input: DraftEmergencyPlanInput): Promise<EmergencyPlan> {
    return this.service.draft(by, input);
  }

  @Allow('emergency-plan:draft')
  @Mutation(() => EmergencyPlan)
  changeEmergencyPlan(@By() by: Acting, @Args('input') input: ChangeEmergencyPlanInput): Promise<EmergencyPlan> {
    return this.service.change(by, input);
  }

  @Allow('emergency-plan:enforce')
  @Mutation(() => EmergencyPlan)
  enforceEmergencyPlan(@By() by: Acting, @Args('input') input: EnforceEmergencyPlanInput): Promise<EmergencyPlan> {
    return this.service.enforce(by, input);
  }

  @Allow('emergency-plan:review')
  @Mutation(() => EmergencyPlan)
  reviewEmergencyPlan(@By() by: Acting, @Args('input') input: ReviewEmergencyPlanInput): Promise<EmergencyPlan> {
    return this.service.review(by, input);
  }

  @Allow('emergency-plan:enforce')
  @Mutation(() => EmergencyPlan)
  withdrawEmergencyPlan(@By() by: Acting, @Args('input') input: WithdrawEmergencyPlanInput): Promise<EmergencyPlan> {
    return this.service.withdraw(by, input);
  }

  @Allow('emergency-plan:void')
  @Mutation(() => EmergencyPlan)
  voidEmergencyPlan(@By() by: Acting, @Args('input') input: VoidRecordInput): Promise<EmergencyPlan> {
    return this.service.void(by, input);
  }

  @ResolveField(() => Person, { nullable: true })
  owner(@Parent() row: EmergencyPlan, @By('person:read') by: Acting): Promise<Person | undefined> | undefined {
    return personById(by, row.ownerId);
  }

  @ResolveField(() => [EmergencyContact], { description: 'Who leads, who is told, who helps from outside.' })
  contacts(@Parent() row: EmergencyPlan, @By('emergency-plan:read') by: Acting): Promise<EmergencyContact[]> {
    return contactsOf(by, row.id);
  }

  @ResolveField(() => [EmergencyTeam])
  teams(@Parent() row: EmergencyPlan, @By('emergency-plan:read') by: Acting): Promise<EmergencyTeam[]> {
    return teamsOf(by, row.id);
  }

  @ResolveField(() => [EmergencyPlanFinding], { description: 'What 8.10.2 asks for and is not there yet; first what keeps it from coming into force.' })
  async findings(@Parent() row: EmergencyPlan, @By('emergency-plan:read') by: Acting): Promise<EmergencyPlanFinding[]> {
    const found = ['withdrawn', 'void'].includes(row.state) ? [] : emergencyPlanFindings(row, await partsOfPlan(by, row));
    return [...found.filter((one) => one.blocking), ...found.filter((one) => !one.blocking)];
  }

  @ResolveField(() => [RecordRef], { description: 'Drills of it and incidents in which it was followed, newest first.' })
  uses(@Parent() row: EmergencyPlan, @By('emergency-plan:read') by: Acting): Promise<RecordRef[]> {
    return usesOfPlan(by, row.id);
  }
}
