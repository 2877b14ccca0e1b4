import { type Acting, type RecordKind, RecordKindName, RecordRows, Stage } from '#kernel';
import { RuleReading } from './rule-reading.entity.js';
import { ruleReadingWorkflow } from './rule-reading.workflow.js';
import { ServiceRule } from './service-rule.entity.js';
import type { RuleFacts } from './service-rule.facts.js';
import { serviceRuleWorkflow } from './service-rule.workflow.js';

export const serviceRuleKind: RecordKind<ServiceRule, RuleFacts> = {
  kind: RecordKindName.serviceRule,
  entity: ServiceRule,
  table: 'service_rules',
  stage: Stage.do,
  prefix: 'RL',
  flow: serviceRuleWorkflow,
  readPermission: 'service-rule:read',
  // which clauses a rule serves hangs on what it is about
  defaultClauses: [],
};
export const serviceRules = new RecordRows(serviceRuleKind);

export const ruleReadingKind: RecordKind<RuleReading, null> = {
  kind: RecordKindName.ruleReading,
  entity: RuleReading,
  table: 'rule_readings',
  stage: Stage.do,
  prefix: '',
  flow: ruleReadingWorkflow,
  readPermission: 'service-rule:read',
  defaultClauses: [],
  attachPermission: 'service-rule:attach',
  refuses: (row, personId) => (personId === row.readerId ? null : { code: 'NOT_YOUR_READING', params: {} }),
};
export const ruleReadings = new RecordRows(ruleReadingKind);

/** Everybody who was asked to read a version, in the order of being asked. */
export async function readingsOf(by: Acting, ruleId: string): Promise<RuleReading[]> {
  const found = await by.op.load('rule readings', ruleId, (ids) => ruleReadings.grouped(by, 'parentId', ids, { createdAt: 'ASC', id: 'ASC' }));
  return found ?? [];
}

/** All versions of a rule, the newest first. */
export async function versionsOf(by: Acting, ruleId: string): Promise<ServiceRule[]> {
  const found = await by.op.load('rule versions', ruleId, (ids) => serviceRules.grouped(by, 'ruleId', ids, { edition: 'DESC' }));
  return found ?? [];
}
