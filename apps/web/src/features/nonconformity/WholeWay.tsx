import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { day } from '../../lib/dates';
import { PlanningLinksDocument, type NonconformityFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { recordPath } from '../../lib/records';
import { inForceFirst, kindText } from '../../lib/words';
import { ClauseChip } from '../../ui/clause/ClauseChip';
import { Section } from '../../ui/Section';

/** Source → clause → containment → cause → actions → review → the plan that took it up, in one column of short lines. */
export function WholeWay({ record, from }: { record: NonconformityFragment; from: ReactNode }) {
  const breached = inForceFirst(record.clauseLinks).filter((link) => link.role === 'breaches');
  const roots = record.causes.filter((cause) => cause.root);
  const review = record.reviews.at(-1);
  return (
    <Section id="way" title={t('way.title')} count={t('way.lead')}>
      <ol className="way">
        <li className="past">
          <b>{t('way.source')}</b>
          <span>
            {record.source
              ? <><Link to={recordPath(record.source)}>{record.source.title}</Link> <small className="mut">{record.source.number}</small></>
              : from || t('way.byHand', { who: record.createdBy?.name ?? '' })}
          </span>
        </li>
        <li className="past">
          <b>{t('way.clause')}</b>
          <span className="chips">{breached.map((link) => <ClauseChip key={link.id} clause={link.clause} />)}</span>
        </li>
        {record.atRisk && (
          <li className={record.containedAt ? 'past' : ''}>
            <b>{t('containment.title')}</b>
            <span>{record.containedAt ? <em>{record.containment}</em> : t('way.notYet')}</span>
          </li>
        )}
        <li className={roots.length ? 'past' : ''}>
          <b>{t('way.cause')}</b>
          <span>{roots.length ? roots.map((cause) => <em key={cause.id}>{cause.text}</em>) : t('way.notYet')}</span>
        </li>
        <li className={record.actions.length ? 'past' : ''}>
          <b>{kindText('correctiveAction')}</b>
          <span>
            {record.actions.length
              ? record.actions.map((action) => (
                <em key={action.id}>{action.title}{action.doneOn && <small className="mut"> {t('way.done', { day: day(action.doneOn) })}</small>}</em>
              ))
              : t('way.notYet')}
          </span>
        </li>
        <li className={review ? 'past' : ''}>
          <b>{t('way.review')}</b>
          <span>
            {review
              ? <><em>{t(`value.outcome.${review.outcome}`)}{t('list.pause')}{review.finding}</em><small className="mut">{review.reviewer.name} {day(review.at)}</small></>
              : t('way.notYet')}
          </span>
        </li>
        <TakenUp record={record} />
      </ol>
    </Section>
  );
}

/** What plans made of it: of a case that is closed it is said, too, when none has taken it up. */
function TakenUp({ record }: { record: NonconformityFragment }) {
  const { may } = usePlace();
  const [{ data }] = useQuery({ query: PlanningLinksDocument, variables: { recordId: record.id }, pause: !may('annual-plan:read') });
  const taken = data?.planningLinks.inputTo.filter(({ target }) => target) ?? [];
  if (!data || (!taken.length && record.state !== 'closed')) return null;
  return (
    <li className={taken.length ? 'past' : ''}>
      <b>{t('way.plan')}</b>
      <span>
        {taken.length
          ? taken.map(({ plan, target }) => <em key={target!.id}><Link to={recordPath(target!)}>{target!.title}</Link> <small className="mut">{plan?.title}</small></em>)
          : t('way.notTakenUp')}
      </span>
    </li>
  );
}
