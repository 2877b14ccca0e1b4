import type { FileChild, ParagraphChild, Table } from 'docx';
import { aside } from './aside.js';
import { drawn } from './drawing.js';
import { INDENT, LINE, PAGE, SIZE, SONG, STYLES, TABLE_TEXT, WIDTH } from './house-style.js';
import type { Block, DocumentHead, Lines, OfficialDocument, Picture, TableColumn, Words } from './official-document.js';
import { printable } from './printable.js';

type Library = typeof import('docx') & Pick<typeof import('docx/shapes'), 'ShapeGroupRun'>;

/** Laying out the pages takes longer than writing them: of larger documents Word finds the page numbers when it opens them. */
const MOST_LINES = 5000;

/** The Word file of a document, with the page numbers in its table of contents. */
export function writeDocument({ head, blocks }: OfficialDocument): Promise<Buffer> {
  return aside(new URL('./write-document.js', import.meta.url), wordOf, { head, blocks });
}

export async function wordOf({ head, blocks }: Pick<OfficialDocument, 'head' | 'blocks'>): Promise<Buffer> {
  const lines = blocks.reduce((sum, block) => sum + (block.kind === 'table' ? block.rows.length * 3 : 1), 0);
  const [docx, { ShapeGroupRun }, { estimatePageNumbers }] = await Promise.all([import('docx'), import('docx/shapes'), import('docx/layout')]);
  const library = { ...docx, ShapeGroupRun };
  const file = new library.Document({
    title: printable(head.title.replaceAll('\n', '')),
    creator: printable(head.author),
    styles: STYLES,
    ...(lines <= MOST_LINES && { pageNumbers: estimatePageNumbers }),
    sections: [{
      properties: { page: PAGE },
      footers: { default: footer(library) },
      children: [...opening(library, head), ...blocks.flatMap((block) => written(library, block))],
    }],
  });
  return library.Packer.toBuffer(file);
}

function opening({ Paragraph, TextRun }: Library, { title, subtitle }: DocumentHead): FileChild[] {
  const name = new Paragraph({ heading: 'Title', children: title.split('\n').map((line, index) => new TextRun({ text: printable(line), break: index })) });
  if (!subtitle) return [name];
  return [name, new Paragraph({ alignment: 'center', spacing: { after: 480 }, children: [new TextRun(printable(subtitle))] })];
}

/** — 1 —, in the middle of the foot. */
function footer({ Footer, PageNumber, Paragraph, TextRun }: Library): InstanceType<Library['Footer']> {
  const run = new TextRun({ font: SONG, size: SIZE.footer, children: ['— ', PageNumber.CURRENT, ' —'] });
  return new Footer({ children: [new Paragraph({ alignment: 'center', children: [run] })] });
}

function written(library: Library, block: Block): FileChild[] {
  const { Bookmark, Paragraph, TableOfContents, TextRun } = library;
  switch (block.kind) {
    case 'heading': {
      const run = new TextRun(printable(block.text));
      const children = block.name === null ? [run] : [new Bookmark({ id: bookmark(block.name), children: [run] })];
      return [new Paragraph({ heading: `Heading${block.level}`, children })];
    }
    case 'paragraph':
      return [new Paragraph({ spacing: { line: LINE, lineRule: 'exact' }, indent: { firstLine: INDENT }, alignment: 'both', children: runs(library, block.words) })];
    case 'table':
      // without a line between them, two tables would grow together
      return [table(library, block.columns, block.rows), new Paragraph({ spacing: { line: 160, lineRule: 'exact' } })];
    case 'pictures':
      return [pictureTable(library, block.pictures), new Paragraph({ spacing: { line: 160, lineRule: 'exact' } })];
    case 'drawing':
      return [drawn(library, block.drawing)];
    case 'contents':
      return [
        new Paragraph({ alignment: 'center', spacing: { before: 240, after: 240 }, children: [new TextRun({ text: '目　录', font: { ...SONG, eastAsia: '黑体' } })] }),
        new TableOfContents('目录', { hyperlink: true, headingStyleRange: `1-${block.depth}` }),
      ];
    case 'new-page':
      return [new Paragraph({ pageBreakBefore: true, spacing: { line: 20, lineRule: 'exact' } })];
    case 'signature':
      return block.lines.map((line, index) => new Paragraph({
        alignment: 'right', indent: { right: INDENT * 2 }, keepLines: true, keepNext: index < block.lines.length - 1,
        spacing: { line: LINE, lineRule: 'exact', before: index === 0 ? LINE * 2 : 0 }, children: [new TextRun(printable(line))],
      }));
  }
}

function table(library: Library, columns: readonly TableColumn[], rows: readonly (readonly Lines[])[]): Table {
  const { Table, TableCell, TableRow } = library;
  const widths = columns.map(({ share }) => Math.round((WIDTH * share) / 100));
  const cell = (lines: Lines, index: number, isHead: boolean) => new TableCell({
    width: { size: widths[index]!, type: 'dxa' },
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    verticalAlign: 'center',
    ...(isHead && { shading: { type: 'clear' as const, fill: 'F2F2F2', color: 'auto' } }),
    children: linesOf(lines).map((words) => new library.Paragraph({
      style: TABLE_TEXT, alignment: isHead ? 'center' : (columns[index]!.align ?? 'left'), children: runs(library, words, isHead ? { bold: true } : {}),
    })),
  });
  const head = new TableRow({ tableHeader: true, cantSplit: true, children: columns.map((column, index) => cell(column.head, index, true)) });
  const body = rows.map((row) => new TableRow({ cantSplit: true, children: row.map((lines, index) => cell(lines, index, false)) }));
  return new Table({ width: { size: WIDTH, type: 'dxa' }, columnWidths: widths, layout: 'fixed', rows: [head, ...body] });
}

/** Twentieths of a point a pixel, at 96 to the inch. */
const TWIPS = 15;
const HIGHEST = 260;

function pictureTable(library: Library, pictures: readonly Picture[]): Table {
  const { ImageRun, Paragraph, Table, TableCell, TableRow } = library;
  const half = Math.floor(WIDTH / 2);
  const none = { style: 'none' as const, size: 0, color: 'auto' };
  const borders = { top: none, bottom: none, left: none, right: none };
  const cell = (picture: Picture | undefined) => {
    const scale = picture ? Math.min((half / TWIPS - 16) / picture.width, HIGHEST / picture.height) : 0;
    return new TableCell({
      width: { size: half, type: 'dxa' }, borders, verticalAlign: 'center',
      children: picture ? [
        new Paragraph({ alignment: 'center', keepNext: true, spacing: { before: 80 }, children: [new ImageRun({
          type: 'jpg', data: picture.bytes, transformation: { width: Math.round(picture.width * scale), height: Math.round(picture.height * scale) },
          altText: { name: printable(picture.caption), title: printable(picture.caption), description: printable(picture.caption) },
        })] }),
        new Paragraph({ style: TABLE_TEXT, alignment: 'center', children: [new library.TextRun(printable(picture.caption))] }),
      ] : [new Paragraph('')],
    });
  };
  const rows = Array.from({ length: Math.ceil(pictures.length / 2) }, (_, row) =>
    new TableRow({ cantSplit: true, children: [cell(pictures[row * 2]), cell(pictures[row * 2 + 1])] }));
  return new Table({ width: { size: half * 2, type: 'dxa' }, columnWidths: [half, half], layout: 'fixed', rows, borders: { ...borders, insideHorizontal: none, insideVertical: none } });
}

function linesOf(lines: Lines): readonly (readonly Words[])[] {
  if (typeof lines === 'string') return [[{ text: lines }]];
  return lines.length > 0 && Array.isArray(lines[0]) ? (lines as readonly (readonly Words[])[]) : [lines as readonly Words[]];
}

function runs(library: Library, words: readonly Words[], look: { bold?: boolean } = {}): ParagraphChild[] {
  const { ExternalHyperlink, InternalHyperlink, PageReference, TextRun } = library;
  return words.map(({ text, bold, quiet, file, heading, pageOf }) => {
    if (pageOf !== undefined) return new PageReference(bookmark(pageOf), { hyperlink: true });
    const leads = file !== undefined || heading !== undefined;
    const run = new TextRun({
      ...look, text: printable(text), ...(bold && { bold }), ...(quiet && { color: '595959' }), ...(leads && { color: '1F4E79' }),
    });
    if (file !== undefined) return new ExternalHyperlink({ link: file.split('/').map(encodeURIComponent).join('/'), children: [run] });
    if (heading !== undefined) return new InternalHyperlink({ anchor: bookmark(heading), children: [run] });
    return run;
  });
}

/** Bookmarks begin with a letter and hold letters, figures and lines. */
function bookmark(name: string): string {
  return `h_${name.replace(/[^A-Za-z0-9]/g, '_')}`.slice(0, 40);
}
