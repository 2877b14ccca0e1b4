import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { StandardOutlineDocument, TraceMapDocument } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { clauseName, stageText } from '../../lib/words';
import { Choice } from '../../ui/Choice';
import { useClauseSide } from '../../ui/clause/side';
import { Icon } from '../../ui/Icon';
import { Loaded } from '../../ui/record/Loaded';
import { Ring, STAGES } from '../../ui/Ring';
import { usePageTitle } from '../../ui/shell/title';

/** A whole standard: for each clause, which stages of its cycle hold records here this year. */
export default function TraceMapPage() {
  const { code = '' } = useParams();
  const { community, year } = usePlace();
  const side = useClauseSide();
  const [only, setOnly] = useState<'all' | 'some' | 'none'>('all');
  const [{ data: outline, error }, execute] = useQuery({ query: StandardOutlineDocument, variables: { code } });
  const [{ data: map, error: mapError }] = useQuery({
    query: TraceMapDocument, variables: { communityId: community?.id ?? '', year, code }, pause: !community, context: RECORDS,
  });
  usePageTitle(t('standards.map'));
  return (
    <Loaded data={outline && map ? { standard: outline.standard, cells: map.traceMap } : null} error={error ?? mapError}
      retry={() => execute({ requestPolicy: 'network-only' })}>
      {({ standard, cells }) => {
        const clauses = new Map(standard.clauses.map((clause) => [clause.id, clause]));
        const rows = cells.map((cell) => ({ ...cell, clause: clauses.get(cell.clauseId), sum: cell.plan + cell.do + cell.check + cell.act }))
          .filter((row) => only === 'all' || (only === 'some' ? row.sum > 0 : row.sum === 0));
        const filled = cells.filter((cell) => cell.plan + cell.do + cell.check + cell.act > 0).length;
        const among = rows.map((row) => row.clauseId);
        return (
          <main className="page" id="main">
            <nav className="crumb" aria-label={t('record.where')}>
              <Link to="/standards">{t('nav.standards')}</Link><Icon name="right" size={14} />
              <Link to={`/standards/browse/${encodeURIComponent(standard.code)}`}>{standard.code}</Link>
            </nav>
            <h1 className="h1">{t('standards.mapOf', { community: community?.name ?? '', year })}</h1>
            <p className="lead">{t('standards.mapLead', { n: filled, total: cells.length })}</p>
            <div className="list-tools">
              <Choice value={only} onChange={setOnly} options={(['all', 'some', 'none'] as const).map((value) => ({ value, label: t(`standards.only.${value}`) }))} />
            </div>
            <table className="mx">
              <thead>
                <tr><th>{t('clause.one')}</th>{STAGES.map((stage) => <th key={stage}><span className={`st-${stage}`}>{stageText(stage)}</span></th>)}</tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.clauseId}>
                    <td>
                      <button type="button" className="cm" onClick={() => side.open(row.clauseId, among)} aria-pressed={side.clauseId === row.clauseId}>
                        <Ring size={24} parts={STAGES.filter((stage) => row[stage] > 0).map((stage) => ({ stage, fill: 1 }))} />
                        <span><b>{row.number}</b> {row.clause && clauseName(row.clause)}</span>
                      </button>
                    </td>
                    {STAGES.map((stage) => <td key={stage} className={row[stage] ? '' : 'z'}>{row[stage] || '–'}</td>)}
                  </tr>
                ))}
              </tbody>
            </table>
          </main>
        );
      }}
    </Loaded>
  );
}
