import type { IStylesOptions } from 'docx';

/**
 * The fonts that official documents are written in, as every Chinese Windows, WPS and macOS knows them; elsewhere the
 * program takes its own for Chinese. The title would be in 方正小标宋, but few have it and the widths that the table of
 * contents is laid out with do not: 宋体 in bold stands for it. Latin letters and figures are in Times New Roman.
 */
const font = (eastAsia: string) => ({ ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia });
export const SONG = font('宋体');
const HEI = font('黑体');
const KAI = font('楷体');
const FANG = font('仿宋');

/** Half points: 二号 22 pt, 三号 16 pt, 四号 14 pt, 五号 10.5 pt. */
export const SIZE = { title: 44, text: 32, footer: 28, table: 21 };

/** Twentieths of a point: lines 28.9 pt apart, as that lets 22 of them stand on a page. */
export const LINE = 578;
/** Two characters of the text. */
export const INDENT = 2 * SIZE.text * 10;

/** A4 with the margins of GB/T 9704, in twentieths of a point. */
export const PAGE = {
  size: { width: 11906, height: 16838 },
  margin: { top: 2098, bottom: 1984, left: 1587, right: 1474, footer: 1400 },
};
export const WIDTH = PAGE.size.width - PAGE.margin.left - PAGE.margin.right;

const INK = '000000';
const heading = (face: object, bold = false) => ({
  run: { font: face, size: SIZE.text, bold, color: INK },
  paragraph: { spacing: { line: LINE, lineRule: 'exact' as const, before: 120, after: 0 }, indent: { firstLine: INDENT }, keepNext: true },
});
const entry = (name: string, indent: number) => ({
  id: name.replace(' ', '').toUpperCase(),
  name,
  basedOn: 'Normal',
  run: { font: SONG, size: 24 },
  paragraph: { indent: { left: indent }, spacing: { line: 400, lineRule: 'exact' as const } },
});

/** The style of what stands in a table. */
export const TABLE_TEXT = 'TableText';

export const STYLES: IStylesOptions = {
  default: {
    document: { run: { font: FANG, size: SIZE.text, color: INK, language: { value: 'en-US', eastAsia: 'zh-CN' } } },
    title: { run: { font: SONG, size: SIZE.title, bold: true, color: INK }, paragraph: { alignment: 'center', spacing: { before: 600, after: 240, line: 720, lineRule: 'atLeast' } } },
    heading1: heading(HEI),
    heading2: heading(KAI),
    heading3: heading(FANG, true),
    heading4: heading(FANG),
  },
  paragraphStyles: [
    { id: TABLE_TEXT, name: 'Table Text', basedOn: 'Normal', run: { font: SONG, size: SIZE.table } },
    entry('toc 1', 0), entry('toc 2', 480), entry('toc 3', 960),
  ],
};
