import { useState, type FormEvent } from 'react';
import { useQuery } from 'urql';
import { StandardOutlineDocument, StandardsDocument } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import type { Problem } from '../../lib/problem';
import { clauseTitle, inLanguage } from '../../lib/words';
import { Button } from '../../ui/Button';
import { DayField, SelectField } from '../../ui/form/Field';
import { FormProblem } from '../../ui/verb/VerbForm';

interface Asked { standardCode: string; clauseId: string | null; fromDay: string; toDay: string }

/** What the pack is to be of; a link from a standard or a clause has chosen already. */
export function PackForm({ standard, clause, problem, errors, busy, onMake }: {
  standard: string | null; clause: string | null; problem: Problem | null; errors: Record<string, string>; busy: boolean; onMake: (asked: Asked) => void;
}) {
  const { year } = usePlace();
  const [chosen, setChosen] = useState(standard ?? '');
  const [clauseId, setClauseId] = useState(clause ?? '');
  const [fromDay, setFromDay] = useState(`${year}-01-01`);
  const [toDay, setToDay] = useState(`${year}-12-31`);
  const [{ data: all }] = useQuery({ query: StandardsDocument });
  const standardCode = chosen || all?.standards[0]?.code || '';
  const [{ data: outline }] = useQuery({ query: StandardOutlineDocument, variables: { code: standardCode }, pause: !standardCode });
  const clauses = (outline?.standard.code === standardCode ? outline.standard.clauses : [])
    // chapters and sections; deeper ones only when a page led here
    .filter((one) => one.number.split('.').length <= 2 || one.id === clauseId);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (standardCode && !busy) onMake({ standardCode, clauseId: clauseId || null, fromDay, toDay });
  };
  return (
    <form className="pack-form" onSubmit={submit}>
      {problem && <FormProblem problem={problem} shown={['standardCode', 'clauseId', 'fromDay', 'toDay']} />}
      <SelectField label={t('packs.standard')} value={standardCode} error={errors['standardCode']}
        options={(all?.standards ?? []).map((one) => ({ value: one.code, label: `${one.code} ${inLanguage(one.title, one.titleEn)}` }))}
        onChange={(value) => { setChosen(value); setClauseId(''); }} />
      <SelectField label={t('packs.part')} value={clauseId} empty={t('packs.whole')} error={errors['clauseId']}
        options={clauses.map((one) => ({ value: one.id, label: `${one.number} ${clauseTitle(one)}`.trim() }))} onChange={setClauseId} />
      <DayField label={t('packs.from')} value={fromDay} error={errors['fromDay']} onChange={setFromDay} />
      <DayField label={t('packs.to')} value={toDay} min={fromDay} error={errors['toDay']} onChange={setToDay} />
      <div className="btn-row"><Button type="submit" look="primary" busy={busy}>{t('packs.make')}</Button></div>
    </form>
  );
}
