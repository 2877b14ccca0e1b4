import { Field, ObjectType } from '@nestjs/graphql';
import { GraphQLJSON } from '#kernel';
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

/** The kind of record that answers a potential emergency. */
const EMERGENCY_PLAN = 'emergency-plan';
const IN_FORCE = ['treated', 'controlled', 'reviewing'];

/**
 * @param delivered kinds of the records into which the treatment is built
 * @param files how many files are attached: until emergency plans are kept here, one on paper is
 */
export function adviceFor(risk: Said, level: string | null, delivered: readonly string[], files: number): RiskAdvice[] {
  if (['closed', 'void'].includes(risk.state)) return [];
  const advice: RiskAdvice[] = [];
  if (risk.potentialEmergency && !delivered.includes(EMERGENCY_PLAN) && files === 0) advice.push({ code: 'EMERGENCY_PLAN_MISSING', params: {} });
  if (IN_FORCE.includes(risk.state) && delivered.length === 0) advice.push({ code: 'NOT_BUILT_IN', params: {} });
  const settled = ['controlled', 'reviewing'].includes(risk.state);
  if (settled && risk.nature === 'risk' && level === 'high') advice.push({ code: 'STILL_HIGH', params: { score: risk.score } });
  return advice;
}
