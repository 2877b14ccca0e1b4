import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cleanFileName, endingOf } from './file-name.js';

describe('file names', () => {
  it.each([
    ['现场照片𠮷 (1).jpg', '现场照片𠮷 (1).jpg'], ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\张三\\报告.docx', '报告.docx'],
    ['a\u0000b\r\n.pdf', 'ab.pdf'], ['x\u202Egpj.exe', 'xgpj.exe'], ['.htaccess', 'htaccess'], ['what?.pdf', 'what_.pdf'],
    ['name.pdf. . ', 'name.pdf'], ['', 'file'], ['..', 'file'], ['/', 'file'], ['照片/', 'file'],
  ])('%j is kept as %j', (given, kept) => {
    expect(cleanFileName(given)).toBe(kept);
  });

  it('are cut to 200 characters with their ending', () => {
    const kept = cleanFileName(`${'𠮷'.repeat(300)}.jpeg`);
    expect([...kept]).toHaveLength(200);
    expect(kept.endsWith('𠮷.jpeg')).toBe(true);
  });

  it('say their type with letters behind the last dot', () => {
    expect(['a.JPG', 'a.tar.gz', 'a.mp4', '会议 2026.10', '会议', 'a.报告', 'a.7z'].map(endingOf))
      .toEqual(['jpg', 'gz', 'mp4', null, null, null, '7z']);
  });

  it('are short, clean and stay as they are when cleaned again', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (given) => {
      const kept = cleanFileName(given);
      expect([...kept].length).toBeLessThanOrEqual(200);
      expect(kept).not.toMatch(/[\p{Cc}\p{Cs}/\\]/u);
      expect(kept).not.toBe('');
      expect(cleanFileName(kept)).toBe(kept);
    }));
  });
});
