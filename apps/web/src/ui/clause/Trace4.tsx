import { useState } from 'react';
import { Link } from 'react-router';
import { day } from '../../lib/dates';
import type { RefLineFragment, Stage } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { recordPath } from '../../lib/records';
import { kindText, stageText, stateText } from '../../lib/words';
import { TextButton } from '../Button';
import { Ring, STAGES, StageGlyph } from '../Ring';

interface TraceData { year: number; stages: { stage: Stage; records: RefLineFragment[] }[] }

const kindsOf = (records: RefLineFragment[]): string => {
  const counts = new Map<string, number>();
  records.forEach((record) => counts.set(kindText(record.kind), (counts.get(kindText(record.kind)) ?? 0) + 1));
  return [...counts].map(([kind, n]) => t('clause.kindCount', { kind, n })).join(t('list.comma'));
};

/** The cycle of one clause in a community and year: the ring, four counts, and the records themselves. */
export function Trace4({ trace, all = false, of }: { trace: TraceData; all?: boolean; of?: string }) {
  const [more, setMore] = useState(all);
  const stages = STAGES.map((stage) => ({
    stage, records: trace.stages.find((one) => one.stage === stage)?.records ?? [],
  }));
  const parts = stages.map(({ stage, records }) => ({
    stage, fill: records.length ? Math.max(0.2, records.filter((one) => one.endedAt).length / records.length) : 0,
  }));
  const records = stages.flatMap((one) => one.records);
  return (
    <>
      <div className="blk">
        <h3>{t('clause.trace')}　{of && <>{of} </>}{trace.year}</h3>
        <div className="trace4">
          <Ring size={108} parts={parts}
            label={stages.map((one) => `${stageText(one.stage)} ${one.records.length}`).join(t('list.comma'))} />
          <ul>
            {stages.map((one) => (
              <li key={one.stage} className="t4">
                <b className={`st-${one.stage}`}>{stageText(one.stage)}</b>
                <em>{one.records.length}</em>
                <span>{one.records.length ? kindsOf(one.records) : t('clause.none')}</span>
              </li>
            ))}
          </ul>
        </div>
      </div>
      {records.length > 0 && (
        <div className="blk">
          <h3>{t('clause.records')}</h3>
          <RefList records={more ? records : records.slice(0, 6)} />
          {!more && records.length > 6 && (
            <p><TextButton className="sm" onClick={() => setMore(true)}>{t('clause.all', { n: records.length })}</TextButton></p>
          )}
        </div>
      )}
    </>
  );
}

/** Records in one line each: stage, title, and either how late or the state. */
export function RefList({ records }: { records: RefLineFragment[] }) {
  return (
    <ul className="reclist">
      {records.map((record) => (
        <li key={record.id}>
          <StageGlyph stage={record.stage} />
          <Link to={recordPath(record)}>{record.title}{record.number && <small> {record.number}</small>}</Link>
          {record.late && record.dueAt
            ? <span className="bad">{t('due.lateSince', { day: day(record.dueAt) })}</span>
            : <span>{stateText(record.kind, record.state)}</span>}
        </li>
      ))}
    </ul>
  );
}
