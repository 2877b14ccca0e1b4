import type { CauseHeading } from '../../lib/generated/graphql';
import { boneRowOf, HEADINGS, type CauseRow } from './cause-rows';

interface Point { x: number; y: number }

export interface Twig {
  /** Of the row. */
  index: number;
  /** The text stands from here … */
  x: number;
  /** … to where its line meets the bone. */
  end: number;
  /** Of its line; the text stands above. */
  y: number;
}

export interface Bone {
  heading: CauseHeading;
  above: boolean;
  /** Away from the spine, where its name stands. */
  tip: Point;
  /** On the spine. */
  foot: Point;
  twigs: Twig[];
}

export interface Drawing { width: number; height: number; spine: number; headX: number; bones: Bone[] }

const COLUMN = 248;
const SLANT = 64;
const STEP = 18;
const NAME = 34;
export const HEAD = 150;
/** Between two lines: two lines of small text. */
export const LINE = 40;

/**
 * A fishbone drawn to the right, where its head is: three bones above the spine and three below, each as long as the longest of its
 * side needs. Every row that hangs from a bone is drawn once; what is below it stands below, a step further in.
 */
export function drawingOf(rows: readonly CauseRow[]): Drawing {
  const hung = HEADINGS.map((heading) => rows.flatMap((_row, index) => {
    const bone = boneRowOf(rows, index);
    return bone >= 0 && rows[bone]!.heading === heading ? [{ index, deep: rows[index]!.depth - rows[bone]!.depth }] : [];
  }));
  const reach = (side: readonly unknown[][]): number => NAME + Math.max(1, ...side.map((one) => one.length)) * LINE + 14;
  const [up, down] = [reach(hung.slice(0, 3)), reach(hung.slice(3))];
  const bones = HEADINGS.map((heading, at): Bone => {
    const above = at < 3;
    const left = (at % 3) * COLUMN + 8;
    const foot = { x: left + COLUMN, y: up };
    const tip = { x: foot.x - SLANT, y: above ? NAME - 6 : up + down - NAME + 6 };
    const twigs = hung[at]!.map(({ index, deep }, row): Twig => {
      const y = above ? NAME + (row + 1) * LINE - 6 : up + 10 + (row + 1) * LINE - 8;
      const along = Math.abs(y - tip.y) / Math.max(1, Math.abs(foot.y - tip.y));
      return { index, x: left + Math.min(deep, 4) * STEP, end: tip.x + (foot.x - tip.x) * along, y };
    });
    return { heading, above, tip, foot, twigs };
  });
  const headX = 3 * COLUMN + 24;
  return { width: headX + HEAD, height: up + down, spine: up, headX, bones };
}
