import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { day, inputDayTime, instant } from '../../lib/dates';
import type { PointResult } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { useOutbox } from '../../lib/outbox/posting';
import { fieldLabel } from '../../lib/words';
import { Button } from '../../ui/Button';
import { DraftLine } from '../../ui/form/DraftLine';
import { AreaField, ChoiceField, SelectField, TextField } from '../../ui/form/Field';
import { FormPage } from '../../ui/form/FormPage';
import { useGrids } from '../../ui/form/grids';
import { OfflineLine } from '../../ui/OfflineLine';
import { useKeptForm } from '../../ui/outbox/kept-form';
import { Photos } from '../../ui/outbox/Photos';
import { FormProblem } from '../../ui/verb/VerbForm';
import { useCheckPoints, usePlannedRounds } from './lists';

const RESULTS: PointResult[] = ['ok', 'finding', 'notVisited'];

/** A round walked point by point, with a signal or without. It may be left and taken up again until it is finished. */
export default function WalkRoundPage() {
  const [search] = useSearchParams();
  const round = search.get('round');
  const planned = usePlannedRounds();
  const points = useCheckPoints();
  const grids = useGrids();
  const { parcels } = useOutbox();
  const [initial] = useState(() => ({ ...(round && { id: round }), startedAt: inputDayTime(new Date()), gridId: '', companions: '', remark: '' }));
  const form = useKeptForm('logGridRound', initial);
  const [gap, setGap] = useState('');
  const { values, change } = form.draft;
  const toWalk = planned.find(({ id }) => id === values.id);
  const gridId = toWalk?.grid?.id ?? (values.gridId || (new Set(points.map(({ grid }) => grid?.id)).size === 1 ? points[0]?.grid?.id : ''));
  const here = points.filter(({ grid }) => gridId && grid?.id === gridId);
  const found = parcels.filter((one) => one.input.roundId === values.id).length;
  const resultOf = (id: string): string => values[`at:${id}`] ?? '';
  const left = here.filter(({ id }) => !resultOf(id)).length;

  async function send() {
    const gaps = here.find(({ id }) => !resultOf(id) || (resultOf(id) === 'notVisited' && !values[`why:${id}`]?.trim()));
    setGap(!gridId ? t('gridLog.needGrid') : gaps ? t(resultOf(gaps.id) ? 'gridLog.needWhy' : 'gridLog.needResult', { name: gaps.name }) : '');
    if (!gridId || gaps) return;
    await form.send(toWalk ? `${toWalk.number} ${toWalk.title}` : t('gridLog.round'), {
      gridId, startedAt: instant(values.startedAt!), finishedAt: new Date().toISOString(), companions: values.companions?.trim() ?? '', remark: values.remark?.trim() ?? '',
      points: here.map(({ id }) => ({ checkPointId: id, result: resultOf(id), note: values[`why:${id}`]?.trim() ?? '' })),
    });
  }
  return (
    <>
      <OfflineLine />
      <FormPage stage="do" title={t('gridLog.round')} lead={here.length ? t('gridLog.roundLead', { n: here.length, left }) : t('gridLog.roundEmpty')} back="/log" onSubmit={() => void send()} foot={<>
        <Button look="primary" type="submit" busy={form.busy}>{t('gridLog.roundDone')}</Button>
        {form.draft.savedAt && <span className="saved" role="status">{t('form.kept')}</span>}
      </>}>
        <DraftLine draft={form.draft} />
        {planned.length > 0 && <SelectField label={t('gridLog.which')} value={toWalk?.id ?? ''} empty={t('gridLog.unplanned')}
          options={planned.map(({ id, title, plannedOn }) => ({ value: id, label: `${day(plannedOn)} ${title}` }))} onChange={(id) => change({ id: id || crypto.randomUUID() })} />}
        {!toWalk && grids.length > 1 && <SelectField label={fieldLabel('gridRound', 'gridId')} value={gridId ?? ''} options={grids} error={form.errors.gridId} onChange={(next) => change({ gridId: next })} />}
        {here.map((point) => (
          <div key={point.id}>
            <ChoiceField label={point.name} hint={[point.place, point.lookAt].filter(Boolean).join('　')} value={resultOf(point.id)}
              options={RESULTS.map((value) => ({ value, label: t(`gridLog.result.${value}`) }))} onChange={(result) => change({ [`at:${point.id}`]: result })} />
            {resultOf(point.id) === 'finding' && <p className="sec-p"><Link className="btn" to={`/findings/log?round=${values.id}&point=${point.id}`}>{t('gridLog.finding')}</Link></p>}
            {resultOf(point.id) === 'notVisited' && <TextField label={t('gridLog.why')} value={values[`why:${point.id}`] ?? ''} onChange={(why) => change({ [`why:${point.id}`]: why })} />}
          </div>
        ))}
        {found > 0 && <p role="status">{t('gridLog.foundSoFar', { n: found })}</p>}
        <TextField label={fieldLabel('gridRound', 'companions')} optional value={values.companions ?? ''} error={form.errors.companions} onChange={(companions) => change({ companions })} />
        <AreaField label={fieldLabel('gridRound', 'remark')} optional rows={2} value={values.remark ?? ''} error={form.errors.remark} onChange={(remark) => change({ remark })} />
        <Photos shots={form.shots} touched={() => change({})} />
        {gap && <p className="form-problem" role="alert">{gap}</p>}
        {form.problem && <FormProblem problem={form.problem} shown={['gridId', 'companions', 'remark']} />}
      </FormPage>
    </>
  );
}
