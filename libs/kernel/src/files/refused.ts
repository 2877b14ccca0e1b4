/** Why a file was not taken, with what the message needs. `limit` is in bytes; `says` and `found` name types. */
export interface FileRefusals {
  FILE_EMPTY: Record<string, never>;
  FILE_TOO_LARGE: { limit: number };
  FILE_TYPE_REFUSED: { found: string };
  FILE_NOT_WHAT_IT_SAYS: { says: string; found: string };
  FILE_HEIC: Record<string, never>;
  FILE_DAMAGED: Record<string, never>;
}

export type FileRefusalCode = keyof FileRefusals;

export class FileRefused<C extends FileRefusalCode = FileRefusalCode> extends Error {
  override name = 'FileRefused';

  constructor(readonly code: C, readonly params: FileRefusals[C], options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(params)}`, options);
  }
}
