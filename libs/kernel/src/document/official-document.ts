import { HeadingCount, type HeadingLevel } from './numerals.js';

/** A stretch of text. */
export interface Words {
  text: string;
  bold?: boolean;
  /** Said aside: a note, what is missing. */
  quiet?: boolean;
  /** Leads to a file beside the document, by its path from there. */
  file?: string;
  /** Leads to a heading, by the name that it was given. */
  heading?: string;
  /** Not the text but the page that this heading stands on. */
  pageOf?: string;
}

/** Lines of a cell or a paragraph. */
export type Lines = string | readonly Words[] | readonly (readonly Words[])[];

export interface TableColumn {
  head: string;
  /** Of the whole width, in hundredths; all together 100. */
  share: number;
  align?: 'left' | 'center' | 'right';
}

export type Block =
  | { kind: 'heading'; level: HeadingLevel; text: string; name: string | null }
  | { kind: 'paragraph'; words: readonly Words[] }
  | { kind: 'table'; columns: readonly TableColumn[]; rows: readonly (readonly Lines[])[] }
  | { kind: 'pictures'; pictures: readonly Picture[] }
  | { kind: 'drawing'; drawing: Drawing }
  | { kind: 'contents'; depth: HeadingLevel }
  | { kind: 'new-page' }
  | { kind: 'signature'; lines: readonly string[] };

/** A photograph in a document: a JPEG and its size in pixels. */
export interface Picture {
  bytes: Uint8Array;
  width: number;
  height: number;
  caption: string;
}

export interface Point {
  x: number;
  y: number;
}

/**
 * Straight lines and words between them, in pixels at 96 to the inch. It stays a drawing in the file: sharp on paper, in the
 * reader's own fonts, and to be changed there. No wider than `DRAWING.width` and no higher than `DRAWING.height`.
 */
export interface Drawing {
  lines: readonly { from: Point; to: Point; points: number; arrow?: boolean }[];
  words: readonly { at: Point; width: number; height: number; text: string; points: number; bold?: boolean; center?: boolean; framed?: boolean }[];
  /** What it shows, for who cannot see it. */
  says: string;
}

export interface DocumentHead {
  /** A line break in it is one on the page. */
  title: string;
  /** Under the title, in brackets as a rule. */
  subtitle?: string;
  /** Kept among the properties of the file. */
  author: string;
}

/**
 * A document in the layout of official ones (GB/T 9704): what it says, in order. `writeDocument` makes the Word file.
 * Headings are counted here, so that they read alike in every program and in the table of contents.
 */
export class OfficialDocument {
  readonly blocks: Block[] = [];
  private readonly count = new HeadingCount();

  constructor(readonly head: DocumentHead) {}

  /** `name`: what `heading` and `pageOf` of `Words` call it. */
  heading(level: HeadingLevel, text: string, name: string | null = null): this {
    return this.add({ kind: 'heading', level, text: this.count.next(level) + text, name });
  }

  paragraph(...words: readonly (string | Words)[]): this {
    return this.add({ kind: 'paragraph', words: words.map((one) => (typeof one === 'string' ? { text: one } : one)) });
  }

  table(columns: readonly TableColumn[], rows: readonly (readonly Lines[])[]): this {
    return this.add({ kind: 'table', columns, rows });
  }

  /** Two beside each other, with what they show below. */
  pictures(pictures: readonly Picture[]): this {
    return pictures.length ? this.add({ kind: 'pictures', pictures }) : this;
  }

  drawing(drawing: Drawing): this {
    return this.add({ kind: 'drawing', drawing });
  }

  /** Of the headings down to `depth`, with their pages. */
  contents(depth: HeadingLevel): this {
    return this.add({ kind: 'contents', depth });
  }

  newPage(): this {
    return this.add({ kind: 'new-page' });
  }

  /** Who signs and when, at the right. */
  signature(...lines: readonly string[]): this {
    return this.add({ kind: 'signature', lines });
  }

  private add(block: Block): this {
    this.blocks.push(block);
    return this;
  }
}
