import { useId, useState } from 'react';
import { day } from '../../lib/dates';
import { t } from '../../lib/messages';
import { TextButton } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { DayField, NumberField, SelectField } from '../../ui/form/Field';
import { Icon } from '../../ui/Icon';
import { Search } from '../../ui/list/Search';
import { filterable, filterKey, isRange, joinRange, splitRange, VIEWS, type RegisterAddress } from './address';
import { dayAfter, expiryOf, inWords, SOON_DAYS, type Column, type Register } from './describe';

/** Above the list: which entries, on which day, words; every column under one button. */
export function Filters({ register, address }: { register: Register; address: RegisterAddress }) {
  const panel = useId();
  const [open, setOpen] = useState(false);
  const columns = register.columns.filter(filterable);
  const expiry = expiryOf(register);
  const soon = `..${dayAfter(SOON_DAYS)}`;
  const isSoon = expiry && address.filters[expiry.name] === soon;
  return (
    <>
      <div className="list-tools">
        <Choice value={address.view} label={t('list.state')} onChange={(view) => address.set({ view: view === 'now' ? null : view, on: null })}
          options={VIEWS.map((view) => ({ value: view, label: t(`registers.view.${view}`) }))} />
        {address.view === 'now' && (
          <label className="on-day">
            <span>{t('registers.onDay')}</span>
            <input className="in" type="date" value={address.on} onChange={(event) => address.set({ on: event.target.value || null })} />
          </label>
        )}
        {expiry && (
          <button type="button" className={isSoon ? 'btn s pressed' : 'btn s'} aria-pressed={Boolean(isSoon)}
            onClick={() => address.set({ [filterKey(expiry.name)]: isSoon ? null : soon })}>{t('registers.soon', { n: SOON_DAYS })}</button>
        )}
        {columns.length > 0 && (
          <button type="button" className="btn s" aria-expanded={open} aria-controls={panel} onClick={() => setOpen(!open)}>
            {t('registers.moreFilters')}<Icon name="down" size={14} />
          </button>
        )}
        <Search text={address.text} onText={(q) => address.set({ q })} />
      </div>
      <div id={panel} className="filters" hidden={!open}>
        {open && columns.map((column) => <ColumnFilter key={column.name} column={column} address={address} />)}
      </div>
      <Chosen register={register} address={address} />
    </>
  );
}

function ColumnFilter({ column, address }: { column: Column; address: RegisterAddress }) {
  const value = address.filters[column.name] ?? '';
  const label = inWords(column.label);
  const set = (text: string | null) => address.set({ [filterKey(column.name)]: text });
  if (!isRange(column)) {
    const options = column.type === 'yesNo' ? [{ value: 'yes', label: t('history.yes') }, { value: 'no', label: t('history.no') }]
      : column.options.map((option) => ({ value: option.code, label: inWords(option.label) }));
    return <SelectField label={label} value={value} options={options} empty={t('registers.any')} onChange={set} />;
  }
  const [from, to] = splitRange(value);
  const End = column.type === 'day' ? DayField : NumberField;
  return (
    <div className="range">
      <End label={t('registers.atLeast', { column: label })} value={from} onChange={(text) => set(joinRange(text, to))} />
      <End label={t('registers.atMost', { column: label })} value={to} onChange={(text) => set(joinRange(from, text))} />
    </div>
  );
}

/** What a filter says, in words: 类别：社区工作者. */
export function filterText(register: Register, name: string, value: string): string {
  const column = register.columns.find((one) => one.name === name);
  if (!column) return '';
  const label = inWords(column.label);
  const said = (text: string): string => `${label}${t('list.colon')}${text}`;
  if (column.type === 'yesNo') return said(t(value === 'yes' ? 'history.yes' : 'history.no'));
  if (column.type === 'reference') return said(t('registers.one'));
  const option = column.options.find((one) => one.code === value);
  if (!isRange(column)) return said(option ? inWords(option.label) : value);
  const [from, to] = splitRange(value).map((end) => (column.type === 'day' ? day(end) : end));
  return said(from && to ? t('registers.between', { from, to }) : from ? t('registers.from', { from }) : t('registers.to', { to }));
}

/** The filters in force, each to be dropped by itself. */
function Chosen({ register, address }: { register: Register; address: RegisterAddress }) {
  const chosen = Object.entries(address.filters).map(([name, value]) => ({ name, text: filterText(register, name, value) })).filter(({ text }) => text);
  if (!chosen.length) return null;
  return (
    <p className="chosen">
      {chosen.map(({ name, text }) => (
        <button key={name} type="button" className="chip" aria-label={t('list.drop', { what: text })} onClick={() => address.set({ [filterKey(name)]: null })}>
          {text}<Icon name="close" size={12} />
        </button>
      ))}
      <TextButton onClick={() => address.set(Object.fromEntries(chosen.map(({ name }) => [filterKey(name), null])))}>{t('list.clear')}</TextButton>
    </p>
  );
}
