import { Module } from '@nestjs/common';
import { Kernel } from '#kernel';
import { AssessedClauseResolver } from './assessed-clause.resolver.js';
import { AssessmentPlanningService } from './assessment-planning.service.js';
import { conformityAssessmentKind } from './conformity-assessment.kind.js';
import { ConformityAssessmentResolver } from './conformity-assessment.resolver.js';
import { ConformityAssessmentService } from './conformity-assessment.service.js';

/** An edition held against a community clause by clause (9.3). */
@Module({ providers: [AssessmentPlanningService, ConformityAssessmentService, ConformityAssessmentResolver, AssessedClauseResolver] })
export class ConformityAssessmentModule {
  constructor(kernel: Kernel) {
    kernel.kinds.add(conformityAssessmentKind);
  }
}
