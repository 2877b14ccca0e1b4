import { useQuery } from 'urql';
import { day } from '../../lib/dates';
import { RuleSubjectsDocument } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { inLanguage } from '../../lib/words';

interface Labelled { code: string; title: { zh: string; en?: string | null } }

export const subjectName = ({ title }: Labelled): string => inLanguage(title.zh, title.en);

export const spanText = ({ inForceFrom, inForceUntil }: { inForceFrom: string; inForceUntil?: string | null }): string =>
  inForceUntil ? t('rules.until', { from: day(inForceFrom), to: day(inForceUntil) }) : t('rules.since', { from: day(inForceFrom) });

/** What rules may be about, for a choice. */
export function useSubjects() {
  const [{ data }] = useQuery({ query: RuleSubjectsDocument });
  return (data?.ruleSubjects ?? []).map((one) => ({ value: one.code, label: subjectName(one) }));
}
