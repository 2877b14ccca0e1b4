import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { type Acting, addDays, dayOf, daysBetween, endOfDay, fieldError, type FieldError, invalid, type VoidRecordInput } from '#kernel';
import { communityPlace, notifyHolders } from '#org';
import { clausesByIds, linkDefaults } from '#standards';
import { EvaluatedServices, periodOf } from './evaluated-services.js';
import { type DrawnLine, EvaluationSources } from './evaluation-source.js';
import type { EvaluatedService } from './evaluation-parts.entity.js';
import { EvaluationForm } from './evaluation-type.js';
import type { ServiceFigures } from './service-figures.type.js';
import { OPPORTUNITY_DONE } from './service-evaluation.facts.js';
import type { ServiceEvaluation } from './service-evaluation.entity.js';
import type {
  BeginServiceEvaluationInput, CancelServiceEvaluationInput, CloseServiceEvaluationInput, ConcludeServiceEvaluationInput, JudgeServicesInput,
  KeepServiceEvaluationInsideInput, LayOutServiceEvaluationInput, PublishServiceEvaluationInput, RenewEvaluatedServicesInput, SetEvaluationOpportunitiesInput, SettleOpportunityInput,
} from './service-evaluation.input.js';
import { evaluatedServices, opportunities, opportunitiesOf, servicesOf, serviceEvaluations } from './service-evaluation.kind.js';

const LONGEST_DAYS = 366;
const YEARS_BACK = 3;

type Told = Pick<ServiceEvaluation, 'form' | 'evaluator' | 'periodFrom' | 'periodTo' | 'dueOn'>;

/** The use cases of service evaluation (9.3), one method a verb. */
@Injectable()
export class ServiceEvaluationService {
  constructor(
    private readonly sources: EvaluationSources,
    private readonly services: EvaluatedServices,
  ) {}

  /** @throws INVALID at `evaluator`, `periodFrom`, `periodTo`, `dueOn` */
  async begin(by: Acting, { communityId, ...input }: BeginServiceEvaluationInput): Promise<ServiceEvaluation> {
    const { streetId } = await communityPlace(by, communityId);
    const problems = [...problemsOf(by, input), ...(await doubleOf(by, communityId, input))];
    if (problems.length) throw invalid(...problems);
    const row = await serviceEvaluations.begin(by, { communityId, streetId }, 'begin', {
      ...input, conclusion: '', concludedOn: null, summary: '', publishedOn: null, drawn: null, drawnAt: null, assigneeId: null, finishBy: endOfDay(input.dueOn),
    });
    await linkDefaults(by, row);
    await this.services.write(by, row);
    return row;
  }

  /** Changes what is evaluated, how and by whom. @throws INVALID as `begin` */
  async layOut(by: Acting, { id, expectedVersion, ...input }: LayOutServiceEvaluationInput): Promise<ServiceEvaluation> {
    const before = await serviceEvaluations.get(by, id);
    const told = { ...input, form: before.form };
    const problems = [...problemsOf(by, told, before.dueOn), ...(await doubleOf(by, before.communityId, told, id))];
    if (problems.length) throw invalid(...problems);
    return serviceEvaluations.fire(by, id, 'layOut', { expectedVersion, set: { ...input, finishBy: endOfDay(input.dueOn), dueAt: endOfDay(input.dueOn) } });
  }

  /** Takes the services anew from the plan in force: judgements of those that stay, stay. */
  async renewServices(by: Acting, { id, expectedVersion }: RenewEvaluatedServicesInput): Promise<ServiceEvaluation> {
    const row = await serviceEvaluations.fire(by, id, 'renewServices', { expectedVersion });
    await this.services.write(by, row);
    return row;
  }

  /** @throws INVALID at `judgements.0.serviceId` for one of another evaluation */
  async judge(by: Acting, { id, expectedVersion, judgements }: JudgeServicesInput): Promise<ServiceEvaluation> {
    const known = new Map((await servicesOf(by, (await serviceEvaluations.get(by, id)).id)).map((one) => [one.id, one]));
    const named = judgements.flatMap(({ serviceId }) => known.get(serviceId.toLowerCase())?.title ?? []).join('、');
    const row = await serviceEvaluations.fire(by, id, 'judge', { expectedVersion, note: named });
    const unknown = judgements.flatMap(({ serviceId }, index) => (known.has(serviceId.toLowerCase()) ? [] : [fieldError(`judgements.${index}.serviceId`, 'UNKNOWN_RECORD')]));
    if (unknown.length) throw invalid(...unknown);
    for (const { serviceId, rating, note } of judgements) await evaluatedServices.update(by, known.get(serviceId.toLowerCase())!, { rating, note });
    by.op.forget();
    return row;
  }

  /** All opportunities, as a list. @throws INVALID at `opportunities.0.id`, `.serviceId`, `.clauseId` */
  async setOpportunities(by: Acting, { id, expectedVersion, opportunities: given }: SetEvaluationOpportunitiesInput): Promise<ServiceEvaluation> {
    const row = await serviceEvaluations.fire(by, id, 'setOpportunities', { expectedVersion, note: given.map(({ text }) => text).join('; ') });
    const before = new Map((await opportunitiesOf(by, id)).map((one) => [one.id, one]));
    const services = new Set((await servicesOf(by, id)).map((one) => one.id));
    const clauses = new Set((await clausesByIds(by, given.flatMap(({ clauseId }) => clauseId?.toLowerCase() ?? []))).map((one) => one.id));
    const problems = given.flatMap(({ id: own, serviceId, clauseId }, index): FieldError[] => [
      ...(own && !before.has(own.toLowerCase()) ? [fieldError(`opportunities.${index}.id`, 'UNKNOWN_RECORD')] : []),
      ...(serviceId && !services.has(serviceId.toLowerCase()) ? [fieldError(`opportunities.${index}.serviceId`, 'UNKNOWN_RECORD')] : []),
      ...(clauseId && !clauses.has(clauseId.toLowerCase()) ? [fieldError(`opportunities.${index}.clauseId`, 'UNKNOWN_CLAUSE')] : []),
    ]);
    if (problems.length) throw invalid(...problems);
    for (const [position, one] of given.entries()) {
      const values = { position, text: one.text, serviceId: one.serviceId?.toLowerCase() ?? null, clauseId: one.clauseId?.toLowerCase() ?? null };
      const known = one.id ? before.get(one.id.toLowerCase()) : undefined;
      if (known) await opportunities.update(by, known, values);
      else await opportunities.insert(by, row, { id: uuid(), evaluationId: row.id, ...values, settlement: '' });
      if (known) before.delete(known.id);
    }
    for (const gone of before.values()) await opportunities.remove(by, gone);
    by.op.forget();
    return row;
  }

  /**
   * Concludes it, and freezes what it was judged by: what changes afterwards changes nothing here.
   * @throws AUTHORITY_JUDGES, SERVICES_MISSING, SERVICES_UNJUDGED, RATINGS_UNEXPLAINED, OPPORTUNITIES_MISSING, REPORT_MISSING, PERIOD_RUNNING
   */
  async conclude(by: Acting, { id, expectedVersion, conclusion }: ConcludeServiceEvaluationInput): Promise<ServiceEvaluation> {
    const row = await serviceEvaluations.fire(by, id, 'conclude', { expectedVersion, set: { conclusion, concludedOn: dayOf(by.now) } });
    await this.services.freeze(by, row);
    await serviceEvaluations.update(by, row, { drawn: await this.sources.draw(by, row, periodOf(row)), drawnAt: by.now });
    await notifyHolders(by, 'service-evaluation:publish', 'service-evaluation.concluded', row);
    return row;
  }

  /** Shows residents what it came to. */
  publish(by: Acting, { id, expectedVersion, summary }: PublishServiceEvaluationInput): Promise<ServiceEvaluation> {
    return serviceEvaluations.fire(by, id, 'publish', { expectedVersion, set: { summary, publishedOn: dayOf(by.now) } });
  }

  keepInside(by: Acting, { id, expectedVersion, reason }: KeepServiceEvaluationInsideInput): Promise<ServiceEvaluation> {
    return serviceEvaluations.fire(by, id, 'keepInside', { expectedVersion, note: reason });
  }

  /** An opportunity that is done without a case or an improvement. @throws INVALID at `opportunityId` */
  async settle(by: Acting, { id, expectedVersion, opportunityId, settlement }: SettleOpportunityInput): Promise<ServiceEvaluation> {
    const row = await serviceEvaluations.fire(by, id, 'settle', { expectedVersion, note: settlement });
    const one = (await opportunitiesOf(by, id)).find((each) => each.id === opportunityId.toLowerCase());
    if (!one) throw invalid(fieldError('opportunityId', 'UNKNOWN_RECORD'));
    await opportunities.update(by, one, { settlement });
    by.op.forget();
    return row;
  }

  /** @throws OPPORTUNITIES_OPEN while one is neither done nor settled */
  close(by: Acting, { id, expectedVersion }: CloseServiceEvaluationInput): Promise<ServiceEvaluation> {
    return serviceEvaluations.fire(by, id, 'close', { expectedVersion });
  }

  cancel(by: Acting, { id, expectedVersion, reason }: CancelServiceEvaluationInput): Promise<ServiceEvaluation> {
    return serviceEvaluations.fire(by, id, 'cancel', { expectedVersion, note: reason });
  }

  void(by: Acting, { id, expectedVersion, reason }: VoidRecordInput): Promise<ServiceEvaluation> {
    return serviceEvaluations.fire(by, id, 'void', { expectedVersion, note: reason });
  }

  /** What the period tells of a service: as it was when it was concluded, before that as it is. */
  async figuresOf(by: Acting, { id, evaluationId, frozen }: EvaluatedService): Promise<ServiceFigures> {
    if (frozen) return frozen;
    const live = await by.op.load('figures of evaluated services', evaluationId, async (ids) =>
      new Map(await Promise.all(ids.map(async (one) => [one, await this.services.figures(by, (await serviceEvaluations.load(by, one))!)] as const))));
    return live!.get(id)!;
  }

  /** Those of its opportunities that are done. */
  async doneOpportunities(by: Acting, id: string): Promise<ReadonlySet<string>> {
    const rows = await by.query<{ id: string }>(`SELECT o.id FROM evaluation_opportunities o WHERE o.evaluation_id = $1 AND ${OPPORTUNITY_DONE}`, [id]);
    return new Set(rows.map((one) => one.id));
  }

  /** What it is judged by: as it was when it was concluded, before that as it is. */
  async drawnFor(by: Acting, row: ServiceEvaluation): Promise<readonly DrawnLine[]> {
    return row.drawn ?? (await by.op.load('drawn for evaluations', row.id, async () => new Map([[row.id, await this.sources.draw(by, row, periodOf(row))]])))!;
  }
}

function problemsOf(by: Acting, { form, evaluator, periodFrom, periodTo, dueOn }: Told, dueBefore: string | null = null): FieldError[] {
  const today = dayOf(by.now);
  const since = addDays(today, -YEARS_BACK * 365);
  return [
    ...(form !== EvaluationForm.self && !evaluator ? [fieldError('evaluator', 'REQUIRED')] : []),
    ...(periodFrom < since ? [fieldError('periodFrom', 'TOO_LONG_AGO', { since })] : []),
    ...(periodTo < periodFrom ? [fieldError('periodTo', 'DATES_REVERSED')] : []),
    ...(daysBetween(periodFrom, periodTo) >= LONGEST_DAYS ? [fieldError('periodTo', 'PERIOD_TOO_LONG', { max: LONGEST_DAYS })] : []),
    ...(dueOn <= periodTo ? [fieldError('dueOn', 'BEFORE_PERIOD_ENDS', { until: periodTo })] : dueOn < today && dueOn !== dueBefore ? [fieldError('dueOn', 'IN_THE_PAST')] : []),
  ];
}

/** One period is evaluated once by the same people. */
async function doubleOf(by: Acting, communityId: string, { form, evaluator, periodFrom, periodTo }: Told, ownId = ''): Promise<FieldError[]> {
  const same = await serviceEvaluations.find(by, { communityId, form, periodFrom, periodTo });
  const known = same.find((one) => one.id !== ownId && !['cancelled', 'void'].includes(one.state) && (form === EvaluationForm.self || one.evaluator === evaluator));
  return known ? [fieldError('periodFrom', 'EVALUATED_ALREADY', { number: known.number! })] : [];
}
