import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Acting, Allow, By, type Page, PageInput, pageWith, RecordSort, VoidRecordInput } from '#kernel';
import { Person, personById } from '#org';
import { RuleCoverage, ruleCoverage, RuleSubjectType, subjectTypes } from './rule-coverage.js';
import { RuleReading } from './rule-reading.entity.js';
import { ServiceRule, ServiceRulePage } from './service-rule.entity.js';
import {
  AcknowledgeServiceRuleInput, ApproveServiceRuleInput, ChangeServiceRuleInput, ConfirmServiceRuleInput, DraftServiceRuleInput, ReviseServiceRuleInput,
  ServiceRuleFilter, WithdrawServiceRuleInput,
} from './service-rule.input.js';
import { readingsOf, ruleReadings, serviceRules, versionsOf } from './service-rule.kind.js';
import { ServiceRuleService } from './service-rule.service.js';

@Resolver(() => ServiceRule)
export class ServiceRuleResolver {
  constructor(private readonly service: ServiceRuleService) {}

  @Allow('service-rule:read')
  @Query(() => ServiceRulePage, { description: 'Versions of rules and systems; those superseded or withdrawn only by their state.' })
  async serviceRules(
    @By() by: Acting,
    @Args('filter', { nullable: true }) { subject, ...filter }: ServiceRuleFilter = {},
    @Args('sort', { type: () => RecordSort, defaultValue: RecordSort.dueAt }) sort: RecordSort,
    @Args('page', { nullable: true }) page: PageInput = new PageInput(),
  ): Promise<Page<ServiceRule>> {
    const rows = serviceRules.sorted(by, filter, sort);
    const all = serviceRules.matching(by, filter);
    if (subject) for (const one of [rows, all]) one.where('? = ANY (row.subjects)', subject);
    return pageWith(await rows.many(page), () => all.count());
  }

  @Allow('service-rule:read')
  @Query(() => ServiceRule)
  serviceRule(@By() by: Acting, @Args('id', { type: () => ID }) id: string): Promise<ServiceRule> {
    return serviceRules.get(by, id);
  }

  @Allow('service-rule:read')
  @Query(() => [RuleSubjectType], { description: 'What the editions want rules of service about (8.4.1).' })
  ruleSubjects(@By() _by: Acting): RuleSubjectType[] {
    return subjectTypes();
  }

  @Allow('service-rule:read')
  @Query(() => [RuleCoverage], { description: 'What the adopted editions want rules about, and what the community has.' })
  ruleCoverage(@By() by: Acting, @Args('communityId', { type: () => ID }) communityId: string): Promise<RuleCoverage[]> {
    return ruleCoverage(by, communityId);
  }

  @Allow('service-rule:read')
  @Query(() => RuleReading)
  ruleReading(@By() by: Acting, @Args('id', { type: () => ID }) id: string): Promise<RuleReading> {
    return ruleReadings.get(by, id);
  }

  @Allow('service-rule:draft')
  @Mutation(() => ServiceRule)
  draftServiceRule(@By() by: Acting, @Args('input') input: DraftServiceRuleInput): Promise<ServiceRule> {
    return this.service.draft(by, input);
  }

  @Allow('service-rule:draft')
  @Mutation(() => ServiceRule)
  changeServiceRule(@By() by: Acting, @Args('input') input: ChangeServiceRuleInput): Promise<ServiceRule> {
    return this.service.change(by, input);
  }

  @Allow('service-rule:draft')
  @Mutation(() => ServiceRule, { description: 'Begins the next version with the words of this one, and answers that draft.' })
  reviseServiceRule(@By() by: Acting, @Args('input') input: ReviseServiceRuleInput): Promise<ServiceRule> {
    return this.service.revise(by, input);
  }

  @Allow('service-rule:approve')
  @Mutation(() => ServiceRule)
  approveServiceRule(@By() by: Acting, @Args('input') input: ApproveServiceRuleInput): Promise<ServiceRule> {
    return this.service.approve(by, input);
  }

  @Allow('service-rule:approve')
  @Mutation(() => ServiceRule)
  confirmServiceRule(@By() by: Acting, @Args('input') input: ConfirmServiceRuleInput): Promise<ServiceRule> {
    return this.service.confirm(by, input);
  }

  @Allow('service-rule:approve')
  @Mutation(() => ServiceRule)
  withdrawServiceRule(@By() by: Acting, @Args('input') input: WithdrawServiceRuleInput): Promise<ServiceRule> {
    return this.service.withdraw(by, input);
  }

  @Allow('service-rule:void')
  @Mutation(() => ServiceRule)
  voidServiceRule(@By() by: Acting, @Args('input') input: VoidRecordInput): Promise<ServiceRule> {
    return this.service.void(by, input);
  }

  @Allow('service-rule:acknowledge')
  @Mutation(() => RuleReading, { description: 'By the id of one’s own reading.' })
  acknowledgeServiceRule(@By() by: Acting, @Args('input') input: AcknowledgeServiceRuleInput): Promise<RuleReading> {
    return this.service.acknowledge(by, input);
  }

  @ResolveField(() => [RuleSubjectType], { name: 'subjects' })
  subjectTypes(@Parent() row: ServiceRule): RuleSubjectType[] {
    return subjectTypes(row.subjects);
  }

  @ResolveField(() => [ServiceRule], { description: 'All versions, the newest first.' })
  versions(@Parent() row: ServiceRule, @By('service-rule:read') by: Acting): Promise<ServiceRule[]> {
    return versionsOf(by, row.ruleId);
  }

  @ResolveField(() => [RuleReading], { description: 'Who was asked to read this version.' })
  readings(@Parent() row: ServiceRule, @By('service-rule:read') by: Acting): Promise<RuleReading[]> {
    return readingsOf(by, row.id);
  }

  @ResolveField(() => RuleReading, { nullable: true })
  async ownReading(@Parent() row: ServiceRule, @By('service-rule:read') by: Acting): Promise<RuleReading | undefined> {
    return (await readingsOf(by, row.id)).find(({ readerId }) => by.actor.is(readerId));
  }

  @ResolveField(() => Int)
  async askedCount(@Parent() row: ServiceRule, @By('service-rule:read') by: Acting): Promise<number> {
    return (await readingsOf(by, row.id)).filter(({ state }) => state !== 'lapsed').length;
  }

  @ResolveField(() => Int)
  async readCount(@Parent() row: ServiceRule, @By('service-rule:read') by: Acting): Promise<number> {
    return (await readingsOf(by, row.id)).filter(({ state }) => state === 'read').length;
  }

  @ResolveField(() => Person, { nullable: true })
  approvedBy(@Parent() row: ServiceRule, @By('person:read') by: Acting): Promise<Person | undefined> | undefined {
    return personById(by, row.approvedById);
  }
}

@Resolver(() => RuleReading)
export class RuleReadingResolver {
  @ResolveField(() => Person, { nullable: true })
  reader(@Parent() row: RuleReading, @By('person:read') by: Acting): Promise<Person | undefined> | undefined {
    return personById(by, row.readerId);
  }

  @ResolveField(() => ServiceRule, { nullable: true })
  rule(@Parent() row: RuleReading, @By('service-rule:read') by: Acting): Promise<ServiceRule | undefined> {
    return serviceRules.load(by, row.parentId!);
  }
}
