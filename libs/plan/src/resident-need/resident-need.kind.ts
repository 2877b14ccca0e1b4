import { type Acting, type RecordKind, RecordKindName, RecordRows, Scoped, Stage } from '#kernel';
import { NeedVoice } from './need-voice.entity.js';
import { ResidentNeed } from './resident-need.entity.js';
import { residentNeedWorkflow } from './resident-need.workflow.js';

export const residentNeedKind: RecordKind<ResidentNeed, null> = {
  kind: RecordKindName.residentNeed,
  entity: ResidentNeed,
  table: 'resident_needs',
  stage: Stage.plan,
  prefix: 'RN',
  flow: residentNeedWorkflow,
  readPermission: 'resident-need:read',
  defaultClauses: [{ number: '5.3', role: 'evidences' }],
};

export const residentNeeds = new RecordRows(residentNeedKind);
export const needVoices = new Scoped(NeedVoice, 'resident-need:read');

/** What was said, the latest first. */
export async function voicesOf(by: Acting, needId: string): Promise<NeedVoice[]> {
  return (await by.op.load('need voices', needId, (ids) => needVoices.grouped(by, 'needId', ids, { at: 'DESC', id: 'DESC' }))) ?? [];
}
