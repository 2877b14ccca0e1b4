import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Acting, Allow, By, type Doors, doors, type Page, PageInput, Transition, VoidRecordInput } from '#kernel';
import { Community, communityById, OrgUnit, unitById } from '#org';
import { AnnualPlan } from '../annual-plan/annual-plan.entity.js';
import { PlanTemplate, PlanTemplateItem, PlanTemplatePage, PlanTemplateUse, TemplateStart } from './plan-template.entity.js';
import {
  ChangePlanTemplateInput, DraftPlanFromTemplateInput, DraftPlanTemplateInput, SharePlanTemplateInput, WithdrawPlanTemplateInput,
} from './plan-template.input.js';
import { planTemplates } from './plan-template.kind.js';
import { PlanTemplateService } from './plan-template.service.js';
import { useOf, usesOf } from './template-uses.js';

@Resolver(() => PlanTemplate)
export class PlanTemplateResolver {
  constructor(private readonly service: PlanTemplateService) {}

  @Allow('plan-template:read')
  @Query(() => PlanTemplatePage, { description: 'One’s own and those shared from above; for a community those that its plan can begin from.' })
  planTemplates(
    @By() by: Acting,
    @Args('communityId', { type: () => ID, nullable: true }) communityId: string | null = null,
    @Args('page', { nullable: true }) page: PageInput = new PageInput(),
  ): Promise<Page<PlanTemplate>> {
    return this.service.page(by, communityId, page);
  }

  @Allow('plan-template:read')
  @Query(() => PlanTemplate)
  planTemplate(@By() by: Acting, @Args('id', { type: () => ID }) id: string): Promise<PlanTemplate> {
    return this.service.get(by, id);
  }

  @Allow('plan-template:draft')
  @Mutation(() => PlanTemplate)
  draftPlanTemplate(@By() by: Acting, @Args('input') input: DraftPlanTemplateInput): Promise<PlanTemplate> {
    return this.service.draft(by, input);
  }

  @Allow('plan-template:draft')
  @Mutation(() => PlanTemplate)
  changePlanTemplate(@By() by: Acting, @Args('input') input: ChangePlanTemplateInput): Promise<PlanTemplate> {
    return this.service.change(by, input);
  }

  @Allow('plan-template:share')
  @Mutation(() => PlanTemplate)
  sharePlanTemplate(@By() by: Acting, @Args('input') input: SharePlanTemplateInput): Promise<PlanTemplate> {
    return this.service.share(by, input);
  }

  @Allow('plan-template:withdraw')
  @Mutation(() => PlanTemplate)
  withdrawPlanTemplate(@By() by: Acting, @Args('input') input: WithdrawPlanTemplateInput): Promise<PlanTemplate> {
    return this.service.withdraw(by, input);
  }

  @Allow('plan-template:draft')
  @Mutation(() => PlanTemplate)
  voidPlanTemplate(@By() by: Acting, @Args('input') input: VoidRecordInput): Promise<PlanTemplate> {
    return this.service.void(by, input);
  }

  @Allow('annual-plan:draft')
  @Mutation(() => AnnualPlan)
  draftPlanFromTemplate(@By() by: Acting, @Args('input') input: DraftPlanFromTemplateInput): Promise<AnnualPlan> {
    return this.service.begin(by, input);
  }

  @ResolveField(() => OrgUnit, { description: 'The street or district that it is of.' })
  unit(@Parent() template: PlanTemplate, @By('unit:read') by: Acting): Promise<OrgUnit | undefined> {
    return unitById(by, template.streetId);
  }

  @ResolveField(() => [PlanTemplateItem], { description: 'In their order.' })
  items(@Parent() template: PlanTemplate, @By('plan-template:read') by: Acting): Promise<PlanTemplateItem[]> {
    return this.service.items(by, template);
  }

  @ResolveField(() => TemplateStart, { description: 'What a community’s plan would begin with, by the editions that it adopted.' })
  start(
    @Parent() template: PlanTemplate, @By('plan-template:read') by: Acting, @Args('communityId', { type: () => ID }) communityId: string,
  ): Promise<TemplateStart> {
    return this.service.start(by, template, communityId);
  }

  @ResolveField(() => [PlanTemplateUse], { description: 'Plans within reach that were begun from it, the latest year first.' })
  uses(@Parent() template: PlanTemplate, @By('annual-plan:read') by: Acting): Promise<PlanTemplateUse[]> {
    return usesOf(by, template.id);
  }

  @ResolveField(() => [Transition])
  async transitions(@Parent() template: PlanTemplate, @By('plan-template:read') by: Acting): Promise<Transition[]> {
    return (await this.doors(by, template)).transitions;
  }

  @ResolveField(() => [String], { description: 'Verbs by which the person asking may change it now.' })
  async edits(@Parent() template: PlanTemplate, @By('plan-template:read') by: Acting): Promise<string[]> {
    return (await this.doors(by, template)).edits;
  }

  private async doors(by: Acting, template: PlanTemplate): Promise<Doors> {
    const rows = by.op.memo('rows plan-template', () => new Map<string, PlanTemplate>());
    rows.set(template.id, template);
    const found = await by.op.load('doors plan-template', template.id, (ids) => doors(by, planTemplates.kind as never, ids.map((id) => rows.get(id)!)));
    return found ?? { transitions: [], edits: [] };
  }
}

@Resolver(() => PlanTemplateUse)
export class PlanTemplateUseResolver {
  constructor(private readonly service: PlanTemplateService) {}

  @ResolveField(() => Community)
  community(@Parent() use: PlanTemplateUse, @By('unit:read') by: Acting): Promise<Community | undefined> {
    return communityById(by, use.communityId);
  }

  @ResolveField(() => PlanTemplate, { nullable: true, description: 'Null once it is shared no more, for those who only read it.' })
  template(@Parent() use: PlanTemplateUse, @By('plan-template:read') by: Acting): Promise<PlanTemplate | undefined> {
    return planTemplates.load(by, use.templateId);
  }
}

@Resolver(() => AnnualPlan)
export class PlanBegunResolver {
  @ResolveField(() => PlanTemplateUse, { nullable: true, description: 'The template that it was begun from.' })
  begunFrom(@Parent() plan: AnnualPlan, @By('annual-plan:read') by: Acting): Promise<PlanTemplateUse | undefined> {
    return useOf(by, plan.id);
  }
}
