import { useState } from 'react';
import { Link } from 'react-router';
import { useClient } from 'urql';
import { RECORDS } from '../../lib/client';
import { day } from '../../lib/dates';
import { money } from '../../lib/figures';
import { RemoveServiceItemDocument, type AnnualPlanFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { problemOf, problemText } from '../../lib/problem';
import { inLanguage } from '../../lib/words';
import { Button } from '../../ui/Button';
import { Clauses } from '../../ui/clause/Clauses';
import { RefList } from '../../ui/clause/Trace4';
import { BuiltInRisks } from '../../ui/record/BuiltInRisks';
import { PlanningLinks } from '../../ui/record/PlanningLinks';
import { Facts, Section } from '../../ui/Section';
import { SidePage } from '../../ui/SidePage';
import { StatusTag } from '../../ui/StatusTag';
import { TransitionBar } from '../../ui/verb/TransitionBar';
import { VerbForm } from '../../ui/verb/VerbForm';
import { LineTalk } from './LineTalk';
import { ItemAround } from './PlanDuties';
import { itemVerbs } from './verbs';
import { budgetWords, deliveryWords, monthWords } from './words';

/** One service item at the side: everything that 5.3 asks of it, its clauses, and its activities. */
export function ItemSide({ plan, itemId, editable, onClose, onSaved }:
  { plan: AnnualPlanFragment; itemId: string | null; editable: boolean; onClose: () => void; onSaved: () => void }) {
  const item = plan.items.find((one) => one.id === itemId);
  const { can } = usePlace();
  const client = useClient();
  const [failed, setFailed] = useState('');
  async function remove() {
    const result = await client.mutation(RemoveServiceItemDocument, { input: { id: item!.id, expectedVersion: item!.version } }, RECORDS).toPromise();
    if (result.error) return setFailed(problemText(problemOf(result.error)));
    onClose();
    onSaved();
  }
  return (
    <SidePage open={Boolean(item)} title={item?.title ?? ''} onClose={onClose}>
      {item && (
        <>
          {item.returnNote && <p className="form-problem">{t('plan.returned', { note: item.returnNote })}</p>}
          {!editable && <StatusTag kind="serviceItem" state={item.state} ended={Boolean(item.endedAt)} />}
          <TransitionBar key={item.id} kind={itemVerbs(plan.id, item.id)} record={item} communityId={plan.community.id} onDone={onSaved} without={['change']} />
          {editable
            ? <VerbForm key={item.id} kind={itemVerbs(plan.id, item.id)} record={item} verb="change" communityId={plan.community.id}
              onDone={() => { onSaved(); onClose(); }} onClose={onClose} />
            : <Facts facts={[
              { label: t('label.any.targetGroup'), value: item.targetGroup },
              { label: t('label.any.requirement'), value: item.requirement, prose: true },
              { label: t('label.any.constraint'), value: item.constraint, prose: true },
              { label: t('label.any.ownerId'), value: item.owner?.name ?? t('record.nobody') },
              { label: t('label.any.doneBy'), value: item.doneBy },
              { label: t('label.any.helpedBy'), value: item.helpedBy },
              { label: t('label.any.toldTo'), value: item.toldTo },
              { label: t('label.any.deliveries'), value: deliveryWords(item.deliveries) },
              { label: t('plan.when'), value: item.startsOn && item.endsOn ? `${day(item.startsOn)} – ${day(item.endsOn)}` : '' },
              { label: t('label.any.months'), value: monthWords(item.months) },
              { label: t('label.any.recurrence'), value: item.recurrenceWords && inLanguage(item.recurrenceWords.zh, item.recurrenceWords.en) },
              { label: t('label.any.placeId'), value: item.place?.title ?? '' },
              { label: t('label.any.people'), value: item.people },
              { label: t('label.any.equipment'), value: item.equipment },
              { label: t('label.any.technology'), value: item.technology },
              { label: t('plan.head.budget'), value: item.budget.length > 1 ? `${money(item.budgetFen)}${t('list.colon')}${budgetWords(item.budget)}` : budgetWords(item.budget) || money(item.budgetFen) },
              { label: t('label.any.expectedResult'), value: item.expectedResult, prose: true },
            ]} />}
          <Clauses record={{ id: item.id, kind: 'serviceItem', clauseLinks: item.clauseLinks }} role={editable ? 'implements' : null} />
          <ItemAround plan={plan} itemId={item.id} />
          <PlanningLinks recordId={item.id} />
          <Section title={t('plan.itsActivities')} count={item.activities.length || ''}
            right={can('activity:draft') && <Link to={`/activities/new?item=${item.id}&title=${encodeURIComponent(item.title)}`}>{t('activity.draft')}</Link>}>
            {item.activities.length ? <RefList records={item.activities} /> : <p className="mut sec-p">{t('plan.noActivities')}</p>}
          </Section>
          <LineTalk plan={plan} itemId={item.id} />
          {can('risk:read') && <BuiltInRisks recordId={item.id} />}
          {editable && <p className="sec-p"><Button look="quiet" onClick={() => void remove()}>{t('plan.remove')}</Button></p>}
          {failed && <p className="form-problem" role="alert">{failed}</p>}
        </>
      )}
    </SidePage>
  );
}
