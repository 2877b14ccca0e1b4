import { useState } from 'react';
import { RECORDS } from '../../lib/client';
import { day } from '../../lib/dates';
import { AnswerStarRatingDocument, type StarRatingFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { useSending } from '../../lib/send';
import { Button } from '../../ui/Button';
import { AreaField, ChoiceField } from '../../ui/form/Field';
import { Section } from '../../ui/Section';
import { FormProblem } from '../../ui/verb/VerbForm';

type Objection = StarRatingFragment['objections'][number];

/** What was said against a decision while it hangs out, and what became of it. */
export function Objections({ record, may, again }: { record: StarRatingFragment; may: boolean; again: () => Promise<void> }) {
  const [open, setOpen] = useState<string | null>(null);
  return (
    <Section id="objections" title={t('star.objections')} count={record.noticeFrom && record.noticeUntil ? t('star.notice', { from: day(record.noticeFrom), until: day(record.noticeUntil) }) : ''}>
      {!record.objections.length && <p className="mut sec-p">{t('star.noObjections')}</p>}
      <ul className="star-lines">
        {record.objections.map((one) => (
          <li key={one.id}>
            <span className="pre">{one.words}</span>
            <div className="sm mut">{day(one.on)}　{one.saidBy ? t('star.objectedBy', { who: one.saidBy }) : t('star.anonymous')}</div>
            {one.upheld !== null && <p><span className="tag soft">{t(one.upheld ? 'star.upheld' : 'star.dismissed')}</span> <span className="pre">{one.answer}</span></p>}
            {one.upheld === null && may && open !== one.id && <Button small onClick={() => setOpen(one.id)}>{t('star.answerIt')}</Button>}
            {open === one.id && <Answer record={record} objection={one} onDone={() => { setOpen(null); void again(); }} onClose={() => setOpen(null)} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Answer({ record, objection, onDone, onClose }: { record: StarRatingFragment; objection: Objection; onDone: () => void; onClose: () => void }) {
  const [upheld, setUpheld] = useState('');
  const [answer, setAnswer] = useState('');
  const { send, problem, errors, busy } = useSending(RECORDS);
  async function save() {
    const input = { id: record.id, expectedVersion: record.version, objectionId: objection.id, upheld: upheld === 'yes', answer };
    if (await send(AnswerStarRatingDocument, { input })) onDone();
  }
  return (
    <form className="inplace" noValidate onSubmit={(event) => { event.preventDefault(); void save(); }}>
      <ChoiceField label={t('star.objections')} value={upheld} options={[{ value: 'no', label: t('star.dismissed') }, { value: 'yes', label: t('star.upheld') }]} onChange={setUpheld} />
      <AreaField label={t('star.answerIt')} value={answer} error={errors.answer} onChange={setAnswer} />
      {problem && <FormProblem problem={problem} shown={['answer']} />}
      <div className="btn-row"><Button look="primary" type="submit" busy={busy} disabled={!upheld}>{t('star.answerIt')}</Button><Button look="quiet" onClick={onClose}>{t('action.leave')}</Button></div>
    </form>
  );
}
