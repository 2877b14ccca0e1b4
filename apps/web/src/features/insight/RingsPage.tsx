import { Link } from 'react-router';
import { useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { RingsDocument, type RingsQuery } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { usePhone } from '../../lib/screen';
import { stageText } from '../../lib/words';
import { Failure } from '../../ui/Failure';
import { Insights } from '../../ui/insight/Insights';
import { Rows } from '../../ui/Loading';
import { Ring, STAGES, type CycleStage } from '../../ui/Ring';
import { usePageTitle } from '../../ui/shell/title';
import { UnitPick } from '../../ui/unit/UnitPick';
import { useUnit } from '../../ui/unit/units';

type Stages = RingsQuery['rings']['whole']['stages'];
const parts = (stages: Stages) => stages.filter(({ total }) => total > 0).map((one) => ({ stage: one.stage as CycleStage, fill: one.done / one.total, expected: one.expected, late: one.late }));

/** A year of many: the ring of a district or street, and of each unit below beside it. */
export default function RingsPage() {
  const { unit, units, choose } = useUnit();
  const { year } = usePlace();
  const phone = usePhone();
  const [{ data, error }, execute] = useQuery({ query: RingsDocument, variables: { unitId: unit?.id ?? '', year }, pause: !unit, requestPolicy: 'cache-and-network', context: RECORDS });
  usePageTitle(t('insight.rings'));
  const whole = data?.rings.whole;
  const late = whole?.stages.reduce((sum, one) => sum + one.late, 0) ?? 0;
  const open = whole?.stages.reduce((sum, one) => sum + one.total - one.done, 0) ?? 0;
  // a community has none below it: its figures open what they count
  const own = unit?.kind === 'community' ? unit.code : null;
  const label = whole ? t('home.ringLabel', { year }) + whole.stages.map((one) => t('home.ringPart', { stage: stageText(one.stage), total: one.total, done: one.done })).join(t('list.comma')) : '';
  return (
    <main className="page rings" id="main">
      <Insights here="/insight/rings" />
      <div className="list-head">
        <h1 className="h1">{whole ? (open ? t('insight.ringsHead', { name: unit?.name ?? '', year, open, late }) : t('insight.ringsDone', { name: unit?.name ?? '', year })) : t('insight.rings')}</h1>
        <div className="list-tools"><UnitPick unit={unit} units={units} onPick={choose} /></div>
      </div>
      {error && !data ? <Failure error={error} retry={() => execute({ requestPolicy: 'network-only' })} /> : !data || !whole ? <Rows columns="220px 1fr 1fr 1fr 1fr" /> : (
        <>
          <div className="rings-whole">
            <Ring size={phone ? 108 : 316} animate label={label} parts={parts(whole.stages)} />
            <dl className="rings-sums">
              {whole.stages.map(({ stage, done, total, late: n }) => (
                <div key={stage}>
                  <dt className={`st-${stage}`}>{stageText(stage)}</dt>
                  <dd>
                    {own && total > 0 ? <Link to={`/commitments/${stage}?c=${own}&y=${year}`}><b>{done}</b> / {total}</Link> : <><b>{done}</b> / {total}</>}
                    {n > 0 && (own ? <Link className="bad" to={`/commitments/${stage}?c=${own}&y=${year}&late=1`}>　{t('home.lateCount', { n })}</Link> : <span className="bad">　{t('home.lateCount', { n })}</span>)}
                  </dd>
                </div>
              ))}
            </dl>
          </div>
          {!own && <div className="wide-t" tabIndex={0} role="region" aria-label={t('insight.ringsBy')}>
            <table className="units-t rings-t">
              <thead><tr><th scope="col">{t('insight.unit')}</th>{STAGES.map((stage) => <th scope="col" key={stage}><span className={`st-${stage}`}>{stageText(stage)}</span></th>)}</tr></thead>
              <tbody>
                {data.rings.rows.map(({ unit: one, stages }) => (
                  <tr key={one.id}>
                    <th scope="row"><Link className="cm" to={`?unit=${one.code}`}><Ring size={44} parts={parts(stages).map(({ stage, fill }) => ({ stage, fill }))} />{one.name}</Link></th>
                    {stages.map(({ stage, done, total, late: n }) => (
                      <td key={stage}>
                        {total === 0 ? <span className="z">{t('home.noneYet')}</span> : one.kind === 'community' ? <Link to={`/commitments/${stage}?c=${one.code}&y=${year}`}>{done} / {total}</Link> : <>{done} / {total}</>}
                        {n > 0 && (one.kind === 'community' ? <Link className="bad" to={`/commitments/${stage}?c=${one.code}&y=${year}&late=1`}>　{t('home.lateCount', { n })}</Link> : <span className="bad">　{t('home.lateCount', { n })}</span>)}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>}
        </>
      )}
    </main>
  );
}
