import { aStarRating, mostly, type Panel, type StarTraits } from '../factories/star-rating.factory.js';
import type { APerson, World } from '../factories/world.js';
import type { Happening } from './timeline.js';

/** The district's own people, who are there from the beginning. */
async function panelOf(world: World): Promise<Panel> {
  const rows = (await world.kernel.dataSource.query(`SELECT id, account, name FROM people WHERE account IN ('district-official', 'assessor', 'assessor-2') ORDER BY account`)) as APerson[];
  const [one, two, official] = rows as [APerson, APerson, APerson];
  return { official, assessors: [one, two] };
}

const rated = (daysAgo: number, traits: Partial<StarTraits>): Happening => ({
  daysAgo,
  make: async (world, staff) => aStarRating(world, staff, { ...traits, panel: await panelOf(world) }),
});

/** Of each indicator, rounded down to half points. */
const share = (part: number): StarTraits['self'] => ({ maxPoints }) => Math.floor(maxPoints * part * 2) / 2;

/** The standard is two years old: nobody's certificate has run out yet. The community that applies now has tried before. */
export const mainStars: Happening[] = [
  rated(290, { state: 'void', reason: '选错了社区，重新填' }),
  rated(240, { state: 'rejected', reason: '上年的综合演练没有做，先补上再报' }),
  rated(150, { state: 'withdrawn', reason: '服务中心要搬，搬完再报' }),
  rated(4, { state: 'assessing', self: mostly }),
];

/** Its neighbours: one with three stars, one whose stars were taken back, which was refused once and is on notice now. */
export const otherStars = (index: number): Happening[] => [
  index === 1 ? [rated(600, { state: 'certified', self: share(0.85), marks: [share(0.85), share(0.82)] })] : [],
  index === 2 ? [rated(640, { state: 'revoked', self: share(0.75), reason: '活动室违规出租' }), rated(300, { state: 'refused', self: share(0.7), reason: '整改还没有验收' }), rated(2, { state: 'notice', self: share(0.78), marks: [share(0.76), share(0.78)], objection: '二楼活动室平时锁着，居民进不去。' })] : [],
].flat();
