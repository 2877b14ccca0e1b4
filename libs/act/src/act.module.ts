import { Module } from '@nestjs/common';
import { CheckModule, EvaluationSources } from '#check';
import { Kernel } from '#kernel';
import { followOf, ItemFollowers, PlanningInputSources } from '#plan';
import { correctiveActionKind } from './corrective-action/corrective-action.kind.js';
import { CorrectiveActionResolver } from './corrective-action/corrective-action.resolver.js';
import { CorrectiveActionService } from './corrective-action/corrective-action.service.js';
import { casesDrawn } from './nonconformity/evaluation.source.js';
import { CaseParts } from './nonconformity/case-parts.js';
import { nonconformityList } from './nonconformity/nonconformity-list.js';
import { nonconformityPage } from './nonconformity/nonconformity-page.js';
import { nonconformityKind } from './nonconformity/nonconformity.kind.js';
import { EffectivenessReviewResolver, NonconformityResolver } from './nonconformity/nonconformity.resolver.js';
import { NonconformityService } from './nonconformity/nonconformity.service.js';
import { lessons, openCases } from './nonconformity/planning.sources.js';
import {
  RaisedFromComplaintResolver, RaisedFromDrillResolver, RaisedFromFindingResolver, RaisedFromInspectionItemResolver, RaisedFromInspectionResolver, RaisedFromIncidentResolver, RaisedFromObligationResolver, RaisedFromRecoveryResolver, RaisedFromSupervisionLineResolver,
  RaisedFromOpportunityResolver, RaisedFromRequestResolver, RaisedFromResolver, RaisedFromVerdictResolver,
} from './nonconformity/raised-from.resolver.js';

@Module({
  imports: [CheckModule],
  providers: [
    CaseParts, NonconformityService, NonconformityResolver, EffectivenessReviewResolver, CorrectiveActionService, CorrectiveActionResolver,
    RaisedFromComplaintResolver, RaisedFromDrillResolver, RaisedFromFindingResolver, RaisedFromInspectionItemResolver, RaisedFromInspectionResolver, RaisedFromIncidentResolver, RaisedFromObligationResolver, RaisedFromRecoveryResolver, RaisedFromSupervisionLineResolver,
    RaisedFromOpportunityResolver, RaisedFromRequestResolver, RaisedFromResolver, RaisedFromVerdictResolver,
  ],
  exports: [NonconformityService],
})
export class ActModule {
  constructor(kernel: Kernel, inputs: PlanningInputSources, followers: ItemFollowers, evaluations: EvaluationSources) {
    kernel.kinds.add(nonconformityKind);
    kernel.kinds.add(correctiveActionKind);
    kernel.bound.add(nonconformityList);
    kernel.bound.add(nonconformityPage);
    inputs.add(openCases, lessons);
    evaluations.add(casesDrawn);
    followers.add(followOf('nonconformities', 'source_id'));
  }
}
