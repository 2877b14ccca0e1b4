import { Injectable } from '@nestjs/common';
import { type Acting, dayOf, fieldError, invalid, Scoped } from '#kernel';
import { objectives, objectiveValuesOf } from '#plan';
import { factDefinition, type FactName, factNumbers, FactSources, NUMBER_FACTS, type Text } from '#standards';
import { type Nonconformity, SuccessDirection } from './nonconformity.entity.js';
import type { PlanNonconformityInput, SuccessFigureInput } from './nonconformity.input.js';
import { SuccessEvaluation } from './success-evaluation.entity.js';
import { CaseSuccess } from './success.type.js';

const evaluations = new Scoped(SuccessEvaluation, 'nonconformity:read');

type SuccessColumns = Pick<Nonconformity,
  'successMeasure' | 'successTarget' | 'successFact' | 'successObjectiveId' | 'successDirection' | 'successValue'>;

const SIGNS: Readonly<Record<SuccessDirection, string>> = { [SuccessDirection.up]: '≥', [SuccessDirection.down]: '≤' };

export const isMet = (value: number, direction: SuccessDirection, target: number): boolean =>
  (direction === SuccessDirection.up ? value >= target : value <= target);

/** What will show that a case's actions worked, said beforehand: words that a person judges by, or a figure that the platform measures. */
@Injectable()
export class SuccessMeasure {
  constructor(private readonly facts: FactSources) {}

  /** @throws INVALID at `successMeasure`, `successTarget` or `figure` */
  async chosen(by: Acting, row: Nonconformity, { figure, successMeasure, successTarget }: PlanNonconformityInput): Promise<SuccessColumns> {
    if (!figure) {
      const missing = Object.entries({ successMeasure, successTarget }).filter(([, said]) => said === '').map(([path]) => fieldError(path, 'REQUIRED'));
      if (missing.length) throw invalid(...missing);
      return { successMeasure, successTarget, successFact: null, successObjectiveId: null, successDirection: null, successValue: null };
    }
    const { fact = null, objectiveId = null, direction, target } = figure;
    const { label, unit } = await this.named(by, row.communityId, figure);
    return {
      successMeasure: successMeasure || label.zh,
      successTarget: successTarget || `${SIGNS[direction]} ${target} ${unit?.zh ?? ''}`.trim(),
      successFact: fact, successObjectiveId: objectiveId, successDirection: direction, successValue: target,
    };
  }

  /** The figure as it is today; null where success is judged by words alone. */
  async today(by: Acting, row: Nonconformity): Promise<CaseSuccess | null> {
    if (row.successValue === null) return null;
    const { successFact: fact, successObjectiveId: objectiveId, successDirection, successValue: target } = row;
    const direction = successDirection!;
    const named = await this.named(by, row.communityId, { fact, objectiveId });
    const value = await this.value(by, row, dayOf(by.now));
    const met = value === null ? null : isMet(value, direction, target);
    return Object.assign(new CaseSuccess(), { fact, objectiveId, ...named, direction, target, value, met });
  }

  /** Measures once a round, as it was on the day on which the waiting time was up. Null: there is no figure, or it is done already. */
  async evaluate(by: Acting, row: Nonconformity): Promise<SuccessEvaluation | null> {
    const { successValue: target, successDirection: direction, round, waitUntil } = row;
    if (target === null || direction === null || waitUntil === null) return null;
    const [latest] = (await this.evaluationsOf(by, row.id)).slice(-1);
    if (latest?.round === round && latest.onDay === waitUntil) return null;
    const value = await this.value(by, row, waitUntil);
    const met = value === null ? null : isMet(value, direction, target);
    const evaluation = await evaluations.insert(by, row, { nonconformityId: row.id, round, onDay: waitUntil, value, target, direction, met });
    by.op.forget();
    return evaluation;
  }

  async evaluationsOf(by: Acting, caseId: string): Promise<SuccessEvaluation[]> {
    const order = { round: 'ASC', onDay: 'ASC' } as const;
    return (await by.op.load('success evaluations', caseId, (ids) => evaluations.grouped(by, 'nonconformityId', ids, order))) ?? [];
  }

  private async value(by: Acting, row: Nonconformity, day: string): Promise<number | null> {
    if (row.successObjectiveId) {
      const values = await objectiveValuesOf(by.under('objective:read'), row.successObjectiveId);
      return values.filter(({ onDay }) => onDay <= day).at(-1)?.value ?? null;
    }
    const fact = row.successFact as FactName;
    const numbers = await factNumbers(by.query.bind(by), this.facts, [row.communityId], [fact], day);
    return numbers.get(row.communityId)?.get(fact) ?? null;
  }

  /** @throws INVALID at `figure`, `figure.fact` or `figure.objectiveId` */
  private async named(by: Acting, communityId: string, { fact, objectiveId }: Pick<SuccessFigureInput, 'fact' | 'objectiveId'>): Promise<{ label: Text; unit: Text | null }> {
    if (fact && objectiveId) throw invalid(fieldError('figure.fact', 'EITHER_OR', { other: 'objectiveId' }));
    if (objectiveId) {
      const objective = await objectives.load(by.under('objective:read'), objectiveId);
      if (objective?.communityId !== communityId || objective.state === 'void') throw invalid(fieldError('figure.objectiveId', 'UNKNOWN_RECORD'));
      return { label: { zh: objective.measure || objective.title }, unit: objective.unit ? { zh: objective.unit } : null };
    }
    const definition = NUMBER_FACTS.includes(fact as FactName) ? factDefinition(fact as FactName) : undefined;
    if (!definition) throw invalid(fieldError('figure.fact', fact ? 'UNKNOWN_FACT' : 'REQUIRED'));
    return { label: definition.label, unit: definition.unit ?? null };
  }
}
