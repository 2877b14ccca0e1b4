import { useMemo } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { StreetConformityDocument, type StreetConformityQuery } from '../../lib/generated/graphql';
import { language } from '../../lib/i18n';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { usePhone } from '../../lib/screen';
import { useMe } from '../../lib/session';
import { figure, inText, isShown, SHOWN, shownOf, shownText, unitText } from '../../lib/verdict';
import { Failure } from '../../ui/Failure';
import { Icon } from '../../ui/Icon';
import { Rows } from '../../ui/Loading';
import { usePageTitle } from '../../ui/shell/title';
import { Verdict, VerdictShape } from '../../ui/Verdict';
import { VERDICTS } from './FactForm';
import { Figures } from './Figures';

type Street = StreetConformityQuery['streetConformity'];
type MatrixRule = Street['rules'][number];
type Cell = Street['communities'][number]['cells'][number];

const LEVELS = ['street', 'district'] as const;
const keyOf = (one: { standardCode: string; rule: string }): string => `${one.standardCode} ${one.rule}`;
const cellsOf = (row: Street['communities'][number]): ReadonlyMap<string, Cell> => new Map(row.cells.map((cell) => [keyOf(cell), cell]));

/** A street's communities beside each other: one requirement a row, one community a column. */
export default function StreetPage() {
  const me = useMe();
  const phone = usePhone();
  const { community, can } = usePlace();
  const [search, setSearch] = useSearchParams();
  const streets = useMemo(() => [...new Map(me.communities.map(({ street }) => [street.id, street])).values()], [me]);
  const street = streets.find(({ code }) => code === search.get('street')) ?? streets.find(({ id }) => id === community?.street.id) ?? streets[0];
  const [{ data, error }, execute] = useQuery({
    query: StreetConformityDocument, variables: { streetId: street?.id ?? '' }, pause: !street, requestPolicy: 'cache-and-network', context: VERDICTS,
  });
  usePageTitle(t('streetConformity.title'));
  const again = () => execute({ requestPolicy: 'network-only' });
  const set = (patch: Record<string, string>) => setSearch((before) => {
    const next = new URLSearchParams(before);
    Object.entries(patch).forEach(([key, value]) => (value ? next.set(key, value) : next.delete(key)));
    return next;
  }, { replace: true });
  const whole = data?.streetConformity.streetId === street?.id ? data?.streetConformity : undefined;
  const editions = [...new Set(whole?.rules.map(({ standardCode }) => standardCode))];
  const edition = editions.find((code) => code === search.get('edition')) ?? (search.get('edition') === 'all' ? '' : (editions.find((code) => code.includes('2022')) ?? editions[0] ?? ''));
  const verdict = isShown(search.get('verdict')) ? search.get('verdict') : '';
  const clause = search.get('clause') ?? '';
  const ofEdition = (whole?.rules.filter(({ standardCode }) => !edition || standardCode === edition) ?? [])
    .sort((a, b) => a.standardCode.localeCompare(b.standardCode) || a.clauseNumber.localeCompare(b.clauseNumber, 'en', { numeric: true }));
  const clauses = [...new Set(ofEdition.map(({ clauseNumber }) => clauseNumber))];
  const columns = whole?.communities.map((row) => ({ row, cells: cellsOf(row) })) ?? [];
  const shownIn = (rule: MatrixRule, cell: Cell | undefined) => (cell ? shownOf({ verdict: cell.verdict, modality: rule.modality }) : null);
  const rules = ofEdition.filter((rule) => (!clause || rule.clauseNumber === clause) &&
    (!verdict || columns.some(({ cells }) => shownIn(rule, cells.get(keyOf(rule))) === verdict)));
  const bad = columns.reduce((sum, { cells }) => sum + ofEdition.filter((rule) => shownIn(rule, cells.get(keyOf(rule))) === 'notMet').length, 0);

  return (
    <main className={phone ? 'phone-page conformity' : 'page conformity'} id="main">
      <div className="cf-head">
        <div className="t">
          <nav className="crumb" aria-label={t('record.where')}>
            <Link to="/conformity">{t('conformity.title')}</Link><Icon name="right" size={14} /><span>{whole?.name ?? street?.name}</span>
          </nav>
          <h1 className="h1">{whole ? (bad ? t('streetConformity.head', { n: columns.length, bad }) : t('streetConformity.headNone', { n: columns.length })) : t('streetConformity.title')}</h1>
          <p className="lead">{t('streetConformity.lead')}</p>
        </div>
        {whole && (
          <a className="btn" download href={`/streets/${whole.streetId}/conformity-sheet?${new URLSearchParams({ ...(edition && { standard: edition }), language: language() === 'en' ? 'en' : 'zh' })}`}>
            {t('streetConformity.excel')}
          </a>
        )}
      </div>
      <div className="list-tools">
        {streets.length > 1 && <Pick label={t('streetConformity.switch')} value={street?.code ?? ''} options={streets.map(({ code, name }) => [code, name])} onChange={(value) => set({ street: value })} />}
        <Pick label={t('streetConformity.edition')} value={edition || 'all'} options={[...editions.map((code): [string, string] => [code, code]), ['all', t('streetConformity.anyEdition')]]} onChange={(value) => set({ edition: value, clause: '' })} />
        <Pick label={t('streetConformity.verdict')} value={verdict ?? ''} options={[['', t('streetConformity.anyVerdict')], ...SHOWN.map((shown): [string, string] => [shown, shownText(shown)])]} onChange={(value) => set({ verdict: value })} />
        <Pick label={t('streetConformity.clause')} value={clause} options={[['', t('streetConformity.anyClause')], ...clauses.map((number): [string, string] => [number, number])]} onChange={(value) => set({ clause: value })} />
      </div>
      {error && !whole ? <Failure error={error} retry={again} /> : !whole ? <Rows columns="96px 1fr 90px 90px 90px" />
        : !whole.rules.length ? <p className="mut sec-p">{t('streetConformity.noVerdicts')}</p>
          : !rules.length ? <p className="mut sec-p">{t('streetConformity.nothing')}</p>
            : phone ? <PhoneList columns={columns} rules={rules} verdict={verdict ?? ''} /> : <Matrix street={whole} columns={columns} rules={rules} verdict={verdict ?? ''} />}
      {whole && edition && <Figures key={edition} unitId={whole.streetId} standardCode={edition} maySet={can('edition-parameter:set') && me.memberships.some(({ unit }) => unit.id === whole.streetId || unit.kind === 'district')} onSet={again} />}
    </main>
  );
}

interface Columns { columns: { row: Street['communities'][number]; cells: ReadonlyMap<string, Cell> }[]; rules: MatrixRule[]; verdict: string }

function Matrix({ street, columns, rules, verdict }: Columns & { street: Street }) {
  const sums = new Map(street.sums.map((sum) => [`${sum.level} ${keyOf(sum)}`, sum]));
  const summed = rules.some((rule) => LEVELS.some((level) => sums.has(`${level} ${keyOf(rule)}`)));
  return (
    <div className="matrix-in" tabIndex={0} role="region" aria-label={t('streetConformity.title')}>
      <table className="matrix">
        <thead>
          <tr>
            <th scope="col">{t('streetConformity.rule')}</th>
            {columns.map(({ row }) => <th scope="col" key={row.communityId}><Link to={`/conformity?c=${row.code}`}>{row.name}</Link></th>)}
            {summed && <th scope="col" className="sum-c">{t('streetConformity.sums')}</th>}
          </tr>
        </thead>
        <tbody>
          {rules.map((rule) => (
            <tr key={keyOf(rule)}>
              <th scope="row"><b>{rule.clauseNumber}</b> {inText(rule.title)}</th>
              {columns.map(({ row, cells }) => {
                const cell = cells.get(keyOf(rule));
                const shown = cell && shownOf({ verdict: cell.verdict, modality: rule.modality });
                return (
                  <td key={row.communityId} className={verdict && shown !== verdict ? 'off' : undefined}>
                    {cell && shown && (
                      <Link to={`/conformity?c=${row.code}&edition=${encodeURIComponent(rule.standardCode)}&open=${rule.rule}`}
                        aria-label={t('streetConformity.cell', { community: row.name, rule: inText(rule.title), verdict: shownText(shown) })}>
                        <VerdictShape shown={shown} /><span className={shown === 'notMet' ? 'bad' : undefined}>{cellText(cell)}</span>
                      </Link>
                    )}
                  </td>
                );
              })}
              {summed && (
                <td className="sum-c">
                  {LEVELS.map((level) => {
                    const sum = sums.get(`${level} ${keyOf(rule)}`);
                    return sum && (
                      <span key={level}>
                        <Verdict shown={shownOf({ verdict: sum.verdict, modality: rule.modality })}>{t(level === 'street' ? 'streetConformity.sumStreet' : 'streetConformity.sumDistrict')}{' '}{figures(sum.actual, sum.required)} {unitText(rule.unit)}</Verdict>
                        <small>{t('streetConformity.sumOf', { counted: sum.counted, all: sum.communities })}</small>
                      </span>
                    );
                  })}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** On a phone: a community a row, with how its requirements stand. */
function PhoneList({ columns, rules, verdict }: Columns) {
  return (
    <ul className="m-list">
      {columns.map(({ row, cells }) => {
        const shown = rules.flatMap((rule) => { const cell = cells.get(keyOf(rule)); return cell ? [shownOf({ verdict: cell.verdict, modality: rule.modality })] : []; });
        const counts = SHOWN.map((one) => ({ one, n: shown.filter((other) => other === one).length })).filter(({ one, n }) => n > 0 && (!verdict || one === verdict));
        if (verdict && !counts.length) return null;
        return (
          <li key={row.communityId}>
            <Link to={`/conformity?c=${row.code}${verdict ? `&only=${verdict}` : ''}`}>{row.name}</Link>
            <span className="counts">{counts.map(({ one, n }) => <Verdict shown={one} key={one}>{t('verdict.count', { word: shownText(one), n })}</Verdict>)}</span>
            <Icon name="right" size={18} />
          </li>
        );
      })}
    </ul>
  );
}

const figures = (actual: number | null, required: number | null): string =>
  [actual, required].flatMap((value) => (value === null ? [] : [figure(value)])).join(' / ');
const cellText = ({ actual, required }: Cell): string => (actual === null ? '' : figures(actual, required));

function Pick({ label, value, options, onChange }: { label: string; value: string; options: [string, string][]; onChange: (value: string) => void }) {
  return (
    <select className="in" aria-label={label} value={value} onChange={(event) => onChange(event.target.value)}>
      {options.map(([code, text]) => <option key={code} value={code}>{text}</option>)}
    </select>
  );
}
