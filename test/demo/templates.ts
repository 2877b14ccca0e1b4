import { yearOf } from '#kernel';
import { type PlanTemplate, PlanTemplateService } from '#plan';
import { aPlanTemplate, type PlanTemplateTraits } from '../factories/plan-template.factory.js';
import type { APerson, AUnit, Staffing, World } from '../factories/world.js';
import type { Happening } from './timeline.js';

const ALL = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
type Item = PlanTemplateTraits['items'][number];
const SHARED = '街道服务清单';
const service = (group: Item['group'], subject: string | null, title: string, requirement: string, months: number[], deliveries: string[], more: Item = {}): Item =>
  ({ group, subject, title, requirement, months, deliveries, ...more });

const STREET: Item[] = [
  service('people', 'elderly-care', '高龄独居老人上门探访', '每月至少两次，两人一组；漏访三天内补上，记下身体、用药和家里的难处', ALL, ['own', 'volunteers'], { targetGroup: '80 岁以上和独居老人', doneBy: '网格员、社工各一人' }),
  service('people', 'childcare', '暑期托管班', '工作日全天，师生比不低于 1:12，机构有备案', [7, 8], ['purchased'], { targetGroup: '小学生' }),
  service('people', 'health', '慢性病随访', '每季度量一次血压血糖，异常当天转家庭医生', [3, 6, 9, 12], ['partner'], { targetGroup: '签约的慢性病人' }),
  service('people', 'relief', '救助申请代办', '材料一次讲清，七个工作日内报送', ALL, ['own'], { targetGroup: '困难家庭' }),
  service('convenience', 'daily-life', '便民维修日', '每季度一次，提前三天贴出时间和项目', [3, 6, 9, 12], ['volunteers'], { targetGroup: '全体居民' }),
  service('safety', 'public-order', '夜间平安巡逻', '每晚一班，重点看电动车充电和楼道', ALL, ['volunteers']),
  service('safety', 'emergency', '综合应急演练', '全社区至少一次，有脚本、有评估', [4, 5, 10, 11], ['own']),
  service('other', null, '街道邻里节', '街道统一定日子，各社区各办一场', [10], ['own', 'partner']),
];
const DISTRICT: Item[] = [
  service('people', 'elderly-care', '老人紧急联系人登记', '每位独居老人两位联系人，半年核一次', [6, 12], ['own']),
  service('people', 'employment', '零工岗位发布', '每月更新一次岗位表', ALL, ['partner']),
  service('safety', 'law', '律师坐班', '每周半天，接待有登记有答复', ALL, ['purchased']),
];

/** What the streets and their district share: one that is in use, one of last year’s, one in the making. */
export function templatesOf(index: number): Happening[] {
  const tell = (daysAgo: number, traits: Partial<PlanTemplateTraits>): Happening => ({ daysAgo, make: (world, staff) => aPlanTemplate(world, staff, traits) });
  if (index === 3) return [tell(50, { state: 'shared', title: SHARED, description: '先带进来，再按自己的人手增减。', items: STREET.slice(0, 6) })];
  if (index === 5) return [{ daysAgo: 6, make: begin }];
  if (index !== 0) return [];
  return [
    tell(340, { state: 'withdrawn', title: '服务清单（试用）', description: '第一次试用，听各社区意见后换成新的。', items: STREET.slice(0, 4) }),
    tell(45, { state: 'shared', title: SHARED, description: '给第一次写计划的社区：先带进来，再按自己的人手增减。', aims: '老人有人上门，楼道有人照看，办事少跑一趟。', items: STREET, changes: 1 }),
    tell(20, { state: 'void', title: '服务清单（重复）' }),
    tell(4, { state: 'draft', title: '老旧小区专用', description: '没有物业的小区多，便民和安民要加几项。', items: STREET.slice(4, 7) }),
    { daysAgo: 40, make: ofDistrict },
  ];
}

async function ofDistrict(world: World, staff: Staffing): Promise<PlanTemplate> {
  const [official] = (await world.kernel.dataSource.query(
    `SELECT p.id, p.account, p.name FROM people p WHERE p.account = 'district-official'`,
  )) as APerson[];
  const [unit] = (await world.kernel.dataSource.query(
    'SELECT d.id, d.kind, d.code, d.name FROM org_units d JOIN org_units s ON s.district_id = d.id WHERE s.id = $1 AND d.id <> s.id', [staff.community.streetId],
  )) as AUnit[];
  return aPlanTemplate(world, staff, { state: 'shared', title: '全区都要有的三项', official: official!, unit: unit!, items: DISTRICT });
}

/** A community begins its next year from what its street shares. */
async function begin(world: World, staff: Staffing): Promise<unknown> {
  const templates = world.service(PlanTemplateService);
  const { items } = await world.as(staff.worker, 'plan-template:read', (by) => templates.page(by, staff.community.id, { limit: 20, offset: 0 }));
  const template = items.find(({ title }) => title === SHARED)!;
  const year = yearOf(world.clock.now()) + 1;
  return world.as(staff.worker, 'annual-plan:draft', (by) =>
    templates.begin(by, { communityId: staff.community.id, templateId: template.id, year, title: `${year} 年度服务计划`, aims: '' }),
  );
}
