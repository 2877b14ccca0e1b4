import { type Acting, type Guard, Workflow } from '#kernel';
import type { PlanTemplate } from './plan-template.entity.js';

export interface TemplateFacts {
  items: number;
}

const hasItems: Guard<PlanTemplate, TemplateFacts> = (_row, { items }) => (items > 0 ? null : { code: 'TEMPLATE_EMPTY', params: {} });

/** Written, shared with the communities below, withdrawn; shared again as its next edition. */
export const planTemplateWorkflow = new Workflow<PlanTemplate, TemplateFacts>({
  noun: 'plan-template',
  initial: 'draft',
  path: ['draft', 'shared'],
  final: ['void'],
  standing: ['shared', 'withdrawn'],
  numberedFrom: 'shared',
  next: { draft: 'share' },
  facts: templateFacts,
  verbs: {
    change: { from: ['draft', 'shared', 'withdrawn'], permission: 'plan-template:draft', edit: true },
    share: { from: ['draft', 'withdrawn'], to: 'shared', permission: 'plan-template:share', guards: [hasItems] },
    withdraw: { from: ['shared'], to: 'withdrawn', permission: 'plan-template:withdraw' },
    // what communities began their plans from is withdrawn, not called a mistake
    void: { from: ['draft', 'withdrawn'], to: 'void', permission: 'plan-template:draft' },
  },
});

async function templateFacts(by: Acting, rows: readonly PlanTemplate[]): Promise<ReadonlyMap<string, TemplateFacts>> {
  const found = await by.query<{ id: string; items: number }>(
    'SELECT template_id AS id, count(*)::int AS items FROM plan_template_items WHERE template_id = ANY($1) GROUP BY template_id',
    [rows.map(({ id }) => id)],
  );
  const counts = new Map(found.map(({ id, items }) => [id, items]));
  return new Map(rows.map(({ id }) => [id, { items: counts.get(id) ?? 0 }]));
}
