import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { receiveFile } from './receive.js';
import { aCompoundFile, aHeic, anOfficeFile, aPdf, aPicture } from './samples.fixture.js';
import { BlobStore } from './store.js';

let root: string;
let store: BlobStore;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'files-'));
  store = new BlobStore(root);
});
afterEach(() => rm(root, { recursive: true }));

const send = (name: string, bytes: Buffer, limit?: number) =>
  receiveFile(store, name, Readable.from(bytes.length ? [bytes] : []), limit === undefined ? {} : { limit });
const refusal = (name: string, bytes: Buffer, limit?: number) =>
  send(name, bytes, limit).then(() => 'taken', ({ code, params }) => ({ code, params }));
const notWhat = (says: string, found: string) => ({ code: 'FILE_NOT_WHAT_IT_SAYS', params: { says, found } });
const refused = (found: string) => ({ code: 'FILE_TYPE_REFUSED', params: { found } });

describe('a file that is taken', () => {
  it('is a picture, drawn anew, with a preview', async () => {
    const given = await aPicture(800, 600).withExif({ IFD0: { Software: 'secret' } }).jpeg().toBuffer();
    const file = await send('现场/照片.JPG', given);
    expect(file).toMatchObject({ name: '照片.JPG', mime: 'image/jpeg' });
    const kept = Buffer.concat(await (await store.open(file.sha256)).toArray());
    expect(kept.length).toBe(file.size);
    expect(kept.includes('secret')).toBe(false);
    const preview = Buffer.concat(await (await store.open(file.previewSha256 ?? '')).toArray());
    expect(await sharp(preview).metadata()).toMatchObject({ format: 'webp', width: 480, height: 360 });
  });

  it('is a PDF or an Office file, kept to the byte', async () => {
    for (const [name, bytes, mime] of [
      ['通知.pdf', aPdf, 'application/pdf'],
      ['计划.docx', anOfficeFile('docx'), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
      ['台账.XLSX', anOfficeFile('xlsx'), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
      ['旧表.xls', aCompoundFile(['Workbook']), 'application/vnd.ms-excel'],
    ] as const) {
      const file = await send(name, bytes);
      expect(file).toMatchObject({ name, mime, previewSha256: null, size: bytes.length });
      expect(Buffer.concat(await (await store.open(file.sha256)).toArray()).equals(bytes)).toBe(true);
    }
  });

  it('gets an ending when it has none', async () => {
    expect((await send('会议 2026.10', aPdf)).name).toBe('会议 2026.10.pdf');
    expect((await send('', await aPicture(9, 9).png().toBuffer())).name).toBe('file.png');
    expect([...(await send('长'.repeat(300), aPdf)).name]).toHaveLength(200);
  });

  it('may be as large as the limit', async () => {
    expect(await refusal('a.pdf', aPdf, aPdf.length)).toBe('taken');
  });
});

describe('a file that is refused', () => {
  it('is empty or too large', async () => {
    expect(await refusal('a.pdf', Buffer.alloc(0))).toEqual({ code: 'FILE_EMPTY', params: {} });
    expect(await refusal('a.pdf', aPdf, aPdf.length - 1))
      .toEqual({ code: 'FILE_TOO_LARGE', params: { limit: aPdf.length - 1 } });
    const large = Buffer.concat([aPdf, Buffer.alloc(20 * 1024 * 1024)]);
    expect(await refusal('a.pdf', large)).toEqual({ code: 'FILE_TOO_LARGE', params: { limit: 20 * 1024 * 1024 } });
  });

  it('never ends: it is not read for ever', async () => {
    let sent = 0;
    const endless = (async function* () {
      for (;;) yield Buffer.alloc((sent += 1000) && 1000);
    })();
    await expect(receiveFile(store, 'a.pdf', endless, { limit: 10_000 }))
      .rejects.toMatchObject({ code: 'FILE_TOO_LARGE' });
    expect(sent).toBeLessThan(50_000);
  });

  it('is not what it says', async () => {
    expect(await refusal('a.jpg', await aPicture(9, 9).png().toBuffer())).toEqual(notWhat('jpg', 'png'));
    expect(await refusal('a.pdf', Buffer.from('<script>alert(1)</script>'))).toEqual(notWhat('pdf', 'unknown'));
    expect(await refusal('a.png', Buffer.from('MZ'.padEnd(99, '\0')))).toEqual(notWhat('png', 'exe'));
    expect(await refusal('a.exe', await aPicture(9, 9).png().toBuffer())).toEqual(notWhat('exe', 'png'));
    expect(await refusal('a.docx', anOfficeFile('docm'))).toEqual(notWhat('docx', 'docm'));
    expect(await refusal('a.docx', anOfficeFile('xlsx'))).toEqual(notWhat('docx', 'xlsx'));
    expect(await refusal('a.doc', aCompoundFile(['Workbook']))).toEqual(notWhat('doc', 'xls'));
  });

  it('is of a kind that is not taken', async () => {
    expect(await refusal('a.docm', anOfficeFile('docm'))).toEqual(refused('docm'));
    expect(await refusal('a.exe', Buffer.from('MZ'.padEnd(99, '\0')))).toEqual(refused('exe'));
    expect(await refusal('a.txt', Buffer.from('words'))).toEqual(refused('txt'));
    expect(await refusal('a', Buffer.from('words'))).toEqual(refused('unknown'));
    expect(await refusal('a.msi', aCompoundFile(['Binary.bin']))).toEqual(refused('cfb'));
    expect(await refusal('a.gif', await aPicture(9, 9).gif().toBuffer())).toEqual(refused('gif'));
  });

  it('is an old Office file with macros', async () => {
    const macros = aCompoundFile(['WordDocument', 'Macros', 'VBA']);
    expect(await refusal('a.doc', macros)).toEqual(refused('macros'));
  });

  it('is HEIC, whatever its name', async () => {
    expect(await refusal('IMG_0001.HEIC', aHeic)).toEqual({ code: 'FILE_HEIC', params: {} });
    expect(await refusal('IMG_0001.jpg', aHeic)).toEqual({ code: 'FILE_HEIC', params: {} });
  });

  it('does not decode, and leaves nothing behind', async () => {
    const picture = await aPicture(600, 600).jpeg().toBuffer();
    expect(await refusal('a.jpg', picture.subarray(0, 900))).toEqual({ code: 'FILE_DAMAGED', params: {} });
    expect(await readdir(root)).toEqual([]);
  });
});
