import { useDraft } from '../../lib/draft';
import { LayOutSupervisionDocument, type SupervisionFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { Button } from '../../ui/Button';
import { DraftLine } from '../../ui/form/DraftLine';
import { AreaField, DayField, TextField } from '../../ui/form/Field';
import { useVerb } from '../../ui/verb/useVerb';
import { FormProblem } from '../../ui/verb/VerbForm';
import { Checklist, lineInput, type LineRow } from './Checklist';
import { fromOutside } from './verbs';

/** Changes what is planned, and the whole checklist, until it begins. */
export function LayOutForm({ record, onDone, onClose }: { record: SupervisionFragment; onDone: () => void; onClose: () => void }) {
  const draft = useDraft(`supervision:${record.id}:layOut`, {
    title: record.title, supervisors: record.supervisors, scope: record.scope, plannedOn: record.plannedOn ?? '',
    lines: record.lines.map(({ id, text, clause }): LineRow => ({ key: id, text, clause: clause ?? null })),
  });
  const { send, busy, problem, errors } = useVerb(LayOutSupervisionDocument, record, () => { draft.clear(); onDone(); });
  const { values, change } = draft;
  return (
    <form className="inplace" noValidate onSubmit={(event) => {
      event.preventDefault();
      const lines = values.lines.filter(({ text }) => text.trim());
      change({ lines });
      const { title, supervisors, scope, plannedOn } = values;
      void send({ title: title.trim(), supervisors: supervisors.trim(), scope: scope.trim(), plannedOn, lines: lineInput(lines) });
    }}>
      <DraftLine draft={draft} />
      <div className="fields wide">
        <TextField label={t('label.supervision.title')} value={values.title} error={errors.title} onChange={(title) => change({ title })} />
        {fromOutside(record.supervisionType) && <TextField label={t('label.supervision.supervisors')} value={values.supervisors} error={errors.supervisors} onChange={(supervisors) => change({ supervisors })} />}
        <DayField label={t('label.supervision.plannedOn')} value={values.plannedOn} error={errors.plannedOn} onChange={(plannedOn) => change({ plannedOn })} />
        <AreaField label={t('label.supervision.scope')} optional rows={3} value={values.scope} error={errors.scope} onChange={(scope) => change({ scope })} />
        <Checklist rows={values.lines} errors={errors} onChange={(lines) => change({ lines })} />
      </div>
      {problem && <FormProblem problem={problem} shown={['title', 'supervisors', 'plannedOn', 'scope', 'lines']} />}
      <div className="btn-row">
        <Button look="primary" type="submit" busy={busy}>{t('action.save')}</Button>
        <Button look="quiet" onClick={onClose}>{t('action.leave')}</Button>
      </div>
    </form>
  );
}
