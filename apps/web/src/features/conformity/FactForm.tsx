import { useState } from 'react';
import { inputDay } from '../../lib/dates';
import { EnterFactDocument, WithdrawFactDocument } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { problemText } from '../../lib/problem';
import { useSending } from '../../lib/send';
import { inText } from '../../lib/verdict';
import { Button, TextButton } from '../../ui/Button';
import { DayField, TextField } from '../../ui/form/Field';
import { FactInput, type Shape } from './FactInput';

/** Whatever a verdict shows is asked for anew. */
export const VERDICTS = { additionalTypenames: ['RuleVerdict', 'RuleFact', 'FactEntry', 'EditionParameter', 'StreetConformity'] };

interface Props { communityId: string; shape: Shape; onDone: () => void; onClose: () => void }

/** A value by hand, with where it comes from and the day it is of; a mistaken one is withdrawn with the reason. */
export function FactForm({ communityId, shape, onDone, onClose }: Props) {
  const { send, errors, problem, busy } = useSending(VERDICTS);
  const [value, setValue] = useState<unknown>(shape.origin === 'byHand' ? (shape.value ?? undefined) : shape.type === 'list' || shape.type === 'codes' ? [] : undefined);
  const [source, setSource] = useState(shape.entry?.source ?? '');
  const [asOf, setAsOf] = useState(inputDay());
  const [reason, setReason] = useState<string | null>(null);
  const [gaps, setGaps] = useState<Record<string, string>>({});

  async function save() {
    const missing = {
      ...(value === undefined && { value: t('field.REQUIRED') }), ...(!source.trim() && { source: t('field.REQUIRED') }), ...(!asOf && { asOf: t('field.REQUIRED') }),
    };
    setGaps(missing);
    if (Object.keys(missing).length) return;
    if (await send(EnterFactDocument, { input: { communityId, fact: shape.name, value, source: source.trim(), asOf } })) onDone();
  }
  async function withdraw() {
    if (!reason?.trim() || !shape.entry) return setGaps({ reason: t('field.REQUIRED') });
    if (await send(WithdrawFactDocument, { input: { id: shape.entry.id, reason: reason.trim() } })) onDone();
  }
  const shown = { ...errors, ...gaps };
  return (
    <form className="inplace" noValidate aria-label={t('conformity.handTitle', { label: inText(shape.label) })}
      onSubmit={(event) => { event.preventDefault(); void (reason === null ? save() : withdraw()); }}>
      <b className="inplace-h">{t('conformity.handTitle', { label: inText(shape.label) })}</b>
      {reason === null ? (
        <div className="fields">
          <p className="hint">{t('conformity.handLead')}</p>
          <FactInput label={t('conformity.value')} shape={shape} value={value} error={shown.value} onChange={setValue} />
          <div className="field-pair">
            <TextField label={t('conformity.from')} hint={t('conformity.fromHint')} value={source} error={shown.source} onChange={setSource} maxLength={200} />
            <DayField label={t('conformity.day')} value={asOf} max={inputDay()} error={shown.asOf} onChange={setAsOf} />
          </div>
        </div>
      ) : (
        <div className="fields">
          <TextField label={t('conformity.withdrawWhy')} value={reason} error={shown.reason} onChange={setReason} autoFocus />
        </div>
      )}
      {(shown.fact ?? (problem && !problem.fields.length ? problemText(problem) : '')) && (
        <p className="form-problem" role="alert">{shown.fact ?? problemText(problem!)}</p>
      )}
      <div className="btn-row">
        <Button look="primary" type="submit" small busy={busy}>{t(reason === null ? 'conformity.handSave' : 'conformity.withdrawDo')}</Button>
        <Button look="quiet" small onClick={() => (reason === null ? onClose() : setReason(null))}>{t('action.leave')}</Button>
        {reason === null && shape.entry && <TextButton onClick={() => setReason('')}>{t('conformity.withdraw')}</TextButton>}
      </div>
    </form>
  );
}
