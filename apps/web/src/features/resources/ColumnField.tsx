import { useId } from 'react';
import { t } from '../../lib/messages';
import { ChoicesField } from '../../ui/form/ChoicesField';
import { AreaField, CheckField, ChoiceField, DayField, Field, NumberField, SelectField, TextField, type FieldFrame, type Option } from '../../ui/form/Field';
import { inWords, type Column } from './describe';
import { EntryPicker, ServicePicker } from './EntryPicker';

interface Props {
  column: Column;
  communityId: string;
  value: string | boolean | string[];
  error?: string;
  onChange: (value: string | boolean | string[]) => void;
}

/** More choices than this are a list to open. */
const IN_VIEW = 6;

/** The field of a column, whatever its type. */
export function ColumnField({ column, communityId, value, error, onChange }: Props) {
  const label = inWords(column.label);
  const frame = { label, error: error || undefined, optional: !column.required, hint: column.personal ? t('registers.personalHint') : undefined };
  const text = typeof value === 'string' ? value : '';
  const unit = column.unit ? inWords(column.unit) : undefined;
  const options = column.options.map((option) => ({ value: option.code, label: inWords(option.label) }));
  switch (column.type) {
    case 'longText': return <AreaField {...frame} value={text} onChange={onChange} />;
    case 'whole': return <NumberField {...frame} value={text} unit={unit} step={1} onChange={onChange} />;
    case 'decimal':
    case 'money': return <NumberField {...frame} value={text} unit={unit} step={0.01} onChange={onChange} />;
    case 'day': return <DayField {...frame} value={text} onChange={onChange} />;
    case 'yesNo': return <CheckField label={label} value={value === true} onChange={onChange} />;
    case 'choices': return <ChoicesField {...frame} value={value as string[]} options={options} open={column.open} onChange={onChange} />;
    case 'reference': return column.kind === 'serviceItem' ? <ServicePicker {...frame} communityId={communityId} value={text} onChange={onChange} />
      : <EntryPicker {...frame} register={column.register!} communityId={communityId} value={text} onChange={onChange} />;
    case 'personal': return <TextField {...frame} type={/phone/i.test(column.name) ? 'tel' : 'text'} value={text} onChange={onChange} />;
    case 'choice': return column.open ? <OpenChoice frame={frame} options={options} value={text} onChange={onChange} />
      : options.length <= IN_VIEW && column.required ? <ChoiceField {...frame} value={text} options={options} onChange={onChange} />
      : <SelectField {...frame} value={text} options={options} empty={column.required ? undefined : t('registers.noneChosen')} onChange={onChange} />;
    default: return <TextField {...frame} value={text} onChange={onChange} />;
  }
}

/** One of the choices, or a word of one's own: typed by its label, kept by its code. */
function OpenChoice({ frame, options, value, onChange }:
  { frame: FieldFrame; options: Option[]; value: string; onChange: (value: string) => void }) {
  const list = useId();
  const shown = options.find((option) => option.value === value)?.label ?? value;
  return (
    <Field {...frame} hint={t('registers.openHint')}>
      {(slots) => (
        <>
          <input {...slots} className="in" list={list} value={shown} autoComplete="off"
            onChange={(event) => onChange(options.find((option) => option.label === event.target.value)?.value ?? event.target.value)} />
          <datalist id={list}>{options.map((option) => <option key={option.value} value={option.label} />)}</datalist>
        </>
      )}
    </Field>
  );
}
