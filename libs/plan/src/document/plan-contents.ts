import { type Acting, dayOf, fail } from '#kernel';
import { communityById, personById, unitById } from '#org';
import { catalogueAt, type CatalogueEntry } from '#standards';
import type { AnnualPlan } from '../annual-plan/annual-plan.entity.js';
import { annualPlans } from '../annual-plan/annual-plan.kind.js';
import { reasonsOf } from '../annual-plan/coverage.js';
import { servicesLeft } from '../service-item/chosen-services.js';
import { placeNames } from '../service-item/places.js';
import { SERVICE_GROUPS, type ServiceItem } from '../service-item/service-item.entity.js';
import { itemsByPlan } from '../service-item/service-item.kind.js';

/** An item with its place in the document, counted through all groups. */
export interface PlannedItem {
  no: number;
  item: ServiceItem;
  /** Null: nobody yet. */
  owner: string | null;
  /** The venue that it needs. */
  place: string | null;
}

/** A clause that items carry out. */
export interface ServedClause {
  standardCode: string;
  standardTitle: string;
  number: string;
  title: string | null;
  itemIds: string[];
}

/** What the document of a plan says. */
export interface PlanContents {
  plan: AnnualPlan;
  community: string;
  street: string;
  author: string;
  /** In the order of the groups. */
  items: PlannedItem[];
  clauses: ServedClause[];
  /** Services of the adopted editions that no item carries out. */
  left: CatalogueEntry[];
  /** Why, by the subject of the service. */
  reasons: ReadonlyMap<string, string>;
  /** When the street approved it and when it came into force; null as long as it did not. */
  approvedOn: string | null;
  publishedOn: string | null;
  /** Why the year closed as it did; null before. */
  review: string | null;
  madeOn: string;
}

/** @throws NOT_FOUND */
export async function planContents(by: Acting, planId: string): Promise<PlanContents> {
  const plan = await annualPlans.get(by, planId);
  const [community, street] = await Promise.all([communityById(by, plan.communityId), unitById(by, plan.streetId)]);
  if (!community || !street) throw fail('NOT_FOUND');
  const found = (await itemsByPlan(by, [planId])).get(planId) ?? [];
  const inOrder = SERVICE_GROUPS.flatMap((group) => found.filter((item) => item.group === group));
  const places = await placeNames(by, found);
  const items = await Promise.all(inOrder.map(async (item, index): Promise<PlannedItem> =>
    ({ no: index + 1, item, owner: (await personById(by, item.assigneeId))?.name ?? null, place: places.get(item.placeId ?? '') ?? null })));
  const told = await lastOf(by, planId);
  const dayOfVerb = (verb: string): string | null => (told.has(verb) ? dayOf(told.get(verb)!.at) : null);
  return {
    plan, items,
    community: community.name,
    street: street.name,
    author: (await personById(by, by.actor.personId))?.name ?? community.name,
    clauses: await clausesServed(by, items.map(({ item }) => item.id)),
    left: await servicesLeft(by, plan.communityId, await catalogueAt(by, plan.communityId), found),
    reasons: await reasonsOf(by, planId),
    approvedOn: ['approved', 'published', 'closed'].includes(plan.state) ? dayOfVerb('approve') : null,
    publishedOn: ['published', 'closed'].includes(plan.state) ? dayOfVerb('publish') : null,
    review: plan.state === 'closed' ? (told.get('close')?.note ?? '') : null,
    madeOn: dayOf(by.now),
  };
}

/** The last time that each verb happened to it. */
async function lastOf(by: Acting, planId: string): Promise<ReadonlyMap<string, { at: Date; note: string }>> {
  const rows = await by.query<{ verb: string; at: Date; note: string }>(
    'SELECT DISTINCT ON (verb) verb, at, note FROM history_entries WHERE record_id = $1 ORDER BY verb, seq DESC',
    [planId],
  );
  return new Map(rows.map((row) => [row.verb, row]));
}

function clausesServed(by: Acting, itemIds: readonly string[]): Promise<ServedClause[]> {
  return by.query<ServedClause>(
    `SELECT s.code AS "standardCode", s.title AS "standardTitle", c.number, c.title, array_agg(l.record_id) AS "itemIds"
     FROM clause_links l JOIN clauses c ON c.id = l.clause_id JOIN standards s ON s.id = c.standard_id
     WHERE l.record_id = ANY($1) AND l.role = 'implements'
     GROUP BY s.id, c.id ORDER BY s.status = 'in-force' DESC, s.code, c.position`,
    [itemIds],
  );
}
