import type { RecordKind } from '../../lib/generated/graphql';
import type { Work } from './Headline';

/** So many are shown first; the rest is folded by what is asked. */
export const FIRST = 10;
/** Fewer than so many more are not worth folding. */
const FEW = 4;
const A_STEP_LATER = 5;

/** How much it presses, as on the street's board: what is grave 4, what is late 3 and one more for every five days, four at most. */
const weight = ({ grave, late, daysLate }: Work): number => (grave ? 4 : 0) + (late ? 3 + Math.min(Math.floor(daysLate / A_STEP_LATER), 4) : 0);

/** What presses most first; among equals the earlier deadline. */
export function byUrgency(work: readonly Work[]): Work[] {
  return [...work].sort((a, b) => weight(b) - weight(a) || (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9'));
}

/** What is asked of several records of one kind. */
export interface Heap {
  key: string;
  kind: RecordKind;
  verb: string;
  items: Work[];
  late: number;
}

/** The most urgent of a list that is in order, and the others by what is asked, the heap with the most urgent first. */
export function inHeaps(work: readonly Work[], most = FIRST): { first: Work[]; heaps: Heap[] } {
  if (work.length < most + FEW) return { first: [...work], heaps: [] };
  const heaps = new Map<string, Heap>();
  for (const item of work.slice(most)) {
    const key = `${item.record.kind}.${item.verb}`;
    const heap = heaps.get(key) ?? { key, kind: item.record.kind, verb: item.verb, items: [], late: 0 };
    heap.items.push(item);
    if (item.late) heap.late += 1;
    heaps.set(key, heap);
  }
  return { first: work.slice(0, most), heaps: [...heaps.values()] };
}
