import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { inputDay } from '../../lib/dates';
import { AdoptEditionDocument, AdoptionUnitsDocument, StandardsDocument } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { useSending } from '../../lib/send';
import { standardShort } from '../../lib/words';
import { Button } from '../../ui/Button';
import { DayField, SelectField, TextField } from '../../ui/form/Field';
import { focusFirstError } from '../../ui/form/FormPage';
import { Alarm } from '../../ui/Icon';
import { FormProblem } from '../../ui/verb/VerbForm';
import { ADOPTIONS } from './adoptions';

/** Holds a unit against one or several editions from a day on. */
export function AdoptForm({ first, onDone }: { first: string; onDone: () => void }) {
  const { send, problem, errors, busy } = useSending(ADOPTIONS);
  const [find, setFind] = useState('');
  const [asked, setAsked] = useState('');
  const [values, setValues] = useState({ unitId: '', codes: first ? [first] : ([] as string[]), fromDay: inputDay(), toDay: '' });
  const [gaps, setGaps] = useState<Record<string, string>>({});
  useEffect(() => {
    const timer = setTimeout(() => setAsked(find.trim()), 250);
    return () => clearTimeout(timer);
  }, [find]);
  const [{ data: known }] = useQuery({ query: StandardsDocument });
  const [{ data: found }] = useQuery({ query: AdoptionUnitsDocument, variables: { text: asked } });
  const units = found?.adoptionUnits ?? [];
  const set = (patch: Partial<typeof values>) => setValues({ ...values, ...patch });
  const wrong = { ...errors, ...gaps };

  async function save() {
    const missing: Record<string, string> = {};
    if (!values.unitId) missing.unitId = t('adoption.chooseUnit');
    if (!values.codes.length) missing.standardCodes = t('adoption.chooseEdition');
    if (!values.fromDay) missing.fromDay = t('field.REQUIRED');
    setGaps(missing);
    if (Object.keys(missing).length) return;
    const input = { unitId: values.unitId, standardCodes: values.codes, fromDay: values.fromDay, toDay: values.toDay || null };
    if (await send(AdoptEditionDocument, { input })) onDone();
  }
  const flip = (code: string) => set({ codes: values.codes.includes(code) ? values.codes.filter((one) => one !== code) : [...values.codes, code] });
  return (
    <form className="inplace" noValidate onSubmit={(event) => { event.preventDefault(); const form = event.currentTarget; void save().then(() => focusFirstError(form)); }}>
      <b className="inplace-h">{t('adoption.adopt')}</b>
      <div className="fields">
        <TextField label={t('adoption.findUnit')} hint={t('adoption.unitHint')} optional value={find} onChange={setFind} />
        <SelectField label={t('adoption.unit')} value={values.unitId} error={wrong.unitId} onChange={(unitId) => set({ unitId })}
          options={units.map((unit) => ({ value: unit.id, label: `${unit.name}　${unit.code}` }))} />
        <fieldset className={wrong.standardCodes ? 'field err' : 'field'}>
          <legend>{t('adoption.editions')}</legend>
          {known?.standards.filter((one) => one.status !== 'withdrawn').map((one) => {
            const error = wrong[`standardCodes.${values.codes.indexOf(one.code)}`];
            const marks = [one.code, one.status === 'draft' && t('adoption.draftNote'), one.supersededBy[0] && t('adoption.replacedNote', { code: one.supersededBy[0] })];
            return (
              <label className="check-field" key={one.code}>
                <input type="checkbox" checked={values.codes.includes(one.code)} aria-invalid={error ? true : undefined} onChange={() => flip(one.code)} />
                <span>{standardShort(one.code)}<small>{marks.filter(Boolean).join(t('list.comma'))}</small>{error && <small className="bad">{error}</small>}</span>
              </label>
            );
          })}
          {gaps.standardCodes && <p className="msg"><Alarm />{gaps.standardCodes}</p>}
        </fieldset>
        <DayField label={t('adoption.from')} value={values.fromDay} error={wrong.fromDay} onChange={(fromDay) => set({ fromDay })} />
        <DayField label={t('adoption.to')} hint={t('adoption.toHint')} optional value={values.toDay} min={values.fromDay} error={wrong.toDay} onChange={(toDay) => set({ toDay })} />
      </div>
      {problem && <FormProblem problem={problem} shown={['unitId', 'standardCodes', 'fromDay', 'toDay']} />}
      <div className="btn-row">
        <Button look="primary" type="submit" busy={busy}>{t('adoption.save')}</Button>
        <Button look="quiet" onClick={onDone}>{t('action.leave')}</Button>
      </div>
    </form>
  );
}
