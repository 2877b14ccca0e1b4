import { Global, Module } from '@nestjs/common';
import { Kernel } from '#kernel';
import { ConformityService } from '#standards';
import { annualPlanKind } from './annual-plan/annual-plan.kind.js';
import { AnnualPlanResolver, PlanConsultationResolver } from './annual-plan/annual-plan.resolver.js';
import { AnnualPlanService } from './annual-plan/annual-plan.service.js';
import { ItemFollowers } from './annual-plan/succession.js';
import { CatalogueTableResolver } from './catalogue-table/catalogue-table.resolver.js';
import { CatalogueTableReader } from './catalogue-table/catalogue-table.service.js';
import { PlanDocumentResolver } from './document/plan-document.resolver.js';
import { ObjectiveFactService } from './objective/objective-fact.service.js';
import { ObjectiveJobs } from './objective/objective-jobs.js';
import { objectiveKind } from './objective/objective.kind.js';
import { ObjectiveResolver, ObjectiveValueResolver } from './objective/objective.resolver.js';
import { ObjectiveService } from './objective/objective.service.js';
import { OwnSheetService } from './own-sheet/own-sheet.service.js';
import { InputTargets } from './planning-input/input-targets.js';
import { ItemOriginResolver } from './planning-input/item-origin.js';
import { PlanInputsResolver, PlannedRuleResolver, PlanningInputResolver } from './planning-input/planning-input.resolver.js';
import { PlanningInputService } from './planning-input/planning-input.service.js';
import { PlanningInputSources } from './planning-input/planning-input-source.js';
import { highRisks, missedItems, missedObjectives, needs } from './planning-input/sources/plan.sources.js';
import { openDecisions } from './planning-input/sources/resources.source.js';
import { missedObligations, unmetRules } from './planning-input/sources/standards.source.js';
import { ItemWorks } from './progress/item-work.js';
import { ItemProgressResolver, PlanProgressResolver } from './progress/plan-progress.resolver.js';
import { PublicPlanResolver } from './public/public-plan.resolver.js';
import { NeedHearing } from './resident-need/need-hearing.js';
import { residentNeedKind } from './resident-need/resident-need.kind.js';
import { ResidentNeedResolver } from './resident-need/resident-need.resolver.js';
import { ResidentNeedService } from './resident-need/resident-need.service.js';
import { TellingService } from './resident-need/telling.service.js';
import { RiskJobs } from './risk/risk-jobs.js';
import { riskKind } from './risk/risk.kind.js';
import { RiskRatingResolver, RiskResolver } from './risk/risk.resolver.js';
import { RiskService } from './risk/risk.service.js';
import { serviceItemKind } from './service-item/service-item.kind.js';
import { PlaceClashes } from './service-item/place-clash.js';
import { ItemPlaceResolver, PlaceClashResolver, PlanItemsResolver } from './service-item/plan-items.resolver.js';
import { CellConflictResolver, ServiceItemResolver } from './service-item/service-item.resolver.js';
import { ServiceItemService } from './service-item/service-item.service.js';
import { PlanSheetService } from './sheet/plan-sheet.service.js';
import { PlanBegunResolver, PlanTemplateResolver, PlanTemplateUseResolver } from './template/plan-template.resolver.js';
import { PlanTemplateService } from './template/plan-template.service.js';

/** Global, so that whoever keeps something that the next year should learn from can add it as a source of inputs. */
@Global()
@Module({
  providers: [
    AnnualPlanService, AnnualPlanResolver, PlanConsultationResolver, ItemFollowers, ServiceItemService, ServiceItemResolver, PlanItemsResolver, PlaceClashes, ItemPlaceResolver, PlaceClashResolver, CellConflictResolver, PlanSheetService, PublicPlanResolver,
    ObjectiveService, ObjectiveFactService, ObjectiveJobs, ObjectiveResolver, ObjectiveValueResolver,
    RiskJobs, RiskService, RiskResolver, RiskRatingResolver,
    NeedHearing, ResidentNeedService, TellingService, ResidentNeedResolver,
    OwnSheetService, PlanTemplateService, PlanTemplateResolver, PlanTemplateUseResolver, PlanBegunResolver, CatalogueTableReader, CatalogueTableResolver,
    PlanningInputSources, InputTargets, PlanningInputService, PlanInputsResolver, PlanningInputResolver, PlannedRuleResolver, ItemOriginResolver,
    PlanDocumentResolver, ItemWorks, PlanProgressResolver, ItemProgressResolver,
  ],
  exports: [PlaceClashes, ItemFollowers, ItemWorks, PlanningInputSources, PlanningInputService, PlanSheetService, OwnSheetService, CatalogueTableReader, RiskService, PlanTemplateService],
})
export class PlanModule {
  constructor(kernel: Kernel, riskJobs: RiskJobs, objectiveJobs: ObjectiveJobs, inputs: PlanningInputSources, conformity: ConformityService) {
    kernel.kinds.add(annualPlanKind);
    kernel.kinds.add(serviceItemKind);
    kernel.kinds.add(riskKind);
    riskJobs.register(kernel);
    kernel.kinds.add(objectiveKind);
    objectiveJobs.register(kernel);
    kernel.kinds.add(residentNeedKind);
    inputs.add(missedItems, missedObjectives, unmetRules(conformity), missedObligations, highRisks, openDecisions, needs);
  }
}
