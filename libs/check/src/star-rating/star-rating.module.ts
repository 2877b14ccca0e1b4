import { Module } from '@nestjs/common';
import { Kernel } from '#kernel';
import { EvidenceSought } from './evidence-sought.js';
import { StarAssessmentService } from './star-assessment.service.js';
import { StarDecisionService } from './star-decision.service.js';
import { starJob } from './star-jobs.js';
import { StarJudgingResolver, StarScoreResolver } from './star-judging.resolver.js';
import { starRatingKind } from './star-rating.kind.js';
import { StarRatingResolver } from './star-rating.resolver.js';
import { StarRatingService } from './star-rating.service.js';

/** Stars of a community by the scored edition that it adopted. */
@Module({
  providers: [EvidenceSought, StarRatingService, StarAssessmentService, StarDecisionService, StarRatingResolver, StarJudgingResolver, StarScoreResolver],
})
export class StarRatingModule {
  constructor(kernel: Kernel) {
    kernel.kinds.add(starRatingKind);
    kernel.jobs.define(starJob);
  }
}
