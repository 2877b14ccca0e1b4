import { useEffect } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { day } from '../../lib/dates';
import { money } from '../../lib/figures';
import { PlanComparisonDocument, type ComparedItemFragment } from '../../lib/generated/graphql';
import { code, t } from '../../lib/messages';
import { inLanguage } from '../../lib/words';
import { Section } from '../../ui/Section';
import { budgetWords, deliveryWords, monthWords } from './words';

/** How the items differ from those of the plan it was begun from, or else of the year before. `version` grows with any change. */
export function Comparison({ planId, version }: { planId: string; version: number }) {
  const [{ data }, execute] = useQuery({ query: PlanComparisonDocument, variables: { id: planId } });
  useEffect(() => execute({ requestPolicy: 'network-only' }), [version, execute]);
  const comparison = data?.annualPlan.id === planId ? data.annualPlan.comparison : null;
  if (!comparison) return null;
  const { former, items } = comparison;
  const count = (kind: string) => items.filter((one) => one.kind === kind).length;
  return (
    <Section id="comparison" title={<>{t('plan.versus', { title: former.year === data?.annualPlan.year ? t('version.nth', { n: former.revision }) : former.title })}</>}
      count={t('plan.versusCount', { added: count('added'), changed: count('changed'), gone: count('gone') })}
      right={<Link to={`/plans/${planId}/compare`}>{t('version.open')}</Link>}>
      {items.length === 0 ? <p className="mut sec-p">{t('plan.versusSame')}</p> : (
        <ul className="versus">
          {items.map(({ kind, fields, item, former: like }) => (
            <li key={(item ?? like)!.id}>
              <span className={`tag soft ${kind}`}>{t(`plan.versusKind.${kind}`)}</span> <b>{(item ?? like)!.title}</b>
              {fields.length > 0 && (
                <dl>
                  {toldOnce(fields).map((field) => (
                    <div key={field}>
                      <dt>{code(`label.any.${field}`) ?? field}</dt>
                      <dd><s className="mut">{told(like!, field)}</s> <span className="sr-only">{t('plan.versusTo')}</span> {told(item!, field)}</dd>
                    </div>
                  ))}
                </dl>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** Money by source says the sum, too. */
export const toldOnce = (fields: readonly string[]): string[] => fields.filter((field) => field !== 'budgetFen' || !fields.includes('budget'));

/** What an item says in a field, as people read it. */
export function told(item: ComparedItemFragment, field: string): string {
  const text = ((): string => {
    switch (field) {
      case 'ownerId': return item.owner?.name ?? '';
      case 'group': return code(`value.group.${item.group}`) ?? item.group;
      case 'deliveries': return deliveryWords(item.deliveries);
      case 'months': return monthWords(item.months);
      case 'recurrence': return item.recurrenceWords ? inLanguage(item.recurrenceWords.zh, item.recurrenceWords.en) : '';
      case 'placeId': return item.place?.title ?? '';
      case 'budget': return budgetWords(item.budget);
      case 'people':
      case 'equipment':
      case 'technology': return item[field];
      case 'startsOn':
      case 'endsOn': return day(item[field]);
      case 'budgetFen': return money(item.budgetFen);
      case 'title':
      case 'targetGroup':
      case 'doneBy':
      case 'helpedBy':
      case 'toldTo':
      case 'requirement':
      case 'constraint':
      case 'expectedResult': return item[field];
      default: return '';
    }
  })();
  return text || t('history.empty');
}
