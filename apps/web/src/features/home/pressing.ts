import type { RecordKind } from '../../lib/generated/graphql';
import type { Work } from './Headline';

/** So many are shown first; the rest is folded by what is asked. */
export const FIRST = 10;
/** Fewer than so many more are not worth folding. */
const FEW = 4;
const A_STEP_LATER = 5;

/** How much it presses, near to what the street's board weighs: what is grave 6, what is late 3 and one more for every five days, four at most. */
const weight = ({ grave, late, daysLate }: Work): number => (grave ? 6 : 0) + (late ? 3 + Math.min(Math.floor(daysLate / A_STEP_LATER), 4) : 0);

/** What presses most first; among equals the earlier deadline. */
export function byUrgency(work: readonly Work[]): Work[] {
  return [...work].sort((a, b) => weight(b) - weight(a) || (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9'));
}

/** What waits of one kind of record. */
export interface Heap {
  kind: RecordKind;
  items: Work[];
  late: number;
  /** Of how many each verb is asked, the most urgent one first. */
  asked: Map<string, number>;
}

/** The most urgent of a list that is in order, and the others by kind, the heap with the most urgent first. */
export function inHeaps(work: readonly Work[], most = FIRST): { first: Work[]; heaps: Heap[] } {
  if (work.length < most + FEW) return { first: [...work], heaps: [] };
  const heaps = new Map<RecordKind, Heap>();
  for (const item of work.slice(most)) {
    const { verb, late, record: { kind } } = item;
    const heap = heaps.get(kind) ?? { kind, items: [], late: 0, asked: new Map<string, number>() };
    heap.items.push(item);
    heap.asked.set(verb, (heap.asked.get(verb) ?? 0) + 1);
    if (late) heap.late += 1;
    heaps.set(kind, heap);
  }
  return { first: work.slice(0, most), heaps: [...heaps.values()] };
}
