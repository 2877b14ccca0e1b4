import { Module } from '@nestjs/common';
import { Kernel } from '#kernel';
import { annualPlanKind } from './annual-plan/annual-plan.kind.js';
import { AnnualPlanResolver } from './annual-plan/annual-plan.resolver.js';
import { AnnualPlanService } from './annual-plan/annual-plan.service.js';
import { ObjectiveFactService } from './objective/objective-fact.service.js';
import { ObjectiveJobs } from './objective/objective-jobs.js';
import { objectiveKind } from './objective/objective.kind.js';
import { ObjectiveResolver, ObjectiveValueResolver } from './objective/objective.resolver.js';
import { ObjectiveService } from './objective/objective.service.js';
import { PublicPlanResolver } from './public/public-plan.resolver.js';
import { RiskJobs } from './risk/risk-jobs.js';
import { riskKind } from './risk/risk.kind.js';
import { RiskRatingResolver, RiskResolver } from './risk/risk.resolver.js';
import { RiskService } from './risk/risk.service.js';
import { serviceItemKind } from './service-item/service-item.kind.js';
import { ServiceItemResolver } from './service-item/service-item.resolver.js';
import { ServiceItemService } from './service-item/service-item.service.js';

@Module({
  providers: [
    AnnualPlanService, AnnualPlanResolver, ServiceItemService, ServiceItemResolver, PublicPlanResolver,
    ObjectiveService, ObjectiveFactService, ObjectiveJobs, ObjectiveResolver, ObjectiveValueResolver,
    RiskJobs, RiskService, RiskResolver, RiskRatingResolver,
  ],
})
export class PlanModule {
  constructor(kernel: Kernel, riskJobs: RiskJobs, objectiveJobs: ObjectiveJobs) {
    kernel.kinds.add(annualPlanKind);
    kernel.kinds.add(serviceItemKind);
    kernel.kinds.add(riskKind);
    riskJobs.register(kernel);
    kernel.kinds.add(objectiveKind);
    objectiveJobs.register(kernel);
  }
}
