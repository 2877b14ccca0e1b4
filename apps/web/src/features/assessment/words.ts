import type { AssessedLineFragment, ClauseChange, ClauseResult, ProgressLineFragment } from '../../lib/generated/graphql';
import { code, t } from '../../lib/messages';
import { inLanguage } from '../../lib/words';

export const FORMS = ['self', 'authority', 'thirdParty'] as const;
export const formName = (form: string): string => code(`assessment.form.${form}`) ?? form;
export const resultName = (result: ClauseResult): string => t(`assessment.result.${result}`);
export const changeName = (change: ClauseChange): string => t(`assessment.change.${change}`);
export const isFinding = (result: ClauseResult | '' | null | undefined): boolean => result === 'partly' || result === 'fails';

/** What a clause asks: its own text, or that of the place that it is based on where its own is missing. */
export function textOf({ clause }: Pick<AssessedLineFragment, 'clause'>): { text: string; items: { label: string; summary: string }[]; borrowed: string } {
  const missing = clause.textStatus === 'missing' && clause.basedOn;
  const from = missing || clause;
  return {
    text: inLanguage(from.summary, from.summaryEn),
    items: from.items.map(({ label, summary, summaryEn }) => ({ label, summary: inLanguage(summary, summaryEn) })),
    borrowed: missing ? t('assessment.borrowed', { number: missing.number }) : clause.textStatus === 'partial' ? t('assessment.partial') : '',
  };
}

/** Chapter by chapter, in the edition's order. */
export function byChapter<Line extends { number: string }>(lines: readonly Line[]): { chapter: string; lines: Line[] }[] {
  const groups: { chapter: string; lines: Line[] }[] = [];
  for (const line of lines) {
    const chapter = line.number.split('.')[0]!;
    if (groups.at(-1)?.chapter === chapter) groups.at(-1)!.lines.push(line);
    else groups.push({ chapter, lines: [line] });
  }
  return groups;
}

/** `57 条：符合 50，部分符合 4，不符合 2，不适用 1` */
export function sumText({ clauses, conforms, partly, fails, notApplicable, open }: ProgressLineFragment): string {
  const parts = ([['conforms', conforms], ['partly', partly], ['fails', fails], ['notApplicable', notApplicable]] as const)
    .filter(([, n]) => n).map(([result, n]) => t('assessment.sumPart', { result: resultName(result), n }));
  if (open) parts.push(t('assessment.sumOpen', { n: open }));
  return t('assessment.sum', { n: clauses, parts: parts.join(t('list.comma')) });
}
