import { inverse, renamed, same, type Value, type Work } from './work';

/** What was done, newest last, and what was taken back. One action may be several pieces of work. */
export interface Undoing { readonly done: readonly (readonly Work[])[]; readonly undone: readonly (readonly Work[])[] }

export const NOTHING_DONE: Undoing = { done: [], undone: [] };
/** Older ones are history's. */
const MOST = 200;

export const remembered = ({ done }: Undoing, action: readonly Work[]): Undoing => ({ done: [...done, action].slice(-MOST), undone: [] });

/** The list as it is now: what stands in a cell, undefined for a row that is gone. */
export type Now = (itemId: string, field: string) => Value | undefined;

export interface Reversal {
  readonly undoing: Undoing;
  readonly action: readonly Work[];
  /** Cells that somebody else changed since: theirs stay. */
  readonly kept: number;
}

/** What takes the last action back; null when there is none. */
export function undo({ done, undone }: Undoing, now: Now): Reversal | null {
  const last = done.at(-1);
  if (!last) return null;
  const { action, kept } = stillMine([...last].reverse().map(inverse), now);
  return { undoing: { done: done.slice(0, -1), undone: [...undone, [...action].reverse().map(inverse)] }, action, kept };
}

/** The same for what was taken back. */
export function redo({ done, undone }: Undoing, now: Now): Reversal | null {
  const last = undone.at(-1);
  if (!last) return null;
  const { action, kept } = stillMine(last, now);
  return { undoing: { done: [...done, action], undone: undone.slice(0, -1) }, action, kept };
}

function stillMine(action: readonly Work[], now: Now): { action: Work[]; kept: number } {
  let kept = 0;
  const comingBack = new Set(action.flatMap((work) => (work.kind === 'restore' ? work.ids : [])));
  const works = action.map((work): Work => {
    if (work.kind !== 'cells') return work;
    const cells = work.cells.filter(({ itemId, field, was }) => comingBack.has(itemId) || same(now(itemId, field), was));
    kept += work.cells.length - cells.length;
    return { ...work, cells };
  });
  return { action: works.filter((work) => work.kind !== 'cells' || work.cells.length > 0), kept };
}

/** Rows made here have got their names. */
export function withNames({ done, undone }: Undoing, names: ReadonlyMap<string, string>): Undoing {
  const all = (actions: readonly (readonly Work[])[]) => actions.map((action) => action.map((work) => renamed(work, names)));
  return { done: all(done), undone: all(undone) };
}
