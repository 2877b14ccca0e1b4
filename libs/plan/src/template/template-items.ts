import { v7 as uuid } from 'uuid';
import type { Acting } from '#kernel';
import { adoptedEntries, catalogueEntryById } from '#standards';
import type { ServiceItem } from '../service-item/service-item.entity.js';
import type { ServiceItemRowInput } from '../service-item/service-item.input.js';
import { monthsOf, whenOf } from '../own-sheet/period.js';
import { PlanTemplate, PlanTemplateItem } from './plan-template.entity.js';

export type NewTemplateItem = Omit<PlanTemplateItem, 'id'>;

const COLUMNS = `i.id, i."group", i.title, i.subject, i.target_group AS "targetGroup", i.requirement, i."constraint", i.deliveries, i.done_by AS "doneBy",
  i.helped_by AS "helpedBy", i.told_to AS "toldTo", i.months, i.expected_result AS "expectedResult"`;

/** In their order. */
export async function templateItems(by: Acting, templateId: string): Promise<PlanTemplateItem[]> {
  const found = await by.op.load('template items', templateId, async (ids) => {
    const rows = await by.query<PlanTemplateItem & { templateId: string }>(
      `SELECT i.template_id AS "templateId", ${COLUMNS} FROM plan_template_items i WHERE i.template_id = ANY($1) ORDER BY i.position`, [ids],
    );
    const made = rows.map((row) => Object.assign(new PlanTemplateItem(), row));
    return new Map(ids.map((id) => [id, made.filter((row) => (row as { templateId?: string }).templateId === id)]));
  });
  return found ?? [];
}

/** All of them anew, in one statement. */
export async function writeTemplateItems(by: Acting, template: PlanTemplate, items: readonly NewTemplateItem[]): Promise<void> {
  await by.query('DELETE FROM plan_template_items WHERE template_id = $1', [template.id]);
  if (items.length) {
    await by.query(
      `INSERT INTO plan_template_items (id, community_id, street_id, template_id, position, "group", title, subject, target_group, requirement,
         "constraint", deliveries, done_by, helped_by, told_to, months, expected_result)
       SELECT x.id, $1, $1, $2, x.position, x."group", x.title, x.subject, x."targetGroup", x.requirement, x."constraint", x.deliveries, x."doneBy",
         x."helpedBy", x."toldTo", x.months, x."expectedResult"
       FROM jsonb_to_recordset($3) AS x(id uuid, position int, "group" text, title text, subject text, "targetGroup" text, requirement text,
         "constraint" text, deliveries text[], "doneBy" text, "helpedBy" text, "toldTo" text, months int[], "expectedResult" text)`,
      [template.streetId, template.id, JSON.stringify(items.map((item, index) => ({
        ...item, id: uuid(), position: index + 1, subject: item.subject ?? null, months: [...item.months].sort((a, b) => a - b),
      })))],
    );
  }
  by.op.forget();
}

/** A plan's items as a template words them: who, how much and on which day is each community's own to say. */
export function wordsOfPlan(by: Acting, items: readonly ServiceItem[]): Promise<NewTemplateItem[]> {
  return Promise.all(items.map(async (item): Promise<NewTemplateItem> => {
    const entry = item.catalogueEntryId ? await catalogueEntryById(by, item.catalogueEntryId) : undefined;
    const { group, title, targetGroup, requirement, constraint, deliveries, doneBy, helpedBy, toldTo, expectedResult } = item;
    return {
      group, title, targetGroup, requirement, constraint, deliveries, doneBy, helpedBy, toldTo, expectedResult,
      subject: entry?.subject ?? null, months: item.months.length ? item.months : monthsBetween(item.startsOn, item.endsOn),
    };
  }));
}

function monthsBetween(startsOn: string | null, endsOn: string | null): number[] {
  if (!startsOn || !endsOn) return [];
  const [first, last] = [Number(startsOn.slice(5, 7)), Number(endsOn.slice(5, 7))];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_one, index) => first + index);
}

/** A template's items as the rows of a community's plan; those whose service no adopted edition names are left out. */
export async function rowsFor(
  by: Acting, template: PlanTemplate, communityId: string, year: number,
): Promise<{ rows: ServiceItemRowInput[]; leftOut: string[] }> {
  const adopted = await adoptedEntries(by, communityId);
  const rows: ServiceItemRowInput[] = [];
  const leftOut: string[] = [];
  for (const { id: _id, subject, months, ...words } of await templateItems(by, template.id)) {
    const entry = adopted.find((one) => one.subject === subject);
    if (subject && !entry) leftOut.push(words.title);
    else rows.push({ ...said(words), clauseIds: [], ...(entry && { catalogueEntryId: entry.id }), ...(months.length && whenOf(monthsOf(months, year))) } as ServiceItemRowInput);
  }
  return { rows, leftOut };
}

const WORDS = ['title', 'group', 'targetGroup', 'requirement', 'constraint', 'deliveries', 'doneBy', 'helpedBy', 'toldTo', 'expectedResult'] as const;
type Words = Pick<NewTemplateItem, (typeof WORDS)[number]>;
const said = (words: Words): Words => Object.fromEntries(WORDS.map((name) => [name, words[name]])) as unknown as Words;
