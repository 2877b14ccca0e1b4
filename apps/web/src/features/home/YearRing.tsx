import { Link } from 'react-router';
import { useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { thisYear } from '../../lib/dates';
import { YearRingDocument } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { stageText } from '../../lib/words';
import { Failure } from '../../ui/Failure';
import { Ring, STAGES, type CycleStage } from '../../ui/Ring';

const CORNER: Record<CycleStage, string> = { plan: 'c-tr', do: 'c-br', check: 'c-bl', act: 'c-tl' };

/** The year's ring with its four corners; each corner lists the commitments behind its figure. */
export function YearRing({ communityId, year }: { communityId: string; year: number }) {
  const [{ data, error }, execute] = useQuery({
    query: YearRingDocument, variables: { communityId, year }, context: RECORDS, requestPolicy: 'cache-and-network',
  });
  if (error && !data) return <Failure error={error} retry={() => execute({ requestPolicy: 'network-only' })} />;
  const stages = STAGES.map((stage) => data?.ring.stages.find((one) => one.stage === stage) ??
    { stage, done: 0, total: 0, late: 0, expected: 0 });
  const label = t('home.ringLabel', { year }) + stages.map((one) =>
    t('home.ringPart', { stage: stageText(one.stage), total: one.total, done: one.done })).join(t('list.comma'));
  return (
    <>
      <figure className="ringbox" aria-label={t('home.ring', { year })}>
        <div className="ring-l">
          {data && <Ring size={316} animate label={label} parts={stages.map((one) => ({
            stage: one.stage as CycleStage, fill: one.total ? one.done / one.total : 0,
            expected: one.total ? one.expected : undefined, late: one.late,
          }))} />}
        </div>
        <div className="mid">
          <b>{year}</b>
          {data && year === thisYear() && <span>{t('home.daysLeft', { n: data.ring.workingDaysLeft })}</span>}
        </div>
        {data && stages.map((one) => (
          <Link key={one.stage} className={`corner ${CORNER[one.stage as CycleStage]}`} to={`/commitments/${one.stage}`}>
            <h3 className={`st-${one.stage}`}>{stageText(one.stage)}</h3>
            <span className="f"><b>{one.done}</b> / {one.total}</span>
            <span className="mut">{one.total > one.done ? t('home.open', { n: one.total - one.done }) : t(one.total ? 'home.allDone' : 'home.noneYet')}</span>
            {one.late > 0 && <span className="bad">{t('home.lateCount', { n: one.late })}</span>}
          </Link>
        ))}
      </figure>
      <div className="ringkey">
        <span><svg width="12" height="12" aria-hidden="true"><path d="M6 1v10" stroke="var(--n-12)" strokeWidth="1.6" /></svg>{t('home.keyTick')}</span>
        <span><svg width="14" height="12" aria-hidden="true"><path d="M3 1v10M8 1v10" stroke="var(--bad)" strokeWidth="2.6" /></svg>{t('home.keyLate')}</span>
      </div>
      <Years communityId={communityId} />
    </>
  );
}

function Years({ communityId }: { communityId: string }) {
  const { year: chosen, go } = usePlace();
  const years = [-2, -1, 0, 1].map((by) => thisYear() + by);
  return (
    <nav className="years" aria-label={t('home.years')}>
      {years.map((year) => <Year key={year} year={year} communityId={communityId} on={year === chosen} onPick={() => go({ year })} />)}
    </nav>
  );
}

function Year({ year, communityId, on, onPick }: { year: number; communityId: string; on: boolean; onPick: () => void }) {
  const [{ data }] = useQuery({ query: YearRingDocument, variables: { communityId, year }, context: RECORDS });
  const total = data?.ring.stages.reduce((sum, one) => sum + one.total, 0) ?? 0;
  const done = data?.ring.stages.reduce((sum, one) => sum + one.done, 0) ?? 0;
  const words = !total ? t('home.yearEmpty') : done === total ? t('home.yearDone') : t('home.yearOpen', { n: total - done });
  return (
    <button type="button" className={on ? 'yr on' : 'yr'} aria-pressed={on} onClick={onPick}>
      <Ring size={44} parts={(data?.ring.stages ?? []).filter((one) => one.total > 0).map((one) => ({
        stage: one.stage as CycleStage, fill: one.done / one.total }))} />
      <b>{year}</b><span>{data ? words : ''}</span>
    </button>
  );
}
