import type { ActivityFragment, GoalVerdict } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { Section } from '../../ui/Section';

/** Each goal of the plan and what became of it. */
export function Goals({ record }: { record: ActivityFragment }) {
  if (!record.goals.length || !record.goalJudgements.length) return null;
  return (
    <Section title={t('after.goals')}>
      <table className="tbl goals">
        <thead><tr><th>{t('label.any.goal')}</th><th>{t('after.goalResult')}</th><th>{t('after.goalNote')}</th></tr></thead>
        <tbody>
          {record.goals.map((goal) => {
            const found = record.goalJudgements.find((one) => one.goal === goal);
            return (
              <tr key={goal}>
                <td>{goal}</td>
                <td className={found?.verdict === 'missed' ? 'is-bad nowrap' : 'nowrap'}>{found ? verdictText(found.verdict) : <span className="mut">{t('after.unjudged')}</span>}</td>
                <td className="mut">{found?.note}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Section>
  );
}

export const VERDICTS = ['reached', 'partly', 'missed'] as const;
export const verdictText = (verdict: GoalVerdict | (typeof VERDICTS)[number]): string => t(`after.verdict.${verdict}`);
