import { beforeAll, describe, expect, it } from '@jest/globals';
import { ZipArchive } from '../files/zip.js';
import { OfficialDocument } from './official-document.js';
import { writeDocument } from './write-document.js';

const MOST = 5_000_000;
const WIDE = [{ head: '编号', share: 30 }, { head: '名称', share: 70 }];

describe('a document in the official layout', () => {
  let zip: ZipArchive;
  let xml: string;

  beforeAll(async () => {
    const document = new OfficialDocument({ title: '年度服务计划', subtitle: '（2026 年）', author: '张三' })
      .contents(2)
      .newPage()
      .heading(1, '总体情况', 'first')
      .paragraph('去年的情况见', { text: '第二部分', heading: 'second' }, '。')
      .heading(2, '人员')
      .table(WIDE, [['NC-2026-0001', [[{ text: '照片', file: '附件/8.1 服务&环境/现场 #1.jpg' }], [{ text: '旁注', quiet: true }]]]])
      .heading(1, '下一步', 'second')
      .paragraph('坏字符\u0000\u000B\uD800也写得下 <b>&')
      .signature('示范社区', '2026年11月22日');
    zip = ZipArchive.read(await writeDocument(document))!;
    xml = zip.text('word/document.xml', MOST)!;
  });
  const paragraphs = (): string[] => [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([one]) => [...one.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''));

  it('counts its headings and signs at the end', () => {
    expect(paragraphs()).toEqual(expect.arrayContaining(['年度服务计划', '（2026 年）', '一、总体情况', '（一）人员', '二、下一步']));
    expect(paragraphs().slice(-2)).toEqual(['示范社区', '2026年11月22日']);
  });

  it('has a table of contents that is filled in, with pages', () => {
    expect(xml).toContain('TOC \\h \\o &quot;1-2&quot;');
    // the first page holds the title and the contents alone
    expect(paragraphs()).toEqual(expect.arrayContaining([expect.stringMatching(/^一、总体情况\s*2$/), expect.stringMatching(/^二、下一步\s*2$/)]));
  });

  it('leads to files beside it, whatever their names hold', () => {
    expect(zip.text('word/_rels/document.xml.rels', MOST)).toContain(`Target="${['附件', '8.1 服务&环境', '现场 #1.jpg'].map(encodeURIComponent).join('/')}"`);
  });

  it('leaves out what no XML can hold', () => {
    expect(paragraphs()).toContain('坏字符也写得下 &lt;b&gt;&amp;');
  });

  it('is written in the fonts of official documents, its pages numbered', () => {
    const styles = zip.text('word/styles.xml', MOST)!;
    for (const font of ['宋体', '黑体', '楷体', '仿宋']) expect(styles).toContain(`w:eastAsia="${font}"`);
    expect(zip.names.filter((name) => name.startsWith('word/footer')).map((name) => zip.text(name, MOST))).toEqual([expect.stringContaining('PAGE')]);
  });
});
