import { useState } from 'react';
import { Link } from 'react-router';
import { RECORDS } from '../../../lib/client';
import { day } from '../../../lib/dates';
import { yuan } from '../../../lib/figures';
import { LinkSpendingDocument, type PlanMoneyQuery } from '../../../lib/generated/graphql';
import { t } from '../../../lib/messages';
import { usePlace } from '../../../lib/place';
import { problemText } from '../../../lib/problem';
import { useSending } from '../../../lib/send';
import { inLanguage } from '../../../lib/words';
import { Section } from '../../../ui/Section';

type Plan = PlanMoneyQuery['annualPlan'];

/** Spending of the year that counts for no service: each can be linked to one in place. */
export function Unlinked({ plan, onLinked }: { plan: Plan; onLinked: () => void }) {
  const { can } = usePlace();
  const { send, problem, busy } = useSending(RECORDS);
  const [linked, setLinked] = useState('');
  const { unlinked, unlinkedCount, unlinkedAmount } = plan.money;
  if (!unlinkedCount && !linked) return null;
  const link = async (line: Plan['money']['unlinked'][number], itemId: string) => {
    const item = plan.items.find(({ id }) => id === itemId);
    if (!item) return;
    if (await send(LinkSpendingDocument, { input: { id: line.id, expectedVersion: line.version, values: { serviceItem: itemId } } })) {
      setLinked(t('progress.money.linked', { line: line.title, item: item.title }));
      onLinked();
    }
  };
  return (
    <Section id="unlinked" title={t('progress.money.unlinked')} count={t('progress.money.unlinkedSum', { n: unlinkedCount, sum: yuan(unlinkedAmount) })}>
      {problem && <p className="form-problem" role="alert">{problemText(problem)}</p>}
      {linked && <p role="status" className="sm sec-p">{linked}</p>}
      <ul className="plain-rows unlinked">
        {unlinked.map((line) => (
          <li key={line.id}>
            <span>
              <Link className="plain-link" to={`/registers/entries/${line.id}`}>{line.title}</Link>
              <small>{[day(line.on), inLanguage(line.sourceLabel.zh, line.sourceLabel.en), line.number, line.wasFor && t('progress.money.wasFor', { item: line.wasFor })].filter(Boolean).join('　')}</small>
            </span>
            <span className="nowrap">{t('progress.money.yuan', { sum: yuan(line.amount) })}</span>
            {can('register:edit') && (
              <select className="in" value="" disabled={busy} aria-label={t('progress.money.linkTo', { line: line.title })} onChange={(event) => void link(line, event.target.value)}>
                <option value="">{t('progress.money.choose')}</option>
                {plan.items.map((item) => <option key={item.id} value={item.id}>{item.title}</option>)}
              </select>
            )}
          </li>
        ))}
      </ul>
      {unlinkedCount > unlinked.length && <p className="sec-p"><Link to="/registers/expense-line">{t('progress.money.more', { n: unlinkedCount - unlinked.length })}</Link></p>}
    </Section>
  );
}
