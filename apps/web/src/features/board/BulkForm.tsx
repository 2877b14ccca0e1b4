import { useId, useState } from 'react';
import { useClient } from 'urql';
import { RECORDS } from '../../lib/client';
import {
  ReassignCasesDocument, RemindCasesDocument, SendBackCasesDocument, VerifyCasesDocument, type BoardLineFragment, type OutcomesFragment,
} from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { fieldMessages, problemOf, type Problem } from '../../lib/problem';
import { Button } from '../../ui/Button';
import { SpecField } from '../../ui/verb/SpecField';
import type { FieldSpec } from '../../ui/verb/spec';
import { FormProblem } from '../../ui/verb/VerbForm';
import { refusalText } from './reasons';

export type BulkVerb = 'verify' | 'sendBack' | 'remind' | 'reassign';

const DOCUMENTS = { verify: VerifyCasesDocument, sendBack: SendBackCasesDocument, remind: RemindCasesDocument, reassign: ReassignCasesDocument };
const FIELDS: Record<BulkVerb, FieldSpec[]> = {
  verify: [{ name: 'finding', type: 'area' }, { name: 'evidence', type: 'area', rows: 2 }],
  sendBack: [{ name: 'reason', type: 'area' }],
  remind: [{ name: 'words', type: 'area', rows: 2 }],
  reassign: [{ name: 'personId', type: 'person' }, { name: 'reason', type: 'area', rows: 2 }],
};

interface Props {
  verb: BulkVerb;
  chosen: readonly Pick<BoardLineFragment, 'id' | 'version' | 'record'>[];
  onDone: () => void;
  onClose: () => void;
}

/** One step for several cases, with its reason; what was refused is told case by case, and the rest is done. */
export function BulkForm({ verb, chosen, onDone, onClose }: Props) {
  const client = useClient();
  const heading = useId();
  const [values, setValues] = useState<Record<string, string>>(verb === 'remind' ? { words: t('board.remindWords') } : {});
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<OutcomesFragment | null>(null);
  const fields = FIELDS[verb];
  const communities = new Set(chosen.map(({ record }) => record.community.id));
  const scattered = verb === 'reassign' && communities.size > 1;

  async function send() {
    const gaps = Object.fromEntries(fields.filter(({ name }) => !values[name]?.trim()).map(({ name }) => [name, t('field.REQUIRED')]));
    setErrors(gaps);
    setProblem(null);
    if (Object.keys(gaps).length) return;
    setBusy(true);
    const input = { cases: chosen.map(({ id, version }) => ({ id, expectedVersion: version })), ...values };
    const result = await client.mutation(DOCUMENTS[verb] as typeof RemindCasesDocument, { input } as never, RECORDS).toPromise();
    setBusy(false);
    if (result.error) {
      const found = problemOf(result.error);
      setErrors(fieldMessages(found));
      return setProblem(found);
    }
    const [told] = Object.values(result.data ?? {}) as unknown as OutcomesFragment[];
    if (told && !told.refused.length && chosen.length === 1) return onDone();
    setOutcome(told ?? null);
  }

  if (outcome) return <Outcome outcome={outcome} onClose={onDone} />;
  if (scattered) {
    return (
      <div className="inplace" role="alert">
        <p>{t('board.scattered', { n: communities.size })}</p>
        <div className="btn-row"><Button look="quiet" onClick={onClose}>{t('action.close')}</Button></div>
      </div>
    );
  }
  return (
    <form className="inplace" aria-labelledby={heading} noValidate onSubmit={(event) => { event.preventDefault(); void send(); }}>
      <b id={heading} className="inplace-h">{chosen.length > 1 ? t(`board.bulk.${verb}Of`, { n: chosen.length }) : t(`board.bulk.${verb}`)}</b>
      {chosen.length > 1 && <p className="mut">{t(`board.bulk.${verb}Says`)}</p>}
      <div className="fields">
        {fields.map((field, index) => (
          <SpecField key={field.name} spec={field} label={t(`board.field.${field.name as 'words'}`)} communityId={chosen[0]?.record.community.id ?? ''} value={values[field.name] ?? ''}
            error={errors[field.name]} autoFocus={index === 0} onChange={(value) => { setValues((before) => ({ ...before, [field.name]: value })); setErrors({}); }} />
        ))}
      </div>
      {problem && <FormProblem problem={problem} shown={fields.map(({ name }) => name)} />}
      <div className="btn-row">
        <Button look="primary" type="submit" busy={busy}>{chosen.length > 1 ? t(`board.bulk.${verb}Of`, { n: chosen.length }) : t(`board.bulk.${verb}`)}</Button>
        <Button look="quiet" onClick={onClose}>{t('action.leave')}</Button>
      </div>
    </form>
  );
}

function Outcome({ outcome: { done, refused }, onClose }: { outcome: OutcomesFragment; onClose: () => void }) {
  return (
    <div className="inplace bulk-told" role="status">
      <p><b>{done.length ? t('board.told.done', { n: done.length }) : t('board.told.none')}{refused.length ? t('board.told.refused', { n: refused.length }) : ''}</b></p>
      {refused.length > 0 && (
        <ul className="plain-rows">
          {refused.map(({ record, reason }, index) => (
            <li key={record?.id ?? index}><span>{record ? `${record.title} ${record.number ?? ''}` : t('board.told.gone')}<small>{refusalText(reason)}</small></span></li>
          ))}
        </ul>
      )}
      <div className="btn-row"><Button look="primary" onClick={onClose}>{t('board.told.close')}</Button></div>
    </div>
  );
}
