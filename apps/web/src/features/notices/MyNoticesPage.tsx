import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import {
  ConfirmNoticeAddressDocument, MyNoticeChoicesDocument, SetNoticeAddressDocument, SetNoticeChoicesDocument, type MyChoicesFragment,
} from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { useSending } from '../../lib/send';
import { Button, TextButton } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import { CheckField, Field, TextField } from '../../ui/form/Field';
import { Rows } from '../../ui/Loading';
import { Section } from '../../ui/Section';
import { usePageTitle } from '../../ui/shell/title';
import { FormProblem } from '../../ui/verb/VerbForm';

const CHOICES = { additionalTypenames: ['NoticeChoices'] };
const useSend = () => useSending(CHOICES);
const MAIL = ['now', 'digest', 'off'] as const;

/** How one person wants to be told: of what, by which way, when. */
export default function MyNoticesPage() {
  const [search, setSearch] = useSearchParams();
  const confirming = useSend();
  const [{ data, error }, execute] = useQuery({ query: MyNoticeChoicesDocument, context: CHOICES, requestPolicy: 'cache-and-network' });
  const [confirmed, setConfirmed] = useState(false);
  const secret = search.get('confirm');
  usePageTitle(t('myNotices.title'));
  useEffect(() => {
    if (!secret) return;
    setSearch({}, { replace: true });
    void confirming.send(ConfirmNoticeAddressDocument, { code: secret }).then((done) => setConfirmed(Boolean(done)));
    // once, for the link that was opened
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  const choices = data?.noticeChoices;
  return (
    <main className="page form-page" id="main">
      <h1 className="h1">{t('myNotices.title')}</h1>
      <p className="lead">{t('myNotices.lead')}</p>
      {confirmed && <p className="inplace" role="status">{t('myNotices.confirmed')}</p>}
      {confirming.problem && <p className="form-problem" role="alert">{t('myNotices.notConfirmed')}</p>}
      {error && !choices ? <Failure error={error} retry={() => execute({ requestPolicy: 'network-only' })} />
        : !choices ? <Rows columns="1fr 80px 160px" rows={6} />
          : <><Address choices={choices} /><Choices key={String(choices.mailConfirmed)} choices={choices} /></>}
    </main>
  );
}

function Address({ choices }: { choices: MyChoicesFragment }) {
  const { send, problem, errors, busy } = useSend();
  const [editing, setEditing] = useState(false);
  const [typed, setTyped] = useState('');
  const save = async (address: string | null) => { if (await send(SetNoticeAddressDocument, { address })) setEditing(false); };
  if (!choices.mailOffered) return <Section title={t('myNotices.mail')}><p className="sec-p mut">{t('myNotices.noMail')}</p></Section>;
  if (choices.mailAddress && !editing) {
    return (
      <Section title={t('myNotices.mail')}>
        <ul className="plain-rows">
          <li>
            <span><b>{choices.mailAddress}</b><small>{t(choices.mailConfirmed ? 'myNotices.inUse' : 'myNotices.waiting')}</small></span>
            <span className="btn-row">
              <Button small onClick={() => { setTyped(choices.mailAddress ?? ''); setEditing(true); }}>{t('myNotices.other')}</Button>
              <TextButton onClick={() => void save(null)}>{t('myNotices.noMore')}</TextButton>
            </span>
          </li>
        </ul>
      </Section>
    );
  }
  return (
    <Section title={t('myNotices.mail')}>
      <form className="fields sec-p" noValidate onSubmit={(event) => { event.preventDefault(); void save(typed); }}>
        <TextField label={t('myNotices.address')} hint={t('myNotices.addressHint')} value={typed} onChange={setTyped} autoComplete="email" error={errors['address']} />
        {problem && <FormProblem problem={problem} shown={['address']} />}
        <div className="btn-row">
          <Button look="primary" type="submit" busy={busy}>{t('myNotices.sendLink')}</Button>
          {editing && <Button look="quiet" onClick={() => setEditing(false)}>{t('action.leave')}</Button>}
        </div>
      </form>
    </Section>
  );
}

/** Each kind of notice in a row: whether it rings, and when a mail goes. */
function Choices({ choices }: { choices: MyChoicesFragment }) {
  const { send, problem, errors, busy } = useSend();
  const [topics, setTopics] = useState(choices.topics);
  const [digestAt, setDigestAt] = useState(choices.digestAt);
  const [quiet, setQuiet] = useState(choices.quietFrom !== null);
  const [from, setFrom] = useState(choices.quietFrom ?? '20:00');
  const [to, setTo] = useState(choices.quietTo ?? '08:00');
  const [language, setLanguage] = useState(choices.language);
  const [saved, setSaved] = useState(false);
  const byMail = choices.mailOffered && choices.mailConfirmed;
  const change = (topic: string, part: Partial<(typeof topics)[number]>) => {
    setSaved(false);
    setTopics(topics.map((one) => (one.topic === topic ? { ...one, ...part } : one)));
  };
  async function save() {
    const input = {
      language, digestAt, quietFrom: quiet ? from : null, quietTo: quiet ? to : null,
      topics: topics.map(({ topic, app, mail }) => ({ topic, app, mail })),
    };
    setSaved((await send(SetNoticeChoicesDocument, { input })) !== null);
  }
  const time = (label: string, value: string, onChange: (value: string) => void, error?: string) => (
    <Field label={label} error={error}>
      {(slots) => <input {...slots} className="in day" type="time" value={value} onChange={(event) => { setSaved(false); onChange(event.target.value); }} />}
    </Field>
  );
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); void save(); }}>
      <Section title={t('myNotices.what')}>
        <ul className="plain-rows choices">
          {topics.map(({ topic, app, mail, fixed }) => (
            <li key={topic}>
              <span><b>{t(`myNotices.topic.${topic}.name`)}</b><small>{t(`myNotices.topic.${topic}.text`)}</small></span>
              <span className="btn-row">
                {fixed ? <small className="mut">{t('myNotices.fixed')}</small>
                  : <CheckField label={t('myNotices.ring')} value={app} onChange={(on) => change(topic, { app: on })} />}
                {byMail && (
                  <select className="in" aria-label={t('myNotices.mailOf', { topic: t(`myNotices.topic.${topic}.name`) })} value={mail}
                    onChange={(event) => change(topic, { mail: event.target.value as typeof mail })}>
                    {MAIL.map((one) => <option key={one} value={one}>{t(`myNotices.when.${one}`)}</option>)}
                  </select>
                )}
              </span>
            </li>
          ))}
        </ul>
      </Section>
      {byMail && (
        <Section title={t('myNotices.times')}>
          <div className="fields sec-p">
            {time(t('myNotices.digestAt'), digestAt, setDigestAt, errors['digestAt'])}
            <CheckField label={t('myNotices.quiet')} hint={t('myNotices.quietHint')} value={quiet} onChange={(on) => { setSaved(false); setQuiet(on); }} />
            {quiet && <>{time(t('myNotices.from'), from, setFrom, errors['quietFrom'])}{time(t('myNotices.to'), to, setTo, errors['quietTo'])}</>}
            <Field label={t('myNotices.language')}>
              {(slots) => (
                <select {...slots} className="in" value={language} onChange={(event) => { setSaved(false); setLanguage(event.target.value); }}>
                  <option value="zh-CN">中文</option><option value="en">English</option>
                </select>
              )}
            </Field>
          </div>
        </Section>
      )}
      {problem && <FormProblem problem={problem} shown={['digestAt', 'quietFrom', 'quietTo']} />}
      <div className="btn-row sec-p">
        <Button look="primary" type="submit" busy={busy}>{t('action.save')}</Button>
        {saved && <span className="saved" role="status">{t('myNotices.saved')}</span>}
      </div>
    </form>
  );
}
