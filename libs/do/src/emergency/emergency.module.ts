import { Module } from '@nestjs/common';
import { Kernel } from '#kernel';
import { followOf, ItemFollowers, ItemWorks } from '#plan';
import { FactSources, FulfilmentSources } from '#standards';
import { drillKind } from '../drill/drill.kind.js';
import { DrillResolver, ServiceItemDrillsResolver } from '../drill/drill.resolver.js';
import { DrillService } from '../drill/drill.service.js';
import { drillFulfilments, drillSource } from '../drill/drill.sources.js';
import { drillWork } from '../drill/drill.work.js';
import { EmergencyPlanJobs } from '../emergency-plan/emergency-plan-jobs.js';
import { emergencyPlanKind } from '../emergency-plan/emergency-plan.kind.js';
import { EmergencyPlanResolver } from '../emergency-plan/emergency-plan.resolver.js';
import { EmergencyPlanService } from '../emergency-plan/emergency-plan.service.js';
import { emergencySupplyKind } from '../emergency-supply/emergency-supply.kind.js';
import { EmergencySupplyResolver, SupplyMovementResolver } from '../emergency-supply/emergency-supply.resolver.js';
import { EmergencySupplyService } from '../emergency-supply/emergency-supply.service.js';
import { supplySource } from '../emergency-supply/supplies.source.js';
import { SupplySheetService } from '../emergency-supply/supply-sheet.service.js';
import { SupplyJobs } from '../emergency-supply/supply-jobs.js';
import { incidentKind } from '../incident/incident.kind.js';
import { IncidentEntryResolver, IncidentResolver } from '../incident/incident.resolver.js';
import { IncidentService } from '../incident/incident.service.js';
import { serviceRecoveryKind } from '../service-recovery/service-recovery.kind.js';
import { ServiceRecoveryResolver } from '../service-recovery/service-recovery.resolver.js';
import { ServiceRecoveryService } from '../service-recovery/service-recovery.service.js';
import { EmergencyCallListResolver } from './call-list.resolver.js';

/** Clause 8.10: service recovery; emergency plans, supplies, drills and incidents. */
@Module({
  providers: [
    EmergencyPlanService, EmergencyPlanJobs, EmergencyPlanResolver, EmergencySupplyService, SupplySheetService, SupplyJobs, EmergencySupplyResolver, SupplyMovementResolver,
    DrillService, DrillResolver, ServiceItemDrillsResolver, IncidentService, IncidentResolver, IncidentEntryResolver,
    ServiceRecoveryService, ServiceRecoveryResolver, EmergencyCallListResolver,
  ],
  exports: [SupplySheetService],
})
export class EmergencyModule {
  constructor(kernel: Kernel, facts: FactSources, fulfilments: FulfilmentSources, works: ItemWorks, followers: ItemFollowers, planJobs: EmergencyPlanJobs, supplyJobs: SupplyJobs) {
    kernel.kinds.add(emergencyPlanKind);
    kernel.kinds.add(emergencySupplyKind);
    kernel.kinds.add(drillKind);
    kernel.kinds.add(incidentKind);
    kernel.kinds.add(serviceRecoveryKind);
    planJobs.register(kernel);
    supplyJobs.register(kernel);
    facts.add(supplySource);
    facts.add(drillSource);
    fulfilments.add(drillFulfilments);
    works.add(drillWork);
    followers.add(followOf('drills', 'service_item_id'));
  }
}
