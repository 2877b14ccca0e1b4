import { addDays, dayOf } from '#kernel';
import { FactService, ObligationService } from '#standards';
import type { Staffing, World } from '../factories/world.js';
import type { Happening } from './timeline.js';

const DRAFT = 'DB35/T draft 2021';
const IN_FORCE = 'DB35/T 2074-2022';

/** Facts that no register counts yet, with what they were taken from: so many days ago, this value. */
type Told = readonly [daysAgo: number, fact: string, value: unknown, source: string];

const SUPPLIES = ['lamp', 'whistle', 'extinguisher', 'fire-blanket', 'medicine', 'dressings', 'masks-gloves'];

/** In the first everything is counted from what it keeps. */
const MAIN: readonly Told[] = [];

const OTHERS: readonly (readonly Told[])[] = [
  [[180, 'comprehensiveDrillsThisYear', 1, '演练总结']],
  [[90, 'comprehensiveDrillsThisYear', 0, '街道检查'], [40, 'homeVisitsThisYear', 60, '入户记录'], [39, 'homeVisitsByTwoThisYear', 31, '入户记录']],
  [[150, 'comprehensiveDrillsThisYear', 1, '演练总结'], [149, 'emergencySupplyKinds', [...SUPPLIES, 'escape-mask', 'multi-tool', 'escape-rope'], '应急物资台账']],
  [[75, 'comprehensiveDrillsThisYear', 2, '演练总结']],
];

/** What is told by hand in a community through the year, as far as the year has come. */
export function conformityOf(index: number, daysIntoYear: number): Happening[] {
  const told = index === 0 ? MAIN : (OTHERS[index - 1] ?? []);
  const facts = told
    .filter(([daysAgo]) => daysAgo < daysIntoYear)
    .map(([daysAgo, fact, value, source]): Happening => ({
      daysAgo,
      make: (world, { worker, community }) =>
        world.as(worker, 'fact:enter', (by) =>
          world.service(FactService).enter(by, { communityId: community.id, fact, value, source, asOf: dayOf(world.clock.now()) }),
        ),
    }));
  if (index > 0) return facts;
  const weeks = Array.from({ length: Math.floor(daysIntoYear / 7) }, (_, week): Happening => ({ daysAgo: week * 7 + 2, make: night }));
  return [...facts, ...weeks, { daysAgo: Math.max(daysIntoYear - 12, 35), make: streetsWord }, { daysAgo: 6, make: visited }];
}

/** What runs each night, for the whole district, and the morning's reminders. */
export async function night(world: World): Promise<void> {
  const { kernel } = world;
  for (const job of ['verdict.nightly', 'obligation.nightly', 'obligation.remind', 'emergency-plan.remind', 'emergency-supply.remind', 'publication.keep', 'service-rule.keep', 'home-visit.lay-out']) await kernel.jobs.run(kernel, job, {});
  await kernel.dataSource.query('DELETE FROM verdict_requests');
}

/** The street says how often what comes "regularly" comes. */
async function streetsWord(world: World, { official, community }: Staffing): Promise<void> {
  const set = (standardCode: string, obligation: string, per: string): Promise<unknown> =>
    world.as(official, 'obligation:set', (by) =>
      world.service(ObligationService).setPeriod(by, { unitId: community.street.id, standardCode, obligation, per, times: 1 }),
    );
  await set(DRAFT, 'drill.special', 'half-year');
  await set(IN_FORCE, 'home-visits', 'quarter');
}

/** The visits of the first half that stand in no record, said by the worker who made them. */
async function visited(world: World, { worker, community }: Staffing): Promise<void> {
  const service = world.service(ObligationService);
  const day = dayOf(world.clock.now());
  const strips = await world.as(worker, 'obligation:read', (by) => service.year(by, community.id, Number(day.slice(0, 4))));
  const say = async (obligation: string, from: number, to: number, note: string): Promise<void> => {
    const periods = strips.find((strip) => strip.obligation === obligation)?.periods.slice(from, to) ?? [];
    for (const { id, version, state, startsOn, endsOn } of periods) {
      if (state === 'done') continue;
      const on = [addDays(startsOn, 40), endsOn, addDays(day, -1)].sort()[0]!;
      if (on < startsOn) continue;
      await world.as(worker, 'obligation:fulfil', (by) => service.fulfil(by, { id, expectedVersion: version, on, note }));
    }
  };
  await say('home-visits', 0, 2, '名单上的每户都走到了');
}
