import { Injectable } from '@nestjs/common';
import writeWorkbook from 'write-excel-file/node';
import type { Acting } from '#kernel';
import { VerdictName } from './conformity.type.js';
import { StreetConformityService } from './street-conformity.js';

export type SheetLanguage = 'zh' | 'en';

const WORDS = {
  code: { zh: '社区代码', en: 'Community code' },
  name: { zh: '社区', en: 'Community' },
  verdicts: { zh: '结论', en: 'Verdicts' },
  figures: { zh: '现有', en: 'Actual' },
  required: { zh: '应有', en: 'Required' },
} as const;

const VERDICTS: Readonly<Record<VerdictName, Readonly<Record<SheetLanguage, string>>>> = {
  [VerdictName.met]: { zh: '达标', en: 'Met' },
  [VerdictName.notMet]: { zh: '未达标', en: 'Not met' },
  [VerdictName.pending]: { zh: '未到期', en: 'Pending' },
  [VerdictName.notApplicable]: { zh: '不适用', en: 'Not applicable' },
  [VerdictName.unknown]: { zh: '缺依据', en: 'Unknown' },
};
const ADVISED = { zh: '建议改', en: 'Advised' } as const;

const ADVICE = ['should', 'should-not', 'may', 'can'];

type Cell = { value: string | number; type: StringConstructor | NumberConstructor; fontWeight?: 'bold' } | null;

/** The street's matrix as a workbook: verdicts, what there is, what is required. Texts are texts: none is taken for a formula. */
@Injectable()
export class StreetSheetService {
  constructor(private readonly streets: StreetConformityService) {}

  async sheet(by: Acting, streetId: string, standard: string | null, on: string | null, language: SheetLanguage): Promise<Buffer> {
    const { rules, communities } = await this.streets.of(by, streetId, standard, on);
    const text = (value: string): Cell => ({ value, type: String });
    const head = (value: string): Cell => ({ value, type: String, fontWeight: 'bold' });
    const heads = [
      [head(''), head(''), ...rules.map(({ standardCode }) => head(standardCode))],
      [head(WORDS.code[language]), head(WORDS.name[language]), ...rules.map(({ clauseNumber, title }) => head(`${clauseNumber} ${title[language] ?? title.zh}`))],
    ];
    const body = (told: (cell: (typeof communities)[number]['cells'][number], advice: boolean) => Cell): Cell[][] =>
      communities.map(({ code, name, cells }) => {
        const byRule = new Map(cells.map((cell) => [`${cell.standardCode} ${cell.rule}`, cell]));
        return [
          text(code), text(name),
          ...rules.map(({ standardCode, rule, modality }) => {
            const cell = byRule.get(`${standardCode} ${rule}`);
            return cell ? told(cell, ADVICE.includes(modality)) : null;
          }),
        ];
      });
    const figure = (value: number | null): Cell => (value === null ? null : { value, type: Number });
    const columns = [{ width: 18 }, { width: 18 }, ...rules.map(() => ({ width: 16 }))];
    const sheets = [
      { sheet: WORDS.verdicts[language], body: body(({ verdict }, advice) => text((advice && verdict === VerdictName.notMet ? ADVISED : VERDICTS[verdict])[language])) },
      { sheet: WORDS.figures[language], body: body(({ actual }) => figure(actual)) },
      { sheet: WORDS.required[language], body: body(({ required }) => figure(required)) },
    ];
    return writeWorkbook(sheets.map(({ sheet, body: rows }) => ({ sheet, data: [...heads, ...rows], columns }))).toBuffer();
  }
}
