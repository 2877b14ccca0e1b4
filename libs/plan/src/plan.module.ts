import { Module } from '@nestjs/common';
import { Kernel } from '#kernel';
import { annualPlanKind } from './annual-plan/annual-plan.kind.js';
import { AnnualPlanResolver } from './annual-plan/annual-plan.resolver.js';
import { AnnualPlanService } from './annual-plan/annual-plan.service.js';
import { PublicPlanResolver } from './public/public-plan.resolver.js';
import { serviceItemKind } from './service-item/service-item.kind.js';
import { ServiceItemResolver } from './service-item/service-item.resolver.js';
import { ServiceItemService } from './service-item/service-item.service.js';

@Module({ providers: [AnnualPlanService, AnnualPlanResolver, ServiceItemService, ServiceItemResolver, PublicPlanResolver] })
export class PlanModule {
  constructor(kernel: Kernel) {
    kernel.kinds.add(annualPlanKind);
    kernel.kinds.add(serviceItemKind);
  }
}
