import type { CatalogueLineFragment } from '../../lib/generated/graphql';
import { code, t } from '../../lib/messages';
import { TextButton } from '../../ui/Button';
import { GROUPS, groupOf } from './parts';

/** The services of the adopted editions by group, to tick. Entries of the draft are marked. */
export function CataloguePick({ entries, chosen, onChange }:
  { entries: CatalogueLineFragment[]; chosen: string[]; onChange: (chosen: string[]) => void }) {
  const toggle = (id: string, on: boolean) => onChange(on ? [...chosen, id] : chosen.filter((one) => one !== id));
  const all = chosen.length === entries.length;
  return (
    <div className="pick">
      <p className="pick-h">
        <b>{t('plan.fromCatalogue')}</b> <span className="mut">{t('plan.chosen', { n: chosen.length, total: entries.length })}</span>
        <TextButton onClick={() => onChange(all ? [] : entries.map((entry) => entry.id))}>{t(all ? 'plan.pickNone' : 'plan.pickAll')}</TextButton>
      </p>
      {GROUPS.map((group) => {
        const rows = entries.filter((entry) => groupOf(entry) === group);
        if (!rows.length) return null;
        return (
          <fieldset key={group}>
            <legend>{t(`value.group.${group}`)}</legend>
            {rows.map((entry) => (
              <label className="check-field" key={entry.id}>
                <input type="checkbox" checked={chosen.includes(entry.id)} onChange={(event) => toggle(entry.id, event.target.checked)} />
                <span>
                  {entry.title} <em className="mut sm">{entry.clause.number}</em>
                  {entry.draft && <em className="tag soft in-row">{t('plan.ofDraft')}</em>}
                  {entry.contains.length > 0 && <small>{entry.contains.join(t('list.comma'))}</small>}
                  <small className="sr-only">{code(`standard.${entry.standardCode}`)}</small>
                </span>
              </label>
            ))}
          </fieldset>
        );
      })}
    </div>
  );
}
