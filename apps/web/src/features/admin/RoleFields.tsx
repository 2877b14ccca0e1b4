import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { GivableRolesDocument, UnitsForRoleDocument } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { memberText } from '../../lib/words';
import { DayField, Field, SelectField } from '../../ui/form/Field';

export interface RoleValues { role: string; unitId: string; from: string; to: string }

/** Which role, where, from when to when: only what the person can give. */
export function RoleFields({ values, errors, onChange }:
  { values: RoleValues; errors: Record<string, string>; onChange: (patch: Partial<RoleValues>) => void }) {
  const [{ data }] = useQuery({ query: GivableRolesDocument });
  return (
    <>
      <SelectField label={t('adminPerson.role')} value={values.role} error={errors.role} onChange={(role) => onChange({ role, unitId: '' })}
        options={(data?.givableRoles ?? []).map(({ role }) => ({ value: role, label: memberText(role) }))} />
      {values.role && <UnitField key={values.role} role={values.role} value={values.unitId} error={errors.unitId} onChange={(unitId) => onChange({ unitId })} />}
      <div className="field-pair">
        <DayField label={t('adminPerson.from')} value={values.from} error={errors.from} onChange={(from) => onChange({ from })} />
        <DayField label={t('adminPerson.to')} hint={t('adminPerson.toHint')} value={values.to} error={errors.to} onChange={(to) => onChange({ to })} />
      </div>
    </>
  );
}

/** A unit in which the role can be held; among many, found by name or code. */
function UnitField({ role, value, error, onChange }: { role: string; value: string; error?: string; onChange: (id: string) => void }) {
  const [text, setText] = useState('');
  const [{ data }] = useQuery({ query: UnitsForRoleDocument, variables: { role, text } });
  const units = data?.unitsForRole ?? [];
  const only = units.length === 1 && text === '' ? units[0]!.id : null;
  useEffect(() => {
    if (only && !value) onChange(only);
    // the only unit there is needs no choosing
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [only, value]);
  const many = units.length > 12 || text !== '';
  return (
    <Field label={t('adminPerson.unit')} error={error}>
      {(slots) => (
        <>
          {many && <input className="in unit-find" value={text} onChange={(event) => setText(event.target.value)} placeholder={t('adminPerson.unitFind')} aria-label={t('adminPerson.unitFind')} />}
          <select {...slots} className="in" value={value} onChange={(event) => onChange(event.target.value)}>
            <option value="">{data && !units.length ? t('adminPerson.unitNone') : t('form.choose')}</option>
            {units.map((unit) => <option key={unit.id} value={unit.id}>{unit.name}　{unit.code}</option>)}
          </select>
        </>
      )}
    </Field>
  );
}
