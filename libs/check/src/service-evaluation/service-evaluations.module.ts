import { Module } from '@nestjs/common';
import { Kernel } from '#kernel';
import { followOf, ItemFollowers, PlanningInputSources } from '#plan';
import { FulfilmentSources } from '#standards';
import { EvaluatedServices } from './evaluated-services.js';
import { EvaluationSources } from './evaluation-source.js';
import { evaluationFulfilments, openCriticism, openOpportunities } from './evaluation.sources.js';
import { serviceEvaluationKind } from './service-evaluation.kind.js';
import { EvaluatedServiceResolver, EvaluationLineResolver, EvaluationOpportunityResolver, ServiceEvaluationResolver } from './service-evaluation.resolver.js';
import { ServiceEvaluationService } from './service-evaluation.service.js';
import { assessmentsDrawn, complaintsDrawn, starsDrawn, supervisionDrawn, surveysDrawn } from './sources/check.sources.js';
import { lowerSources } from './sources/lower.sources.js';

/** Clause 9.3: services judged by all that was learnt about them. */
@Module({
  providers: [
    EvaluationSources, EvaluatedServices, ServiceEvaluationService, ServiceEvaluationResolver, EvaluationLineResolver, EvaluatedServiceResolver, EvaluationOpportunityResolver,
  ],
  exports: [EvaluationSources, ServiceEvaluationService],
})
export class ServiceEvaluationsModule {
  constructor(kernel: Kernel, sources: EvaluationSources, inputs: PlanningInputSources, fulfilments: FulfilmentSources, followers: ItemFollowers) {
    kernel.kinds.add(serviceEvaluationKind);
    sources.add(supervisionDrawn, complaintsDrawn, surveysDrawn, starsDrawn, assessmentsDrawn, ...lowerSources);
    inputs.add(openOpportunities, openCriticism);
    fulfilments.add(evaluationFulfilments);
    followers.add(followOf('evaluated_services', 'service_item_id'));
  }
}
