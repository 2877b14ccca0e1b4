import { type PlanTemplate, PlanTemplateService } from '#plan';
import type { APerson, AUnit, Staffing, World } from './world.js';

interface ItemTraits {
  title: string;
  group: 'people' | 'convenience' | 'safety' | 'other';
  subject: string | null;
  targetGroup: string;
  requirement: string;
  months: number[];
  deliveries: string[];
  doneBy: string;
}

export interface PlanTemplateTraits {
  state: 'draft' | 'shared' | 'withdrawn' | 'void';
  title: string;
  description: string;
  aims: string;
  items: Partial<ItemTraits>[];
  /** Of another unit than the street, by somebody else than its official. */
  unit: AUnit;
  official: APerson;
  /** How often it was changed while it was shared. */
  changes: number;
  /** With subjects that no edition here names: as an edition that was imported and taken back leaves them. */
  unchecked: boolean;
}

const ITEMS: Partial<ItemTraits>[] = [
  { title: '独居老人每周上门', group: 'people', subject: 'elderly-care', months: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] },
  { title: '便民维修日', group: 'convenience', months: [3, 6, 9, 12] },
];

/** `aPlanTemplate(world, staff, { state: 'shared' })`: of the street, by its official. */
export async function aPlanTemplate(world: World, staff: Staffing, traits: Partial<PlanTemplateTraits> = {}): Promise<PlanTemplate> {
  const { state = 'draft', official = staff.official, unit = staff.community.street, title = '街道推荐的计划', aims = '', description = '' } = traits;
  const templates = world.service(PlanTemplateService);
  let template = await world.as(official, 'plan-template:draft', (by) => templates.draft(by, { unitId: unit.id, title, description }));
  const expected = (): { id: string; expectedVersion: number } => ({ id: template.id, expectedVersion: template.version });
  const items = (traits.items ?? ITEMS).map((item) => ({ ...BLANK, ...item })) as never[];
  const known = traits.unchecked ? items.map((item: { subject: string | null }) => ({ ...item, subject: null })) : items;
  const change = (): Promise<PlanTemplate> =>
    world.as(official, 'plan-template:draft', (by) => templates.change(by, { ...expected(), title, aims, description, items: known as never }));
  template = await change();
  if (traits.unchecked) {
    for (const { title: of, subject } of items as { title: string; subject: string | null }[]) {
      await world.kernel.dataSource.query('UPDATE plan_template_items SET subject = $3 WHERE template_id = $1 AND title = $2', [template.id, of, subject]);
    }
  }
  if (state === 'draft') return template;
  if (state === 'void') return world.as(official, 'plan-template:draft', (by) => templates.void(by, { ...expected(), reason: '重复了。' }));
  template = await world.as(official, 'plan-template:share', (by) => templates.share(by, expected()));
  for (let times = 0; times < (traits.changes ?? 0); times += 1) template = await change();
  if (state === 'shared') return template;
  return world.as(official, 'plan-template:withdraw', (by) => templates.withdraw(by, { ...expected(), reason: '换成今年的。' }));
}

const BLANK: ItemTraits & Record<string, unknown> = {
  title: '', group: 'people', subject: null, targetGroup: '', requirement: '时间地点提前贴出来，来了有人接。', constraint: '', months: [], deliveries: ['own'], doneBy: '',
  helpedBy: '', toldTo: '', expectedResult: '',
};
