import { useState } from 'react';
import { useClient } from 'urql';
import { day } from '../../lib/dates';
import { ChangeCheckPointDocument, type PointFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { problemOf, type Problem } from '../../lib/problem';
import { Button } from '../../ui/Button';
import { NumberField, TextField } from '../../ui/form/Field';
import { FormProblem } from '../../ui/verb/VerbForm';

/** One check point in the list of its grid, put right in place. */
export function CheckPointLine({ point, keep, today, again }: { point: PointFragment; keep: boolean; today: string; again: () => void }) {
  const client = useClient();
  const [open, setOpen] = useState(false);
  const [values, setValues] = useState({ name: point.name, place: point.place, lookAt: point.lookAt, position: String(point.position) });
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const set = (patch: Partial<typeof values>) => setValues((before) => ({ ...before, ...patch }));
  async function send(change: object) {
    setBusy(true);
    setProblem(null);
    const result = await client.mutation(ChangeCheckPointDocument, { input: { id: point.id, expectedVersion: point.version, ...change } }).toPromise();
    setBusy(false);
    if (result.error) return setProblem(problemOf(result.error));
    setOpen(false);
    again();
  }
  const words = [point.place, point.lookAt, point.endedOn ? t('gridWork.round.ended', { day: day(point.endedOn) })
    : point.lastPassedOn ? t('gridWork.round.passed', { day: day(point.lastPassedOn) }) : t('gridWork.round.neverPassed')];
  return (
    <li>
      <div className="doc-main"><b>{point.position}. {point.name}</b><div className="mut sm">{words.filter(Boolean).join(t('list.pause'))}</div></div>
      {keep && <span className="btn-row"><button type="button" className="text-btn" aria-expanded={open} onClick={() => setOpen(!open)}>{t('gridWork.edit')}</button></span>}
      {open && (
        <form className="inplace" style={{ flexBasis: '100%' }} noValidate onSubmit={(event) => { event.preventDefault(); void send({ ...values, position: Number(values.position) || point.position }); }}>
          <TextField label={t('gridWork.round.name')} maxLength={60} value={values.name} onChange={(name) => set({ name })} />
          <TextField label={t('gridWork.round.place')} maxLength={120} value={values.place} onChange={(place) => set({ place })} />
          <TextField label={t('gridWork.round.lookAt')} optional maxLength={200} value={values.lookAt} onChange={(lookAt) => set({ lookAt })} />
          <NumberField label={t('gridWork.round.position')} min={1} max={500} value={values.position} onChange={(position) => set({ position })} />
          {problem && <FormProblem problem={problem} shown={[]} />}
          <div className="btn-row">
            <Button look="primary" type="submit" busy={busy}>{t('gridWork.save')}</Button>
            <Button look="quiet" busy={busy} onClick={() => void send({ endedOn: point.endedOn ? null : today })}>{t(point.endedOn ? 'gridWork.round.resumePoint' : 'gridWork.round.endPoint')}</Button>
          </div>
        </form>
      )}
    </li>
  );
}
