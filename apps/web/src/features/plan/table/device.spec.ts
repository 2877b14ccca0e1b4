import { beforeEach, expect, it } from '@jest/globals';
import { deviceKeep } from './device';
import type { Kept } from './wire';

const kept = (to: string): Kept => ({ queue: [{ kind: 'cells', cells: [{ itemId: 'a', field: 'title', was: '', to }] }], conflicts: [], refused: [], doubt: null });
let store: Storage;
let now = 0;
const open = (window: string) => deviceKeep('plan', store, window as ReturnType<typeof crypto.randomUUID>, () => now);

/** Keys are properties of it, as in a browser. */
function memory(): Storage {
  return Object.create({
    getItem(this: Record<string, string>, key: string) { return this[key] ?? null; },
    setItem(this: Record<string, string>, key: string, value: string) { this[key] = value; },
    removeItem(this: Record<string, string>, key: string) { delete this[key]; },
  }) as Storage;
}

beforeEach(() => {
  store = memory();
  now = 1_000_000;
});

it('gives what a closed window left to the next one, once', () => {
  const one = open('one');
  one.save(kept('x'));
  one.close();
  expect(open('two').load()).toMatchObject({ queue: [{ kind: 'cells' }] });
  expect(open('three').load()).toBeNull();
});

it('gives on, too, what a window was told while it closed; one that the browser brings back is open again', () => {
  const one = open('one');
  one.close();
  one.save(kept('x'));
  expect(open('two').load()).toMatchObject({ queue: [{ kind: 'cells' }] });
  one.open();
  one.save(kept('y'));
  expect(open('two').load()).toBeNull();
});

it('leaves alone what an open window still works on, until it has been silent for a minute', () => {
  open('one').save(kept('x'));
  expect(open('two').load()).toBeNull();
  now += 61_000;
  expect(open('two').load()).toMatchObject({ queue: [{ kind: 'cells' }] });
});

it('joins what several windows left, in the order in which they did', () => {
  const [one, two] = [open('one'), open('two')];
  two.save(kept('later'));
  now -= 5_000;
  one.save(kept('earlier'));
  one.close();
  two.close();
  const found = open('three').load()!;
  expect(found.queue).toHaveLength(2);
});

it('forgets what is saved', () => {
  const one = open('one');
  one.save(kept('x'));
  one.save(null);
  one.close();
  expect(open('two').load()).toBeNull();
});
