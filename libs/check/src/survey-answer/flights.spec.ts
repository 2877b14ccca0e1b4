import { describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { Flights } from './flights.js';

describe('flights', () => {
  const flown: string[] = [];
  const flights = (seats?: number): Flights<number, number> => {
    flown.length = 0;
    return new Flights(async (place, passengers) => {
      flown.push(`${place} ${passengers.join(',')}`);
      await sleep(5);
      if (passengers.includes(13)) throw new Error('lost');
      return passengers.map((one) => one * 2);
    }, seats);
  };
  const all = (lines: Flights<number, number>, ones: number[], place = 'a'): Promise<PromiseSettledResult<number>[]> =>
    Promise.allSettled(ones.map((one) => lines.board(place, one)));

  it('take whoever came meanwhile together, each to its own outcome', async () => {
    const outcomes = await all(flights(), [1, 2, 3, 4]);
    expect(outcomes.map((one) => one.status === 'fulfilled' && one.value)).toEqual([2, 4, 6, 8]);
    expect(flown).toEqual(['a 1', 'a 2,3,4']);
  });

  it('take no more than there are seats, and let nobody wait for another place', async () => {
    const lines = flights(2);
    await Promise.all([all(lines, [1, 2, 3, 4]), all(lines, [7], 'b')]);
    expect(flown).toEqual(['a 1', 'b 7', 'a 2,3', 'a 4']);
  });

  it('fail together, and the next goes all the same', async () => {
    const lines = flights();
    const outcomes = await all(lines, [1, 13, 2]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
    expect(await lines.board('a', 5)).toBe(10);
  });
});
