import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Acting, Allow, By, recordRef, RecordRef } from '#kernel';
import { Person, personById } from '#org';
import { Clause, clauseById, RuleVerdict } from '#standards';
import { AnnualPlan } from '../annual-plan/annual-plan.entity.js';
import { ReopenPlanningInputInput, SetAsidePlanningInputInput, TakePlanningInputInput } from './planning-input.input.js';
import { PlanningInputService } from './planning-input.service.js';
import { PlanningInput, PlanningLinks } from './planning-input.type.js';

@Resolver(() => AnnualPlan)
export class PlanInputsResolver {
  constructor(private readonly service: PlanningInputService) {}

  @ResolveField(() => [PlanningInput], { description: 'What the plan should start from, by source, each with what became of it.' })
  inputs(@Parent() plan: AnnualPlan, @By('annual-plan:read') by: Acting): Promise<PlanningInput[]> {
    return this.service.of(by, plan);
  }

  @Allow('annual-plan:draft')
  @Mutation(() => AnnualPlan, { description: 'Makes an item, a risk or an objective of an input; the link stays.' })
  takePlanningInput(@By() by: Acting, @Args('input') input: TakePlanningInputInput): Promise<AnnualPlan> {
    return this.service.take(by, input);
  }

  @Allow('annual-plan:draft')
  @Mutation(() => AnnualPlan)
  setAsidePlanningInput(@By() by: Acting, @Args('input') input: SetAsidePlanningInputInput): Promise<AnnualPlan> {
    return this.service.setAside(by, input);
  }

  @Allow('annual-plan:draft')
  @Mutation(() => AnnualPlan)
  reopenPlanningInput(@By() by: Acting, @Args('input') input: ReopenPlanningInputInput): Promise<AnnualPlan> {
    return this.service.reopen(by, input);
  }

  @Allow('annual-plan:read')
  @Query(() => PlanningLinks, { description: 'Of any record: the inputs it was made of, and the plans that it was an input to.' })
  planningLinks(@By() by: Acting, @Args('recordId', { type: () => ID }) recordId: string): Promise<PlanningLinks> {
    return this.service.linksOf(by, recordId);
  }
}

@Resolver(() => PlanningInput)
export class PlanningInputResolver {
  @ResolveField(() => [RecordRef], { description: 'The records behind it, newest first, ten at most.' })
  async records(@Parent() { recordIds }: PlanningInput, @By('annual-plan:read') by: Acting): Promise<RecordRef[]> {
    const refs = await Promise.all(recordIds.slice(0, 10).map((id) => recordRef(by, id)));
    return refs.filter((ref) => ref !== undefined);
  }

  @ResolveField(() => [Clause])
  async clauses(@Parent() { clauseIds }: PlanningInput, @By('clause:read') by: Acting): Promise<Clause[]> {
    const found = await Promise.all(clauseIds.map((id) => clauseById(by, id)));
    return found.filter((clause) => clause !== undefined);
  }

  @ResolveField(() => RecordRef, { nullable: true, description: 'The item, risk or objective that was made of it.' })
  target(@Parent() { targetId }: PlanningInput, @By('annual-plan:read') by: Acting): Promise<RecordRef | undefined> | null {
    return targetId ? recordRef(by, targetId) : null;
  }

  @ResolveField(() => RecordRef, { nullable: true })
  plan(@Parent() { planId }: PlanningInput, @By('annual-plan:read') by: Acting): Promise<RecordRef | undefined> {
    return recordRef(by, planId);
  }

  @ResolveField(() => Person, { nullable: true })
  decidedBy(@Parent() { decidedById }: PlanningInput, @By('person:read') by: Acting): Promise<Person | undefined> | undefined {
    return personById(by, decidedById);
  }
}

/** Adds to a rule held against a community what plans made of it. */
@Resolver(() => RuleVerdict)
export class PlannedRuleResolver {
  constructor(private readonly service: PlanningInputService) {}

  @ResolveField(() => [PlanningInput], { description: 'Plans that took it in, the latest first.' })
  planned(@Parent() { communityId, rule }: RuleVerdict, @By('annual-plan:read') by: Acting): Promise<PlanningInput[]> {
    return this.service.takenIn(by, communityId, 'unmet-rule', rule);
  }
}
