import { KEPT } from '../../../lib/draft';
import type { Keep, Kept } from './wire';

interface Stored extends Kept { at: number; closed: boolean }

/** As long as a window says nothing of what it keeps, another one leaves it alone; in milliseconds. */
const ALIVE = 60_000;

/**
 * Keeps what is not saved in this browser, each window for itself, so that two windows on one plan do not overwrite
 * each other. The next that opens the plan takes up what a window left that was closed. All goes at sign-out.
 */
export function deviceKeep(planId: string, store: Storage = localStorage, window = crypto.randomUUID(), now: () => number = Date.now): Keep & { close(): void; open(): void } {
  const prefix = `${KEPT}plan:${planId}:`;
  const own = prefix + window;
  let closed = false;
  const read = (key: string): Stored | null => {
    try {
      return JSON.parse(store.getItem(key) ?? 'null') as Stored | null;
    } catch {
      return null;
    }
  };
  const write = (kept: Stored | null): void => {
    try {
      if (kept) store.setItem(own, JSON.stringify(kept));
      else store.removeItem(own);
    } catch {
      // a full or closed store: the page itself still holds everything
    }
  };
  return {
    load() {
      const left = Object.keys(store).filter((key) => key.startsWith(prefix)).map((key) => ({ key, kept: read(key) }))
        .filter(({ kept }) => kept && (kept.closed || now() - kept.at > ALIVE));
      left.forEach(({ key }) => store.removeItem(key));
      const all = left.map(({ kept }) => kept!).sort((a, b) => a.at - b.at);
      if (!all.length) return null;
      // of several windows only the first could have rows whose arrival is in doubt at its head
      return {
        queue: all.flatMap(({ queue }) => queue), conflicts: all.flatMap(({ conflicts }) => conflicts),
        refused: all.flatMap(({ refused }) => refused), doubt: all[0]!.doubt,
      };
    },
    // what fails or arrives while the window closes is still written by it
    save: (kept) => write(kept && { ...kept, at: now(), closed }),
    close() {
      closed = true;
      const kept = read(own);
      if (kept) write({ ...kept, closed });
    },
    /** The browser brought the window back as it was. */
    open() {
      closed = false;
    },
  };
}
