import { Injectable } from '@nestjs/common';
import { type Acting, fail, fieldError, invalid, readable, recordRefs } from '#kernel';
import type { AnnualPlan } from '../annual-plan/annual-plan.entity.js';
import { annualPlans } from '../annual-plan/annual-plan.kind.js';
import { InputTargets } from './input-targets.js';
import type { PlanningInputDecision } from './planning-input-decision.entity.js';
import type { ReopenPlanningInputInput, SetAsidePlanningInputInput, TakePlanningInputInput } from './planning-input.input.js';
import { type PlanningInputLine, PlanningInputSources } from './planning-input-source.js';
import { decisions, decisionsAbout, decisionsThatStand, standingTargets } from './planning-input.sql.js';
import { PlanningInput, PlanningInputOutcome, PlanningLinks } from './planning-input.type.js';

interface Named {
  source: string;
  key: string;
}

/** What a year's plan starts from (5.3): gathered from whoever knows, each taken in or set aside with a reason. */
@Injectable()
export class PlanningInputService {
  constructor(
    private readonly sources: PlanningInputSources,
    private readonly targets: InputTargets,
  ) {}

  /** All inputs of a plan, by source; what was decided on stays, also when its source tells of it no more. */
  async of(by: Acting, plan: AnnualPlan): Promise<PlanningInput[]> {
    const made = await decisions.find(by, { planId: plan.id }, { decidedAt: 'ASC' });
    const standing = await standingTargets(by, made.flatMap(({ targetId }) => targetId ?? []));
    const inputs: PlanningInput[] = [];
    for (const { name } of this.sources.all) {
      const lines = await this.lines(by, plan, name);
      for (const line of lines) inputs.push(told(plan.id, { ...line, source: name }, made.find(same({ source: name, key: line.key })), standing));
      for (const one of made.filter((decision) => decision.source === name && !lines.some(({ key }) => key === decision.key))) {
        const input = told(plan.id, one, one, standing);
        if (input.outcome !== PlanningInputOutcome.open) inputs.push(Object.assign(input, { current: false }));
      }
    }
    return inputs;
  }

  /** @throws INVALID at `source` or `key`, with INPUT_TAKEN when it stands in the plan; what the target's service throws */
  async take(by: Acting, { id, expectedVersion, source, key, ...given }: TakePlanningInputInput): Promise<AnnualPlan> {
    const { plan, line, before } = await this.begin(by, 'takeInput', { id, expectedVersion, source, key });
    const clauseIds = [...new Set([...line.clauseIds, ...given.clauseIds])].slice(0, 20);
    const made = await this.targets.make(by, plan, source, { ...given, clauseIds });
    await this.decide(by, made.plan, { source, line, before }, { outcome: 'taken', targetId: made.id, reason: '' });
    return made.plan;
  }

  /** @throws INVALID as `take` */
  async setAside(by: Acting, { id, expectedVersion, source, key, reason }: SetAsidePlanningInputInput): Promise<AnnualPlan> {
    const { plan, line, before } = await this.begin(by, 'setInputAside', { id, expectedVersion, source, key }, reason);
    await this.decide(by, plan, { source, line, before }, { outcome: 'aside', targetId: null, reason });
    return plan;
  }

  /** Takes back that it was set aside. @throws INVALID at `key` */
  async reopen(by: Acting, { id, expectedVersion, source, key }: ReopenPlanningInputInput): Promise<AnnualPlan> {
    await annualPlans.get(by, id);
    const [before] = await decisions.find(by, { planId: id, source, key });
    if (before?.outcome !== 'aside') throw invalid(fieldError('key', 'UNKNOWN_RECORD'));
    const plan = await annualPlans.fire(by, id, 'reopenInput', { expectedVersion, note: before.title.zh });
    await decisions.remove(by, before);
    by.op.forget();
    return plan;
  }

  /** How a record hangs together with plans. @throws NOT_FOUND when it may not be read */
  async linksOf(by: Acting, recordId: string): Promise<PlanningLinks> {
    const ref = (await recordRefs(by, [recordId])).get(recordId);
    if (!ref || !readable(by, ref)) throw fail('NOT_FOUND');
    const [from, about] = await Promise.all([decisionsThatStand(by).whereEqual({ targetId: recordId }).many({ limit: 50 }), decisionsAbout(by, recordId)]);
    const standing = await standingTargets(by, [...from, ...about].flatMap(({ targetId }) => targetId ?? []));
    const shown = (rows: readonly PlanningInputDecision[]): PlanningInput[] =>
      rows.map((row) => told(row.planId, row, row, standing)).filter(({ outcome }) => outcome !== PlanningInputOutcome.open);
    return Object.assign(new PlanningLinks(), { madeOf: shown(from), inputTo: shown(about) });
  }

  /** Plans of a community that took one input in, the latest first: for what is no record. */
  async takenIn(by: Acting, communityId: string, source: string, key: string): Promise<PlanningInput[]> {
    const taken = await by.op.load(`inputs taken ${source}`, communityId, async (ids) => {
      const groups = await decisionsThatStand(by).where('row.community_id = ANY (?) AND row.source = ?', ids, source).orderBy('decidedAt', 'DESC').many();
      const standing = await standingTargets(by, groups.flatMap(({ targetId }) => targetId ?? []));
      const rows = groups.filter(({ targetId }) => targetId !== null && standing.has(targetId));
      return new Map(ids.map((id) => [id, rows.filter((row) => row.communityId === id).map((row) => told(row.planId, row, row, standing))]));
    });
    return (taken ?? []).filter((one) => one.key === key);
  }

  /** The inputs that an item, a risk or an objective was made of. */
  async madeOf(by: Acting, targetId: string): Promise<PlanningInput[]> {
    const made = await by.op.load('inputs made into', targetId, async (ids) => {
      const rows = await decisions.reading(by).where('row.target_id = ANY (?)', ids).orderBy('decidedAt', 'ASC').many();
      const standing = new Set(ids); // whoever asks has the target at hand
      return new Map(ids.map((id) => [id, rows.filter((row) => row.targetId === id).map((row) => told(row.planId, row, row, standing))]));
    });
    return made ?? [];
  }

  private async begin(
    by: Acting, verb: string, { id, expectedVersion, source, key }: Named & { id: string; expectedVersion: number }, note = '',
  ): Promise<{ plan: AnnualPlan; line: PlanningInputLine; before: PlanningInputDecision | undefined }> {
    const asked = await annualPlans.get(by, id);
    if (!this.sources.named(source)) {
      throw invalid(fieldError('source', 'NOT_ONE_OF', { allowed: this.sources.all.map(({ name }) => name).join(', ') }));
    }
    const line = (await this.lines(by, asked, source)).find((one) => one.key === key);
    const said = line ? [line.title.zh, note].filter(Boolean).join(': ') : note;
    // locks the plan, so that of two who take the same at once one is told
    const plan = await annualPlans.fire(by, id, verb, { expectedVersion, note: said });
    const [before] = await decisions.find(by, { planId: id, source, key });
    const standing = await standingTargets(by, before?.targetId ? [before.targetId] : []);
    if (before?.targetId && standing.has(before.targetId)) throw invalid(fieldError('key', 'INPUT_TAKEN'));
    if (!line) throw invalid(fieldError('key', 'UNKNOWN_RECORD'));
    return { plan, line, before };
  }

  private async decide(
    by: Acting, plan: AnnualPlan, { source, line, before }: { source: string; line: PlanningInputLine; before: PlanningInputDecision | undefined },
    what: Pick<PlanningInputDecision, 'outcome' | 'targetId' | 'reason'>,
  ): Promise<void> {
    const { title, params, key } = line;
    const values = {
      ...what, title, params, recordIds: [...line.recordIds], clauseIds: [...line.clauseIds], decidedById: by.actor.personId, decidedAt: by.now,
    };
    if (before) await decisions.update(by, before, values);
    else await decisions.insert(by, plan, { ...values, planId: plan.id, source, key });
    by.op.forget();
  }

  /** What a source tells; nothing of what the person may not read there. */
  private async lines(by: Acting, plan: AnnualPlan, name: string): Promise<readonly PlanningInputLine[]> {
    const source = this.sources.named(name)!;
    if (!by.actor.may(source.permission, plan)) return [];
    return source.lines(by.under(source.permission), plan.communityId, plan.year);
  }
}

const same = ({ source, key }: Named) => (one: Named): boolean => one.source === source && one.key === key;

function told(
  planId: string, line: PlanningInputLine & { source: string }, decision: PlanningInputDecision | undefined, standing: ReadonlySet<string>,
): PlanningInput {
  const { source, key, title, params, recordIds, clauseIds } = line;
  const stands = decision && (decision.targetId === null || standing.has(decision.targetId)) ? decision : undefined;
  return Object.assign(new PlanningInput(), {
    planId, source, key, title, params, recordIds, clauseIds, current: true,
    outcome: stands ? PlanningInputOutcome[stands.outcome] : PlanningInputOutcome.open,
    reason: stands?.reason ?? '', decidedAt: stands?.decidedAt ?? null, decidedById: stands?.decidedById ?? null, targetId: stands?.targetId ?? null,
  });
}
