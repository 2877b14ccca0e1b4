import { StarAssessmentService, StarDecisionService, type StarRating, StarRatingService, starScoresOf } from '#check';
import { addDays, dayOf } from '#kernel';
import { seen } from './emergency.factory.js';
import type { APerson, AUnit, Staffing, World } from './world.js';

export const STARS = 'T/ZSX 0005-2024';

/** Who judges: the district, and assessors from outside. */
export interface Panel {
  official: APerson;
  assessors: APerson[];
}

/** A district official and two assessors of the community's district. */
export async function aPanel(world: World, staff: Staffing): Promise<Panel> {
  const district = await districtOf(world, staff);
  const assessors = [await world.person('assessor', district), await world.person('assessor', district)];
  return { official: await world.person('district-official', district), assessors };
}

export async function districtOf(world: World, { community }: Staffing): Promise<AUnit> {
  const [found] = (await world.kernel.dataSource.query('SELECT d.id, d.kind, d.code, d.name FROM org_units u JOIN org_units d ON d.id = u.district_id WHERE u.id = $1', [community.id])) as AUnit[];
  return found!;
}

/** Points for one indicator, by its row and what it can bring. */
type Points = (line: { number: number; maxPoints: number }) => number;

export interface StarTraits {
  state:
    | 'draft' | 'scored' | 'applied' | 'reviewing' | 'forwarded' | 'assessing' | 'reconciling' | 'deciding' | 'notice' | 'certified' | 'refused' | 'rejected' | 'withdrawn' | 'revoked' | 'void';
  panel: Panel;
  self: Points;
  first: Points;
  /** What each assessor gives; the second one's differs where it is told so. */
  marks: [Points, Points];
  visitOn: string;
  conclusion: string;
  reason: string;
  /** Why points are given as they are. */
  reasons: string;
  /** What somebody says against it while it hangs out. */
  objection: string;
  /** Days that pass before the next step, where the clock is the factory's to move. */
  pause: number;
}

const REASON = '有依据，缺一部分。';
/** All that can be had. */
export const fully: Points = ({ maxPoints }) => maxPoints;
/** Nine tenths of each in whole points; the four of five bring four: 898 in all, three stars. */
export const mostly: Points = ({ maxPoints }) => Math.floor(maxPoints * 0.9);

/** `aStarRating(world, staff, { state: 'deciding', panel })`: every step taken by who may take it. */
export async function aStarRating(world: World, staff: Staffing, traits: Partial<StarTraits> = {}): Promise<StarRating> {
  const own = world.service(StarRatingService);
  const judging = world.service(StarAssessmentService);
  const deciding = world.service(StarDecisionService);
  const { secretary, worker, official: street } = staff;
  const { state = 'draft', self = mostly, first = self, reason = '材料不齐。' } = traits;
  const rest = (): void => world.clock.set(new Date(world.clock.now().getTime() + (traits.pause ?? 0) * 86_400_000));
  await adopted(world, staff);

  let row = await world.as(worker, 'star-rating:draft', (by) => own.draft(by, { communityId: staff.community.id }));
  const lines = await world.as(worker, 'star-rating:read', (by) => starScoresOf(by, row.id));
  const give = (points: Points): { number: number; points: number; reason: string }[] => lines.map((line) => ({ number: line.number, points: points(line), reason: traits.reasons ?? REASON }));
  if (state === 'draft') return row;
  // where no record speaks for it, somebody says where it can be seen
  row = await world.as(worker, 'star-rating:draft', (by) => own.score(by, { ...seen(row), scores: give(self).map((score) => ({ ...score, shownBy: traits.reasons ?? '材料在档案室，现场也看得到。' })) }));
  if (state === 'scored') return row;
  if (state === 'void') return world.as(secretary, 'star-rating:void', (by) => own.void(by, { ...seen(row), reason }));
  rest();
  row = await world.as(secretary, 'star-rating:submit', (by) => own.submit(by, seen(row)));
  if (state === 'applied') return row;
  if (state === 'rejected') return world.as(street, 'star-rating:review', (by) => judging.reject(by, { ...seen(row), reason }));
  if (state === 'withdrawn') return world.as(secretary, 'star-rating:submit', (by) => own.withdraw(by, { ...seen(row), reason }));
  rest();
  row = await world.as(street, 'star-rating:review', (by) => judging.accept(by, seen(row)));
  if (state === 'reviewing') return row;
  row = await world.as(street, 'star-rating:review', (by) => judging.review(by, { ...seen(row), scores: give(first) }));
  row = await world.as(street, 'star-rating:review', (by) => judging.forward(by, seen(row)));
  if (state === 'forwarded') return row;
  rest();
  const { official, assessors } = traits.panel ?? (await aPanel(world, staff));
  const visitOn = traits.visitOn ?? addDays(dayOf(world.clock.now()), 3);
  row = await world.as(official, 'star-rating:appoint', (by) => judging.appoint(by, { ...seen(row), assessorIds: assessors.map(({ id }) => id), visitOn }));
  if (state === 'assessing') return row;
  rest();
  for (const [index, assessor] of assessors.entries()) {
    const points = traits.marks?.[index] ?? first;
    row = await world.as(assessor, 'star-rating:assess', (by) => judging.declare(by, seen(row)));
    row = await world.as(assessor, 'star-rating:assess', (by) => judging.assess(by, { ...seen(row), scores: give(points) }));
    row = await world.as(assessor, 'star-rating:assess', (by) => judging.handIn(by, seen(row)));
  }
  if (state === 'reconciling') return row;
  const [one, other] = [traits.marks?.[0] ?? first, traits.marks?.[1] ?? first];
  const differing = give(one).filter(({ points }, index) => points !== other(lines[index]!));
  if (differing.length) row = await world.as(assessors[0]!, 'star-rating:assess', (by) => judging.agree(by, { ...seen(row), scores: differing }));
  const conclusion = traits.conclusion ?? '阵地齐，服务全；议事协商还可以更经常。';
  row = await world.as(assessors[0]!, 'star-rating:assess', (by) => judging.conclude(by, { ...seen(row), conclusion }));
  if (state === 'deciding') return row;
  rest();
  const decision = state === 'refused' ? 'refuse' : 'grant';
  row = await world.as(official, 'star-rating:decide', (by) => deciding.decide(by, { ...seen(row), decision: decision as never, reason: state === 'refused' ? reason : '' }));
  if (state === 'refused') return row;
  if (traits.objection) {
    const objection = { saidBy: '', words: traits.objection, on: dayOf(world.clock.now()) };
    row = await world.as(worker, 'star-rating:object', (by) => deciding.object(by, { ...seen(row), ...objection }));
  }
  if (state === 'notice') return row;
  world.clock.set(new Date(`${addDays(row.noticeUntil!, 1)}T10:00:00+08:00`));
  row = await world.as(official, 'star-rating:decide', (by) => deciding.certify(by, seen(row)));
  if (state === 'certified') return row;
  return world.as(official, 'star-rating:decide', (by) => deciding.revoke(by, { ...seen(row), revokedFor: 'accident' as never, reason }));
}

/** Holds the community against the edition with stars, once. */
async function adopted(world: World, { community }: Staffing): Promise<void> {
  const held = (await world.kernel.dataSource.query(
    `SELECT 1 FROM adoptions a JOIN standards s ON s.id = a.standard_id JOIN org_units u ON u.id = $2 WHERE s.code = $1 AND a.unit_id IN (u.id, u.street_id, u.district_id)`, [STARS, community.id],
  )) as unknown[];
  if (held.length === 0) await world.registry.adopt(STARS, community.id, '2024-01-01');
}
