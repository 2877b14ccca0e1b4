import { type Acting, type RecordKind, RecordKindName, RecordRows, Scoped, Stage } from '#kernel';
import { EvaluatedService, EvaluationOpportunity } from './evaluation-parts.entity.js';
import { ServiceEvaluation } from './service-evaluation.entity.js';
import type { EvaluationFacts } from './service-evaluation.facts.js';
import { serviceEvaluationWorkflow } from './service-evaluation.workflow.js';

export const serviceEvaluationKind: RecordKind<ServiceEvaluation, EvaluationFacts> = {
  kind: RecordKindName.serviceEvaluation,
  entity: ServiceEvaluation,
  table: 'service_evaluations',
  stage: Stage.check,
  prefix: 'SE',
  flow: serviceEvaluationWorkflow,
  readPermission: 'service-evaluation:read',
  defaultClauses: [{ number: '9.3', role: 'evidences' }, { number: '9.3.1', role: 'evidences' }],
};

export const serviceEvaluations = new RecordRows(serviceEvaluationKind);
export const evaluatedServices = new Scoped(EvaluatedService, 'service-evaluation:read');
export const opportunities = new Scoped(EvaluationOpportunity, 'service-evaluation:read');

export async function servicesOf(by: Acting, evaluationId: string): Promise<EvaluatedService[]> {
  return (await by.op.load('evaluated services', evaluationId, (ids) => evaluatedServices.grouped(by, 'evaluationId', ids, { position: 'ASC' }))) ?? [];
}

export async function opportunitiesOf(by: Acting, evaluationId: string): Promise<EvaluationOpportunity[]> {
  return (await by.op.load('evaluation opportunities', evaluationId, (ids) => opportunities.grouped(by, 'evaluationId', ids, { position: 'ASC' }))) ?? [];
}
