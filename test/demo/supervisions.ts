import { aSupervision, type SupervisionTraits } from '../factories/supervision.factory.js';
import type { Happening } from './timeline.js';

const looked = (daysAgo: number, title: string, traits: Partial<SupervisionTraits> = {}): Happening => ({
  daysAgo,
  make: (world, staff) => aSupervision(world, staff, { state: 'closed', title, ...traits }),
});

/** Three years of supervision from within and outside, in every state. */
export const mainSupervisions: Happening[] = [
  ...Array.from({ length: 11 }, (_, quarter) => looked(70 + quarter * 91, '财务和居务公开', {
    lines: [{ text: '收支按季度公开，票据齐全', clause: '8.3' }, { text: '评议意见有回音', clause: '9.1' }], findings: quarter % 4 ? [] : ['有一张票据没有经手人签字'],
  })),
  looked(400, '年度综合检查', { type: 'government', supervisors: '街道党工委', findings: ['', '两块公开栏的内容过期'], settlement: '当天换上了新的。' }),
  looked(190, '助老服务回访', { type: 'social-organisation', supervisors: '阳光社工中心', lines: [{ text: '上门服务按约定时间', clause: '8.8' }, { text: '老人知道怎么反映意见', clause: '9.2' }] }),
  looked(120, '居民代表看窗口', { type: 'residents', supervisors: '五位居民代表', findings: ['等候的人多时没有叫号'] }),
  looked(55, '晚报：小区充电桩不够用', { type: 'media', supervisors: '晚报民生版', state: 'following', lines: [{ text: '充电桩数量和排队', clause: '6.4.1' }], findings: ['报道说两百户只有六个桩'] }),
  looked(30, '十月自查：办事时限', { type: 'self-check', findings: ['两件事项超了承诺时限'], state: 'settled' }),
  looked(4, '第四季度窗口服务', { state: 'confirming', findings: ['', '办事指南少了一页'] }),
  looked(1, '消防通道', { state: 'looking', lines: [{ text: '楼道没有堆物', clause: '6.4.1' }, { text: '消防车通道能走', clause: '6.4.1' }, { text: '电动车不进楼', clause: '6.4.1' }] }),
  looked(20, '年底财务和居务公开', { state: 'planned', inDays: 40 }),
  looked(15, '上门回访抽查', { state: 'planned', inDays: 9, type: 'self-check' }),
  looked(90, '暑期托管', { state: 'cancelled', inDays: 5 }),
  looked(88, '窗口服务', { state: 'void' }),
];

/** The others are looked at now and then. */
export const otherSupervisions = (index: number): Happening[] =>
  Array.from({ length: 1 + (index % 3) }, (_, half) => looked(50 + half * 182, '居务公开', { findings: half ? [] : ['公开栏上季度的还没有换'] }));
