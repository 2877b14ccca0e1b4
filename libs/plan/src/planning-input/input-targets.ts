import { Injectable } from '@nestjs/common';
import { type Acting, ClauseRole } from '#kernel';
import { linkChosen } from '#standards';
import type { AnnualPlan } from '../annual-plan/annual-plan.entity.js';
import { ObjectiveDimension, ObjectiveDirection, ObjectiveLevel, ObjectiveRhythm } from '../objective/objective.entity.js';
import { ObjectiveService } from '../objective/objective.service.js';
import { RiskContext, RiskNature } from '../risk/risk.entity.js';
import { RiskService } from '../risk/risk.service.js';
import { itemsByPlan } from '../service-item/service-item.kind.js';
import { ServiceItemService } from '../service-item/service-item.service.js';
import type { TakePlanningInputInput } from './planning-input.input.js';
import { PlanningInputTarget } from './planning-input.type.js';

type Given = Pick<TakePlanningInputInput, 'as' | 'title' | 'requirement' | 'expectedResult' | 'clauseIds'>;
interface Made {
  id: string;
  plan: AnnualPlan;
}

/** Makes of an input what it was taken in as, through the service that makes such. */
@Injectable()
export class InputTargets {
  constructor(
    private readonly items: ServiceItemService,
    private readonly risks: RiskService,
    private readonly objectives: ObjectiveService,
  ) {}

  /** @throws FORBIDDEN where risks or objectives are not the person's to begin; INVALID as their services */
  make(by: Acting, plan: AnnualPlan, source: string, given: Given): Promise<Made> {
    if (given.as === PlanningInputTarget.risk) return this.risk(by, plan, source, given);
    return given.as === PlanningInputTarget.objective ? this.objective(by, plan, source, given) : this.item(by, plan, given);
  }

  private async item(by: Acting, plan: AnnualPlan, { as: _as, ...said }: Given): Promise<Made> {
    const changed = await this.items.add(by, { ...said, id: plan.id, expectedVersion: plan.version });
    const items = (await itemsByPlan(by, [plan.id])).get(plan.id)!;
    return { id: items.at(-1)!.id, plan: changed };
  }

  private async risk(by: Acting, plan: AnnualPlan, source: string, { title, requirement, clauseIds }: Given): Promise<Made> {
    const { id } = await this.risks.identify(by.under('risk:identify'), {
      communityId: plan.communityId, nature: RiskNature.risk, context: contextOf(source), title, description: requirement,
      fromServiceChange: false, potentialEmergency: false, clauseIds,
    });
    return { id, plan };
  }

  /** A draft for the whole community, due at the end of the year: its figures follow before it is set. */
  private async objective(by: Acting, plan: AnnualPlan, source: string, { title, clauseIds }: Given): Promise<Made> {
    const row = await this.objectives.draft(by.under('objective:draft'), {
      communityId: plan.communityId, title, level: ObjectiveLevel.community, subject: '', dimension: dimensionOf(source), measure: '', unit: '',
      direction: ObjectiveDirection.up, tolerance: 0, rhythm: ObjectiveRhythm.quarter, dueOn: `${plan.year}-12-31`,
    });
    await linkChosen(by, row, clauseIds, ClauseRole.implements);
    return { id: row.id, plan };
  }
}

/** What it will most likely be about; to be changed while it is drafted, as all else of it. */
function dimensionOf(source: string): ObjectiveDimension {
  return source === 'complaint-theme' ? ObjectiveDimension.complaints : ['need', 'low-score', 'feedback'].includes(source) ? ObjectiveDimension.satisfaction : ObjectiveDimension.function;
}

/** Where one was looking when the input was found. */
function contextOf(source: string): RiskContext {
  if (['need', 'complaint-theme', 'decision', 'low-score', 'feedback'].includes(source)) return RiskContext.interestedParty;
  return source === 'unmet-rule' || source === 'missed-obligation' ? RiskContext.law : RiskContext.internal;
}
