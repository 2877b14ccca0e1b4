import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Problem } from '../../../lib/problem';
import { Desk, type RowShape } from './desk';
import type { Conflict, Kept, Sent, Wire } from './wire';
import { same, type Value, type Values, type Work } from './work';

interface Item { id: string; version: number; title: string; values: Values }
interface Plan { version: number }

const shape: RowShape<Item> = {
  value: (row, field) => (field === 'title' ? row.title : (row.values[field] ?? null)),
  with: (row, values) => ({ ...row, ...(typeof values.title === 'string' && { title: values.title }), values: { ...row.values, ...values } }),
  blank: (id, values) => ({ id, version: 0, title: String(values.title ?? ''), values }),
};
const problem = (code: string, fields: Problem['fields'] = []): Problem => ({ code, params: {}, fields, requestId: null });

/** The list as the API keeps it, with a line that can be cut before or after a request arrives. */
class Api implements Wire<Plan, Item> {
  version = 1;
  items: Item[] = ['a', 'b', 'c'].map((id) => ({ id, version: 1, title: `t-${id}`, values: {} }));
  gone = new Map<string, Item>();
  line: 'up' | 'down' | 'lost answer' = 'up';
  requests = 0;
  fails: Problem | null = null;

  send(work: Work, version: number): Promise<Sent<Plan, Item>> {
    this.requests += 1;
    if (this.line === 'down') return Promise.resolve({ problem: problem('NETWORK') });
    const answer = this.answer(work, version);
    return Promise.resolve(this.line === 'lost answer' ? { problem: problem('NETWORK') } : answer);
  }

  read(): Promise<Sent<Plan, Item>> {
    return Promise.resolve(this.line === 'down' ? { problem: problem('NETWORK') } : this.told(this.items));
  }

  told(rows: Item[], conflicts: Conflict[] = []): Sent<Plan, Item> {
    return { told: { head: { version: this.version }, rows: rows.map((row) => ({ ...row })), ids: this.items.map(({ id }) => id), conflicts } };
  }

  write(id: string, field: string, value: Value): Item {
    const row = this.items.find((one) => one.id === id)!;
    const next = { ...shape.with(row, { [field]: value }), version: row.version + 1 };
    this.items = this.items.map((one) => (one.id === id ? next : one));
    return next;
  }

  private answer(work: Work, version: number): Sent<Plan, Item> {
    if (this.fails) return { problem: this.fails };
    if (work.kind === 'cells') return this.cells(work.cells);
    if (version !== this.version) return { problem: problem('STALE') };
    this.version += 1;
    if (work.kind === 'order') this.items = work.to.map((id) => this.items.find((one) => one.id === id)!);
    if (work.kind === 'remove') {
      this.items.filter(({ id }) => work.ids.includes(id)).forEach((one) => this.gone.set(one.id, one));
      this.items = this.items.filter(({ id }) => !work.ids.includes(id));
    }
    if (work.kind === 'restore') this.items = [...this.items, ...work.ids.map((id) => this.gone.get(id)!)];
    if (work.kind === 'add') {
      const fresh = work.rows.map(({ values }, index) => ({ id: `new-${this.version}-${index}`, version: 1, title: String(values.title), values }));
      this.items = [...this.items, ...fresh];
    }
    return this.told(this.items);
  }

  private cells(cells: readonly { itemId: string; field: string; was: Value; to: Value }[]): Sent<Plan, Item> {
    const bad = cells.findIndex(({ to }) => to === 'bad');
    if (bad >= 0) return { problem: problem('INVALID', [{ path: `changes.${bad}.to`, code: 'NOT_ONE_OF', params: {} }]) };
    const conflicts: Conflict[] = [];
    const touched = cells.flatMap(({ itemId, field, was, to }) => {
      const now = shape.value(this.items.find(({ id }) => id === itemId)!, field);
      if (same(now, was) || same(now, to)) return [this.write(itemId, field, to)];
      conflicts.push({ itemId, field, yours: to, theirs: now, removed: false, by: '李', at: '2026-11-22T02:00:00Z' });
      return [];
    });
    return { told: { head: { version: this.version }, rows: touched, conflicts } };
  }
}

let api: Api;
let device: { kept: Kept | null };
const keep = () => ({ load: () => device.kept && (JSON.parse(JSON.stringify(device.kept)) as Kept), save: (kept: Kept | null) => { device.kept = kept; } });
const open = () => new Desk<Plan, Item>({ version: api.version }, api.items, shape, api, keep());
const write = (itemId: string, field: string, was: Value, to: Value): Work => ({ kind: 'cells', cells: [{ itemId, field, was, to }] });
const cell = (desk: Desk<Plan, Item>, id: string, field: string): Value | undefined => {
  const row = desk.view().rows.find((one) => one.id === id);
  return row && shape.value(row, field);
};
const titles = (desk: Desk<Plan, Item>) => desk.view().rows.map(({ title }) => title);
const settled = () => jest.advanceTimersByTimeAsync(1_000);

beforeEach(() => {
  jest.useFakeTimers();
  api = new Api();
  device = { kept: null };
});
afterEach(() => {
  jest.clearAllTimers();
  jest.useRealTimers();
});

describe('writing', () => {
  it('is seen at once, saved after a rest of the hand, several cells together', async () => {
    const desk = open();
    desk.act([write('a', 'when', null, 'May')]);
    desk.act([write('a', 'when', 'May', 'June')]);
    desk.act([write('b', 'when', null, 'July')]);
    expect(cell(desk, 'a', 'when')).toBe('June');
    expect(desk.view()).toMatchObject({ state: 'waiting', waiting: 2 });
    await settled();
    expect(api.requests).toBe(1);
    expect(desk.view()).toMatchObject({ state: 'saved', waiting: 0, savedAt: expect.any(Date) });
    expect(api.items.map(({ values }) => values.when)).toEqual(['June', 'July', undefined]);
    expect(device.kept).toBeNull();
  });

  it('keeps in view what the rules do not take, and saves the rest', async () => {
    const desk = open();
    desk.act([{ kind: 'cells', cells: [{ itemId: 'a', field: 'when', was: null, to: 'bad' }, { itemId: 'b', field: 'when', was: null, to: 'May' }] }]);
    await settled();
    expect(desk.view().refused).toMatchObject([{ itemId: 'a', field: 'when', value: 'bad', problem: { code: 'NOT_ONE_OF' } }]);
    expect(cell(desk, 'b', 'when')).toBe('May');
    desk.act([write('a', 'when', null, 'June')]);
    await settled();
    expect(desk.view()).toMatchObject({ refused: [], state: 'saved' });
  });

  it('stops when the list takes no more changes, and shows what was not saved until it is let go', async () => {
    const desk = open();
    api.fails = problem('WRONG_STATE');
    desk.act([write('a', 'when', null, 'May')]);
    await settled();
    expect(desk.view()).toMatchObject({ state: 'shut', waiting: 1 });
    await jest.advanceTimersByTimeAsync(120_000);
    expect(api.requests).toBe(1);
    desk.drop();
    expect(desk.view()).toMatchObject({ state: 'saved', waiting: 0 });
  });
});

describe('a lost line', () => {
  it('keeps everything here, and sends it when the line is back', async () => {
    const desk = open();
    api.line = 'down';
    desk.act([write('a', 'when', null, 'May')]);
    await settled();
    desk.act([write('a', 'when', 'May', 'June'), { kind: 'order', was: ['a', 'b', 'c'], to: ['c', 'a', 'b'] }]);
    await settled();
    expect(desk.view()).toMatchObject({ state: 'offline', waiting: 2 });
    expect(cell(desk, 'a', 'when')).toBe('June');
    api.line = 'up';
    await desk.flush();
    expect(desk.view().state).toBe('saved');
    expect(api.items.map(({ id, values }) => [id, values.when])).toEqual([['c', undefined], ['a', 'June'], ['b', undefined]]);
  });

  it('survives that the page is closed', async () => {
    const desk = open();
    api.line = 'down';
    desk.act([write('a', 'when', null, 'May'), { kind: 'add', rows: [{ id: 'mine', values: { title: 'new' } }], after: null }]);
    await settled();
    desk.close();
    api.line = 'up';
    const later = open();
    expect(titles(later)).toEqual(['t-a', 't-b', 't-c', 'new']);
    await settled();
    expect(later.view().state).toBe('saved');
    expect(api.items).toHaveLength(4);
  });

  it('does not add rows twice whose arrival was not heard of', async () => {
    const desk = open();
    api.line = 'lost answer';
    desk.act([{ kind: 'add', rows: [{ id: 'mine', values: { title: 'new' } }], after: null }]);
    await settled();
    desk.act([write('mine', 'when', null, 'May')]);
    api.line = 'up';
    await jest.advanceTimersByTimeAsync(60_000);
    expect(api.items).toHaveLength(4);
    expect(api.items[3]).toMatchObject({ title: 'new', values: { when: 'May' } });
    expect(desk.nameOf('mine')).toBe(api.items[3]!.id);
  });

  it('is no conflict with oneself', async () => {
    const desk = open();
    api.line = 'lost answer';
    desk.act([write('a', 'when', null, 'May')]);
    await settled();
    api.line = 'up';
    await jest.advanceTimersByTimeAsync(60_000);
    expect(desk.view()).toMatchObject({ state: 'saved', conflicts: [] });
  });
});

describe('two people', () => {
  it('write different cells of a row without noticing', async () => {
    const desk = open();
    api.write('a', 'who', 'Li');
    desk.act([write('a', 'when', null, 'May')]);
    await settled();
    expect(desk.view().conflicts).toEqual([]);
    expect(api.items[0]!.values).toEqual({ who: 'Li', when: 'May' });
    expect(cell(desk, 'a', 'who')).toBe('Li');
  });

  it('see both values of one cell, and either can be taken', async () => {
    const desk = open();
    api.write('a', 'when', 'April');
    api.write('b', 'when', 'April');
    desk.act([write('a', 'when', null, 'May'), write('b', 'when', null, 'May')]);
    await settled();
    await desk.flush();
    const [first, second] = desk.view().conflicts;
    expect(first).toMatchObject({ itemId: 'a', yours: 'May', theirs: 'April', by: '李' });
    expect(cell(desk, 'a', 'when')).toBe('April');
    desk.settle(first!, true);
    desk.settle(second!, false);
    await settled();
    expect(desk.view().conflicts).toEqual([]);
    expect(api.items.map(({ values }) => values.when)).toEqual(['May', 'April', undefined]);
  });

  it('add and order at once', async () => {
    const desk = open();
    api.items = [...api.items, { id: 'x', version: 1, title: 'theirs', values: {} }];
    api.version += 1;
    desk.act([{ kind: 'order', was: ['a', 'b', 'c'], to: ['c', 'b', 'a'] }]);
    await settled();
    expect(titles(desk)).toEqual(['t-c', 'theirs', 't-b', 't-a']);
    expect(desk.view().state).toBe('saved');
  });
});

describe('taking back', () => {
  it('puts back cells, order, removal and new rows, and does them again', async () => {
    const desk = open();
    desk.act([write('a', 'when', null, 'May')]);
    desk.act([{ kind: 'order', was: ['a', 'b', 'c'], to: ['c', 'a', 'b'] }]);
    desk.act([{ kind: 'remove', ids: ['b'] }]);
    desk.act([{ kind: 'add', rows: [{ id: 'mine', values: { title: 'new' } }], after: 'c' }]);
    await settled();
    expect(titles(desk)).toHaveLength(3);
    for (let times = 0; times < 4; times += 1) {
      desk.undo();
      await settled();
    }
    expect(desk.undo()).toBeNull();
    expect(api.items.map(({ id, values }) => [id, values.when ?? null])).toEqual([['a', null], ['b', null], ['c', null]]);
    for (let times = 0; times < 4; times += 1) {
      desk.redo();
      await settled();
    }
    expect(titles(desk).sort()).toEqual(['new', 't-a', 't-c']);
    expect(cell(desk, 'a', 'when')).toBe('May');
  });

  it('leaves alone what somebody else wrote since', async () => {
    const desk = open();
    desk.act([{ kind: 'cells', cells: [{ itemId: 'a', field: 'when', was: null, to: 'May' }, { itemId: 'b', field: 'when', was: null, to: 'May' }] }]);
    await settled();
    desk.refresh({ head: { version: 1 }, rows: [api.write('a', 'when', 'April')], ids: ['a', 'b', 'c'] });
    expect(desk.undo()).toBe(1);
    await settled();
    expect(api.items.map(({ values }) => values.when)).toEqual(['April', null, undefined]);
  });

  it('of what was never sent sends nothing', async () => {
    const desk = open();
    desk.act([write('a', 'when', null, 'May')]);
    desk.undo();
    await settled();
    expect(api.requests).toBe(0);
  });
});
