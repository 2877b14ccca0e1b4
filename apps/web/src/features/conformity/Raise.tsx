import { useState } from 'react';
import { Link } from 'react-router';
import { RECORDS } from '../../lib/client';
import { inputDay } from '../../lib/dates';
import { ReportGapDocument, type ReportGapMutationVariables } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { problemText } from '../../lib/problem';
import { useSending } from '../../lib/send';
import { Button } from '../../ui/Button';
import { AreaField, ChoiceField, TextField } from '../../ui/form/Field';

type Input = ReportGapMutationVariables['input'];

interface Props {
  communityId: string;
  source: Pick<Input, 'verdict' | 'sourceKind' | 'sourceId'>;
  title: string;
  description: string;
  potential: boolean;
  onClose: () => void;
}

/** Reports a gap as a case: its clause and figures go along by themselves. */
export function Raise({ communityId, source, onClose, ...said }: Props) {
  const { send, errors, problem, busy } = useSending({ additionalTypenames: [...RECORDS.additionalTypenames, 'RuleVerdict', 'Obligation'] });
  const [title, setTitle] = useState(said.title);
  const [description, setDescription] = useState(said.description);
  const [potential, setPotential] = useState(String(said.potential));
  const [raised, setRaised] = useState<{ id: string; number: string | null } | null>(null);

  async function report() {
    const input: Input = { communityId, ...source, title: title.trim(), description: description.trim(), potential: potential === 'true', foundOn: inputDay() };
    const result = await send(ReportGapDocument, { input });
    if (result) setRaised(result.reportNonconformity);
  }
  if (raised) {
    return <p className="inplace" role="status">{t('conformity.raised')}{t('list.pause')}<Link to={`/nonconformities/${raised.id}`}>{raised.number}</Link></p>;
  }
  return (
    <form className="inplace" noValidate aria-label={t('conformity.raise')} onSubmit={(event) => { event.preventDefault(); void report(); }}>
      <b className="inplace-h">{t('conformity.raise')}</b>
      <div className="fields">
        <p className="hint">{t('conformity.raiseLead')}</p>
        <TextField label={t('label.any.title')} value={title} error={errors.title} onChange={setTitle} maxLength={120} />
        <AreaField label={t('label.any.description')} value={description} error={errors.description} onChange={setDescription} />
        <ChoiceField label={t('label.any.potential')} value={potential} onChange={setPotential}
          options={(['false', 'true'] as const).map((value) => ({ value, label: t(`value.potential.${value}`) }))} />
      </div>
      {problem && !errors.title && !errors.description && <p className="form-problem" role="alert">{problem.fields.length ? Object.values(errors)[0] : problemText(problem)}</p>}
      <div className="btn-row">
        <Button look="primary" type="submit" small busy={busy}>{t('conformity.raise')}</Button>
        <Button look="quiet" small onClick={onClose}>{t('action.leave')}</Button>
      </div>
    </form>
  );
}
