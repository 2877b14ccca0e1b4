import type { CauseHeading } from '../../lib/generated/graphql';

/** A cause being written; the list is in drawing order and `depth` makes the tree. */
export interface CauseRow { id: string; depth: number; text: string; evidence: string; root: boolean; heading: CauseHeading | null }

export interface SavedCause { id: string; parentId: string | null; text: string; evidence: string; root: boolean; heading?: CauseHeading | null }

/** The bones, in the order in which they are drawn: three above the spine, three below. */
export const HEADINGS: readonly CauseHeading[] = ['people', 'facilities', 'information', 'method', 'environment', 'measurement'];

export const newRow = (depth: number, heading: CauseHeading | null = null): CauseRow => (
  { id: crypto.randomUUID(), depth, text: '', evidence: '', root: false, heading });

export function rowsOf(causes: readonly SavedCause[]): CauseRow[] {
  const rows: CauseRow[] = [];
  const walk = (parentId: string | null, depth: number) => {
    for (const cause of causes.filter((one) => one.parentId === parentId)) {
      rows.push({ id: cause.id, depth, text: cause.text, evidence: cause.evidence, root: cause.root, heading: cause.heading ?? null });
      walk(cause.id, depth + 1);
    }
  };
  walk(null, 0);
  return rows;
}

/** The tree for the API: each row's parent is the nearest row above that lies one step out. */
export function causesOf(rows: readonly CauseRow[]): Required<SavedCause>[] {
  const path: string[] = [];
  return rows.filter((row) => row.text.trim()).map((row) => {
    const depth = Math.min(row.depth, path.length);
    path.length = depth;
    const parentId = path[depth - 1] ?? null;
    path.push(row.id);
    return { id: row.id, parentId, text: row.text.trim(), evidence: row.evidence.trim(), root: row.root, heading: row.heading };
  });
}

/** Where the row's family ends: it and everything under it. */
export function familyEnd(rows: readonly CauseRow[], index: number): number {
  let end = index + 1;
  while (end < rows.length && rows[end]!.depth > rows[index]!.depth) end += 1;
  return end;
}

/** A new row under the given one: deeper right below it, else after its family. */
export function addedAfter(rows: readonly CauseRow[], index: number, row: CauseRow): CauseRow[] {
  const at = row.depth > (rows[index]?.depth ?? -1) ? index + 1 : familyEnd(rows, index);
  return [...rows.slice(0, at), row, ...rows.slice(at)];
}

/** A family one step in or out; null where the tree has no such place. What hangs elsewhere has lost its bone. */
export function shifted(rows: readonly CauseRow[], index: number, by: 1 | -1): CauseRow[] | null {
  const row = rows[index]!;
  const deepest = index === 0 ? 0 : rows[index - 1]!.depth + 1;
  if (row.depth + by < 0 || row.depth + by > deepest) return null;
  const end = familyEnd(rows, index);
  return rows.map((one, at) => (at >= index && at < end ? { ...one, depth: one.depth + by, heading: at === index ? null : one.heading } : one));
}

/** Without a family; never quite empty. */
export function without(rows: readonly CauseRow[], index: number): CauseRow[] {
  const left = [...rows.slice(0, index), ...rows.slice(familyEnd(rows, index))];
  return left.length ? left : [newRow(0)];
}

/** The row of its branch that hangs from a bone, itself or one above; -1 where none does. */
export function boneRowOf(rows: readonly CauseRow[], index: number): number {
  for (let at = index, depth = rows[index]!.depth + 1; at >= 0; at -= 1) {
    if (rows[at]!.depth >= depth) continue;
    if (rows[at]!.heading) return at;
    depth = rows[at]!.depth;
  }
  return -1;
}

/** What a bone's causes hang below: the head, where the first row says what happened. */
const boneDepth = (rows: readonly CauseRow[]): number => (rows[0] && rows[0].depth === 0 && !rows[0].heading ? 1 : 0);

/** A new cause at the end of a bone. */
export function addedTo(rows: readonly CauseRow[], heading: CauseHeading): { rows: CauseRow[]; id: string } {
  const row = newRow(boneDepth(rows), heading);
  const last = rows.map((one) => one.heading).lastIndexOf(heading);
  const at = last < 0 ? rows.length : familyEnd(rows, last);
  return { rows: [...rows.slice(0, at), row, ...rows.slice(at)], id: row.id };
}

/** The branch that a row belongs to, hung from another bone. */
export function movedTo(rows: readonly CauseRow[], index: number, heading: CauseHeading): CauseRow[] {
  const bone = boneRowOf(rows, index);
  if (bone < 0 || rows[bone]!.heading === heading) return [...rows];
  const branch = rows.slice(bone, familyEnd(rows, bone));
  const rest = rows.filter((one) => !branch.includes(one));
  const last = rest.map((one) => one.heading).lastIndexOf(heading);
  const at = last < 0 ? rest.length : familyEnd(rest, last);
  return [...rest.slice(0, at), { ...branch[0]!, heading }, ...branch.slice(1), ...rest.slice(at)];
}
