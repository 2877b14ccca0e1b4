import { useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { money } from '../../lib/figures';
import { AnnualPlanDocument, type PlanFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace, useRecordPlace } from '../../lib/place';
import { kindText, stageText, stateText } from '../../lib/words';
import { Icon } from '../../ui/Icon';
import { Attachments } from '../../ui/record/Attachments';
import { Loaded } from '../../ui/record/Loaded';
import { useHash } from '../../ui/record/hash';
import { StatePath } from '../../ui/record/StatePath';
import { Timeline } from '../../ui/record/Timeline';
import { usePageTitle } from '../../ui/shell/title';
import { mayEdit } from '../../ui/verb/spec';
import { TransitionBar } from '../../ui/verb/TransitionBar';
import { VerbForm } from '../../ui/verb/VerbForm';
import { AddItems } from './AddItems';
import { Comparison } from './Comparison';
import { Consultations } from './Consultations';
import { sheetPath } from './sheet';
import { ItemSide } from './ItemSide';
import { ItemTable } from './ItemTable';
import { Outline } from './Outline';
import type { Part } from './parts';
import { Rail } from './Rail';
import { BegunFrom } from './starts/BegunFrom';
import { planVerbs } from './verbs';
import { Versions } from './Versions';
import { PlanViews } from './year/PlanViews';

export default function PlanPage() {
  const { id = '' } = useParams();
  const [{ data, error }, execute] = useQuery({ query: AnnualPlanDocument, variables: { id } });
  const again = () => execute({ requestPolicy: 'network-only' });
  return (
    <Loaded data={data?.annualPlan.id === id ? data.annualPlan : null} error={error} retry={again}>
      {(plan) => <Page plan={plan} again={again} />}
    </Loaded>
  );
}

/** The plan as it is written and read: eight parts at the left, its items, readiness and coverage at the right. */
function Page({ plan, again }: { plan: PlanFragment; again: () => void }) {
  const [search, setSearch] = useSearchParams();
  const { can } = usePlace();
  const [part, setPart] = useState<Part>('list');
  const [editing, setEditing] = useState(false);
  const editable = mayEdit(plan, 'addItem');
  const sum = plan.items.reduce((total, item) => total + (item.budgetFen ?? 0), 0);
  const open = (itemId: string | null) => setSearch((before) => {
    if (itemId) before.set('item', itemId); else before.delete('item');
    return before;
  }, { replace: true });
  useRecordPlace(plan.community.id);
  useHash();
  usePageTitle(plan.title);
  return (
    <main className="pl" id="main">
      <div className="pl-head">
        <div className="t">
          <nav className="crumb" aria-label={t('record.where')}>
            <span className="st-plan b">{stageText('plan')}</span><Icon name="right" size={14} />
            <Link to="/plans">{kindText('annualPlan')}</Link><Icon name="right" size={14} />
            <span>{plan.number ?? t('record.draft')}</span><Icon name="right" size={14} /><span>{plan.community.name}</span>
          </nav>
          <h1 className="h1">{plan.title}　<span className="state-word">{stateText('annualPlan', plan.state)}</span></h1>
          {plan.aims && <p className="lead pre">{plan.aims}</p>}
          <BegunFrom planId={plan.id} />
        </div>
        <span className="pl-files">
          <a className="text-btn" href={`/plans/${plan.id}/document`} download>{t('plan.word')}</a>
          <a className="text-btn" href={sheetPath(plan.id)} download>{t('plan.excel')}</a>
          {editable && <Link className="text-btn" to={`/plans/${plan.id}/import`}>{t('registers.import')}</Link>}
        </span>
        {editable && <button type="button" className="text-btn" aria-expanded={editing} onClick={() => setEditing(!editing)}>{t('plan.editHead')}</button>}
      </div>
      <div className="pl-wide">
        <Versions plan={plan} />
        <PlanViews planId={plan.id} on="plan" />
        <StatePath kind="annualPlan" steps={plan.lifecycle} dueAt={plan.endedAt ? null : plan.dueAt} />
        {plan.returnNote && <p className="returned" role="note">{t('plan.returned', { note: plan.returnNote })}</p>}
        <TransitionBar kind={planVerbs} record={plan} communityId={plan.community.id} opened={search.get('do')} onDone={again}
          without={['change', 'addItem', 'addItems']} />
        {editing && <VerbForm kind={planVerbs} record={plan} verb="change" communityId={plan.community.id}
          onDone={() => { setEditing(false); again(); }} onClose={() => setEditing(false)} />}
      </div>
      <Outline plan={plan} part={part} onPart={setPart} />
      <div className="pl-main" id="items">
        <AddItems plan={plan} editable={editable} onSaved={again}
          sums={t('plan.sum', { n: plan.items.length, sum: money(sum) })} />
        {plan.items.length
          ? <ItemTable plan={plan} part={part} editable={editable} onOpen={open} onSaved={again} />
          : <p className="mut sec-p">{t('plan.noItems')}</p>}
        {editable && plan.items.length > 0 && (
          <p className="keys"><kbd>Enter</kbd> {t('plan.keyEnter')} <kbd>Esc</kbd> {t('plan.keyEsc')} {t('plan.keyBars')}</p>
        )}
        <Comparison planId={plan.id} version={plan.items.reduce((sum, item) => sum + item.version, plan.version)} />
        <Consultations plan={plan} editable={editable} onSaved={again} />
        <Attachments kind="annualPlan" recordId={plan.id} files={plan.attachments} onAdded={again} closed={Boolean(plan.endedAt) || !can('annual-plan:attach')} />
        <Timeline kind="annualPlan" entries={plan.history} check={plan.historyCheck} />
      </div>
      <Rail plan={plan} editable={editable} onOpen={open} onPart={setPart} onSaved={again} />
      <ItemSide plan={plan} itemId={search.get('item')} editable={editable} onClose={() => open(null)} onSaved={again} />
    </main>
  );
}
