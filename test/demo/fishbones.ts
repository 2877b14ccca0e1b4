import { aNonconformity, type NonconformityTraits } from '../factories/nonconformity.factory.js';
import type { Happening } from './timeline.js';

type Traits = Partial<NonconformityTraits>;

const found = (daysAgo: number, traits: Traits): Happening => ({ daysAgo, make: (world, staff) => aNonconformity(world, staff, { pace: 2, ...traits }) });

/** Cases whose causes were looked for along the bones, so that it is seen where they gather; foreseen ones, and what came back. */
export const mainFishbones: Happening[] = [
  found(330, {
    state: 'closed', clause: '6.1.3.4', title: '新来的网格员没有培训就上岗', waitDays: 30, actionsDueIn: 10, description: '两位新网格员报到当天就去入户，培训排在第二个月。', impact: '约 40 户',
    bones: { people: ['报到和培训是两个人管', '交接时没有说'], method: ['入职单没有“先培训”一项'] }, actions: ['入职单加培训一栏，没有签字不派活'], measure: '上岗前培训过的比例', target: '100%',
  }),
  found(172, {
    state: 'closed', clause: '6.4.2', title: '自助机坏了五天没有人知道', waitDays: 20, actionsDueIn: 7, description: '大厅的自助打印机缺纸报错，直到居民问起。', impact: '每天约 15 人',
    bones: { measurement: ['没有人每天看一眼', '开门清单没有自助机'], facilities: ['机器缺纸不会报警'], environment: ['放在拐角，窗口看不见'] },
    actions: ['开门清单加自助机', '机器搬到窗口看得见的地方'], measure: '坏了超过一天的次数', target: '0 次',
  }),
  found(96, {
    state: 'closed', clause: '8.4.3', title: '借出的档案一个月没有还', waitDays: 14, actionsDueIn: 5, description: '一份活动档案借给街道报材料，没有记还的日子。', impact: '1 份',
    bones: { information: ['借阅本没有“哪天还”一栏'], people: ['管档案的人换了，不知道借出去了'] }, actions: ['借阅本加归还日，到期提醒'], measure: '到期没有还的档案', target: '0 份',
  }),
  found(34, {
    state: 'acting', clause: '6.3.2', potential: true, title: '雨季前地下活动室的挡水板没有检查', actionsDueIn: 25, description: '去年水漫到门口，今年的挡水板还堆在仓库里。', impact: '地下活动室，每周约 60 人',
    bones: { facilities: ['挡水板只有半套'], environment: ['门口比路面低'], measurement: ['没有定雨季前由谁看一遍'] }, actions: ['补齐挡水板，五月前装一次试试', '雨季清单加地下活动室'], measure: '雨季前检查过的地下场所', target: '3 处',
  }),
  found(10, {
    state: 'planning', clause: '6.2.3', potential: true, title: '寒假大学生志愿者都回家，没有人顶', description: '一月到二月的助老班排的全是大学生。', impact: '12 位老人', bones: { people: ['队伍里在职的人太少'], information: ['没有问过谁假期在'] },
  }),
];

/** Elsewhere in the street: one that was foreseen, and every other community has a sign that fell again. */
export const otherFishbones = (index: number): Happening[] => [
  found(46 + index * 3, {
    state: index % 2 ? 'acting' : 'analysing', clause: '6.4.1', potential: true, title: '消防栓前面要改成停车位', actionsDueIn: 20, description: '业委会在讨论画线，图上压到了消防栓。', impact: '两栋楼',
    bones: { information: ['画线的人手里没有消防图'], environment: ['车位不够'] }, actions: ['把消防图给业委会，画线前到场看'], measure: '被占的消防栓', target: '0 个',
  }),
  ...(index % 2 ? [found(12 + index, {
    state: 'planning', clause: '8.2', title: '换过的指示牌又掉了', description: '三个月前换的牌子，螺丝松了。', impact: '不好找窗口', bones: { facilities: ['墙是空心砖，螺丝吃不住'], measurement: ['月检只看有没有，没有摇一摇'] },
  })] : []),
];
