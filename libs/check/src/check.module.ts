import { Module } from '@nestjs/common';
import { Kernel } from '#kernel';
import { PlanningInputSources } from '#plan';
import { complaintKind } from './complaint/complaint.kind.js';
import { ComplaintResolver, ComplaintViewingResolver } from './complaint/complaint.resolver.js';
import { ComplaintFiguresService } from './complaint/figures.js';
import { ComplaintService } from './complaint/complaint.service.js';
import { Intake } from './complaint/intake.js';
import { lapseJob } from './complaint/lapse.js';
import { complaintThemes } from './complaint/planning.source.js';
import { ResidentResolver } from './complaint/resident.resolver.js';
import { ResidentService } from './complaint/resident.service.js';
import { ConformityAssessmentModule } from './conformity-assessment/conformity-assessment.module.js';
import { ServiceEvaluationsModule } from './service-evaluation/service-evaluations.module.js';
import { StarRatingModule } from './star-rating/star-rating.module.js';
import { SurveysModule } from './survey/surveys.module.js';
import { supervisionKind } from './supervision/supervision.kind.js';
import { SupervisionLineResolver, SupervisionResolver } from './supervision/supervision.resolver.js';
import { SupervisionService } from './supervision/supervision.service.js';

@Module({
  imports: [ConformityAssessmentModule, ServiceEvaluationsModule, StarRatingModule, SurveysModule],
  providers: [
    Intake, ComplaintService, ComplaintFiguresService, ComplaintResolver, ComplaintViewingResolver, ResidentService, ResidentResolver,
    SupervisionService, SupervisionResolver, SupervisionLineResolver,
  ],
  exports: [ComplaintFiguresService, ServiceEvaluationsModule],
})
export class CheckModule {
  constructor(kernel: Kernel, inputs: PlanningInputSources) {
    kernel.kinds.add(complaintKind);
    kernel.kinds.add(supervisionKind);
    kernel.jobs.define(lapseJob);
    inputs.add(complaintThemes);
  }
}
