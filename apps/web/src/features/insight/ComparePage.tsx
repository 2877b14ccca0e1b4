import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { thisYear } from '../../lib/dates';
import { CommunityComparisonDocument, type CommunityComparisonQuery, type PeerFigureName } from '../../lib/generated/graphql';
import { count } from '../../lib/figures';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { Failure } from '../../ui/Failure';
import { Insights } from '../../ui/insight/Insights';
import { Rows } from '../../ui/Loading';
import { Section } from '../../ui/Section';
import { usePageTitle } from '../../ui/shell/title';
import { UnitPick } from '../../ui/unit/UnitPick';
import { useUnit } from '../../ui/unit/units';

type Row = CommunityComparisonQuery['communityComparison'][number];
type Figure = Row['figures'][number];
const SIZES = ['under3000', 'from3000', 'from6000', null] as const;
const SHARES: readonly PeerFigureName[] = ['casesLate', 'effectiveAtFirst', 'rulesMet'];

const told = (name: PeerFigureName, value: number | null): string =>
  value === null ? t('board.none') : SHARES.includes(name) ? `${Math.round(value * 100)}%` : name === 'daysToClose' ? t('board.days', { n: value }) : String(value);

/** Where a figure of a community comes from. */
function source(name: PeerFigureName, code: string, year: number): string {
  const cases = (figure: string) => `/board/cases?unit=${code}&figure=${figure}&since=${year}-01-01${year < thisYear() ? `&until=${year}-12-31` : ''}`;
  const lists: Record<PeerFigureName, string> = {
    casesReported: cases('reported'), casesLate: `/board/cases?unit=${code}&figure=overdue`, daysToClose: cases('closed'), effectiveAtFirst: cases('judged'),
    complaints: `/complaints?c=${code}&y=${year}&view=all`, requests: `/requests?c=${code}&y=${year}&view=all`,
    activitiesHeld: `/activities?c=${code}&y=${year}&view=all`, visitsMade: `/visits?c=${code}&y=${year}&view=all`, rulesMet: `/conformity?c=${code}`,
  };
  return lists[name];
}

/** Communities beside each other, each among those of like size: what is for each thousand residents, and where it comes from. */
export default function ComparePage() {
  const { unit, units, choose } = useUnit();
  const { year } = usePlace();
  const [search] = useSearchParams();
  const [{ data, error }, execute] = useQuery({ query: CommunityComparisonDocument, variables: { unitId: unit?.id ?? '', year }, pause: !unit, requestPolicy: 'cache-and-network', context: RECORDS });
  usePageTitle(t('insight.compare'));
  const rows = data?.communityComparison;
  const wide = units.filter(({ kind }) => kind !== 'community');
  return (
    <main className="page compare" id="main">
      <Insights here="/insight/compare" />
      <div className="list-head">
        <h1 className="h1">{t('insight.compareHead', { name: unit?.name ?? '', year })}</h1>
        <div className="list-tools"><UnitPick unit={unit} units={wide.length ? wide : units} onPick={choose} /></div>
      </div>
      <p className="lead">{t('insight.compareLead')}</p>
      {error && !rows ? <Failure error={error} retry={() => execute({ requestPolicy: 'network-only' })} /> : !rows ? <Rows columns="160px 1fr 1fr 1fr 1fr" /> : SIZES.map((size) => {
        const alike = rows.filter((row) => row.size === size);
        return alike.length > 0 && <Alike key={size ?? ''} size={size} rows={alike} year={year} marked={search.get('mark')} />;
      })}
    </main>
  );
}

function Alike({ size, rows, year, marked }: { size: (typeof SIZES)[number]; rows: Row[]; year: number; marked: string | null }) {
  const names = rows[0]!.figures.map(({ name }) => name);
  const title = t(`insight.size.${size ?? 'unknown'}`);
  const cell = (code: string, figure: Figure) => {
    const much = figure.value !== null && figure.median !== null && figure.value !== figure.median;
    return (
      <Link to={source(figure.name, code, year)} title={t(`insight.of.${figure.name}`, { n: count(figure.count) })}>
        {told(figure.name, figure.value)}{much && <span className="than" aria-label={t(figure.value! > figure.median! ? 'insight.above' : 'insight.below')}>{figure.value! > figure.median! ? '↑' : '↓'}</span>}
        <small>{t(`insight.of.${figure.name}`, { n: count(figure.count) })}</small>
      </Link>
    );
  };
  return (
    <Section title={title} count={t('insight.nCommunities', { n: rows.length })}>
      <div className="wide-t" tabIndex={0} role="region" aria-label={title}>
        <table className="units-t compare-t">
          <thead><tr><th scope="col">{t('board.community')}</th>{names.map((name) => <th scope="col" key={name}>{t(`insight.figure.${name}`)}</th>)}</tr></thead>
          <tbody>
            {rows.map(({ unit, figures }) => (
              <tr key={unit.id} className={marked === unit.code ? 'mark' : undefined}>
                <th scope="row">{unit.name}<small>{unit.residents ? t('insight.residents', { n: count(unit.residents) }) : t('insight.noResidents')}</small></th>
                {figures.map((figure) => <td key={figure.name}>{cell(unit.code, figure)}</td>)}
              </tr>
            ))}
          </tbody>
          {size !== null && rows.length > 1 && <tfoot><tr><th scope="row">{t('insight.median')}</th>{rows[0]!.figures.map(({ name, median }) => <td key={name}>{told(name, median)}</td>)}</tr></tfoot>}
        </table>
      </div>
    </Section>
  );
}
