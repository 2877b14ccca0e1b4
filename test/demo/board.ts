import { BulkService, SavedViewService } from '#insight';
import { aNonconformity } from '../factories/nonconformity.factory.js';
import type { Staffing, World } from '../factories/world.js';
import type { Happening } from './timeline.js';

/** What the street has on its board besides: someone pressed, a view kept, and in other communities what waits or did not work at once. */
export const mainBoard: Happening[] = [
  { daysAgo: 40, make: keepViews },
  { daysAgo: 8, make: (world, staff) => press(world, staff, '限时办结的承诺没有公示', '公示牌换了就拍张照片附上来。') },
  { daysAgo: 2, make: (world, staff) => press(world, staff, '楼道照明的异议又晚了一天', '又晚了，请今天先回居民一个电话。') },
];

export const otherBoard = (index: number): Happening[] => [
  {
    daysAgo: 64 + index * 3,
    make: (world, staff) => aNonconformity(world, staff, {
      state: 'closed', outcome: 'partly', clause: '8.10.2', title: '灭火器过了检验期', pace: 2, waitDays: 14, actionsDueIn: 4, grade: index % 2 ? 'major' : 'minor',
      description: '二楼走廊两具灭火器的检验标签到了期。', impact: '活动室常有三十人', bones: { people: ['没有人管检验日期'], measurement: ['台账里没有到期日一栏'] },
      actions: ['台账加到期日，到期前一个月提醒'], measure: '过期的灭火器', target: '0 具',
    }),
  },
  {
    daysAgo: 42 + index,
    make: (world, staff) => aNonconformity(world, staff, {
      state: 'verifying', clause: '8.7.6', title: '两户约定的入户晚了一周', pace: 2, waitDays: 14, actionsDueIn: 4,
      description: '网格管理员请假，两户独居老人晚了一周才有人上门。', impact: '2 户', bones: { people: ['请假没有人顶'], information: ['入户安排只有本人知道'] },
      actions: ['入户安排贴到网格站，请假由邻格顶'], measure: '按约定上门的比例', target: '100%',
    }),
  },
];

/** The street's official presses whoever the case waits for. */
async function press(world: World, staff: Staffing, title: string, words: string): Promise<void> {
  await world.as(staff.official, 'nonconformity:remind', async (by) => {
    const [one] = await by.query<{ id: string; version: number }>(
      'SELECT id, version FROM nonconformities WHERE community_id = $1 AND title = $2 AND ended_at IS NULL', [staff.community.id, title],
    );
    if (one) await world.service(BulkService).remind(by, { cases: [{ id: one.id, expectedVersion: one.version }], words });
  });
}

function keepViews(world: World, staff: Staffing): Promise<unknown> {
  const views = world.service(SavedViewService);
  const unitId = staff.community.street.id;
  return world.as(staff.official, 'nonconformity:read', async (by) => {
    await views.save(by, { unitId, name: '严重又逾期', query: 'figure=overdue&grade=major', shared: true });
    await views.save(by, { unitId, name: '等我验证', query: 'figure=toVerify', shared: false });
  });
}
