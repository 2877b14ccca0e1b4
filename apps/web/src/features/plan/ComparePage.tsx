import { useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { money } from '../../lib/figures';
import { PlanBesideDocument, type PlanBesideQuery } from '../../lib/generated/graphql';
import { code, t } from '../../lib/messages';
import { useRecordPlace } from '../../lib/place';
import { kindText, stateText, verbText } from '../../lib/words';
import { ButtonLink } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { Icon } from '../../ui/Icon';
import { Loaded } from '../../ui/record/Loaded';
import { Talk } from '../../ui/record/Talk';
import { usePageTitle } from '../../ui/shell/title';
import { told, toldOnce } from './Comparison';
import { numbersOf } from './parts';

type Plan = PlanBesideQuery['annualPlan'];
type Compared = NonNullable<Plan['comparison']>;
type Line = Compared['items'][number];

/** What a service that was added, or is gone, is told by. */
const ESSENTIALS = ['requirement', 'ownerId', 'startsOn', 'endsOn', 'budgetFen', 'expectedResult'];

export default function ComparePage() {
  const { id = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const against = search.get('against') === 'lastYear' ? 'lastYear' : 'origin';
  const [{ data, error }, execute] = useQuery({ query: PlanBesideDocument, variables: { id, against }, requestPolicy: 'cache-and-network' });
  return (
    <Loaded data={data?.annualPlan.id === id ? data.annualPlan : null} error={error} retry={() => execute({ requestPolicy: 'network-only' })}>
      {(plan) => <Page plan={plan} against={against} onAgainst={(value) => setSearch(value === 'origin' ? {} : { against: value }, { replace: true })} />}
    </Loaded>
  );
}

/** A plan beside the version that it revises, or beside last year's: service by service, field by field, with what is said of each. */
function Page({ plan, against, onAgainst }: { plan: Plan; against: 'origin' | 'lastYear'; onAgainst: (value: 'origin' | 'lastYear') => void }) {
  const { comparison } = plan;
  const [all, setAll] = useState<'changed' | 'all'>(comparison?.items.length === 0 ? 'all' : 'changed');
  useRecordPlace(plan.community.id);
  usePageTitle(t('beside.title', { title: plan.title }));
  const steps = plan.transitions.filter(({ verb, blockedBy }) => ['approve', 'return'].includes(verb) && !blockedBy);
  const names = comparison && namesOf(plan, comparison);
  const changed = new Set(comparison?.items.flatMap(({ item }) => (item ? [item.id] : [])));
  const same = plan.items.filter(({ id }) => !changed.has(id));
  return (
    <main className="page beside" id="main">
      <nav className="crumb" aria-label={t('record.where')}>
        <Link to="/plans">{kindText('annualPlan')}</Link><Icon name="right" size={14} />
        <Link to={`/plans/${plan.id}`}>{plan.number ?? t('record.draft')}</Link><Icon name="right" size={14} /><span>{plan.community.name}</span>
      </nav>
      <div className="list-head">
        <h1 className="h1">{plan.title}{names && `　${t(comparison.former.year === plan.year ? 'beside.head' : 'beside.headYears', names)}`}　<span className="state-word">{stateText('annualPlan', plan.state)}</span></h1>
        <div className="btn-row">
          {steps.map(({ verb }) => <ButtonLink key={verb} look={verb === 'approve' ? 'primary' : 'plain'} to={`/plans/${plan.id}?do=${verb}`}>{verbText('annualPlan', verb)}</ButtonLink>)}
        </div>
      </div>
      {plan.revisionReason && <p className="lead">{t('version.because', { reason: plan.revisionReason })}</p>}
      {!comparison ? <p className="mut sec-p">{t('beside.none')}</p> : (
        <>
          <Totals plan={plan} comparison={comparison} />
          <div className="list-tools">
            <Choice label={t('beside.show')} value={all} onChange={setAll}
              options={[{ value: 'changed', label: t('beside.changed', { n: comparison.items.length }) }, { value: 'all', label: t('beside.all') }]} />
            {plan.revision > 1 && (
              <Choice label={t('beside.against')} value={against} onChange={onAgainst}
                options={[{ value: 'origin', label: t('version.nth', { n: plan.revision - 1 }) }, { value: 'lastYear', label: t('beside.lastYear') }]} />
            )}
          </div>
          {comparison.items.length === 0 && <p className="mut sec-p">{t('beside.same')}</p>}
          {comparison.items.map((line) => <Beside key={(line.item ?? line.former)!.id} plan={plan} line={line} names={names!} />)}
          {same.filter(({ comments }) => all === 'all' || comments.length > 0).map((item) => <Unchanged key={item.id} plan={plan} item={item} />)}
        </>
      )}
    </main>
  );
}

type Names = { now: string; before: string };

function namesOf(plan: Plan, { former }: Compared): Names {
  const sameYear = former.year === plan.year;
  const name = (one: { year: number; revision: number }) => (sameYear ? t('version.nth', { n: one.revision }) : t('beside.year', { year: one.year }));
  return { now: name(plan), before: name(former) };
}

function Totals({ plan, comparison }: { plan: Plan; comparison: Compared }) {
  const { now, before } = namesOf(plan, comparison);
  const count = (kind: string) => comparison.items.filter((one) => one.kind === kind).length;
  const moved = comparison.budgetFen - comparison.formerBudgetFen;
  const sign = moved > 0 ? '+' : moved < 0 ? '−' : '';
  return (
    <table className="tbl totals">
      <caption className="sr-only">{t('beside.totals')}</caption>
      <thead><tr><td /><th scope="col">{before}</th><th scope="col">{now}</th><th scope="col">{t('beside.moved')}</th></tr></thead>
      <tbody>
        <tr>
          <th scope="row">{t('plan.items')}</th><td>{comparison.former.items.length}</td><td>{plan.items.length}</td>
          <td>{t('plan.versusCount', { added: count('added'), changed: count('changed'), gone: count('gone') })}{t('beside.kept', { n: comparison.same })}</td>
        </tr>
        <tr>
          <th scope="row">{t('beside.budget')}</th><td>{money(comparison.formerBudgetFen)}</td><td>{money(comparison.budgetFen)}</td>
          <td>{moved === 0 ? t('beside.noMove') : `${sign}${money(Math.abs(moved))}`}</td>
        </tr>
      </tbody>
    </table>
  );
}

function Beside({ plan, line, names }: { plan: Plan; line: Line; names: Names }) {
  const { kind, item, former } = line;
  const one = (item ?? former)!;
  const fields = kind === 'changed' ? toldOnce(line.fields) : ESSENTIALS.filter((field) => told(one, field) !== t('history.empty'));
  const number = item && numbersOf(plan.items).get(item.id);
  return (
    <article className="beside-line" aria-labelledby={`line-${one.id}`}>
      <h2 id={`line-${one.id}`}><span className={`tag soft ${kind}`}>{t(`plan.versusKind.${kind}`)}</span> {number} {one.title}</h2>
      {fields.length > 0 && (
        <table>
          <colgroup><col className="field" /><col /><col /></colgroup>
          <thead><tr><td /><th scope="col">{names.before}</th><th scope="col">{names.now}</th></tr></thead>
          <tbody>
            {fields.map((field, index) => (
              <tr key={field}>
                <th scope="row">{code(`label.any.${field}`) ?? field}</th>
                {former ? <td data-of={names.before} className="before">{told(former, field)}</td> : index === 0 && <Absent of={names.before} rows={fields.length} />}
                {item ? <td data-of={names.now}>{told(item, field)}</td> : index === 0 && <Absent of={names.now} rows={fields.length} />}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {item && <Said plan={plan} itemId={item.id} />}
    </article>
  );
}

/** The side on which there is no such service, told once. */
const Absent = ({ of, rows }: { of: string; rows: number }) => <td className="mut" data-of={of} rowSpan={rows}>{t('beside.notThere')}</td>;

function Unchanged({ plan, item }: { plan: Plan; item: Plan['items'][number] }) {
  return (
    <article className="beside-line" aria-labelledby={`line-${item.id}`}>
      <h2 id={`line-${item.id}`}><span className="mut">{t('beside.asBefore')}</span> {numbersOf(plan.items).get(item.id)} {item.title}</h2>
      <Said plan={plan} itemId={item.id} />
    </article>
  );
}

/** What is said of a service, open where something was said. */
function Said({ plan, itemId }: { plan: Plan; itemId: string }) {
  const comments = plan.items.find(({ id }) => id === itemId)?.comments ?? [];
  const [open, setOpen] = useState(comments.length > 0);
  if (!open) return <p><button type="button" className="text-btn" onClick={() => setOpen(true)}>{t('beside.say')}</button></p>;
  return <Talk record={{ id: itemId, kind: 'serviceItem', community: plan.community, comments }} />;
}
