import { useMemo } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { thisYear } from '../../../lib/dates';
import { CatalogueTableDocument, type CatalogueTableQuery } from '../../../lib/generated/graphql';
import { language } from '../../../lib/i18n';
import { t } from '../../../lib/messages';
import { usePlace } from '../../../lib/place';
import { usePhone } from '../../../lib/screen';
import { useMe } from '../../../lib/session';
import { kindText, stateText } from '../../../lib/words';
import { Failure } from '../../../ui/Failure';
import { Icon } from '../../../ui/Icon';
import { Rows } from '../../../ui/Loading';
import { usePageTitle } from '../../../ui/shell/title';
import { GROUPS } from '../parts';

type Table = CatalogueTableQuery['catalogueTable'];
type Row = Table['rows'][number];
type Service = Table['services'][number];

const nameOf = ({ title, titleEn }: Service): string => (language() === 'en' ? (titleEn ?? title) : title);
/** Services of which a community's plan says nothing. */
const openOf = (row: Row, services: readonly Service[]): number =>
  services.filter(({ subject }) => !row.notNamed.includes(subject) && !row.cells.some((cell) => cell.subject === subject)).length;

/** A street's communities by services of the catalogue: who plans what, who says why not, who says nothing. */
export default function CatalogueTablePage() {
  const me = useMe();
  const phone = usePhone();
  const { community } = usePlace();
  const [search, setSearch] = useSearchParams();
  const streets = useMemo(() => [...new Map(me.communities.map(({ street }) => [street.id, street])).values()], [me]);
  const street = streets.find(({ code }) => code === search.get('street')) ?? streets.find(({ id }) => id === community?.street.id) ?? streets[0];
  const year = Number(search.get('year')) || thisYear();
  const [{ data, error }, execute] = useQuery({
    query: CatalogueTableDocument, variables: { streetId: street?.id ?? '', year }, pause: !street, requestPolicy: 'cache-and-network',
  });
  const table = data?.catalogueTable.year === year ? data.catalogueTable : undefined;
  const gap = table?.rows.filter((row) => openOf(row, table.services) > 0).length ?? 0;
  usePageTitle(t('planTable.title'));
  const set = (patch: Record<string, string>) => setSearch((before) => {
    const next = new URLSearchParams(before);
    Object.entries(patch).forEach(([key, value]) => next.set(key, value));
    return next;
  }, { replace: true });
  const years = [-2, -1, 0, 1, 2].map((more) => thisYear() + more);
  return (
    <main className="page plan-table-page" id="main">
      <div className="cf-head">
        <div className="t">
          <nav className="crumb" aria-label={t('record.where')}>
            <Link to="/plans">{kindText('annualPlan')}</Link><Icon name="right" size={14} /><span>{street?.name}</span>
          </nav>
          <h1 className="h1">{table ? t(gap ? 'planTable.head' : 'planTable.headFull', { year, n: table.rows.length, gap }) : t('planTable.title')}</h1>
          <p className="lead">{t('planTable.lead')}</p>
        </div>
        {street && (
          <a className="btn" download href={`/streets/${street.id}/catalogue-table?${new URLSearchParams({ year: String(year), language: language() === 'en' ? 'en' : 'zh' })}`}>
            {t('planTable.excel')}
          </a>
        )}
      </div>
      <div className="list-tools">
        {streets.length > 1 && <Pick label={t('planTable.street')} value={street?.code ?? ''} options={streets.map(({ code, name }) => [code, name])} onChange={(value) => set({ street: value })} />}
        <Pick label={t('planTable.year')} value={String(year)} options={years.map((one) => [String(one), String(one)])} onChange={(value) => set({ year: value })} />
        <Link to="/plan-templates">{t('planTable.templates')}</Link>
      </div>
      {error && !table ? <Failure error={error} retry={() => execute({ requestPolicy: 'network-only' })} /> : !table ? <Rows columns="160px 1fr 90px 90px 90px" />
        : !table.rows.length ? <p className="mut sec-p">{t('planTable.none')}</p>
          : phone ? <PhoneList table={table} /> : <Matrix table={table} />}
    </main>
  );
}

function Matrix({ table }: { table: Table }) {
  const groups = GROUPS.map((group) => ({ group, services: table.services.filter((service) => service.group === group) })).filter(({ services }) => services.length);
  return (
    <div className="plan-matrix" tabIndex={0} role="region" aria-label={t('planTable.title')}>
      <table>
        <thead>
          <tr className="groups">
            <td />
            {groups.map(({ group, services }) => <th key={group} colSpan={services.length} scope="colgroup"><span>{t(`value.group.${group}`)}</span></th>)}
            <td />
          </tr>
          <tr>
            <th scope="col" className="who">{t('planTable.community')}</th>
            {groups.flatMap(({ services }) => services.map((service, index) => (
              <th scope="col" key={service.subject} className={index === 0 ? 'first' : undefined}><span>{nameOf(service)}</span></th>
            )))}
            <th scope="col" className="first"><span>{t('planTable.own')}</span></th>
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.communityId}>
              <th scope="row" className="who"><PlanOf row={row} services={table.services} /></th>
              {groups.flatMap(({ services }) => services.map((service, index) => (
                <td key={service.subject} className={index === 0 ? 'first' : undefined}><Cell row={row} service={service} /></td>
              )))}
              <td className="first">{row.own || ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PlanOf({ row, services }: { row: Row; services: readonly Service[] }) {
  const open = openOf(row, services);
  return (
    <>
      {row.planId ? <Link to={`/plans/${row.planId}`}>{row.name}</Link> : row.name}
      <small>{row.planState ? stateText('annualPlan', row.planState) : t('planTable.noPlan')}{row.planId && open > 0 && <>　{t('planTable.gaps', { n: open })}</>}</small>
    </>
  );
}

function Cell({ row, service }: { row: Row; service: Service }) {
  const said = row.cells.find(({ subject }) => subject === service.subject);
  const names = { community: row.name, service: nameOf(service) };
  if (said?.planned) {
    return <Link className="n" to={`/plans/${row.planId}?item=${said.itemId}`} aria-label={t('planTable.planned', { ...names, n: said.planned })}>{said.planned}</Link>;
  }
  if (said) {
    return <Link className="out" to={`/plans/${row.planId}#left-out`} title={said.reason} aria-label={t('planTable.out', { ...names, reason: said.reason })}>{t('planTable.outShort')}</Link>;
  }
  if (row.notNamed.includes(service.subject)) return <span className="mut" title={t('planTable.not', names)}>{t('planTable.notShort')}</span>;
  return row.planId
    ? <Link className="open" to={`/plans/${row.planId}#left-out`} aria-label={t('planTable.open', names)}>·</Link>
    : <span className="open" aria-label={t('planTable.open', names)} role="img">·</span>;
}

/** On a phone a community a row, its services opened under it. */
function PhoneList({ table }: { table: Table }) {
  return (
    <ul className="m-list plan-table-list">
      {table.rows.map((row) => {
        const planned = row.cells.filter((cell) => cell.planned);
        const out = row.cells.filter((cell) => !cell.planned);
        const open = table.services.filter(({ subject }) => !row.notNamed.includes(subject) && !row.cells.some((cell) => cell.subject === subject));
        const named = (cells: readonly { subject: string }[]) =>
          cells.flatMap(({ subject }) => table.services.filter((service) => service.subject === subject).map(nameOf)).join(t('list.comma'));
        return (
          <li key={row.communityId}>
            <details>
              <summary><b>{row.name}</b> <span className="mut">{row.planState ? stateText('annualPlan', row.planState) : t('planTable.noPlan')}</span>
                <small>{t('planTable.said', { planned: planned.length, out: out.length, open: open.length })}</small>
              </summary>
              {planned.length > 0 && <p>{named(planned)}</p>}
              {out.map((cell) => <p key={cell.subject} className="mut">{named([cell])} {t('planTable.outShort')} {cell.reason}</p>)}
              {open.length > 0 && <p className="mut">· {named(open)}</p>}
              {row.planId && <p><Link to={`/plans/${row.planId}`}>{t('planTable.plan')}</Link></p>}
            </details>
          </li>
        );
      })}
    </ul>
  );
}

function Pick({ label, value, options, onChange }: { label: string; value: string; options: [string, string][]; onChange: (value: string) => void }) {
  return (
    <select className="in" aria-label={label} value={value} onChange={(event) => onChange(event.target.value)}>
      {options.map(([of, text]) => <option key={of} value={of}>{text}</option>)}
    </select>
  );
}
