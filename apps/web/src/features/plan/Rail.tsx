import { useState } from 'react';
import { useClient } from 'urql';
import { RECORDS } from '../../lib/client';
import { AddServiceItemsDocument, type AnnualPlanFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { problemOf, problemText } from '../../lib/problem';
import { Inputs } from './Inputs';
import { LeftOut } from './LeftOut';
import { LinesTalkedAbout } from './LineTalk';
import { GROUPS, groupOf, type Part } from './parts';
import { Readiness } from './Readiness';

/** Beside the plan: what must be mended before it is submitted, what was said, and which services of the catalogue it covers. */
export function Rail({ plan, editable, onOpen, onPart, onSaved }:
  { plan: AnnualPlanFragment; editable: boolean; onOpen: (itemId: string) => void; onPart: (part: Part) => void; onSaved: () => void }) {
  return (
    <aside className="rail" aria-label={t('plan.beside')}>
      {editable && <Readiness plan={plan} onOpen={onOpen} onPart={onPart} />}
      <LinesTalkedAbout plan={plan} onOpen={onOpen} />
      <Inputs plan={plan} editable={editable} onSaved={onSaved} />
      <Coverage plan={plan} editable={editable} onOpen={onOpen} onSaved={onSaved} />
      <LeftOut plan={plan} editable={editable} onSaved={onSaved} />
    </aside>
  );
}

/** Whether a service that no item carries out is left out for a reason, or may be left alone. */
const isAnswered = (plan: AnnualPlanFragment, entry: { id: string; group: string }): boolean =>
  groupOf(entry) === 'other' || plan.leftOut.some((one) => one.entry.id === entry.id);

function Coverage({ plan, editable, onOpen, onSaved }:
  { plan: AnnualPlanFragment; editable: boolean; onOpen: (itemId: string) => void; onSaved: () => void }) {
  const client = useClient();
  const [failed, setFailed] = useState('');
  const planned = plan.items.flatMap((item) => (item.catalogueEntry ? [{ entry: item.catalogueEntry, itemId: item.id }] : []));
  const total = new Set([...planned.map((one) => one.entry.id), ...plan.catalogueLeft.map((entry) => entry.id)]).size;
  if (!total) return null;
  async function add(entryId: string) {
    const result = await client.mutation(AddServiceItemsDocument, {
      input: { id: plan.id, expectedVersion: plan.version, catalogueEntryIds: [entryId] },
    }, RECORDS).toPromise();
    setFailed(result.error ? problemText(problemOf(result.error)) : '');
    onSaved();
  }
  return (
    <section>
      <h2>{t('plan.catalogue')}<span>{t('plan.covered', { total, n: total - plan.catalogueLeft.length })}</span></h2>
      <dl className="cov">
        {GROUPS.map((group) => {
          const seen = new Set<string>();
          const inside = planned.filter(({ entry }) => groupOf(entry) === group && !seen.has(entry.id) && seen.add(entry.id));
          const left = plan.catalogueLeft.filter((entry) => groupOf(entry) === group);
          if (!inside.length && !left.length) return null;
          return (
            <div key={group}>
              <dt>{t(`value.group.${group}`)}<span>{inside.length} / {inside.length + left.length}</span></dt>
              <dd>
                {inside.map(({ entry, itemId }) => (
                  <button type="button" key={entry.id} className={entry.draft ? 'cv bo' : 'cv'} onClick={() => onOpen(itemId)}>{entry.title}</button>
                ))}
                {left.map((entry) => (
                  <button type="button" key={entry.id} className={isAnswered(plan, entry) ? 'cv out' : 'cv out gap'} disabled={!editable} onClick={() => void add(entry.id)}
                    aria-label={t('plan.addEntry', { title: entry.title })}>{entry.title}{editable && ' +'}</button>
                ))}
              </dd>
            </div>
          );
        })}
      </dl>
      <p className="note mut sm">{t('plan.coverNote')}</p>
      {failed && <p className="form-problem" role="alert">{failed}</p>}
    </section>
  );
}
