import { type RecordKind, RecordKindName, RecordRows, Stage } from '#kernel';
import { ConformityAssessment } from './conformity-assessment.entity.js';
import type { AssessmentFacts } from './conformity-assessment.facts.js';
import { conformityAssessmentWorkflow } from './conformity-assessment.workflow.js';

/** Beside what an assessment itself evidences, the clauses that it looked at are linked when it is confirmed. */
export const conformityAssessmentKind: RecordKind<ConformityAssessment, AssessmentFacts> = {
  kind: RecordKindName.conformityAssessment,
  entity: ConformityAssessment,
  table: 'conformity_assessments',
  stage: Stage.check,
  prefix: 'CF',
  flow: conformityAssessmentWorkflow,
  readPermission: 'conformity-assessment:read',
  defaultClauses: [{ number: '9.3', role: 'evidences' }],
};

export const conformityAssessments = new RecordRows(conformityAssessmentKind);
