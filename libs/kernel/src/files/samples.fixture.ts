import { crc32, deflateRawSync, deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';

/** A zip archive of the given texts, packed as Office packs. */
export function aZip(files: Record<string, string>): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const packed = deflateRawSync(text);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(text), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(Buffer.byteLength(text), 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, Buffer.from(name), packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    centrals.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), common, place, Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(centrals.length, 8);
  end.writeUInt16LE(centrals.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

const OPEN_XML = 'application/vnd.openxmlformats-officedocument';
const MAIN_TYPES = {
  docx: ['/word/document.xml', `${OPEN_XML}.wordprocessingml.document.main+xml`],
  xlsx: ['/xl/workbook.xml', `${OPEN_XML}.spreadsheetml.sheet.main+xml`],
  pptx: ['/ppt/presentation.xml', `${OPEN_XML}.presentationml.presentation.main+xml`],
  docm: ['/word/document.xml', 'application/vnd.ms-word.document.macroEnabled.main+xml'],
  xlsm: ['/xl/workbook.xml', 'application/vnd.ms-excel.sheet.macroEnabled.main+xml'],
  dotx: ['/word/document.xml', `${OPEN_XML}.wordprocessingml.template.main+xml`],
} as const;

/** The skeleton of an Office file since 2007, with more parts if wanted. */
export function anOfficeFile(kind: keyof typeof MAIN_TYPES, parts: Record<string, string> = {}): Buffer {
  const [part, type] = MAIN_TYPES[kind];
  const types = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`
    + `<Override PartName="${part}" ContentType="${type}"/></Types>`;
  return aZip({ '[Content_Types].xml': types, '_rels/.rels': '<Relationships/>', [part.slice(1)]: '<x/>', ...parts });
}

/** A compound file with these streams below its root, which bears a class if wanted (16 bytes in hexadecimal). */
export function aCompoundFile(streams: string[], rootClass = '0'.repeat(32)): Buffer {
  const header = Buffer.alloc(512);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  const entries = ['Root Entry', ...streams].map((name, index) => {
    const entry = Buffer.alloc(128);
    entry.write(name, 'utf16le');
    entry.writeUInt16LE((name.length + 1) * 2, 64);
    entry.writeUInt8(index === 0 ? 5 : 2, 66);
    if (index === 0) Buffer.from(rootClass, 'hex').copy(entry, 80);
    return entry;
  });
  return Buffer.concat([header, ...entries, Buffer.alloc(512)]);
}

export const aPdf = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n');

/** What an iPhone sends first: the file type box of HEIC. */
export const aHeic = Buffer.concat([
  Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(4), Buffer.from('mif1heic'), Buffer.alloc(64),
]);

/** A picture, red above and blue below. */
export function aPicture(width: number, height: number): Sharp {
  const half = { width, height: Math.floor(height / 2), channels: 3 as const };
  const blue = { create: { ...half, background: '#0000ff' } };
  return sharp({ create: { width, height, channels: 3, background: '#ff0000' } })
    .composite([{ input: blue, top: height - half.height, left: 0 }]);
}

/** A PNG of a few hundred bytes that says it is of any size. */
export function aBomb(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.writeUInt8(8, 8);
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const ends = Buffer.alloc(8);
    ends.writeUInt32BE(data.length, 0);
    ends.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
  };
  const start = Buffer.from('89504e470d0a1a0a', 'hex');
  const data = deflateSync(Buffer.alloc(100_000));
  return Buffer.concat([start, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}
