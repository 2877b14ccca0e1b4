import { daysUntil } from '../../lib/dates';
import type { MyWorkQuery } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';

export type Work = MyWorkQuery['myWork'][number];

/** The headline is the answer: how much falls due today, how much is late. */
export function Headline({ work }: { work: Work[] }) {
  const late = work.filter((item) => item.late).length;
  const today = work.filter((item) => !item.late && item.dueAt && daysUntil(item.dueAt) === 0).length;
  const lateWords = late > 0 && <span className="bad">{t('home.late')}</span>;
  if (today && late) return <>{t('home.todayAnd', { n: today, late })}{lateWords}</>;
  if (today) return <>{t('home.today', { n: today })}</>;
  if (late) return <>{t('home.onlyLate', { n: late })}{lateWords}</>;
  return <>{work.length ? t('home.noneToday', { n: work.length }) : t('home.clear')}</>;
}
