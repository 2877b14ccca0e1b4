import { fileTypeFromBuffer } from 'file-type';
import { officeOfCompound, officeOfZip } from './office.js';

export interface FileKind {
  ext: string;
  mime: string;
  /** What a name may end in, first the usual one. */
  endings: readonly string[];
  isImage: boolean;
}

const OPEN_XML = 'application/vnd.openxmlformats-officedocument';

/** The kinds of files that are taken. */
export const FILE_KINDS: readonly FileKind[] = [
  { ext: 'jpg', mime: 'image/jpeg', endings: ['jpg', 'jpeg', 'jpe', 'jfif'], isImage: true },
  { ext: 'png', mime: 'image/png', endings: ['png'], isImage: true },
  { ext: 'webp', mime: 'image/webp', endings: ['webp'], isImage: true },
  { ext: 'pdf', mime: 'application/pdf', endings: ['pdf'], isImage: false },
  { ext: 'docx', mime: `${OPEN_XML}.wordprocessingml.document`, endings: ['docx'], isImage: false },
  { ext: 'xlsx', mime: `${OPEN_XML}.spreadsheetml.sheet`, endings: ['xlsx'], isImage: false },
  { ext: 'pptx', mime: `${OPEN_XML}.presentationml.presentation`, endings: ['pptx'], isImage: false },
  { ext: 'doc', mime: 'application/msword', endings: ['doc'], isImage: false },
  { ext: 'xls', mime: 'application/vnd.ms-excel', endings: ['xls'], isImage: false },
  { ext: 'ppt', mime: 'application/vnd.ms-powerpoint', endings: ['ppt'], isImage: false },
];

/** The kind that is taken under a type's short name, if it is. */
export function kindOf(ext: string): FileKind | undefined {
  return FILE_KINDS.find((kind) => kind.ext === ext);
}

/**
 * What a file is by its content: a short name such as jpg, docx, docm, zip; `macros` for an Office file of before 2007
 * with a macro project; `unknown`. Names are not looked at.
 */
export async function sniff(bytes: Buffer): Promise<string> {
  const ext = await magicOf(bytes);
  if (bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004') return officeOfZip(bytes) ?? zipName(ext);
  if (ext === 'cfb') return officeOfCompound(bytes) ?? ext;
  return ext === 'apng' ? 'png' : ext;
}

/** The library looks into archives too, and throws on some that are damaged. */
async function magicOf(bytes: Buffer): Promise<string> {
  try {
    return (await fileTypeFromBuffer(bytes))?.ext ?? 'unknown';
  } catch {
    return 'unknown';
  }
}

/** A zip that only looks like an Office file, by a folder in it, is a zip. */
function zipName(ext: string): string {
  return ext === 'unknown' || kindOf(ext) ? 'zip' : ext;
}
