import { useNavigate, useParams, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { StandardOutlineDocument, StandardsDocument, TraceMapDocument } from '../../lib/generated/graphql';
import { day } from '../../lib/dates';
import { language } from '../../lib/i18n';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { clauseWords, stageText } from '../../lib/words';
import { Choice } from '../../ui/Choice';
import { useClauseSide } from '../../ui/clause/side';
import { Failure } from '../../ui/Failure';
import { Insights } from '../../ui/insight/Insights';
import { Rows } from '../../ui/Loading';
import { Ring, STAGES } from '../../ui/Ring';
import { usePageTitle } from '../../ui/shell/title';
import { UnitPick } from '../../ui/unit/UnitPick';
import { useUnit } from '../../ui/unit/units';

type Only = 'all' | 'gaps' | 'some' | 'none';
const ONLY: readonly Only[] = ['all', 'gaps', 'some', 'none'];
const IN = { plan: 'planIn', do: 'doIn', check: 'checkIn', act: 'actIn' } as const;

/** A whole standard: for each clause, which stages of its cycle hold records this year, here or in how many communities. */
export default function TraceMapPage() {
  const asked = useParams().code;
  const { year } = usePlace();
  const { unit, units, choose } = useUnit();
  const navigate = useNavigate();
  const side = useClauseSide();
  const [search, setSearch] = useSearchParams();
  const [{ data: all }] = useQuery({ query: StandardsDocument });
  const code = asked ?? all?.standards.find((one) => one.code.includes('2022'))?.code ?? all?.standards[0]?.code ?? '';
  const [{ data: outline, error }, execute] = useQuery({ query: StandardOutlineDocument, variables: { code }, pause: !code });
  const [{ data, error: mapError }] = useQuery({ query: TraceMapDocument, variables: { unitId: unit?.id ?? '', year, code }, pause: !unit || !code, requestPolicy: 'cache-and-network', context: RECORDS });
  usePageTitle(t('standards.map'));
  const only = ONLY.find((one) => one === search.get('only')) ?? 'all';
  const failed = error ?? mapError;
  const map = outline && data?.traceMap;
  const clauses = new Map(outline?.standard.clauses.map((clause) => [clause.id, clause]));
  // terms and principles ask for nothing to be done
  const cells = (map?.cells ?? []).map((cell) => ({ ...cell, clause: clauses.get(cell.clauseId), filled: STAGES.filter((stage) => cell[stage] > 0).length }))
    .filter(({ clause, filled }) => filled > 0 || (clause && STAGES.some((stage) => stage === clause.stage)));
  const rows = cells.filter(({ filled }) => only === 'all' || (only === 'gaps' ? filled > 0 && filled < 4 : only === 'some' ? filled > 0 : filled === 0));
  const among = rows.map((row) => row.clauseId);
  const wide = (map?.communities ?? 1) > 1;
  const some = cells.filter(({ filled }) => filled > 0).length;
  const whole = cells.filter(({ filled }) => filled === 4).length;
  return (
    <main className="page" id="main">
      <Insights here="/insight/map" />
      <h1 className="h1">{t('standards.mapOf', { community: unit?.name ?? '', year })}</h1>
      <p className="lead">{map ? t('insight.mapLead', { n: some, total: cells.length, whole }) : ''}{wide && map ? t('insight.mapWide', { n: map.communities }) : ''}{map?.asOf ? t('insight.mapAsOf', { day: day(map.asOf) }) : ''}</p>
      <div className="list-tools">
        <UnitPick unit={unit} units={units} onPick={choose} />
        <select className="in" aria-label={t('insight.standard')} value={code} onChange={(event) => void navigate(`/insight/map/${encodeURIComponent(event.target.value)}?${search}`)}>
          {(all?.standards ?? []).map((one) => <option key={one.code} value={one.code}>{one.code}</option>)}
        </select>
        <Choice value={only} onChange={(value) => setSearch((before) => { const next = new URLSearchParams(before); next.set('only', value); return next; }, { replace: true })}
          options={ONLY.map((value) => ({ value, label: t(`insight.only.${value}`) }))} />
        {unit && code && <a className="btn" download href={`/trace-map/sheet?${new URLSearchParams({ unitId: unit.id, year: String(year), standard: code, language: language() === 'en' ? 'en' : 'zh' })}`}>{t('board.excel')}</a>}
      </div>
      {failed && !map ? <Failure error={failed} retry={() => execute({ requestPolicy: 'network-only' })} /> : !map ? <Rows columns="1fr 90px 90px 90px 90px" />
        : rows.length === 0 ? <p className="mut sec-p">{t('insight.mapNothing')}</p> : (
          <div className="wide-t" tabIndex={0} role="region" aria-label={t('clause.one')}><table className="mx">
            <thead>
              <tr><th scope="col">{t('clause.one')}</th>{STAGES.map((stage) => <th scope="col" key={stage}><span className={`st-${stage}`}>{stageText(stage)}</span></th>)}</tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.clauseId}>
                  <td>
                    <button type="button" className="cm" onClick={() => side.open(row.clauseId, among, unit?.kind === 'community' ? unit.id : undefined)} aria-pressed={side.clauseId === row.clauseId}>
                      <Ring size={24} parts={STAGES.filter((stage) => row[stage] > 0).map((stage) => ({ stage, fill: wide ? row[IN[stage]] / map.communities : 1 }))} />
                      <span><b>{row.number}</b> {row.clause && clauseWords(row.clause)}</span>
                    </button>
                  </td>
                  {STAGES.map((stage) => (
                    <td key={stage} className={row[stage] ? '' : 'z gap'}>
                      {row[stage] || (row.filled ? t('insight.gap') : '–')}{wide && row[stage] > 0 && <small>{t('insight.inCommunities', { n: row[IN[stage]], of: map.communities })}</small>}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table></div>
        )}
    </main>
  );
}
