import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { day } from '../../lib/dates';
import { AdoptionsDocument, StandardsDocument, type AdoptionLineFragment, type AdoptionState } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { standardShort } from '../../lib/words';
import { Button } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { Failure } from '../../ui/Failure';
import { Icon } from '../../ui/Icon';
import { Rows } from '../../ui/Loading';
import { Pages } from '../../ui/Pages';
import { Section } from '../../ui/Section';
import { usePageTitle } from '../../ui/shell/title';
import { ADOPTIONS } from './adoptions';
import { AdoptForm } from './AdoptForm';
import { AdoptionRow } from './AdoptionRow';

const VIEWS = ['all', 'current', 'coming', 'ended', 'void'] as const;
const SIZE = 50;

/** Which edition holds where: here and now, and everywhere with its history. */
export default function AdoptionPage() {
  const { community, can } = usePlace();
  const [search, setSearch] = useSearchParams();
  const [adopting, setAdopting] = useState(search.has('adopt'));
  usePageTitle(t('adoption.title'));
  return (
    <main className="page" id="main">
      <nav className="crumb" aria-label={t('record.where')}>
        <Link to="/standards">{t('nav.standards')}</Link><Icon name="right" size={14} /><span>{t('adoption.title')}</span>
      </nav>
      <div className="list-head">
        <h1 className="h1">{t('adoption.title')}</h1>
        {can('edition:adopt') && !adopting && <Button look="primary" onClick={() => setAdopting(true)}>{t('adoption.adopt')}</Button>}
      </div>
      <p className="lead">{t('adoption.lead')}</p>
      {adopting && can('edition:adopt') && <AdoptForm first={search.get('adopt') ?? ''} onDone={() => { setAdopting(false); setSearch({}, { replace: true }); }} />}
      {community && <Here unit={community} />}
      <All unit={community} />
    </main>
  );
}

function Here({ unit }: { unit: { id: string; name: string } }) {
  const [{ data, error }, execute] = useQuery({
    query: AdoptionsDocument, variables: { filter: { unitId: unit.id, state: 'current' as AdoptionState }, page: { limit: 50, offset: 0 } }, context: ADOPTIONS,
  });
  if (error && !data) return <Failure error={error} retry={() => execute({ requestPolicy: 'network-only' })} />;
  const held = data?.adoptions.items;
  if (!held) return <Rows columns="1fr" rows={2} />;
  return (
    <Section title={held.length ? t('adoption.here', { unit: unit.name }) : unit.name}>
      {!held.length && <p className="sec-p mut">{t('adoption.noneHere', { unit: unit.name })}</p>}
      <ul className="plain-rows">
        {held.map((one) => (
          <li key={one.id}>
            <span>
              <b><Link to={`/standards/browse/${encodeURIComponent(one.standard.code)}`}>{standardShort(one.standard.code)}</Link></b>　{one.standard.code}
              <small className="mut">{[sourceOf(one, unit.id), t('adoption.since', { from: day(one.fromDay) }), one.toDay && t('adoption.until', { to: day(one.toDay) })].filter(Boolean).join(t('list.pause'))}</small>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const sourceOf = (one: AdoptionLineFragment, unitId: string): string =>
  one.unit.id === unitId ? t('adoption.fromOwn') : t('adoption.fromUnit', { unit: one.unit.name });

/** Everything in sight, by state, edition and place; the choice stands in the address. */
function All({ unit }: { unit: { id: string; name: string } | null }) {
  const [search, setSearch] = useSearchParams();
  const view = VIEWS.find((one) => one === search.get('state')) ?? 'all';
  const page = Math.max(1, Number(search.get('page')) || 1);
  const here = search.get('at') === 'here' && unit !== null;
  const set = (patch: Record<string, string>) => setSearch((before) => {
    before.delete('page');
    for (const [key, value] of Object.entries(patch)) {
      if (value) before.set(key, value);
      else before.delete(key);
    }
    return before;
  }, { replace: true });
  const [{ data: known }] = useQuery({ query: StandardsDocument });
  const [{ data, error }, execute] = useQuery({
    query: AdoptionsDocument, context: ADOPTIONS,
    variables: {
      filter: { unitId: here ? unit.id : null, standardCode: search.get('edition') || null, state: view === 'all' ? null : (view as AdoptionState) },
      page: { limit: SIZE, offset: (page - 1) * SIZE },
    },
  });
  return (
    <section className="sec">
      <div className="list-tools">
        <Choice label={t('adoption.state')} value={view} onChange={(state) => set({ state: state === 'all' ? '' : state })}
          options={VIEWS.map((value) => ({ value, label: t(`adoption.view.${value}`) }))} />
        <select className="in" aria-label={t('adoption.edition')} value={search.get('edition') ?? ''} onChange={(event) => set({ edition: event.target.value })}>
          <option value="">{t('adoption.anyEdition')}</option>
          {known?.standards.map(({ code }) => <option key={code} value={code}>{code}</option>)}
        </select>
        {unit && (
          <select className="in" aria-label={t('adoption.where')} value={here ? 'here' : ''} onChange={(event) => set({ at: event.target.value })}>
            <option value="">{t('adoption.everywhere')}</option>
            <option value="here">{t('adoption.onlyHere', { unit: unit.name })}</option>
          </select>
        )}
      </div>
      {error && !data ? <Failure error={error} retry={() => execute({ requestPolicy: 'network-only' })} />
        : !data ? <Rows columns="160px 1fr 200px 100px" rows={4} />
        : !data.adoptions.items.length ? <p className="mut sec-p">{t('adoption.none')}</p> : (
          <table className="tbl two-rows adoptions">
            <thead>
              <tr><th>{t('adoption.where')}</th><th>{t('adoption.edition')}</th><th>{t('adoption.when')}</th><th>{t('adoption.state')}</th><th>{t('adoption.who')}</th><th /></tr>
            </thead>
            <tbody>{data.adoptions.items.map((one) => <AdoptionRow key={one.id} one={one} />)}</tbody>
          </table>
        )}
      <Pages page={page} size={SIZE} total={data?.adoptions.total ?? 0} onPage={(next) => setSearch((before) => { before.set('page', String(next)); return before; })} />
    </section>
  );
}
