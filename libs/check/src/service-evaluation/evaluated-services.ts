import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { Acting } from '#kernel';
import { type AnnualPlan, annualPlans, ItemWorks, planProgress } from '#plan';
import { catalogueAt } from '#standards';
import type { EvaluatedService } from './evaluation-parts.entity.js';
import type { EvaluationPeriod } from './evaluation-source.js';
import type { ServiceEvaluation } from './service-evaluation.entity.js';
import { evaluatedServices, servicesOf } from './service-evaluation.kind.js';
import { ServiceFigures } from './service-figures.type.js';
import { satisfiedBySubject } from './sources/check.sources.js';

type Told = Pick<EvaluatedService, 'group' | 'title' | 'serviceItemId' | 'subject'>;

/** The services that a period is judged by: of the plan that was in force at its end, else those that editions name. */
@Injectable()
export class EvaluatedServices {
  constructor(private readonly works: ItemWorks) {}

  /** Writes them as they are planned now; what was judged of the same service already stays. */
  async write(by: Acting, row: ServiceEvaluation): Promise<void> {
    const before = new Map((await servicesOf(by, row.id)).map((one) => [keyOf(one), one]));
    const told = await this.told(by, row);
    for (const [position, one] of told.entries()) {
      const known = before.get(keyOf(one));
      before.delete(keyOf(one));
      if (known) await evaluatedServices.update(by, known, { ...one, position });
      else await evaluatedServices.insert(by, row, { id: uuid(), evaluationId: row.id, position, ...one, rating: null, note: '', frozen: null });
    }
    for (const gone of before.values()) await evaluatedServices.remove(by, gone);
    by.op.forget();
  }

  /** What the period tells of each service, live; by the service's id. */
  async figures(by: Acting, row: ServiceEvaluation): Promise<ReadonlyMap<string, ServiceFigures>> {
    const services = await servicesOf(by, row.id);
    const [progress, tones, satisfied] = await Promise.all([this.progress(by, row), tonesOf(by, services, row), satisfaction(by, row)]);
    return new Map(services.map(({ id, serviceItemId, subject }) => {
      const own = serviceItemId ? progress.get(serviceItemId) : undefined;
      const asked = subject ? satisfied.get(subject) : undefined;
      return [id, Object.assign(new ServiceFigures(), {
        planned: own?.planned ?? null, done: own?.done ?? null,
        praise: tones.get(id)?.praise ?? 0, criticism: tones.get(id)?.criticism ?? 0,
        satisfied: asked?.satisfied ?? null, answers: asked?.answers ?? null,
      })];
    }));
  }

  /** Keeps the figures as they stand. */
  async freeze(by: Acting, row: ServiceEvaluation): Promise<void> {
    const figures = await this.figures(by, row);
    for (const one of await servicesOf(by, row.id)) await evaluatedServices.update(by, one, { frozen: figures.get(one.id)! });
    by.op.forget();
  }

  private async told(by: Acting, row: ServiceEvaluation): Promise<Told[]> {
    const plan = await planAt(by, row);
    if (!plan) return (await catalogueAt(by, row.communityId)).map(({ group, title, subject }) => ({ group, title, subject, serviceItemId: null }));
    return by.under('service-item:read').query<Told>(
      `SELECT i."group", i.title, i.id AS "serviceItemId", coalesce(c.subject, '') AS subject
       FROM service_items i LEFT JOIN catalogue_entries c ON c.id = i.catalogue_entry_id WHERE i.parent_id = $1 AND i.state <> 'void' ORDER BY i.position`,
      [plan.id],
    );
  }

  /** Deliveries promised and done within the period, by item. */
  private async progress(by: Acting, row: ServiceEvaluation): Promise<ReadonlyMap<string, { planned: number; done: number }>> {
    const plan = await planAt(by, row);
    if (!plan || !by.actor.may('service-item:read', row)) return new Map();
    const { items } = await planProgress(by.under('service-item:read'), this.works, plan);
    return new Map(items.map(({ item, days, works, counted, standing }) => {
      const planned = days.filter((day) => within(row, day)).length;
      const done = works.filter((one) => one.done && within(row, one.on)).length;
      return [item.id, { planned, done: counted ? done : Math.max(done, standing === 'delivered' ? 1 : 0) }];
    }));
  }
}

const keyOf = ({ serviceItemId, group, title }: Told): string => serviceItemId ?? `${group} ${title}`;
const within = ({ periodFrom, periodTo }: ServiceEvaluation, day: string): boolean => day >= periodFrom && day <= periodTo;
export const periodOf = ({ periodFrom, periodTo }: ServiceEvaluation): EvaluationPeriod => ({ from: periodFrom, to: periodTo });

/** The plan in force, or closed, of the year in which the period ends. */
async function planAt(by: Acting, { communityId, streetId, periodTo }: ServiceEvaluation): Promise<AnnualPlan | undefined> {
  if (!by.actor.may('annual-plan:read', { communityId, streetId })) return undefined;
  const found = await annualPlans.find(by.under('annual-plan:read'), { communityId, year: Number(periodTo.slice(0, 4)) });
  return found.find(({ state }) => state === 'published' || state === 'closed');
}

async function tonesOf(by: Acting, services: readonly EvaluatedService[], row: ServiceEvaluation): Promise<ReadonlyMap<string, { praise: number; criticism: number }>> {
  const items = new Map(services.flatMap(({ id, serviceItemId }) => (serviceItemId ? [[serviceItemId, id] as const] : [])));
  if (!items.size || !by.actor.may('register:read', row)) return new Map();
  const rows = await by.under('register:read').query<{ item: string; praise: number; criticism: number }>(
    `SELECT service_item AS item, count(*) FILTER (WHERE tone = 'positive')::int AS praise, count(*) FILTER (WHERE tone = 'negative')::int AS criticism
     FROM feedback_entries WHERE service_item = ANY($1) AND from_on BETWEEN $2 AND $3 AND state <> 'void' GROUP BY 1`,
    [[...items.keys()], row.periodFrom, row.periodTo],
  );
  return new Map(rows.map(({ item, ...tones }) => [items.get(item)!, tones]));
}

async function satisfaction(by: Acting, row: ServiceEvaluation): ReturnType<typeof satisfiedBySubject> {
  return by.actor.may('survey:read', row) ? satisfiedBySubject(by.under('survey:read'), row.communityId, row.periodFrom, row.periodTo) : new Map();
}
