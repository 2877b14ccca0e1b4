import { afterAll, beforeAll, describe } from '@jest/globals';
import type { Page } from 'playwright-core';
import { anActivity } from '../factories/activity.factory.js';
import { anIncident } from '../factories/drill.factory.js';
import { aHomeVisit, aHousehold } from '../factories/home-visit.factory.js';
import { anInspection } from '../factories/inspection.factory.js';
import { aPublication } from '../factories/publication.factory.js';
import { button, heading } from '../setup/hands.js';
import { lookOver } from '../setup/look.js';
import { type ServedCommunity, servedCommunity } from '../setup/served.js';
import { story } from '../setup/story.js';

interface Made { visit: string; found: string; open: string; accounts: string; incident: string; activity: string }

/** What is done in passing, page by page, before a desk and on a phone: visits, inspections, what is public. */
describe('the daily work of a community', () => {
  let place: ServedCommunity<Made>;
  let windows: Page[];
  const step = story(() => place.whatShows());

  beforeAll(async () => {
    place = await servedCommunity(async (world, staff) => {
      const household = await aHousehold(world, staff, { label: '3 号楼独居老人甲' });
      const visit = await aHomeVisit(world, staff, { household, unplanned: true });
      const found = await anInspection(world, staff, { state: 'finished', kind: 'facilities', findings: ['跑步机扶手松动'] });
      const open = await anInspection(world, staff, { kind: 'conduct', place: '服务窗口' });
      await anInspection(world, staff, { state: 'planned', kind: 'safety', place: '各楼栋' });
      const accounts = await aPublication(world, staff, { state: 'published', kind: 'property-accounts', title: '物业公司一年的账' });
      const incident = await anIncident(world, staff, { state: 'open' });
      const activity = await anActivity(world, staff, { state: 'published', capacity: 30 });
      return { visit: visit.id, found: found.id, open: open.id, accounts: accounts.id, incident: incident.id, activity: activity.id };
    });
    windows = [await place.window(place.staff.worker, 'desk'), await place.window(place.staff.worker, 'phone')];
  });
  afterAll(() => place.close());

  const both = async (name: string, path: string, seen: string | RegExp, work?: (page: Page) => Promise<void>): Promise<void> => {
    for (const [index, page] of windows.entries()) {
      await page.goto(path);
      await page.getByText(seen).first().waitFor();
      await work?.(page);
      await lookOver(page, `${name}-${index ? 'phone' : 'desk'}`);
    }
  };

  step('visits: the plan of them, a household put right, one that nobody planned', async () => {
    await both('d01-visits', '/visits', '3 号楼独居老人甲');
    await both('d02-households', '/visits/households', '3 号楼独居老人甲', async (page) => {
      await button(page, '改资料').click();
      await page.getByLabel('姓名').waitFor();
    });
    await both('d03-visit-log', '/visits/log', '补记入户');
    await both('d04-visit', `/visits/${place.made.visit}`, '没有事先安排', async (page) => {
      await button(page, '打开').click();
      await page.getByText('量了血压').waitFor();
    });
  });

  step('inspections: those to come, a checklist on the spot, what a finding became', async () => {
    await both('d05-inspections', '/inspections', '各楼栋');
    await both('d06-inspection-plan', '/inspections/plan', '多久一次');
    await both('d07-inspection-open', `/inspections/${place.made.open}`, '服务窗口', async (page) => {
      await page.getByRole('radio', { name: '不合格' }).first().check();
      await page.getByLabel('看到什么').fill('没有挂牌上岗');
    });
    await both('d08-inspection', `/inspections/${place.made.found}`, '跑步机扶手松动', (page) => button(page, '记为设施缺陷').click());
  });

  step('what is public, and supplies by the sheet', async () => {
    await both('d09-publications', '/publications', '物业公司一年的账');
    await both('d10-publication-new', '/publications/new?kind=propertyAccounts', '哪家物业公司');
    await both('d11-publication', `/publications/${place.made.accounts}`, '榕城物业');
    await both('d12-incident', `/incidents/${place.made.incident}`, '居民页面');
    await both('d13-supplies-sheet', '/supplies/import', '用表格登记');
  });

  step('a resident reads it, and signs up for what is announced', async () => {
    const { code } = place.staff.community;
    windows = [await place.window(null, 'desk'), await place.window(null, 'phone')];
    await both('d14-notices', `/p/${code}/notices`, '榕城物业', (page) => heading(page, '应急通告').waitFor());
    await both('d15-registration', `/p/${code}/activities/${place.made.activity}`, '报名');
  });
});
