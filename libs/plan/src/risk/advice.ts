import { Field, ObjectType } from '@nestjs/graphql';
import { GraphQLJSON, RecordKindName, type RecordRef } from '#kernel';
import type { Risk } from './risk.entity.js';

/** What 5.1 asks for and is not there yet; it closes no door. */
@ObjectType()
export class RiskAdvice {
  @Field()
  code: string;

  @Field(() => GraphQLJSON)
  params: object;
}

type Said = Pick<Risk, 'nature' | 'state' | 'score' | 'potentialEmergency'>;

const IN_FORCE = ['treated', 'controlled', 'reviewing'];

/**
 * @param delivered the records into which the treatment is built
 */
export function adviceFor(risk: Said, level: string | null, delivered: readonly Pick<RecordRef, 'kind' | 'state'>[]): RiskAdvice[] {
  if (['closed', 'void'].includes(risk.state)) return [];
  const advice: RiskAdvice[] = [];
  const plans = delivered.filter(({ kind, state }) => kind === RecordKindName.emergencyPlan && state !== 'withdrawn');
  if (risk.potentialEmergency && plans.length === 0) advice.push({ code: 'EMERGENCY_PLAN_MISSING', params: {} });
  else if (risk.potentialEmergency && plans.every(({ state }) => state === 'draft')) advice.push({ code: 'EMERGENCY_PLAN_DRAFT', params: {} });
  if (IN_FORCE.includes(risk.state) && delivered.length === 0) advice.push({ code: 'NOT_BUILT_IN', params: {} });
  const settled = ['controlled', 'reviewing'].includes(risk.state);
  if (settled && risk.nature === 'risk' && level === 'high') advice.push({ code: 'STILL_HIGH', params: { score: risk.score } });
  return advice;
}
