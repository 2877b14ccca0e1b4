import { Module } from '@nestjs/common';
import { Kernel } from '#kernel';
import { annualPlanKind } from './annual-plan/annual-plan.kind.js';
import { AnnualPlanResolver } from './annual-plan/annual-plan.resolver.js';
import { AnnualPlanService } from './annual-plan/annual-plan.service.js';
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
    RiskJobs, RiskService, RiskResolver, RiskRatingResolver,
  ],
})
export class PlanModule {
  constructor(kernel: Kernel, riskJobs: RiskJobs) {
    kernel.kinds.add(annualPlanKind);
    kernel.kinds.add(serviceItemKind);
    kernel.kinds.add(riskKind);
    riskJobs.register(kernel);
  }
}
