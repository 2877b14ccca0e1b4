import type { Problem } from '../../../lib/problem';
import { adapted, merged, namesOf, refusedCells, refusedRows, unwritten, withConflicts } from './settle';
import { shown, type Shape } from './shown';
import { NOTHING_DONE, redo, remembered, undo, withNames, type Reversal, type Undoing } from './undo';
import type { SaveState, View } from './view';
import type { Conflict, Head, Keep, Refused, Row, Told, Wire } from './wire';
import { amount, pushed, renamed, type CellChange, type Value, type Work } from './work';

/** A row that can be drawn before it is saved, and whose cells can be read. */
export interface RowShape<R extends Row> extends Shape<R> { value(row: R, field: string): Value }

/** As many cells as one request takes. */
const MOST_CELLS = 2000;
/** A short rest of the hand, in milliseconds; then what was written goes out. */
const REST = 400;
const RETRY = [2_000, 5_000, 10_000, 30_000];
const SHUT = ['WRONG_STATE', 'FORBIDDEN', 'NOT_FOUND'];

/**
 * The list on which somebody works: what is saved, what waits to be, and what can be taken back. One piece of work is
 * on its way at a time; all of it stays on this device until the API has it.
 */
export class Desk<H extends Head, R extends Row & { title?: string }> {
  private removed = new Map<string, R>();
  private queue: readonly Work[] = [];
  /** Pieces at the queue's head that are on their way, or may have arrived. */
  private sending = 0;
  private busy = false;
  private doubt: readonly string[] | null = null;
  private undoing: Undoing = NOTHING_DONE;
  private conflicts: readonly Conflict[] = [];
  private refused: readonly Refused[] = [];
  private problem: Problem | null = null;
  private savedAt: Date | null = null;
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private listeners = new Set<() => void>();
  private names = new Map<string, string>();
  private shownNow: View<H, R>;

  constructor(
    private head: H, private saved: readonly R[],
    private readonly shape: RowShape<R>, private readonly wire: Wire<H, R>, private readonly keep: Keep,
  ) {
    const kept = keep.load();
    if (kept) ({ queue: this.queue, conflicts: this.conflicts, refused: this.refused, doubt: this.doubt } = kept);
    if (this.doubt) this.sending = 1;
    this.shownNow = this.look();
    if (this.queue.length) this.soon(0);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly view = (): View<H, R> => this.shownNow;
  /** The name that a row made here has by now. */
  readonly nameOf = (id: string): string => this.names.get(id) ?? id;

  /** Of a row that was taken out, too. */
  readonly titleOf = (id: string): string => [...this.saved, ...this.removed.values()].find((row) => row.id === id)?.title ?? '';

  /** Does one action, which is taken back as a whole. */
  act(action: readonly Work[]): void {
    const works = action.filter((work) => work.kind !== 'cells' || work.cells.length > 0);
    if (!works.length) return;
    this.undoing = remembered(this.undoing, works);
    this.push(works);
  }

  /** Takes the last action back; how many cells stay because somebody else wrote them since, null when there is none. */
  undo(): number | null { return this.reverse(undo(this.undoing, this.valueNow)); }
  redo(): number | null { return this.reverse(redo(this.undoing, this.valueNow)); }

  /** Ends a conflict by mine, or by what is saved. */
  settle(conflict: Conflict, mine: boolean): void {
    this.conflicts = unwritten(this.conflicts, [conflict]);
    if (!mine) return this.changed();
    const { itemId, field, yours, removed } = conflict;
    const row = this.removed.get(itemId);
    const was = removed && row ? this.shape.value(row, field) : conflict.theirs;
    const cells: Work = { kind: 'cells', cells: [{ itemId, field, was, to: yours }] };
    this.act(removed ? [{ kind: 'restore', ids: [itemId] }, cells] : [cells]);
  }

  /** Keeps in view what was typed and says nothing in its cell. */
  mark(refused: readonly Refused[]): void {
    this.refused = [...unwritten(this.refused, refused), ...refused];
    this.changed();
  }

  /** Lets go of all that is not saved. */
  drop(): void {
    this.queue = [];
    this.sending = 0;
    this.doubt = null;
    this.refused = [];
    this.problem = null;
    this.undoing = NOTHING_DONE;
    this.changed();
  }

  /** What was read anew, by this page or because somebody else changed something. */
  refresh(told: Told<H, R>): void {
    if (told.head.version < this.head.version) return;
    this.take(told);
    this.changed();
  }

  /** Sends what waits; done when it is through or cannot go on. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    if (this.busy) return;
    this.busy = true;
    this.problem = null;
    while (this.queue.length) {
      if (this.doubt) {
        if (!(await this.again(this.queue[0]!))) break;
        continue;
      }
      const work = this.next();
      this.changed();
      const sent = await this.wire.send(work, this.head.version);
      if ('told' in sent) this.arrived(work, sent.told);
      else if (!(await this.mended(work, sent.problem))) break;
    }
    this.busy = false;
    this.changed();
  }

  /** The page is left; what waits stays on this device. */
  close(): void {
    clearTimeout(this.timer);
    this.listeners.clear();
  }

  private readonly valueNow = (itemId: string, field: string): Value | undefined => {
    const row = this.shownNow.rows.find(({ id }) => id === itemId);
    return row && this.shape.value(row, field);
  };

  private reverse(reversal: Reversal | null): number | null {
    if (!reversal) return null;
    this.undoing = reversal.undoing;
    this.push(reversal.action);
    return reversal.kept;
  }

  private push(works: readonly Work[]): void {
    for (const work of works) {
      this.queue = pushed(this.queue, this.sending, work);
      if (work.kind !== 'cells') continue;
      this.refused = unwritten(this.refused, work.cells);
      this.conflicts = unwritten(this.conflicts, work.cells);
    }
    this.changed();
    if (this.queue.length && this.shownNow.state !== 'shut') this.soon(works.some(({ kind }) => kind !== 'cells') ? 0 : REST);
  }

  private soon(wait: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), wait);
  }

  /** The piece that goes out now. */
  private next(): Work {
    const [first, ...rest] = this.queue;
    if (first!.kind === 'cells' && first!.cells.length > MOST_CELLS) {
      const cells = first!.cells;
      this.queue = [{ kind: 'cells', cells: cells.slice(0, MOST_CELLS) }, { kind: 'cells', cells: cells.slice(MOST_CELLS) }, ...rest];
    }
    this.sending = 1;
    if (first!.kind === 'add') this.doubt = this.saved.map(({ id }) => id);
    return this.queue[0]!;
  }

  private arrived(work: Work, told: Told<H, R>): void {
    const seen = this.doubt ?? this.saved.map(({ id }) => id);
    this.take(told);
    if (work.kind === 'add') this.name(namesOf(work.rows, seen, this.saved) ?? new Map());
    this.through();
  }

  /** The first piece is saved, or no longer needs to be. */
  private through(): void {
    this.queue = this.queue.slice(1);
    this.sending = 0;
    this.doubt = null;
    this.failures = 0;
    this.savedAt = new Date();
  }

  private take({ head, rows, ids, conflicts = [] }: Told<H, R>): void {
    this.head = { ...this.head, ...head };
    for (const row of this.saved) if (ids && !ids.includes(row.id)) this.removed.set(row.id, row);
    this.saved = merged(this.saved, rows, ids);
    if (!conflicts.length) return;
    for (const { itemId, field, theirs, removed } of conflicts) {
      const row = this.saved.find(({ id }) => id === itemId);
      if (!row) continue;
      if (removed) this.removed.set(itemId, row);
      this.saved = removed ? this.saved.filter((one) => one !== row) : this.saved.map((one) => (one === row ? this.shape.with(row, { [field]: theirs }) : one));
    }
    // what was written into such a cell while this was on its way is mine, too
    const later = this.queue.slice(1).flatMap((work) => (work.kind === 'cells' ? work.cells : []));
    const mine = ({ itemId, field }: Conflict): CellChange | undefined => later.filter((cell) => cell.itemId === itemId && cell.field === field).at(-1);
    this.conflicts = withConflicts(this.conflicts, conflicts.map((one) => ({ ...one, yours: mine(one)?.to ?? one.yours })));
    this.queue = this.queue.map((work, index) => (index && work.kind === 'cells' ? { ...work, cells: unwritten(work.cells, conflicts) } : work))
      .filter((work, index) => !index || work.kind !== 'cells' || work.cells.length > 0);
  }

  private name(names: ReadonlyMap<string, string>): void {
    if (!names.size) return;
    for (const [id, name] of names) this.names.set(id, name);
    this.queue = this.queue.map((work, index) => (index ? renamed(work, names) : work));
    this.undoing = withNames(this.undoing, names);
    this.refused = this.refused.map((one) => ({ ...one, itemId: names.get(one.itemId) ?? one.itemId }));
  }

  /** Whether the work can go on after this problem. */
  private async mended(work: Work, problem: Problem): Promise<boolean> {
    if (problem.code === 'STALE' || (problem.code === 'INVALID' && (work.kind === 'order' || work.kind === 'remove' || work.kind === 'restore'))) {
      return this.failures++ < RETRY.length ? this.again(work) : this.stuck(problem);
    }
    if (problem.code === 'INVALID' && work.kind === 'cells') {
      const { refused, rest } = refusedCells(work.cells, problem);
      if (refused.length) return this.refuse(refused, rest.length ? { kind: 'cells', cells: rest } : null);
    }
    if (problem.code === 'INVALID' && work.kind === 'add') {
      const split = refusedRows(work.rows, problem);
      if (split?.refused.length) return this.refuse(split.refused, { ...work, rows: split.rest });
    }
    return this.stuck(problem);
  }

  private refuse(refused: readonly Refused[], rest: Work | null): boolean {
    this.refused = [...unwritten(this.refused, refused), ...refused];
    this.queue = rest ? [rest, ...this.queue.slice(1)] : this.queue.slice(1);
    this.sending = 0;
    return true;
  }

  /** The list was changed by others: reads it, and goes on with what still makes sense. */
  private async again(work: Work): Promise<boolean> {
    const sent = await this.wire.read();
    if ('problem' in sent) return this.stuck(sent.problem);
    this.take(sent.told);
    const names = work.kind === 'add' && this.doubt ? namesOf(work.rows, this.doubt, this.saved) : null;
    if (names) {
      this.name(names);
      this.through();
      return true;
    }
    const next = adapted(work, this.saved.map(({ id }) => id));
    if (next) this.queue = [next, ...this.queue.slice(1)];
    else this.through();
    this.sending = 0;
    this.doubt = null;
    return true;
  }

  private stuck(problem: Problem): false {
    this.problem = problem;
    const unsure = problem.code === 'NETWORK' && this.doubt !== null;
    if (!unsure) {
      this.sending = 0;
      this.doubt = null;
    }
    if (!SHUT.includes(problem.code) && problem.code !== 'INVALID') this.soon(RETRY[Math.min(this.failures++, RETRY.length - 1)]!);
    return false;
  }

  private look(): View<H, R> {
    return {
      head: this.head, rows: shown(this.saved, this.removed, this.queue, this.shape), state: this.state(), problem: this.problem,
      waiting: amount(this.queue), savedAt: this.savedAt, conflicts: this.conflicts, refused: this.refused,
      mayUndo: this.undoing.done.length > 0, mayRedo: this.undoing.undone.length > 0,
    };
  }

  private state(): SaveState {
    if (!this.queue.length) return 'saved';
    if (this.problem) return this.problem.code === 'NETWORK' ? 'offline' : SHUT.includes(this.problem.code) ? 'shut' : 'failed';
    return this.busy ? 'sending' : 'waiting';
  }

  private changed(): void {
    const { queue, conflicts, refused, doubt } = this;
    this.keep.save(queue.length || conflicts.length || refused.length ? { queue, conflicts, refused, doubt } : null);
    this.shownNow = this.look();
    this.listeners.forEach((listener) => listener());
  }
}
