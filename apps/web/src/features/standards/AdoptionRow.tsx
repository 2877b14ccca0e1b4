import { useState } from 'react';
import { Link } from 'react-router';
import { day, inputDay } from '../../lib/dates';
import { EndAdoptionDocument, VoidAdoptionDocument, type AdoptionLineFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { useSending } from '../../lib/send';
import { standardShort } from '../../lib/words';
import { Button, TextButton } from '../../ui/Button';
import { AreaField, DayField } from '../../ui/form/Field';
import { FormProblem } from '../../ui/verb/VerbForm';
import { ADOPTIONS } from './adoptions';

/** One adoption; it can be ended with a last day, or called off before it begins. */
export function AdoptionRow({ one }: { one: AdoptionLineFragment }) {
  const [doing, setDoing] = useState<'end' | 'void' | null>(null);
  const span = one.state === 'void' || !one.toDay ? t('adoption.since', { from: day(one.fromDay) }) : t('adoption.span', { from: day(one.fromDay), to: day(one.toDay) });
  const past = one.state === 'void' || one.state === 'ended';
  return (
    <>
      <tr className={past ? 'mut' : undefined}>
        <td className="nowrap">{one.unit.name}</td>
        <td><Link className="plain-link" to={`/standards/browse/${encodeURIComponent(one.standard.code)}`}>{standardShort(one.standard.code)}</Link> <small className="mut">{one.standard.code}</small></td>
        <td className="nowrap num">{span}</td>
        <td className="nowrap">{t(`adoption.view.${one.state}`)}</td>
        <td>
          {one.adoptedBy && one.adoptedAt ? t('adoption.byWhom', { who: one.adoptedBy.name, day: day(one.adoptedAt) }) : <span className="mut">{t('adoption.initial')}</span>}
          {one.endedAt && (
            <small className="mut line">
              {t(one.state === 'void' ? 'adoption.voidedBy' : 'adoption.endedBy', { who: one.endedBy?.name, day: day(one.endedAt) })}{one.endReason && `${t('list.colon')}${one.endReason}`}
            </small>
          )}
        </td>
        <td className="r nowrap">
          {one.mayVoid && doing === null && <><TextButton onClick={() => setDoing('void')}>{t('adoption.void')}</TextButton>　</>}
          {one.mayEnd && doing === null && <TextButton onClick={() => setDoing('end')}>{t('adoption.end')}</TextButton>}
        </td>
      </tr>
      {doing && <tr className="opened"><td colSpan={6}><Settle one={one} verb={doing} onDone={() => setDoing(null)} /></td></tr>}
    </>
  );
}

function Settle({ one, verb, onDone }: { one: AdoptionLineFragment; verb: 'end' | 'void'; onDone: () => void }) {
  const { send, problem, errors, busy } = useSending(ADOPTIONS);
  const [toDay, setToDay] = useState(one.toDay ?? (one.fromDay > inputDay() ? one.fromDay : inputDay()));
  const [reason, setReason] = useState('');
  const [gap, setGap] = useState(false);
  async function settle() {
    const missing = verb === 'end' && !toDay;
    setGap(missing);
    if (missing) return;
    const done = verb === 'end'
      ? await send(EndAdoptionDocument, { input: { id: one.id, toDay, reason } })
      : await send(VoidAdoptionDocument, { input: { id: one.id, reason } });
    if (done) onDone();
  }
  return (
    <form className="inplace" noValidate onSubmit={(event) => { event.preventDefault(); void settle(); }}>
      <b className="inplace-h">{t(verb === 'end' ? 'adoption.endTitle' : 'adoption.voidTitle', { code: ` ${one.standard.code} ` }).trim()}</b>
      <p className="mut">{t(verb === 'end' ? 'adoption.endSays' : 'adoption.voidSays')}</p>
      <div className="fields">
        {verb === 'end' && <DayField label={t('adoption.lastDay')} value={toDay} min={one.fromDay} error={gap ? t('field.REQUIRED') : errors.toDay} onChange={setToDay} />}
        <AreaField label={t('adoption.reason')} optional={verb === 'end'} rows={2} value={reason} error={errors.reason} onChange={setReason} />
      </div>
      {problem && <FormProblem problem={problem} shown={['toDay', 'reason']} />}
      <div className="btn-row">
        <Button look="primary" type="submit" busy={busy}>{t(verb === 'end' ? 'adoption.end' : 'adoption.void')}</Button>
        <Button look="quiet" onClick={onDone}>{t('action.leave')}</Button>
      </div>
    </form>
  );
}
