import { useState } from 'react';
import { useClient } from 'urql';
import { dayTime } from '../../lib/dates';
import { useDraft } from '../../lib/draft';
import { CommentRecordDocument, WithdrawCommentDocument, type RemarkFragment, type SpineFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { fieldText, problemOf, problemText } from '../../lib/problem';
import { usePlace } from '../../lib/place';
import { Button, TextButton } from '../Button';
import { AreaField } from '../form/Field';
import { usePeople } from '../form/PersonField';
import { Section } from '../Section';

type Spoken = Pick<SpineFragment, 'id' | 'kind' | 'community' | 'comments'>;

/** What colleagues say about a record; residents never see it. */
export function Talk({ record }: { record: Spoken }) {
  const { can } = usePlace();
  const [changed, setChanged] = useState<RemarkFragment[]>([]);
  const fresh = new Map(changed.map((remark) => [remark.id, remark]));
  const known = record.comments.map((remark) => fresh.get(remark.id) ?? remark);
  const remarks = [...known, ...changed.filter((remark) => !record.comments.some((one) => one.id === remark.id))];
  const keep = (remark: RemarkFragment) => setChanged((before) => [...before.filter((one) => one.id !== remark.id), remark]);
  return (
    <Section id="talk" title={t('talk.title')} count={remarks.length ? t('talk.count', { n: remarks.length }) : t('talk.inside')}>
      {remarks.length > 0 && (
        <ul className="talk">
          {remarks.map((remark) => <Remark key={remark.id} remark={remark} onChanged={keep} />)}
        </ul>
      )}
      {can('record:comment') && <Say record={record} onSaid={keep} />}
    </Section>
  );
}

function Remark({ remark, onChanged }: { remark: RemarkFragment; onChanged: (remark: RemarkFragment) => void }) {
  const client = useClient();
  const [failed, setFailed] = useState('');
  async function withdraw() {
    const { data, error } = await client.mutation(WithdrawCommentDocument, { id: remark.id }).toPromise();
    if (error) return setFailed(problemText(problemOf(error)));
    if (data) onChanged(data.withdrawComment);
  }
  return (
    <li>
      <p className="mut sm">
        <b>{remark.author?.name}</b> <time dateTime={remark.at}>{dayTime(remark.at)}</time>
        {remark.mentioned.length > 0 && ` ${t('talk.told', { names: remark.mentioned.map((one) => one.name).join(t('list.pause')) })}`}
        {remark.mine && !remark.withdrawnAt && <> <TextButton onClick={() => void withdraw()}>{t('talk.withdraw')}</TextButton></>}
      </p>
      <p className={remark.withdrawnAt ? 'dim' : 'pre'}>{remark.withdrawnAt ? t('talk.withdrawn') : remark.text}</p>
      {failed && <p className="form-problem" role="alert">{failed}</p>}
    </li>
  );
}

function Say({ record, onSaid }: { record: Spoken; onSaid: (remark: RemarkFragment) => void }) {
  const client = useClient();
  const people = usePeople(record.community.id);
  const draft = useDraft<{ text: string; mentions: string[] }>(`talk ${record.id}`, { text: '', mentions: [] });
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState('');
  const { text, mentions } = draft.values;

  async function send() {
    setBusy(true);
    setFailed('');
    const input = { kind: record.kind, recordId: record.id, text, mentions };
    const { data, error } = await client.mutation(CommentRecordDocument, { input }).toPromise();
    setBusy(false);
    if (error) {
      const problem = problemOf(error);
      return setFailed(problem.fields[0] ? fieldText(problem.fields[0]) : problemText(problem));
    }
    if (data) onSaid(data.commentRecord);
    draft.clear();
    draft.change({ text: '', mentions: [] });
    draft.clear();
  }
  const toggle = (id: string) =>
    draft.change({ mentions: mentions.includes(id) ? mentions.filter((one) => one !== id) : [...mentions, id] });
  return (
    <form className="say-form" noValidate onSubmit={(event) => { event.preventDefault(); void send(); }}>
      <AreaField label={t('talk.say')} rows={2} value={text} onChange={(value) => draft.change({ text: value })} error={failed} />
      {text.trim() !== '' && (
        <>
          <fieldset className="who">
            <legend className="mut sm">{t('talk.tell')}</legend>
            {people.map((person) => (
              <label key={person.value}>
                <input type="checkbox" checked={mentions.includes(person.value)} onChange={() => toggle(person.value)} /> {person.label}
              </label>
            ))}
          </fieldset>
          <div className="btn-row"><Button look="primary" type="submit" busy={busy}>{t('talk.send')}</Button></div>
        </>
      )}
    </form>
  );
}
