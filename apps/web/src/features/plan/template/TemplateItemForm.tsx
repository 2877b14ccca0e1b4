import type { CatalogueLineFragment, Delivery, PlanTemplateItemInput } from '../../../lib/generated/graphql';
import { t } from '../../../lib/messages';
import { Button } from '../../../ui/Button';
import { AreaField, SelectField, TextField } from '../../../ui/form/Field';
import { DELIVERIES, GROUPS } from '../parts';

export type EditedItem = Required<Omit<PlanTemplateItemInput, 'subject'>> & { subject: string | null };

const LINES = ['targetGroup', 'doneBy', 'helpedBy', 'toldTo'] as const;
const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

interface Props {
  item: EditedItem;
  entries: CatalogueLineFragment[];
  errorOf: (field: string) => string | undefined;
  onChange: (patch: Partial<EditedItem>) => void;
  onDone: () => void;
}

/** One service of a template, opened under its line. */
export function TemplateItemForm({ item, entries, errorOf, onChange, onDone }: Props) {
  const flip = <V,>(list: V[], value: V, on: boolean): V[] => (on ? [...list, value] : list.filter((one) => one !== value));
  return (
    <div className="fields template-item" role="group" aria-label={item.title}>
      <TextField label={t('planTemplate.item.title')} value={item.title} error={errorOf('title')} onChange={(title) => onChange({ title })} />
      <div className="field-pair">
        <SelectField label={t('planTemplate.item.group')} value={item.group} error={errorOf('group')} onChange={(group) => onChange({ group: group || item.group })}
          options={GROUPS.map((group) => ({ value: group, label: t(`value.group.${group}`) }))} />
        <SelectField label={t('planTemplate.item.subject')} value={item.subject ?? ''} empty={t('planTemplate.own')} error={errorOf('subject')} onChange={(subject) => onChange({ subject: subject || null })}
          options={[...entries.map(({ code, title }) => ({ value: code, label: title })), ...(item.subject && !entries.some(({ code }) => code === item.subject) ? [{ value: item.subject, label: item.subject }] : [])]} />
      </div>
      <AreaField label={t('planTemplate.item.requirement')} optional value={item.requirement} error={errorOf('requirement')} onChange={(requirement) => onChange({ requirement })} />
      <AreaField label={t('planTemplate.item.constraint')} optional rows={2} value={item.constraint} error={errorOf('constraint')} onChange={(constraint) => onChange({ constraint })} />
      {LINES.map((field) => (
        <TextField key={field} label={t(`planTemplate.item.${field}`)} optional value={item[field]} error={errorOf(field)} onChange={(value) => onChange({ [field]: value })} />
      ))}
      <fieldset className="ticks">
        <legend>{t('planTemplate.item.deliveries')}</legend>
        {DELIVERIES.map((way: Delivery) => (
          <label key={way}><input type="checkbox" checked={item.deliveries.includes(way)} onChange={(event) => onChange({ deliveries: flip(item.deliveries, way, event.target.checked) })} /> {t(`value.delivery.${way}`)}</label>
        ))}
      </fieldset>
      <fieldset className="ticks">
        <legend>{t('planTemplate.months')}</legend>
        {MONTHS.map((month) => (
          <label key={month}><input type="checkbox" checked={item.months.includes(month)}
            onChange={(event) => onChange({ months: flip(item.months, month, event.target.checked).sort((a, b) => a - b) })} /> {month}</label>
        ))}
        <Button look="quiet" onClick={() => onChange({ months: item.months.length === 12 ? [] : MONTHS })}>{t('planTemplate.allYear')}</Button>
      </fieldset>
      <AreaField label={t('planTemplate.item.expectedResult')} optional rows={2} value={item.expectedResult} error={errorOf('expectedResult')} onChange={(expectedResult) => onChange({ expectedResult })} />
      <div className="btn-row"><Button onClick={onDone}>{t('planTemplate.itemDone')}</Button></div>
    </div>
  );
}
