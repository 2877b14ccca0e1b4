import { type Evidence, type PackClause } from './pack-contents.js';
import { CLAUSE_ROLE_WORDS, KIND_WORDS, STATE_WORDS } from '#kernel';
import { type Clause, type RuleVerdict, VerdictName } from '#standards';

const VERDICT_WORDS: Readonly<Record<VerdictName, string>> = {
  [VerdictName.met]: '达标', [VerdictName.notMet]: '未达标', [VerdictName.pending]: '未到期', [VerdictName.notApplicable]: '不适用', [VerdictName.unknown]: '缺依据',
};
const ADVISED = '建议改';
const ADVICE = ['should', 'should-not', 'may', 'can'];
/** The action of a case is linked through the case. */
const OF_A_CASE = '整改';

export const kindWord = ({ record }: Evidence): string => KIND_WORDS[record.kind] ?? record.kind;
export const stateWord = ({ record }: Evidence): string => STATE_WORDS[record.kind]?.[record.state] ?? STATE_WORDS['register']?.[record.state] ?? record.state;
export const roleWords = ({ roles }: Evidence): string => roles.map((role) => CLAUSE_ROLE_WORDS[role] ?? role).join('、') || OF_A_CASE;

/** 应急预案（8.10.2）: the number behind, since headings begin with one of their own. */
export const clauseHeading = ({ number, title }: Clause, instead: Clause | null = null): string =>
  title ? `${title}（${number}）` : `第 ${number} 条${instead?.title ? `（参照“${instead.title}”）` : ''}`;

export function verdictWord({ verdict, modality }: RuleVerdict): string {
  return verdict === VerdictName.notMet && ADVICE.includes(modality) ? ADVISED : VERDICT_WORDS[verdict];
}

/** Each word once, the gravest first; '' where no rule tests the clause. */
export function verdictWords({ verdicts }: PackClause): string {
  const gravest = [VerdictName.notMet, VerdictName.unknown, VerdictName.pending, VerdictName.met, VerdictName.notApplicable];
  const sorted = [...verdicts].sort((a, b) => gravest.indexOf(a.verdict) - gravest.indexOf(b.verdict));
  return [...new Set(sorted.map(verdictWord))].join('、');
}

/** 社区工作者人数：未达标，现有 12 人，应有 15 人，还差 3 人。 */
export function verdictSentence(one: RuleVerdict): string {
  const unit = one.unit ? ` ${one.unit}` : '';
  const figure = (value: number): string => `${value}${unit}`;
  const parts = [
    verdictWord(one),
    ...(one.actual === null ? [] : [`现有 ${figure(one.actual)}`]),
    ...(one.required === null ? [] : [`要求 ${figure(one.required)}`]),
    ...gapWords(one, figure),
  ];
  return `${one.title.zh}：${parts.join('，')}。`;
}

function gapWords({ gap }: RuleVerdict, figure: (value: number) => string): string[] {
  const params = gap?.params as { by?: number; labels?: { zh: string }[] } | undefined;
  if (gap?.code === 'short') return [`还差 ${figure(params!.by!)}`];
  if (gap?.code === 'over') return [`超出 ${figure(params!.by!)}`];
  if (gap?.code === 'lacking') return [`还缺：${params!.labels!.map(({ zh }) => zh).join('、')}`];
  return [];
}
