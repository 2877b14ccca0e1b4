import type { INestApplicationContext } from '@nestjs/common';
import { type Kernel, TestClock } from '#kernel';
import { Registry } from '#org';
import { PASSWORD, World } from '../factories/world.js';
import { mainCases, otherCases } from './cases.js';
import { makePlaces } from './places.js';
import { unfold } from './timeline.js';

export interface DemoAccount {
  account: string;
  password: string;
  who: string;
}

/**
 * Fills an empty installation with a district and a year of its life, through the same services and guards that
 * serve people; on one that is not empty only tells the accounts. Takes about half a minute.
 */
export async function load(kernel: Kernel, nest: INestApplicationContext): Promise<readonly DemoAccount[]> {
  const now = kernel.clock.now();
  // the past is lived through on a clock of its own; the server's goes on
  const clock = new TestClock(new Date(now.getTime() - 400 * 86_400_000));
  const world = new World(Object.assign(Object.create(kernel) as Kernel, { clock }), nest, clock);
  const fresh = await new Registry(kernel).isEmpty();
  const accounts = fresh ? await live(world, now) : await knownAccounts(kernel);
  return accounts.map((one) => ({ ...one, password: PASSWORD }));
}

async function live(world: World, now: Date): Promise<{ account: string; who: string }[]> {
  const { staffings, accounts } = await makePlaces(world);
  await unfold(world, now, [
    ...mainCases.map((happening) => ({ staff: staffings[0]!, happening })),
    ...staffings.slice(1).flatMap((staff, index) => otherCases(index).map((happening) => ({ staff, happening }))),
  ]);
  return accounts;
}

async function knownAccounts(kernel: Kernel): Promise<{ account: string; who: string }[]> {
  return kernel.dataSource.query(
    `SELECT p.account, p.name AS who FROM people p JOIN memberships m ON m.person_id = p.id JOIN org_units u ON u.id = m.unit_id
     WHERE p.account !~ '[0-9]$' ORDER BY u.kind DESC, p.account LIMIT 12`,
  );
}
