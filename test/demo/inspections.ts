import { InspectionRhythm } from '#do';
import { anInspection, type InspectionTraits } from '../factories/inspection.factory.js';
import type { Happening } from './timeline.js';

const looked = (daysAgo: number, kind: InspectionTraits['kind'], place: string, findings: string[] = [], traits: Partial<InspectionTraits> = {}): Happening => ({
  daysAgo,
  make: (world, staff) => anInspection(world, staff, { state: 'finished', kind, place, findings, ...traits }),
});

/** Three years of looking: safety each quarter, the rest now and then, in every state. */
export const mainInspections: Happening[] = [
  ...Array.from({ length: 12 }, (_, quarter) => looked(30 + quarter * 91, 'safety', '各楼栋和服务中心', quarter % 3 ? [] : ['3 号楼 1 层消火栓前堆了纸箱'])),
  looked(210, 'signs', '服务中心', ['门口的牌匾褪色']),
  looked(150, 'facilities', '活动室和阅览室', ['', '跑步机扶手松动']),
  looked(75, 'environment', '东门垃圾站'),
  looked(48, 'conduct', '服务窗口'),
  looked(26, 'disaster-risk', '西侧围墙和老树', [], { state: 'cancelled' }),
  looked(12, 'signs', '新装的导向牌', [], { state: 'void' }),
  looked(20, 'safety', '各楼栋和服务中心', [], { state: 'planned', inDays: 26, rhythm: InspectionRhythm.quarter }),
  looked(9, 'environment', '东门垃圾站', [], { state: 'planned', inDays: 7, rhythm: InspectionRhythm.month }),
  looked(1, 'facilities', '健身广场', ['健身器材的螺丝松了'], { state: 'answered' }),
];

/** The others look at safety as often as they manage. */
export const otherInspections = (index: number): Happening[] =>
  Array.from({ length: 2 + (index % 4) }, (_, quarter) => looked(35 + quarter * 91, 'safety', '各楼栋', quarter ? [] : ['楼道里有电动车']));
