import { useState } from 'react';
import { type TypedDocumentNode, useQuery } from 'urql';
import { dayTime } from '../../lib/dates';
import { TextsOfferedDocument, type TextingFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { Button, TextButton } from '../Button';
import { CheckField, TextField } from '../form/Field';
import { Section } from '../Section';
import { mayEdit } from '../verb/spec';
import { useVerb } from '../verb/useVerb';
import { FormProblem } from '../verb/VerbForm';

interface Props {
  record: { id: string; version: number; edits: readonly string[]; texts: TextingFragment };
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- each kind has mutations of its own
  hear: TypedDocumentNode<any, any>;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  hearNo: TypedDocumentNode<any, any>;
  onDone: () => void;
}

/** Whether a resident is told of this matter by text message (8.6.3): since when, by whose word; staff write down what the resident says. */
export function Texting({ record, hear, hearNo, onDone }: Props) {
  const { offered, asked, ending, askedAt, askedBy } = record.texts;
  const [open, setOpen] = useState(false);
  const [phone, setPhone] = useState('');
  const [agreed, setAgreed] = useState(false);
  const wish = useVerb(hear, record, () => { setOpen(false); setPhone(''); setAgreed(false); onDone(); });
  const end = useVerb(hearNo, record, onDone);
  if (!offered && !asked) return null;
  const problem = wish.problem ?? end.problem;
  return (
    <Section title={t('texting.title')} right={!asked && !open && mayEdit(record, 'hearTexts') && <TextButton onClick={() => setOpen(true)}>{t('texting.hear')}</TextButton>}>
      {asked ? (
        <ul className="plain-rows sec-p">
          <li>
            <span>
              {t('texting.since', { at: dayTime(askedAt) })}{ending && t('texting.ending', { ending })}
              <small>{askedBy ? t('texting.bySomebody', { name: askedBy.name }) : t('texting.byThemselves')}</small>
              {!offered && <small className="bad">{t('texting.off')}</small>}
            </span>
            {mayEdit(record, 'hearNoTexts') && <Button small busy={end.busy} onClick={() => void end.send({})}>{t('texting.no')}</Button>}
          </li>
        </ul>
      ) : !open && <p className="mut sec-p">{t('texting.none')}</p>}
      {open && !asked && (
        <form className="fields sec-p" noValidate onSubmit={(event) => { event.preventDefault(); void wish.send({ phone, agreed }); }}>
          <TextField label={t('texting.phone')} type="tel" autoFocus value={phone} onChange={setPhone} error={wish.errors['phone']} />
          <CheckField label={t('texting.agreed')} hint={t('texting.agreedHint')} value={agreed} onChange={setAgreed} />
          {wish.errors['agreed'] && <p className="form-problem" role="alert">{t('texting.needAgreed')}</p>}
          <div className="btn-row">
            <Button look="primary" type="submit" busy={wish.busy}>{t('texting.save')}</Button>
            <Button look="quiet" onClick={() => setOpen(false)}>{t('action.leave')}</Button>
          </div>
        </form>
      )}
      {problem && <FormProblem problem={problem} shown={['phone', 'agreed']} />}
    </Section>
  );
}

/** At the intake: the resident agrees to be told at the number that was given. Nothing where it is not offered. */
export function TextsField({ phone, value, onChange }: { phone: string; value: boolean; onChange: (on: boolean) => void }) {
  const [{ data }] = useQuery({ query: TextsOfferedDocument });
  if (!data?.textsOffered || !phone.trim()) return null;
  return <CheckField label={t('texting.agreed')} hint={t('texting.agreedHint')} value={value} onChange={onChange} />;
}
