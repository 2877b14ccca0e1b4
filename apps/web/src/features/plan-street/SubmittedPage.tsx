import { useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { day } from '../../lib/dates';
import { ApproveAnnualPlansDocument, SubmittedPlansDocument, type ApproveAnnualPlansMutation, type SubmittedPlansQuery } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { problemText } from '../../lib/problem';
import { usePhone } from '../../lib/screen';
import { useSending } from '../../lib/send';
import { kindText, reasonText } from '../../lib/words';
import { Button } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { Failure } from '../../ui/Failure';
import { AreaField } from '../../ui/form/Field';
import { Icon } from '../../ui/Icon';
import { DueCell } from '../../ui/list/Due';
import { Rows } from '../../ui/Loading';
import { usePageTitle } from '../../ui/shell/title';
import { Figures } from './Figures';

export type Submitted = SubmittedPlansQuery['annualPlans']['items'][number];
type Outcome = ApproveAnnualPlansMutation['approveAnnualPlans'][number];

/** Plans that wait for the street, beside each other: those that are fine are approved together. */
export default function SubmittedPage() {
  const phone = usePhone();
  const [{ data, error }, execute] = useQuery({ query: SubmittedPlansDocument, context: RECORDS, requestPolicy: 'cache-and-network' });
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([]);
  usePageTitle(t('street.submitted'));
  const again = () => execute({ requestPolicy: 'network-only' });
  const plans = [...(data?.annualPlans.items ?? [])].sort((a, b) => (a.dueAt ?? '').localeCompare(b.dueAt ?? '') || a.community.name.localeCompare(b.community.name));
  const toggle = (id: string) => setChosen((before) => (before.includes(id) ? before.filter((one) => one !== id) : [...before, id]));
  const ready = plans.filter((plan) => chosen.includes(plan.id) && !doorOf(plan).shut);
  return (
    <main className="page submitted" id="main">
      <nav className="crumb" aria-label={t('record.where')}>
        <Link to="/plans">{kindText('annualPlan')}</Link><Icon name="right" size={14} /><span>{t('street.submitted')}</span>
      </nav>
      <div className="list-head"><h1 className="h1">{plans.length ? t('street.head', { n: plans.length }) : t('street.submitted')}</h1></div>
      <p className="lead">{t('street.lead')}</p>
      {outcomes.length > 0 && <Told outcomes={outcomes} />}
      {error && !data ? <Failure error={error} retry={again} />
        : !data ? <Rows columns="32px 1fr 90px 120px 150px 120px 110px" />
        : !plans.length ? <Empty title={t('street.emptyTitle')} text={t('street.emptyText')} />
        : phone ? <ul className="street-cards">{plans.map((plan) => <Card key={plan.id} plan={plan} chosen={chosen.includes(plan.id)} onChoose={() => toggle(plan.id)} />)}</ul>
        : <Table plans={plans} chosen={chosen} onChoose={toggle} />}
      {ready.length > 0 && <Approve plans={ready} onDone={(told) => { setOutcomes(told); setChosen([]); again(); }} />}
    </main>
  );
}

/** Whether the person may approve it, and else why not. */
function doorOf(plan: Submitted): { shut: string | null } {
  const step = plan.transitions.find(({ verb }) => verb === 'approve');
  return { shut: !step ? t('street.notYours') : step.blockedBy ? reasonText(step.blockedBy) : null };
}

function Pick({ plan, chosen, onChoose }: { plan: Submitted; chosen: boolean; onChoose: () => void }) {
  const { shut } = doorOf(plan);
  const name = t('street.choose', { community: plan.community.name, title: plan.title });
  return <input type="checkbox" aria-label={shut ? `${name} ${shut}` : name} checked={chosen} disabled={Boolean(shut)} onChange={onChoose} />;
}

function Table({ plans, chosen, onChoose }: { plans: Submitted[]; chosen: readonly string[]; onChoose: (id: string) => void }) {
  return (
    <table className="tbl two-rows">
      <thead>
        <tr>
          <th><span className="sr-only">{t('street.approveWhich')}</span></th><th>{t('street.community')}</th><th className="r">{t('plan.items')}</th><th className="r">{t('beside.budget')}</th>
          <th>{t('street.againstLastYear')}</th><th>{t('plan.catalogue')}</th><th>{t('plan.ready')}</th><th>{t('list.due')}</th><th><span className="sr-only">{t('street.look')}</span></th>
        </tr>
      </thead>
      <tbody>
        {plans.map((plan) => {
          const figures = new Figures(plan);
          return (
            <tr key={plan.id}>
              <td><Pick plan={plan} chosen={chosen.includes(plan.id)} onChoose={() => onChoose(plan.id)} /></td>
              <td>
                <Link className="plain-link b" to={`/plans/${plan.id}`}>{plan.community.name}</Link>
                <span className="sub">{plan.title}{plan.revision > 1 && `　${t('version.nth', { n: plan.revision })}`}</span>
                {doorOf(plan).shut && <span className="sub bad">{doorOf(plan).shut}</span>}
              </td>
              <td className="r">{plan.items.length}</td>
              <td className="r">{figures.budget}<span className="sub">{figures.budgetMoved}</span></td>
              <td>{figures.changes}<span className="sub">{figures.revised}</span></td>
              <td>{figures.covered}<span className={figures.unexplained ? 'sub bad' : 'sub'}>{figures.coverNote}</span></td>
              <td>{figures.findings}{figures.comments > 0 && <span className="sub">{t('street.comments', { n: figures.comments })}</span>}</td>
              <td><DueCell dueAt={plan.dueAt} endedAt={null} /><span className="sub">{plan.createdBy?.name} {day(plan.updatedAt)}</span></td>
              <td className="nowrap"><Link to={`/plans/${plan.id}/compare`}>{t('street.lines')}</Link></td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Card({ plan, chosen, onChoose }: { plan: Submitted; chosen: boolean; onChoose: () => void }) {
  const figures = new Figures(plan);
  const { shut } = doorOf(plan);
  return (
    <li>
      <label className="b"><Pick plan={plan} chosen={chosen} onChoose={onChoose} /> {plan.community.name}</label>
      <p className="mut">{plan.title}{plan.revision > 1 && `　${t('version.nth', { n: plan.revision })}`}</p>
      {shut && <p className="bad sm">{shut}</p>}
      <dl>
        <div><dt>{t('plan.items')}</dt><dd>{plan.items.length}</dd></div>
        <div><dt>{t('beside.budget')}</dt><dd>{figures.budget}　<span className="mut">{figures.budgetMoved}</span></dd></div>
        <div><dt>{t('street.againstLastYear')}</dt><dd>{figures.changes}{figures.revised && <span className="sub">{figures.revised}</span>}</dd></div>
        <div><dt>{t('plan.catalogue')}</dt><dd>{figures.covered}　<span className={figures.unexplained ? 'bad' : 'mut'}>{figures.coverNote}</span></dd></div>
        <div><dt>{t('plan.ready')}</dt><dd>{figures.findings}{figures.comments > 0 && `　${t('street.comments', { n: figures.comments })}`}</dd></div>
        <div><dt>{t('list.due')}</dt><dd><DueCell dueAt={plan.dueAt} endedAt={null} /></dd></div>
      </dl>
      <p className="btn-row"><Link to={`/plans/${plan.id}`}>{t('street.whole')}</Link><Link to={`/plans/${plan.id}/compare`}>{t('street.lines')}</Link></p>
    </li>
  );
}

function Approve({ plans, onDone }: { plans: Submitted[]; onDone: (outcomes: readonly Outcome[]) => void }) {
  const [note, setNote] = useState('');
  const { send, busy, problem } = useSending(RECORDS);
  async function approve() {
    const input = { plans: plans.map(({ id, version }) => ({ id, expectedVersion: version })), note: note.trim() };
    const data = await send(ApproveAnnualPlansDocument, { input });
    if (data) onDone(data.approveAnnualPlans);
  }
  return (
    <form className="inplace approve-all" noValidate onSubmit={(event) => { event.preventDefault(); void approve(); }}>
      <b className="inplace-h">{t('street.approve', { n: plans.length })}</b>
      <p className="hint">{plans.map((plan) => plan.community.name).join(t('list.comma'))}　{t('plan.approveSays')}</p>
      <div className="fields"><AreaField label={t('street.note')} optional rows={2} value={note} onChange={setNote} /></div>
      {problem && <p className="form-problem" role="alert">{problemText(problem)}</p>}
      <div className="btn-row"><Button look="primary" type="submit" busy={busy}>{t('street.approve', { n: plans.length })}</Button></div>
    </form>
  );
}

/** What became of each, those that could not be approved by name with the reason. */
function Told({ outcomes }: { outcomes: readonly Outcome[] }) {
  const refused = outcomes.filter(({ refusal }) => refusal);
  return (
    <div className="outcomes" role="status">
      <p className="b">{t('street.approved', { n: outcomes.length - refused.length })}{refused.length > 0 && t('street.refused', { n: refused.length })}</p>
      {refused.length > 0 && (
        <ul>{refused.map(({ plan, refusal }, index) => <li key={index}>{plan ? `${plan.community.name} ${plan.title}` : t('street.unknown')}：{reasonText(refusal!)}</li>)}</ul>
      )}
    </div>
  );
}
