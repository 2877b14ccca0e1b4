import { type Acting, type RecordKind, RecordKindName, RecordRows, Scoped, Stage } from '#kernel';
import { Improvement, ImprovementRecognition } from './improvement.entity.js';
import { improvementWorkflow } from './improvement.workflow.js';
import { SharedPractice } from './shared-practice.entity.js';

export const improvementKind: RecordKind<Improvement, null> = {
  kind: RecordKindName.improvement,
  entity: Improvement,
  table: 'improvements',
  stage: Stage.act,
  prefix: 'IM',
  flow: improvementWorkflow,
  readPermission: 'improvement:read',
  ownerColumn: 'ownerId',
  defaultClauses: [{ number: '10.2', role: 'implements' }],
};

export const improvements = new RecordRows(improvementKind);
export const recognitions = new Scoped(ImprovementRecognition, 'improvement:read');
export const sharedPractices = new Scoped(SharedPractice, 'improvement:read');

export async function recognitionsOf(by: Acting, improvementId: string): Promise<ImprovementRecognition[]> {
  return (await by.op.load('recognitions', improvementId, (ids) => recognitions.grouped(by, 'improvementId', ids, { onDay: 'ASC' }))) ?? [];
}
