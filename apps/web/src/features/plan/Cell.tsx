import { useState } from 'react';
import { useClient } from 'urql';
import { RECORDS } from '../../lib/client';
import { ChangeServiceItemDocument, type ChangeServiceItemInput, type ItemLineFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { fieldText, problemOf, problemText } from '../../lib/problem';
import type { Option } from '../../ui/form/Field';

interface Props {
  item: ItemLineFragment;
  /** The field of the input, and how the typed text becomes its value. */
  field: Exclude<keyof ChangeServiceItemInput, 'id' | 'expectedVersion'>;
  label: string;
  value: string;
  shown: string;
  /** What stands there in red when nothing was said. */
  missing?: string;
  type?: 'text' | 'number' | 'date' | 'select' | 'area';
  options?: Option[];
  toValue?: (text: string) => unknown;
  editable: boolean;
  onSaved: () => void;
}

/** One cell of the plan: pressed, it becomes a field; Enter or leaving saves, Escape puts back. */
export function Cell({ item, field, label, value, shown, missing, type = 'text', options, toValue, editable, onSaved }: Props) {
  const client = useClient();
  const [typed, setTyped] = useState<string | null>(null);
  const [failed, setFailed] = useState('');
  const [busy, setBusy] = useState(false);

  async function save(text: string) {
    if (busy) return;
    if (text === value) return setTyped(null);
    setBusy(true);
    setFailed('');
    const input = { id: item.id, expectedVersion: item.version, [field]: toValue ? toValue(text) : text };
    const result = await client.mutation(ChangeServiceItemDocument, { input }, RECORDS).toPromise();
    setBusy(false);
    if (!result.error) {
      setTyped(null);
      return onSaved();
    }
    const problem = problemOf(result.error);
    if (problem.code === 'STALE') onSaved(); // reads theirs; what was typed stays here until it is saved or let go
    setFailed(problem.code === 'STALE' ? t('plan.cellStale') : problem.fields[0] ? fieldText(problem.fields[0]) : problemText(problem));
  }
  const name = t('plan.cellOf', { field: label, title: item.title });
  if (typed === null) {
    const text = shown || missing;
    if (!editable) return <span className={shown ? '' : 'miss'} title={shown}>{text}</span>;
    return (
      <button type="button" className={shown ? 'cell-btn' : missing ? 'cell-btn miss' : 'cell-btn none'} title={shown || undefined}
        aria-label={`${name}${t('list.colon')}${text ?? t('history.empty')}`} onClick={() => setTyped(value)}>
        {text ?? t('plan.fill')}
      </button>
    );
  }
  const common = {
    className: 'in cell-in', value: typed, autoFocus: true, 'aria-label': name, 'aria-invalid': failed ? (true as const) : undefined, disabled: busy,
    onKeyDown: (event: React.KeyboardEvent) => {
      if (event.nativeEvent.isComposing) return;
      if (event.key === 'Escape') { setTyped(null); setFailed(''); }
      if (event.key === 'Enter' && type !== 'area') { event.preventDefault(); void save(typed); }
    },
    onBlur: () => { if (!failed) void save(typed); },
  };
  return (
    <span className="cell-edit">
      {type === 'select'
        ? (
          <select {...common} onChange={(event) => { setTyped(event.target.value); void save(event.target.value); }}>
            <option value="">{t('form.choose')}</option>
            {options?.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
          </select>
        )
        : type === 'area'
          ? <textarea {...common} rows={2} onChange={(event) => setTyped(event.target.value)} />
          : <input {...common} type={type} step={type === 'number' ? 'any' : undefined} onChange={(event) => setTyped(event.target.value)} />}
      {failed && <span className="cell-msg" role="alert">{failed}</span>}
    </span>
  );
}
