import { useDraft } from '../../lib/draft';
import { ConfirmSupervisionDocument, type SupervisionFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { verbText } from '../../lib/words';
import { Button } from '../../ui/Button';
import { DraftLine } from '../../ui/form/DraftLine';
import { AreaField } from '../../ui/form/Field';
import { useVerb } from '../../ui/verb/useVerb';
import { FormProblem } from '../../ui/verb/VerbForm';
import { isFinding } from './finding';

/** The word of the supervised on the whole, and on each finding that they see otherwise. */
export function ConfirmForm({ record, onDone, onClose }: { record: SupervisionFragment; onDone: () => void; onClose: () => void }) {
  const draft = useDraft<{ response: string; objections: Record<string, string> }>(`supervision:${record.id}:confirm`, { response: '', objections: {} });
  const { send, busy, problem, errors } = useVerb(ConfirmSupervisionDocument, record, () => { draft.clear(); onDone(); });
  const { response, objections } = draft.values;
  const findings = record.lines.filter(isFinding);
  const said = findings.map(({ id }) => ({ lineId: id, objection: objections[id]?.trim() ?? '' })).filter(({ objection }) => objection);
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); void send({ response: response.trim(), objections: said }); }}>
      <DraftLine draft={draft} />
      <p className="mut">{t('supervision.confirmSays')}</p>
      <div className="fields wide">
        <AreaField label={t('label.supervision.response')} rows={3} value={response} error={errors.response} onChange={(value) => draft.change({ response: value })} autoFocus />
        {findings.map((line) => (
          <AreaField key={line.id} label={t('supervision.objectionTo', { text: line.text })} hint={line.note} optional rows={2} value={objections[line.id] ?? ''}
            error={errors[`objections.${said.findIndex(({ lineId }) => lineId === line.id)}.objection`]}
            onChange={(value) => draft.change({ objections: { ...objections, [line.id]: value } })} />
        ))}
      </div>
      {problem && <FormProblem problem={problem} shown={['response', 'objections']} />}
      <div className="btn-row">
        <Button look="primary" type="submit" busy={busy}>{verbText('supervision', 'confirm')}</Button>
        <Button look="quiet" onClick={onClose}>{t('action.leave')}</Button>
        {draft.savedAt && <span className="saved" role="status">{t('form.kept')}</span>}
      </div>
    </form>
  );
}
