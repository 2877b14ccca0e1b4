import { Module } from '@nestjs/common';
import { CheckModule, EvaluationSources } from '#check';
import { Kernel } from '#kernel';
import { followOf, ItemFollowers, PlanningInputSources } from '#plan';
import { CaseReportService } from './case-report/case-report.service.js';
import { CaseSheetService } from './case-sheet/case-sheet.service.js';
import { correctiveActionKind } from './corrective-action/corrective-action.kind.js';
import { ActionExtensionResolver, CorrectiveActionResolver } from './corrective-action/corrective-action.resolver.js';
import { CorrectiveActionService } from './corrective-action/corrective-action.service.js';
import { ImprovementsModule } from './improvement/improvements.module.js';
import { casesDrawn } from './nonconformity/evaluation.source.js';
import { CaseFieldsResolver, CaseSuccessResolver, EffectivenessReviewResolver } from './nonconformity/case-fields.resolver.js';
import { CaseJobs } from './nonconformity/case-jobs.js';
import { CaseParts } from './nonconformity/case-parts.js';
import { CaseSource } from './nonconformity/case-source.js';
import { MergingService } from './nonconformity/merging.service.js';
import { nonconformityList } from './nonconformity/nonconformity-list.js';
import { nonconformityPage } from './nonconformity/nonconformity-page.js';
import { nonconformityKind } from './nonconformity/nonconformity.kind.js';
import { NonconformityResolver } from './nonconformity/nonconformity.resolver.js';
import { NonconformityService } from './nonconformity/nonconformity.service.js';
import { lessons, openCases } from './nonconformity/planning.sources.js';
import { SuccessMeasure } from './nonconformity/success-measure.js';
import {
  RaisedFromComplaintResolver, RaisedFromDrillResolver, RaisedFromFindingResolver, RaisedFromInspectionItemResolver, RaisedFromInspectionResolver, RaisedFromIncidentResolver, RaisedFromObligationResolver, RaisedFromRecoveryResolver, RaisedFromSupervisionLineResolver,
  RaisedFromOpportunityResolver, RaisedFromRequestResolver, RaisedFromResolver, RaisedFromVerdictResolver,
} from './nonconformity/raised-from.resolver.js';

@Module({
  imports: [CheckModule, ImprovementsModule],
  providers: [
    CaseParts, CaseSource, SuccessMeasure, NonconformityService, MergingService, CaseReportService, CaseSheetService, CaseJobs, NonconformityResolver, CaseFieldsResolver, CaseSuccessResolver,
    EffectivenessReviewResolver, CorrectiveActionService, CorrectiveActionResolver, ActionExtensionResolver,
    RaisedFromComplaintResolver, RaisedFromDrillResolver, RaisedFromFindingResolver, RaisedFromInspectionItemResolver, RaisedFromInspectionResolver, RaisedFromIncidentResolver, RaisedFromObligationResolver, RaisedFromRecoveryResolver, RaisedFromSupervisionLineResolver,
    RaisedFromOpportunityResolver, RaisedFromRequestResolver, RaisedFromResolver, RaisedFromVerdictResolver,
  ],
  exports: [CaseReportService, CaseSheetService, NonconformityService],
})
export class ActModule {
  constructor(kernel: Kernel, jobs: CaseJobs, inputs: PlanningInputSources, followers: ItemFollowers, evaluations: EvaluationSources) {
    kernel.kinds.add(nonconformityKind);
    kernel.kinds.add(correctiveActionKind);
    kernel.bound.add(nonconformityList);
    kernel.bound.add(nonconformityPage);
    jobs.register(kernel);
    inputs.add(openCases, lessons);
    evaluations.add(casesDrawn);
    followers.add(followOf('nonconformities', 'source_id'));
  }
}
