/** A cell by its place on screen, from 0. */
export interface Spot { readonly row: number; readonly column: number }
/** Where it was begun, and where the hand is now. */
export interface Selection { readonly anchor: Spot; readonly focus: Spot }
export interface Size { readonly rows: number; readonly columns: number }
export interface Range { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number }

export const only = (spot: Spot): Selection => ({ anchor: spot, focus: spot });

export function rangeOf({ anchor, focus }: Selection): Range {
  return {
    top: Math.min(anchor.row, focus.row), bottom: Math.max(anchor.row, focus.row),
    left: Math.min(anchor.column, focus.column), right: Math.max(anchor.column, focus.column),
  };
}

export const isMany = ({ anchor, focus }: Selection): boolean => anchor.row !== focus.row || anchor.column !== focus.column;

/** Rows of a screenful. */
const PAGE = 15;

/** A key as a spreadsheet's hand knows it; `far` is with Ctrl or Command. */
const STEPS: Record<string, (at: Spot, size: Size, far: boolean) => Spot> = {
  ArrowUp: ({ row, column }, _size, far) => ({ row: far ? 0 : row - 1, column }),
  ArrowDown: ({ row, column }, { rows }, far) => ({ row: far ? rows - 1 : row + 1, column }),
  ArrowLeft: ({ row, column }, _size, far) => ({ row, column: far ? 0 : column - 1 }),
  ArrowRight: ({ row, column }, { columns }, far) => ({ row, column: far ? columns - 1 : column + 1 }),
  Home: ({ row }, _size, far) => ({ row: far ? 0 : row, column: 0 }),
  End: ({ row }, { rows, columns }, far) => ({ row: far ? rows - 1 : row, column: columns - 1 }),
  PageUp: ({ row, column }) => ({ row: row - PAGE, column }),
  PageDown: ({ row, column }) => ({ row: row + PAGE, column }),
};

const within = ({ row, column }: Spot, { rows, columns }: Size): Spot => ({
  row: Math.max(0, Math.min(rows - 1, row)), column: Math.max(0, Math.min(columns - 1, column)),
});

/** Where a key leads, or null when it is none that moves. `extend` is with Shift: the range grows or shrinks. */
export function moved(selection: Selection, key: string, size: Size, { far = false, extend = false } = {}): Selection | null {
  const step = STEPS[key];
  if (!step) return null;
  const focus = within(step(selection.focus, size, far), size);
  return extend ? { anchor: selection.anchor, focus } : only(focus);
}

/** The next cell in reading order, or the one before; null past the last, so that Tab leaves the table. */
export function tabbed({ focus }: Selection, { rows, columns }: Size, back: boolean): Selection | null {
  const at = focus.row * columns + focus.column + (back ? -1 : 1);
  return at < 0 || at >= rows * columns ? null : only({ row: Math.floor(at / columns), column: at % columns });
}

/** One row down, or up. */
export const entered = (selection: Selection, size: Size, back: boolean): Selection =>
  moved(only(selection.focus), back ? 'ArrowUp' : 'ArrowDown', size)!;

/** Whole rows, from the one where the range began to this one. */
export const rowsTo = (from: number, to: number, { columns }: Size): Selection =>
  ({ anchor: { row: from, column: 0 }, focus: { row: to, column: columns - 1 } });
