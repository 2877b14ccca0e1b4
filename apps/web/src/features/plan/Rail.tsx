import { useState } from 'react';
import { useClient } from 'urql';
import { RECORDS } from '../../lib/client';
import { AddServiceItemsDocument, type PlanFragment } from '../../lib/generated/graphql';
import type { Params } from '../../lib/i18n';
import { code, t } from '../../lib/messages';
import { problemOf, problemText } from '../../lib/problem';
import { Alarm } from '../../ui/Icon';
import { Inputs } from './Inputs';
import { LeftOut } from './LeftOut';
import { GROUPS, groupOf, numbersOf, type Part } from './parts';

/** Beside the plan: what must be mended before it is submitted, and which services of the catalogue it covers. */
export function Rail({ plan, editable, onOpen, onPart, onSaved }:
  { plan: PlanFragment; editable: boolean; onOpen: (itemId: string) => void; onPart: (part: Part) => void; onSaved: () => void }) {
  const blocking = plan.findings.filter((finding) => finding.blocking);
  const advice = plan.findings.filter((finding) => !finding.blocking);
  return (
    <aside className="rail" aria-label={t('plan.beside')}>
      {editable && (
        <section id="readiness">
          <h2>{t('plan.ready')}<span>{t('plan.readyCount', { n: blocking.length, advice: advice.length })}</span></h2>
          {blocking.length === 0 && plan.items.length > 0 && <p className="sec-p b">{t('plan.allReady')}</p>}
          <ul className="ready">
            {[...blocking, ...advice].map((finding, index) => (
              <li key={index}>
                {finding.blocking ? <Alarm /> : <svg width="14" height="14" viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="6" fill="none" stroke="var(--n-7)" strokeWidth="1.6" /></svg>}
                <FindingText plan={plan} finding={finding} onOpen={onOpen} onPart={onPart} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <Inputs plan={plan} editable={editable} onSaved={onSaved} />
      <Coverage plan={plan} editable={editable} onOpen={onOpen} onSaved={onSaved} />
      <LeftOut plan={plan} editable={editable} onSaved={onSaved} />
    </aside>
  );
}

function FindingText({ plan, finding, onOpen, onPart }:
  { plan: PlanFragment; finding: PlanFragment['findings'][number]; onOpen: (id: string) => void; onPart: (part: Part) => void }) {
  const item = plan.items.find((one) => one.id === finding.itemId);
  const params = { ...(finding.params as Params), ...(item && { title: item.title, no: numbersOf(plan.items).get(item.id)! }) };
  const text = code(`finding.${finding.code}`, params) ?? finding.code;
  return (
    <button type="button" className="text-btn left" onClick={() => (item ? onOpen(item.id) : onPart('list'))}>
      {text}{!finding.blocking && <span className="sr-only"> {t('plan.advice')}</span>}
    </button>
  );
}

function Coverage({ plan, editable, onOpen, onSaved }:
  { plan: PlanFragment; editable: boolean; onOpen: (itemId: string) => void; onSaved: () => void }) {
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
                  <button type="button" key={entry.id} className="cv out" disabled={!editable} onClick={() => void add(entry.id)}
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
