import { useId, useState } from 'react';
import { inputDay } from '../../lib/dates';
import { AddUnitDocument, ChangeUnitDocument, CloseUnitDocument, type UnitNodeLineFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { Button } from '../../ui/Button';
import { DayField, NumberField, TextField } from '../../ui/form/Field';
import { focusFirstError } from '../../ui/form/FormPage';
import { FormProblem } from '../../ui/verb/VerbForm';
import { BELOW } from './units';
import { useSend } from './useSend';

const text = (value: number | null | undefined): string => (value === null || value === undefined ? '' : String(value));
const number = (value: string): number | null => (value.trim() === '' ? null : Number(value));

/** Adds a unit below `parent`, or changes `unit`. */
export function UnitForm({ unit, parent, onDone, onClose }:
  { unit?: UnitNodeLineFragment; parent: UnitNodeLineFragment; onDone: () => void; onClose: () => void }) {
  const heading = useId();
  const { send, problem, errors, busy } = useSend();
  const [values, setValues] = useState({
    name: unit?.name ?? '', code: '', complaintPhone: unit?.complaintPhone ?? '', residentPopulation: text(unit?.residentPopulation), households: text(unit?.households),
  });
  const kind = unit?.kind ?? BELOW[parent.kind]!;
  const set = (patch: Partial<typeof values>) => setValues({ ...values, ...patch });
  const title = unit ? `${t('adminUnit.change')} ${unit.name}` : t('adminUnit.add', { kind: t(`admin.kind.${kind}`) });

  async function save() {
    const { code, ...rest } = values;
    const facts = { ...rest, residentPopulation: number(values.residentPopulation), households: number(values.households) };
    const done = unit
      ? await send(ChangeUnitDocument, { input: { ...facts, id: unit.id } })
      : await send(AddUnitDocument, { input: { ...facts, code, parentId: parent.id } });
    if (done) onDone();
  }
  return (
    <form className="inplace" aria-labelledby={heading} noValidate
      onSubmit={(event) => { event.preventDefault(); const form = event.currentTarget; void save().then(() => focusFirstError(form)); }}>
      <b className="inplace-h" id={heading}>{title}</b>
      <div className="fields">
        <TextField label={t('adminUnit.name')} value={values.name} error={errors.name} autoFocus onChange={(name) => set({ name })} />
        {!unit && <TextField label={t('adminUnit.code')} hint={t('adminUnit.codeHint')} value={values.code} error={errors.code} onChange={(code) => set({ code })} />}
        {kind === 'community' && <>
          <TextField label={t('adminUnit.phone')} hint={t('adminUnit.phoneHint')} optional type="tel" value={values.complaintPhone} error={errors.complaintPhone}
            onChange={(complaintPhone) => set({ complaintPhone })} />
          <div className="field-pair">
            <NumberField label={t('adminUnit.population')} optional value={values.residentPopulation} error={errors.residentPopulation} min={0}
              onChange={(residentPopulation) => set({ residentPopulation })} />
            <NumberField label={t('adminUnit.households')} optional value={values.households} error={errors.households} min={0} onChange={(households) => set({ households })} />
          </div>
        </>}
      </div>
      {problem && <FormProblem problem={problem} shown={['name', 'code', 'complaintPhone', 'residentPopulation', 'households']} />}
      <div className="btn-row">
        <Button look="primary" type="submit" busy={busy}>{unit ? t('action.save') : title}</Button>
        <Button look="quiet" onClick={onClose}>{t('action.leave')}</Button>
      </div>
    </form>
  );
}

/** Closes a unit from a day on, or opens it again. */
export function CloseUnit({ unit, onDone }: { unit: UnitNodeLineFragment; onDone: () => void }) {
  const { send, problem, errors, busy } = useSend();
  const [from, setFrom] = useState(inputDay());
  const verb = t(unit.closedFrom ? 'adminUnit.open' : 'adminUnit.close');
  const save = async () => {
    if (await send(CloseUnitDocument, { input: { id: unit.id, from: unit.closedFrom ? null : from } })) onDone();
  };
  return (
    <form className="inplace" noValidate onSubmit={(event) => { event.preventDefault(); void save(); }}>
      <b className="inplace-h">{verb} {unit.name}</b>
      <p className="mut">{t(unit.closedFrom ? 'adminUnit.openSays' : 'adminUnit.closeSays')}</p>
      {!unit.closedFrom && <div className="fields"><DayField label={t('adminUnit.closeFrom')} value={from} error={errors.from} onChange={setFrom} /></div>}
      {problem && <FormProblem problem={problem} shown={['from']} />}
      <div className="btn-row">
        <Button look="primary" type="submit" busy={busy}>{verb}</Button>
        <Button look="quiet" onClick={onDone}>{t('action.leave')}</Button>
      </div>
    </form>
  );
}
