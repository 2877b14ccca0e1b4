import { Link } from 'react-router';
import { day } from '../../lib/dates';
import type { TimeLineFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { stateText } from '../../lib/words';
import { Result } from './ResultShape';

/** The same clause the last time, with what became of it since. */
export function LastTime({ time, takenUp }: { time: TimeLineFragment; takenUp: boolean }) {
  const { result, note, settlement, cases, times, number, confirmedOn } = time;
  return (
    <aside className={takenUp ? 'sheet-last again' : 'sheet-last'} aria-label={t('assessment.lastTime')}>
      <p><b>{takenUp ? t('assessment.againSays') : t('assessment.lastTime')}</b> {result && <Result result={result} />} <span className="mut">{[number, confirmedOn && day(confirmedOn), times > 1 && t('assessment.times', { n: times })].filter(Boolean).join(t('list.comma'))}</span></p>
      {note && <p className="pre">{note}</p>}
      {settlement && <p><span className="mut">{t('assessment.settled')}</span> {settlement}</p>}
      <Cases cases={cases} />
    </aside>
  );
}

/** Cases raised from a finding, as far as the person may open them. */
export function Cases({ cases }: { cases: TimeLineFragment['cases'] }) {
  return cases.map((one) => (
    <p key={one.id}>
      {one.opens ? <Link to={`/nonconformities/${one.id}`}>{[one.number, one.title].filter(Boolean).join(' ')}</Link> : [one.number, one.title].filter(Boolean).join(' ')}
      {' '}<span className="mut">{stateText('nonconformity', one.state)}</span>
    </p>
  ));
}
