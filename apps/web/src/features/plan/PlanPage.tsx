import { useCallback, useRef, useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { money } from '../../lib/figures';
import { AnnualPlanDocument, type AnnualPlanFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace, useRecordPlace } from '../../lib/place';
import { usePhone } from '../../lib/screen';
import { kindText, stageText, stateText } from '../../lib/words';
import { Button } from '../../ui/Button';
import { usePeople } from '../../ui/form/PersonField';
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
import { ItemList } from './ItemList';
import { Outline } from './Outline';
import type { Part } from './parts';
import { Rail } from './Rail';
import { BegunFrom } from './starts/BegunFrom';
import { columnsOf, SHOWN } from './table/columns';
import { ConflictLine } from './table/Conflicts';
import { reversed } from './table/grid-actions';
import { ItemGrid } from './table/ItemGrid';
import { SaveLine } from './table/SaveLine';
import { usePlanDesk } from './table/usePlanDesk';
import { PlanDuties } from './PlanDuties';
import { planVerbs } from './verbs';
import { useVenues } from './venues';
import { Versions } from './Versions';
import { PlanViews } from './year/PlanViews';

export default function PlanPage() {
  const { id = '' } = useParams();
  const [{ data, error }, execute] = useQuery({ query: AnnualPlanDocument, variables: { id } });
  const again = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  // a line lost while it is read again takes nothing from the page
  const last = useRef<AnnualPlanFragment | null>(null);
  if (data?.annualPlan.id === id) last.current = data.annualPlan;
  return (
    <Loaded data={last.current?.id === id ? last.current : null} error={error} retry={again}>
      {(plan) => <Page key={plan.id} read={plan} again={again} />}
    </Loaded>
  );
}

/** The plan as it is written and read: eight parts at the left, its items, readiness and coverage at the right. */
function Page({ read, again }: { read: AnnualPlanFragment; again: () => void }) {
  const { desk, view, plan } = usePlanDesk(read, again);
  const [search, setSearch] = useSearchParams();
  const { can } = usePlace();
  const [part, setPart] = useState<Part>('list');
  const [editing, setEditing] = useState(false);
  const editable = mayEdit(plan, 'addItem');
  const phone = usePhone();
  const people = usePeople(plan.community.id);
  const places = useVenues();
  const [note, setNote] = useState('');
  const say = useCallback((text: string) => { if (text) setNote(text); }, []);
  const lost = view.conflicts.filter(({ itemId }) => !plan.items.some(({ id }) => id === itemId));
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
        {(editable || view.waiting > 0) && <SaveLine view={view} onRetry={() => void desk.flush()} onDrop={() => { desk.drop(); again(); }} />}
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
        <AddItems plan={plan} editable={editable} onSaved={again} sums={t('plan.sum', { n: plan.items.length, sum: money(sum) })}>
          {editable && !phone && (
            <>
              <Button look="quiet" disabled={!view.mayUndo} onClick={() => say(reversed(desk, 'undo'))}>{t('grid.undo')}</Button>
              <Button look="quiet" disabled={!view.mayRedo} onClick={() => say(reversed(desk, 'redo'))}>{t('grid.redo')}</Button>
            </>
          )}
        </AddItems>
        <p className="g-note" role="status">{note}</p>
        {lost.length > 0 && (
          <section aria-label={t('grid.lost')}>
            {lost.map((one) => <ConflictLine key={`${one.itemId} ${one.field}`} conflict={one} title={desk.titleOf(one.itemId)} named={[...people, ...places]} onSettle={(it, mine) => desk.settle(it, mine)} />)}
          </section>
        )}
        {plan.items.length === 0 && (phone || !editable) && <p className="mut sec-p">{t('plan.noItems')}</p>}
        {phone
          ? <ItemList plan={plan} part={part} columns={SHOWN[part].map((key) => columnsOf({ year: plan.year, people, places })[key])} onOpen={open} />
          : <ItemGrid key={part} plan={plan} part={part} desk={desk} people={people} places={places} conflicts={view.conflicts} refused={view.refused} editable={editable} say={say} onOpen={open} />}
        <Comparison planId={plan.id} version={plan.items.reduce((sum, item) => sum + item.version, plan.version)} />
        <PlanDuties plan={plan} editable={editable} onSaved={again} />
        <Consultations plan={plan} editable={editable} onSaved={again} />
        <Attachments kind="annualPlan" recordId={plan.id} files={plan.attachments} onAdded={again} closed={Boolean(plan.endedAt) || !can('annual-plan:attach')} />
        <Timeline kind="annualPlan" entries={plan.history} check={plan.historyCheck} />
      </div>
      <Rail plan={plan} editable={editable} onOpen={open} onPart={setPart} onSaved={again} />
      <ItemSide plan={plan} itemId={search.get('item')} editable={editable} onClose={() => open(null)} onSaved={again} />
    </main>
  );
}
