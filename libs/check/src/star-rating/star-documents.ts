import { type Acting, chineseDay, fail, OfficialDocument, stateWord, writeWorkbook } from '#kernel';
import { unitById } from '#org';
import { standardById } from '#standards';
import { StarStanding } from './certificate.js';
import { certificateOf } from './public-stars.js';
import { starRatings } from './star-rating.kind.js';
import { starTable } from './star-table.js';

const NUMERALS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const ENDED: Readonly<Record<StarStanding, string>> = {
  [StarStanding.valid]: '', [StarStanding.expired]: '（已到期，不再有效）', [StarStanding.revoked]: '（已取消，不再有效）', [StarStanding.renewed]: '（已换发新证，不再有效）',
};

/** `三星级 ★★★` */
const starWords = (stars: number): string => `${NUMERALS[stars] ?? stars}星级 ${'★'.repeat(stars)}`;

/**
 * A certificate as a Word document; one that holds no more says so under its title.
 * @param origin where residents' pages are, as `https://example.org`
 * @throws NOT_FOUND before there is one
 */
export async function certificateDocument(by: Acting, ratingId: string, origin: string): Promise<{ name: string; document: OfficialDocument }> {
  const row = await starRatings.get(by, ratingId);
  const certificate = await certificateOf(by, ratingId);
  if (!certificate) throw fail('NOT_FOUND');
  const { communityName, streetName, districtName, stars, points, outOf, number, certifiedOn, validUntil, standing, standardCode, communityCode } = certificate;
  const standard = await standardById(by, row.standardId);
  const document = new OfficialDocument({ title: '星级证书', subtitle: `${starWords(stars)}${ENDED[standing]}`, author: districtName });
  document
    .paragraph(`${districtName}${streetName}${communityName}：`)
    .paragraph(`按照《${standard?.title ?? standardCode}》（${standardCode}）评定，得 ${points} 分（满分 ${outOf} 分），评为${starWords(stars).split(' ')[0]}。`)
    .paragraph(`证书编号：${number}`)
    .paragraph(`有效期：${chineseDay(certifiedOn)}至${chineseDay(validUntil)}。`)
    .paragraph({ text: `查验：${origin}/p/${communityCode}/stars/${row.number}`, quiet: true })
    .signature(`${districtName}（盖章）`, chineseDay(certifiedOn));
  return { name: `${communityName}星级证书 ${number}`, document };
}

type Language = 'zh' | 'en';
const HEADS: Readonly<Record<Language, readonly string[]>> = {
  zh: ['社区代码', '社区', '街道', '星级', '得分', '证书编号', '有效期至', '正在申报', '申报得分'],
  en: ['Community code', 'Community', 'Street', 'Stars', 'Points', 'Certificate', 'Valid until', 'Application', 'Its points'],
};

/** The table of stars of a district or street as a workbook. */
export async function starSheet(by: Acting, unitId: string, language: Language): Promise<{ name: string; bytes: Promise<Buffer> }> {
  const rows = await starTable(by, unitId);
  const unit = await unitById(by, unitId);
  const state = (code: string | null): string => (code ? stateWord('star-rating', code, language) : '');
  const name = language === 'zh' ? '星级一览' : 'Stars';
  return {
    name: `${unit!.name}${language === 'zh' ? '' : ' '}${name}`,
    bytes: writeWorkbook([{
      name, head: HEADS[language], widths: [16, 18, 16, 8, 8, 30, 14, 14, 10],
      rows: rows.map((row) => [row.code, row.name, row.streetName, row.stars, row.points, row.certificate, row.validUntil, state(row.runningState), row.runningTotal]),
    }]),
  };
}
