import { Module } from '@nestjs/common';
import { Kernel } from '#kernel';
import { annualPlanKind } from './annual-plan/annual-plan.kind.js';
import { serviceItemKind } from './service-item/service-item.kind.js';

@Module({})
export class PlanModule {
  constructor(kernel: Kernel) {
    kernel.kinds.add(annualPlanKind);
    kernel.kinds.add(serviceItemKind);
  }
}
