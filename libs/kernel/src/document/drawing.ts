import type { Paragraph } from 'docx';
import { PAGE, SONG, TABLE_TEXT, WIDTH } from './house-style.js';
import type { Drawing } from './official-document.js';
import { printable } from './printable.js';

type Library = Pick<typeof import('docx'), 'Paragraph' | 'TextRun'> & Pick<typeof import('docx/shapes'), 'ShapeGroupRun'>;

/** Twentieths of a point a pixel, at 96 to the inch. */
const TWIPS = 15;

/** What a page holds, in pixels; a heading above it has room. */
export const DRAWING = { width: Math.floor(WIDTH / TWIPS), height: Math.floor((PAGE.size.height - PAGE.margin.top - PAGE.margin.bottom) / TWIPS) - 100 } as const;

/** Lines and boxes of words as one group of shapes, which moves and grows as one. */
export function drawn({ Paragraph, TextRun, ShapeGroupRun }: Library, { lines, words, says }: Drawing): Paragraph {
  const strokes = lines.map(({ from, to, points, arrow }) => ({
    type: 'line' as const,
    transformation: {
      offset: { left: Math.round(Math.min(from.x, to.x)), top: Math.round(Math.min(from.y, to.y)) },
      width: Math.round(Math.abs(to.x - from.x)), height: Math.round(Math.abs(to.y - from.y)),
      flip: { horizontal: to.x < from.x, vertical: to.y < from.y },
    },
    line: { color: '404040', width: points, ...(arrow && { endArrow: 'triangle' as const }) },
  }));
  const boxes = words.map(({ at, width: wide, height: high, text, points, bold, center, framed }) => ({
    type: 'rectangle' as const,
    transformation: { offset: { left: Math.round(at.x), top: Math.round(at.y) }, width: Math.round(wide), height: Math.round(high) },
    line: framed ? { color: '404040', width: 1 } : { width: 0, transparency: 100 },
    textOptions: { verticalAlignment: center ? 'center' as const : 'bottom' as const, margins: framed ? { top: 2, right: 4, bottom: 2, left: 4 } : { top: 0, right: 0, bottom: 1, left: 0 } },
    children: [new Paragraph({
      style: TABLE_TEXT, alignment: center ? 'center' : 'left', spacing: { before: 0, after: 0 },
      children: [new TextRun({ text: printable(text), font: SONG, size: points * 2, bold })],
    })],
  }));
  const description = printable(says);
  const group = new ShapeGroupRun({ children: [...strokes, ...boxes], altText: { name: description, title: description, description } });
  return new Paragraph({ alignment: 'center', spacing: { before: 120, after: 120 }, children: [group] });
}
