import { Link } from 'react-router';
import type { TemplatesToBeginQuery } from '../../../lib/generated/graphql';
import { t } from '../../../lib/messages';
import { SelectField } from '../../../ui/form/Field';

export type Begin = TemplatesToBeginQuery['planTemplates']['items'][number];

/** Which template to begin with, what comes along from it, and what does not. */
export function TemplatePart({ templates, chosen, error, onChoose }:
  { templates: Begin[]; chosen: Begin | undefined; error?: string; onChoose: (id: string) => void }) {
  return (
    <>
      <SelectField label={t('planStart.template')} value={chosen?.id ?? ''} onChange={onChoose} error={error}
        options={templates.map(({ id, title, unit, edition }) => ({ value: id, label: t('planStart.templateOf', { title, unit: unit.name, edition }) }))} />
      {chosen && (
        <div className="note">
          {chosen.description && <p>{chosen.description}</p>}
          <p><b>{t('planStart.taken', { n: chosen.start.taken })}</b>{' '}
            {chosen.start.leftOut.length
              ? t('planStart.leftOut', { n: chosen.start.leftOut.length, titles: chosen.start.leftOut.join(t('list.comma')) })
              : t('planStart.allIn')}
          </p>
          <p>{t('planStart.takes')}</p>
          <p>{t('planStart.leaves')}</p>
          <p><Link to={`/plan-templates/${chosen.id}`}>{t('planStart.look')}</Link></p>
        </div>
      )}
    </>
  );
}
