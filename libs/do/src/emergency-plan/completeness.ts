import { Field, ObjectType } from '@nestjs/graphql';
import { GraphQLJSON } from '#kernel';
import type { EmergencyPlan } from './emergency-plan.entity.js';

/** What 8.10.2 asks of a plan and is not in it yet. */
@ObjectType()
export class EmergencyPlanFinding {
  @Field()
  code: string;

  @Field(() => GraphQLJSON)
  params: object;

  /** Whether it keeps the plan from coming into force; the rest is advice. */
  @Field()
  blocking: boolean;
}

/** What stands beside the plan's own row. */
export interface PlanParts {
  contacts: readonly { part: string; name: string; phone: string }[];
  teams: readonly { name: string; leader: string; phone: string; support: string }[];
  /** What the community's store holds, by kind. */
  stock: readonly { kind: string; usable: boolean; kept: boolean }[];
  /** Risks whose treatment the plan is. */
  risks: number;
  /** Drills of this plan that were held in the last twelve months. */
  drills: number;
}

type Written = Pick<EmergencyPlan, 'procedure' | 'supplyKinds' | 'transport' | 'medical' | 'aftercare' | 'otherSafeguards' | 'state'>;

const SAFEGUARDS = ['transport', 'medical', 'aftercare'] as const;

/** The four dashes of 8.10.2, each blocking; what only follows from 5.1, or from use, is advice. */
export function emergencyPlanFindings(plan: Written, parts: PlanParts): EmergencyPlanFinding[] {
  const found: EmergencyPlanFinding[] = [];
  const need = (code: string, wrong: boolean, params: object = {}): void => void (wrong && found.push({ code, params, blocking: true }));
  const advise = (code: string, wrong: boolean, params: object = {}): void => void (wrong && found.push({ code, params, blocking: false }));

  need('NO_PROCEDURE', plan.procedure === '');
  need('NO_COMMAND', !parts.contacts.some(({ part }) => part === 'command'));
  const silent = parts.contacts.filter(({ phone }) => phone === '').map(({ name }) => name);
  need('CONTACT_WITHOUT_PHONE', silent.length > 0, { names: silent.join('、') });

  need('NO_TEAM', parts.teams.length === 0);
  const headless = parts.teams.filter(({ leader, phone }) => leader === '' || phone === '').map(({ name }) => name);
  need('TEAM_WITHOUT_LEADER', headless.length > 0, { names: headless.join('、') });
  const bare = parts.teams.filter(({ support }) => support === '').map(({ name }) => name);
  need('TEAM_WITHOUT_SUPPORT', bare.length > 0, { names: bare.join('、') });

  need('NO_SUPPLIES', plan.supplyKinds.length === 0);
  const kept = parts.stock.filter(({ kind }) => (plan.supplyKinds as string[]).includes(kind));
  const absent = plan.supplyKinds.filter((kind) => !kept.some((one) => one.kind === kind));
  need('SUPPLY_NOT_KEPT', absent.length > 0, { kinds: absent });
  const keeperless = [...new Set(kept.filter((one) => !one.kept).map(({ kind }) => kind))];
  need('SUPPLY_WITHOUT_KEEPER', keeperless.length > 0, { kinds: keeperless });
  const spent = plan.supplyKinds.filter((kind) => !absent.includes(kind) && !kept.some((one) => one.kind === kind && one.usable));
  advise('SUPPLY_SPENT', spent.length > 0, { kinds: spent });

  const missing = SAFEGUARDS.filter((name) => plan[name] === '');
  const none = missing.length === SAFEGUARDS.length && plan.otherSafeguards === '';
  need('NO_SAFEGUARD', none);
  advise('SAFEGUARD_MISSING', missing.length > 0 && !none, { fields: missing });

  advise('NOBODY_ABOVE', !parts.contacts.some(({ part }) => part === 'above'));
  advise('NO_RISK', parts.risks === 0);
  advise('NOT_DRILLED', parts.drills === 0 && plan.state !== 'draft');
  return found;
}
