import { type Drawing, DRAWING } from '#kernel';
import { CauseHeading } from '../nonconformity/cause.entity.js';

interface Cause {
  id: string;
  parentId: string | null;
  heading: CauseHeading | null;
  text: string;
  root: boolean;
}
type Line = Drawing['lines'][number];
type Words = Drawing['words'][number];

/** A cause as it hangs from its bone: how far in, and how many lines its words take. */
interface Hung {
  text: string;
  root: boolean;
  deep: number;
  lines: number;
}

/** In pixels: the head at the right, three columns before it, how far a bone leans, a step further in, its name's height. */
const HEAD = 96;
const COLUMN = Math.floor((DRAWING.width - HEAD - 10) / 3);
const SLANT = 44;
const STEP = 9;
const NAME = 26;
/** Words are 8 points high: a character's width and a line's height in pixels. */
const POINTS = 8;
const CHARACTER = 10.8;
const ROW = 15;
const GAP = 4;
/** So many characters are drawn of a cause, and of what happened; the table below has the rest. */
const MOST = 60;
const MOST_HEAD = 34;

/**
 * The tree as it is drawn on screen, at the size of a page: three bones above the spine, three below, each with the causes that hang
 * from it. Null where it would not fit on one.
 */
export function fishboneDrawing(happened: string, tree: readonly Cause[], names: Readonly<Record<CauseHeading, string>>): Drawing | null {
  const headings = Object.values(CauseHeading);
  const hung = headings.map((heading) => hungFrom(tree, heading));
  const reach = (side: readonly Hung[][]): number => NAME + Math.max(40, ...side.map((bone) => bone.reduce((sum, cause) => sum + heightOf(cause), 0))) + 12;
  const [up, down] = [reach(hung.slice(0, 3)), reach(hung.slice(3))];
  if (up + down > DRAWING.height) return null;
  const headX = 3 * COLUMN + 10;
  const lines: Line[] = [{ from: { x: 0, y: up }, to: { x: headX, y: up }, points: 2, arrow: true }];
  const words: Words[] = [{ at: { x: headX, y: up - 44 }, width: HEAD, height: 88, text: cut(happened, MOST_HEAD), points: 9, bold: true, center: true, framed: true }];
  headings.forEach((heading, at) => {
    const above = at < 3;
    const left = (at % 3) * COLUMN;
    const foot = { x: left + COLUMN, y: up };
    const tip = { x: foot.x - SLANT, y: above ? NAME - 4 : up + down - NAME + 4 };
    lines.push({ from: tip, to: foot, points: 1 });
    words.push({ at: { x: tip.x - 50, y: above ? 0 : up + down - NAME + 4 }, width: 100, height: NAME - 4, text: names[heading], points: 9, bold: true, center: true });
    let y = above ? NAME : up + 8;
    for (const cause of hung[at]!) {
      y += heightOf(cause);
      const x = left + inset(cause);
      const end = tip.x + (foot.x - tip.x) * (Math.abs(y - tip.y) / Math.max(1, Math.abs(foot.y - tip.y)));
      lines.push({ from: { x, y }, to: { x: end, y }, points: cause.root ? 1.5 : 0.75 });
      words.push({ at: { x, y: y - heightOf(cause) + GAP }, width: end - x - 2, height: heightOf(cause) - GAP, text: cause.text, points: POINTS, bold: cause.root });
    }
  });
  return { lines, words, says: `鱼骨图：${happened}` };
}

function hungFrom(tree: readonly Cause[], heading: CauseHeading): Hung[] {
  const walk = ({ id, text, root }: Cause, deep: number): Hung[] => [
    { text: cut(text, MOST), root, deep, lines: linesOf(cut(text, MOST), deep) },
    ...tree.filter(({ parentId }) => parentId === id).flatMap((one) => walk(one, deep + 1)),
  ];
  return tree.filter((cause) => cause.heading === heading).flatMap((cause) => walk(cause, 0));
}

const cut = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text);
const inset = ({ deep }: Pick<Hung, 'deep'>): number => Math.min(deep, 4) * STEP;
const heightOf = ({ lines }: Hung): number => lines * ROW + GAP;

/** By the narrowest place that its bone leaves. */
function linesOf(text: string, deep: number): number {
  const wide = [...text].reduce((sum, one) => sum + (one.charCodeAt(0) < 256 ? CHARACTER / 2 : CHARACTER), 0);
  return Math.max(1, Math.ceil(wide / (COLUMN - SLANT - inset({ deep }) - CHARACTER)));
}
