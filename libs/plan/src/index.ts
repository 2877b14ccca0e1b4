export { AnnualPlan } from './annual-plan/annual-plan.entity.js';
export { annualPlans } from './annual-plan/annual-plan.kind.js';
export { AnnualPlanService } from './annual-plan/annual-plan.service.js';
export { PlanModule } from './plan.module.js';
export { ServiceItem } from './service-item/service-item.entity.js';
export { serviceItems } from './service-item/service-item.kind.js';
export { ServiceItemService } from './service-item/service-item.service.js';
