import { describe, expect, it } from '@jest/globals';
import { Turnstile } from './turnstile.js';

describe('the turnstile before the connections', () => {
  it('lets so many in at once, the others in the order in which they came', async () => {
    const turnstile = new Turnstile(2);
    const seen: string[] = [];
    const visit = async (name: string): Promise<void> => {
      const leave = await turnstile.enter();
      seen.push(`${name} in`);
      await new Promise((done) => setTimeout(done, 5));
      seen.push(`${name} out`);
      leave();
    };
    await Promise.all(['a', 'b', 'c', 'd'].map(visit));
    expect(seen).toEqual(['a in', 'b in', 'a out', 'c in', 'b out', 'd in', 'c out', 'd out']);
  });

  it('counts a place as free once, however often one leaves it', async () => {
    const turnstile = new Turnstile(1, 10);
    const leave = await turnstile.enter();
    leave();
    leave();
    await turnstile.enter();
    await expect(turnstile.enter()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  });

  it('tells who has waited in vain, and keeps no place for them', async () => {
    const turnstile = new Turnstile(1, 10);
    const leave = await turnstile.enter();
    await expect(turnstile.enter()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    leave();
    await expect(turnstile.enter()).resolves.toBeInstanceOf(Function);
  });

  it.each([[10, 8], [4, 2], [3, 1], [2, 1]])('of %i connections leaves some for short questions: %i may be held', async (size, held) => {
    const turnstile = Turnstile.before(size);
    let entered = 0;
    for (let wish = 0; wish < size; wish += 1) void turnstile.enter().then(() => (entered += 1), () => undefined);
    await new Promise((done) => setImmediate(done));
    expect(entered).toBe(held);
  });
});
