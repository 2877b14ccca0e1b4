import type { Problem } from '../../../lib/problem';
import type { Conflict, Refused } from './wire';

/** saved: nothing waits; waiting: about to be sent; offline: kept here until the line is back; shut: the list takes no more changes. */
export type SaveState = 'saved' | 'waiting' | 'sending' | 'offline' | 'failed' | 'shut';

export interface View<H, R> {
  readonly head: H;
  readonly rows: readonly R[];
  readonly state: SaveState;
  readonly problem: Problem | null;
  /** Cells and rows that wait. */
  readonly waiting: number;
  readonly savedAt: Date | null;
  readonly conflicts: readonly Conflict[];
  readonly refused: readonly Refused[];
  readonly mayUndo: boolean;
  readonly mayRedo: boolean;
}
