import { useState } from 'react';
import { DistributeConformityAssessmentDocument, type ConformityAssessmentFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { clauseTitle } from '../../lib/words';
import { Button } from '../../ui/Button';
import { useVerb } from '../../ui/verb/useVerb';
import { FormProblem } from '../../ui/verb/VerbForm';
import { byChapter } from './words';

interface Part { assessorId: string; plannedOn: string }

/** Who takes which chapters when; a chapter that is shared by several is given clause by clause. */
export function DistributeForm({ record, onDone, onClose }: { record: ConformityAssessmentFragment; onDone: () => void; onClose: () => void }) {
  const [given, setGiven] = useState<Record<string, Part>>(() =>
    Object.fromEntries(record.clauses.map(({ clause, assessorId, plannedOn }) => [clause.id, { assessorId: assessorId ?? '', plannedOn: plannedOn ?? '' }])));
  const { send, busy, problem } = useVerb(DistributeConformityAssessmentDocument, record, onDone);
  const give = (ids: readonly string[], patch: Partial<Part>) => setGiven((before) => ({ ...before, ...Object.fromEntries(ids.map((id) => [id, { ...before[id]!, ...patch }])) }));
  const parts = () => {
    const groups = new Map<string, { assessorId: string; plannedOn: string | null; clauseIds: string[] }>();
    for (const [clauseId, { assessorId, plannedOn }] of Object.entries(given)) {
      const key = `${assessorId} ${plannedOn}`;
      groups.set(key, { assessorId, plannedOn: plannedOn || null, clauseIds: [...(groups.get(key)?.clauseIds ?? []), clauseId] });
    }
    return [...groups.values()];
  };
  const fields = (ids: readonly string[], label: string) => {
    const all = ids.map((id) => given[id]!);
    const one = (field: keyof Part): string => (all.every((part) => part[field] === all[0]![field]) ? all[0]![field] : '');
    return (
      <span className="share">
        <select className="in" aria-label={t('assessment.whoTakes', { what: label })} value={one('assessorId')} onChange={(event) => give(ids, { assessorId: event.target.value })}>
          {!one('assessorId') && <option value="">{t('assessment.several')}</option>}
          {record.members.map(({ personId, name }) => <option key={personId} value={personId}>{name}</option>)}
        </select>
        <input className="in day" type="date" aria-label={t('assessment.whenTakes', { what: label })} min={record.startsOn} max={record.endsOn} value={one('plannedOn')} onChange={(event) => give(ids, { plannedOn: event.target.value })} />
      </span>
    );
  };
  return (
    <form className="inplace" noValidate onSubmit={(event) => { event.preventDefault(); void send({ parts: parts() }); }}>
      {byChapter(record.clauses).map(({ chapter, lines }) => (
        <div className="share-row" key={chapter}>
          <b>{t('assessment.chapter', { n: chapter })}</b>{fields(lines.map(({ clause }) => clause.id), t('assessment.chapter', { n: chapter }))}
          {lines.length > 1 && (
            <details>
              <summary>{t('assessment.clauseByClause', { n: lines.length })}</summary>
              {lines.map((line) => <div className="share-row" key={line.id}><span>{line.number} {clauseTitle(line.clause)}</span>{fields([line.clause.id], line.number)}</div>)}
            </details>
          )}
        </div>
      ))}
      {problem && <FormProblem problem={problem} shown={[]} />}
      <div className="btn-row"><Button look="primary" type="submit" busy={busy}>{t('action.save')}</Button><Button look="quiet" onClick={onClose}>{t('action.leave')}</Button></div>
    </form>
  );
}
