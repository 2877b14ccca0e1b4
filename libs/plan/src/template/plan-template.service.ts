import { Injectable } from '@nestjs/common';
import { type Acting, fail, fieldError, invalid, type Page, type PageInput, pageWith, type Place, type VoidRecordInput } from '#kernel';
import { communityPlace, unitById, UnitKind } from '#org';
import type { AnnualPlan } from '../annual-plan/annual-plan.entity.js';
import { annualPlans } from '../annual-plan/annual-plan.kind.js';
import { AnnualPlanService } from '../annual-plan/annual-plan.service.js';
import { beginItems, checkRows } from '../service-item/new-items.js';
import { itemsOf } from '../service-item/service-item.kind.js';
import { Delivery } from '../service-item/service-item.entity.js';
import { type PlanTemplate, type PlanTemplateItem, TemplateStart } from './plan-template.entity.js';
import type {
  ChangePlanTemplateInput, DraftPlanFromTemplateInput, DraftPlanTemplateInput, SharePlanTemplateInput, WithdrawPlanTemplateInput,
} from './plan-template.input.js';
import { planTemplates } from './plan-template.kind.js';
import { rowsFor, templateItems, wordsOfPlan, writeTemplateItems } from './template-items.js';

const BLANK_ITEM = { group: 'other', subject: null, targetGroup: '', constraint: '', deliveries: [Delivery.own], doneBy: '', helpedBy: '', toldTo: '', months: [] };

/** What a street or district shares for its communities to begin with, one method a verb; and the plan that begins so. */
@Injectable()
export class PlanTemplateService {
  constructor(private readonly plans: AnnualPlanService) {}

  /** Shared ones first, the latest change first; for a community those it can begin from. */
  async page(by: Acting, communityId: string | null, { limit, offset }: PageInput): Promise<Page<PlanTemplate>> {
    const asked = () => {
      const rows = planTemplates.reading(by).where("row.state <> 'void'");
      if (!communityId) return rows;
      return rows.where(
        "row.state = 'shared' AND row.street_id IN (SELECT unnest(ARRAY[u.street_id, u.district_id]) FROM org_units u WHERE u.id = ?)", communityId,
      );
    };
    const found = await asked().orderBy('sharedAt', 'DESC NULLS LAST').orderBy('id', 'DESC').many({ limit, offset });
    return pageWith(found, () => asked().count());
  }

  /** One's own, or a shared one from above. @throws NOT_FOUND */
  async get(by: Acting, id: string): Promise<PlanTemplate> {
    const found = (await planTemplates.byIds(by, [id])).get(id);
    if (!found) throw fail('NOT_FOUND');
    return found;
  }

  /** @throws NOT_FOUND, FORBIDDEN; INVALID at `unitId` or `fromPlanId` */
  async draft(by: Acting, { unitId, title, description, fromPlanId }: DraftPlanTemplateInput): Promise<PlanTemplate> {
    const place = await unitPlace(by, unitId);
    const from = fromPlanId ? (await annualPlans.byIds(by, [fromPlanId])).get(fromPlanId) : undefined;
    if (fromPlanId && (!from || from.state === 'void')) throw invalid(fieldError('fromPlanId', 'UNKNOWN_RECORD'));
    const template = await planTemplates.begin(by, place, 'draft', { title, description, aims: from?.aims ?? '', edition: 0, sharedAt: null });
    if (from) await writeTemplateItems(by, template, await wordsOfPlan(by, await itemsOf(by, from.id)));
    return template;
  }

  /** While it is shared, a change is its next edition. @throws INVALID at `items.N.subject` */
  async change(by: Acting, { id, expectedVersion, title, description, aims, items }: ChangePlanTemplateInput): Promise<PlanTemplate> {
    const before = await planTemplates.get(by, id);
    const subjects = await this.subjects(by);
    const unknown = items.flatMap(({ subject }, index) => (subject && !subjects.has(subject) ? [fieldError(`items.${index}.subject`, 'UNKNOWN_ENTRY')] : []));
    if (unknown.length) throw invalid(...unknown);
    const edition = before.state === 'shared' ? before.edition + 1 : before.edition;
    const template = await planTemplates.fire(by, id, 'change', {
      expectedVersion, note: String(items.length),
      set: { title, description, aims, edition, ...(edition > before.edition && { sharedAt: by.now }) },
    });
    await writeTemplateItems(by, template, items.map((item) => ({ ...item, subject: item.subject ?? null })));
    return template;
  }

  /** One of the street's own that is not void. */
  async ofStreet(by: Acting, streetId: string, id: string): Promise<PlanTemplate | undefined> {
    const found = (await planTemplates.byIds(by, [id])).get(id.toLowerCase());
    return found?.streetId === streetId && found.state !== 'void' ? found : undefined;
  }

  /** One more service, as something that was found to work; while the template is shared, it is its next edition. */
  async addItem(by: Acting, { id, version, title, description, aims }: PlanTemplate, item: Pick<PlanTemplateItem, 'title' | 'requirement' | 'expectedResult'>): Promise<PlanTemplate> {
    const items = (await templateItems(by, id)).map(({ id: _id, ...words }) => words);
    return this.change(by, { id, expectedVersion: version, title, description, aims, items: [...items, { ...BLANK_ITEM, ...item }] });
  }

  async share(by: Acting, { id, expectedVersion }: SharePlanTemplateInput): Promise<PlanTemplate> {
    const { edition } = await planTemplates.get(by, id);
    return planTemplates.fire(by, id, 'share', { expectedVersion, set: { edition: edition + 1, sharedAt: by.now } });
  }

  async withdraw(by: Acting, { id, expectedVersion, reason }: WithdrawPlanTemplateInput): Promise<PlanTemplate> {
    await planTemplates.get(by, id);
    return planTemplates.fire(by, id, 'withdraw', { expectedVersion, note: reason, set: { sharedAt: null } });
  }

  async void(by: Acting, { id, expectedVersion, reason }: VoidRecordInput): Promise<PlanTemplate> {
    await planTemplates.get(by, id);
    return planTemplates.fire(by, id, 'void', { expectedVersion, note: reason });
  }

  /** What a community's plan would begin with. */
  async start(by: Acting, template: PlanTemplate, communityId: string): Promise<TemplateStart> {
    const { rows, leftOut } = await rowsFor(by, template, communityId, 2000);
    return Object.assign(new TemplateStart(), { taken: rows.length, leftOut });
  }

  /** Begins a year's plan with a template's services. @throws INVALID as `draft` of a plan; at `templateId` */
  async begin(by: Acting, { templateId, aims, ...input }: DraftPlanFromTemplateInput): Promise<AnnualPlan> {
    const place = await communityPlace(by, input.communityId);
    const unit = await unitById(by, place.communityId);
    const template = (await planTemplates.byIds(by, [templateId])).get(templateId);
    const reaches = template?.state === 'shared' && [unit?.streetId, unit?.districtId].includes(template.streetId);
    if (!template || !reaches) throw invalid(fieldError('templateId', 'UNKNOWN_RECORD'));
    const { rows, leftOut } = await rowsFor(by, template, place.communityId, input.year);
    const plan = await this.plans.draft(by, { ...input, aims: aims || template.aims, catalogueEntryIds: [] });
    await beginItems(by, plan, await checkRows(by, plan, rows, (index, field) => `items.${index}.${field}`), 1);
    await by.query(
      `INSERT INTO plan_template_uses (plan_id, community_id, street_id, template_id, template_title, edition, taken, left_out)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [plan.id, plan.communityId, plan.streetId, template.id, template.title, template.edition, rows.length, leftOut],
    );
    return plan;
  }

  items(by: Acting, template: PlanTemplate): ReturnType<typeof templateItems> {
    return templateItems(by, template.id);
  }

  private async subjects(by: Acting): Promise<ReadonlySet<string>> {
    const rows = await by.query<{ subject: string }>('SELECT DISTINCT subject FROM catalogue_entries WHERE NOT withdrawn');
    return new Set(rows.map(({ subject }) => subject));
  }
}

/** The unit stands in both places of its templates. @throws NOT_FOUND, FORBIDDEN; INVALID at `unitId` for a community or grid */
async function unitPlace(by: Acting, unitId: string): Promise<Place> {
  const unit = await unitById(by, unitId);
  if (!unit) throw fail('NOT_FOUND');
  if (unit.kind !== UnitKind.street && unit.kind !== UnitKind.district) throw invalid(fieldError('unitId', 'NOT_ONE_OF', { allowed: 'street, district' }));
  const place = { communityId: unit.id, streetId: unit.id };
  if (by.actor.permissionsAt(place).length === 0) throw fail('NOT_FOUND');
  if (!by.actor.may(by.permission, place)) throw fail('FORBIDDEN');
  return place;
}
