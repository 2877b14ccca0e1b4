import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aCompoundFile, aHeic, anOfficeFile, aPdf, aPicture, aZip } from './samples.fixture.js';
import { FILE_KINDS, sniff } from './sniff.js';

const EXCEL = '2008020000000000c000000000000046';

describe('the type found from the content', () => {
  it('pictures', async () => {
    expect(await sniff(await aPicture(20, 20).jpeg().toBuffer())).toBe('jpg');
    expect(await sniff(await aPicture(20, 20).png().toBuffer())).toBe('png');
    expect(await sniff(await aPicture(20, 20).webp().toBuffer())).toBe('webp');
    expect(await sniff(await aPicture(20, 20).gif().toBuffer())).toBe('gif');
    expect(await sniff(aHeic)).toBe('heic');
  });

  it('PDF and Office', async () => {
    expect(await sniff(aPdf)).toBe('pdf');
    for (const kind of ['docx', 'xlsx', 'pptx'] as const) expect(await sniff(anOfficeFile(kind))).toBe(kind);
    expect(await sniff(aCompoundFile(['WordDocument', '1Table']))).toBe('doc');
    expect(await sniff(aCompoundFile(['Workbook']))).toBe('xls');
    expect(await sniff(aCompoundFile(['Book']))).toBe('xls');
    expect(await sniff(aCompoundFile(['PowerPoint Document', 'Current User']))).toBe('ppt');
  });

  it('a workbook that holds a Word document is a workbook', async () => {
    expect(await sniff(aCompoundFile(['MBD0001', 'WordDocument', 'Workbook'], EXCEL))).toBe('xls');
  });

  it('macros, whatever the file calls itself', async () => {
    expect(await sniff(anOfficeFile('docm'))).toBe('docm');
    expect(await sniff(anOfficeFile('xlsm'))).toBe('xlsm');
    expect(await sniff(anOfficeFile('docx', { 'word/vbaProject.bin': 'x' }))).toBe('docm');
    expect(await sniff(aCompoundFile(['WordDocument', 'Macros', 'VBA', '_VBA_PROJECT']))).toBe('macros');
  });

  it('what only looks like Office is not', async () => {
    expect(await sniff(aZip({ 'word/document.xml': '<x/>', 'readme.txt': 'x' }))).toBe('zip');
    expect(await sniff(aZip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<x/>' }))).toBe('zip');
    expect(await sniff(anOfficeFile('docx').subarray(0, 300))).toBe('zip');
    expect(await sniff(aCompoundFile(['SummaryInformation', 'Binary.bin']))).toBe('cfb');
    expect(kinds(await sniff(anOfficeFile('dotx')))).toBe(false);
  });

  it('a part that unpacks to more than a megabyte is not read', async () => {
    expect(await sniff(aZip({ '[Content_Types].xml': `wordprocessingml.document.main+xml${' '.repeat(2_000_000)}` })))
      .toBe('zip');
  });

  it('programs, pages and nothing known', async () => {
    expect(await sniff(Buffer.from('MZ\u0090\u0000'.padEnd(200, '\u0000'), 'latin1'))).toBe('exe');
    expect(kinds(await sniff(Buffer.from('<html><script>alert(1)</script></html>')))).toBe(false);
    expect(kinds(await sniff(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')))).toBe(false);
    expect(await sniff(Buffer.from('plain words'))).toBe('unknown');
  });

  it('stands any bytes, also cut and damaged ones', async () => {
    const whole = [anOfficeFile('docx'), aCompoundFile(['WordDocument']), aPdf, aHeic];
    const damaged = fc.tuple(fc.constantFrom(...whole), fc.nat(), fc.nat(), fc.integer({ min: 0, max: 255 }))
      .map(([bytes, at, length, value]) => {
        const copy = Buffer.from(bytes);
        copy.writeUInt8(value, at % copy.length);
        return copy.subarray(0, copy.length - (length % 40));
      });
    const any = fc.uint8Array({ maxLength: 600 }).map((bytes) => Buffer.from(bytes));
    await fc.assert(fc.asyncProperty(fc.oneof(damaged, any), async (bytes) => {
      expect(typeof await sniff(bytes)).toBe('string');
    }), { numRuns: 400 });
  });
});

function kinds(found: string): boolean {
  return FILE_KINDS.some(({ ext }) => ext === found);
}
