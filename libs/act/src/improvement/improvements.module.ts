import { Module } from '@nestjs/common';
import { CheckModule, EvaluationSources } from '#check';
import { Kernel } from '#kernel';
import { PlanningInputSources } from '#plan';
import { FulfilmentSources } from '#standards';
import { BenchmarkService } from './benchmark.service.js';
import { IdeaService } from './idea.service.js';
import { improvementKind } from './improvement.kind.js';
import { BenchmarkResolver, ImprovedOpportunityResolver, ImprovementResolver } from './improvement.resolver.js';
import { ImprovementService } from './improvement.service.js';
import { improvementFulfilments, improvementInputs, improvementsDrawn } from './improvement.sources.js';
import { PracticeService } from './practice.service.js';

/** Clause 10.2: ideas tried, measured, made the rule and shared. */
@Module({
  imports: [CheckModule],
  providers: [ImprovementService, PracticeService, BenchmarkService, IdeaService, ImprovementResolver, BenchmarkResolver, ImprovedOpportunityResolver],
})
export class ImprovementsModule {
  constructor(kernel: Kernel, inputs: PlanningInputSources, evaluations: EvaluationSources, fulfilments: FulfilmentSources) {
    kernel.kinds.add(improvementKind);
    inputs.add(improvementInputs);
    evaluations.add(improvementsDrawn);
    fulfilments.add(improvementFulfilments);
  }
}
