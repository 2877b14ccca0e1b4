import { ZipArchive } from './zip.js';

const MOST_CONTENT_TYPES_BYTES = 1_000_000;

/** The main part of each kind, as [Content_Types].xml declares it (ECMA-376 part 2). */
const MAIN_PARTS: readonly [ext: string, macro: string, type: RegExp][] = [
  ['docx', 'docm', /wordprocessingml\.document\.main\+xml|ms-word\.document\.macroEnabled/i],
  ['xlsx', 'xlsm', /spreadsheetml\.sheet\.main\+xml|ms-excel\.sheet\.(?:binary\.)?macroEnabled/i],
  ['pptx', 'pptm', /presentationml\.presentation\.main\+xml|ms-powerpoint\.presentation\.macroEnabled/i],
];

/** docx, xlsx or pptx; docm, xlsm or pptm when macros are in it, whatever it calls itself; null for any other zip. */
export function officeOfZip(bytes: Buffer): string | null {
  const archive = ZipArchive.read(bytes);
  const types = archive?.text('[Content_Types].xml', MOST_CONTENT_TYPES_BYTES);
  if (!archive || !types) return null;
  const part = MAIN_PARTS.find(([, , type]) => type.test(types));
  if (!part) return null;
  const macros = /macroEnabled|vbaProject/i.test(types) || archive.names.some((name) => /vbaProject/i.test(name));
  return macros ? part[1] : part[0];
}

/** The stream that each Office kind of before 2007 keeps its text in (MS-DOC, MS-XLS, MS-PPT). */
const MAIN_STREAMS: readonly [ext: string, stream: string][] = [
  ['doc', 'WordDocument'], ['xls', 'Workbook'], ['xls', 'Book'], ['ppt', 'PowerPoint Document'],
];
/** The class that the root of each kind bears; files written by other programs may bear none. */
const ROOT_CLASSES: Readonly<Record<string, string>> = {
  '0609020000000000c000000000000046': 'doc',
  '1008020000000000c000000000000046': 'xls',
  '2008020000000000c000000000000046': 'xls',
  '108d81649b4fcf1186ea00aa00b929e8': 'ppt',
};
const MACRO_STORAGES = ['_VBA_PROJECT', '_VBA_PROJECT_CUR', 'VBA'];

const ENTRY_BYTES = 128;
const HEADER_BYTES = 512;
const ROOT = 5;

/** doc, xls or ppt; `macros` when a macro project is in it; null for any other compound file, such as an installer. */
export function officeOfCompound(bytes: Buffer): string | null {
  const entries = [...compoundEntries(bytes)];
  const names = new Set(entries.map(({ name }) => name));
  const kinds = MAIN_STREAMS.filter(([, stream]) => names.has(stream)).map(([ext]) => ext);
  // A workbook may hold a Word document, with all its streams: then the class of the root tells.
  const root = entries.find(({ type }) => type === ROOT);
  const [kind] = kinds.filter((ext) => ext === ROOT_CLASSES[root?.class ?? '']).concat(kinds);
  if (!kind) return null;
  return MACRO_STORAGES.some((storage) => names.has(storage)) ? 'macros' : kind;
}

interface CompoundEntry {
  name: string;
  type: number;
  class: string;
}

/**
 * The streams and storages of a compound file (MS-CFB). Directory entries stand at multiples of 128 bytes; every such
 * place that has the shape of one is read, so that a broken chain of sectors hides nothing.
 */
function* compoundEntries(bytes: Buffer): Iterable<CompoundEntry> {
  for (let at = HEADER_BYTES; at + ENTRY_BYTES <= bytes.length; at += ENTRY_BYTES) {
    const nameBytes = bytes.readUInt16LE(at + 64);
    const type = bytes.readUInt8(at + 66);
    const isEntry = nameBytes >= 4 && nameBytes <= 64 && nameBytes % 2 === 0 && [1, 2, ROOT].includes(type);
    if (!isEntry) continue;
    const name = bytes.toString('utf16le', at, at + nameBytes - 2);
    yield { name, type, class: bytes.toString('hex', at + 80, at + 96) };
  }
}
