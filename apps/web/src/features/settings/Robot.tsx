import { useState } from 'react';
import { useQuery } from 'urql';
import { dayTime } from '../../lib/dates';
import { SetNoticeRobotDocument, SetNoticeRobotLanguageDocument, TellingDocument, TryNoticeRobotDocument } from '../../lib/generated/graphql';
import { code, t } from '../../lib/messages';
import { useSending } from '../../lib/send';
import { Button, TextButton } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import { ChoiceField, TextField } from '../../ui/form/Field';
import { Rows } from '../../ui/Loading';
import { Section } from '../../ui/Section';
import { FormProblem } from '../../ui/verb/VerbForm';

const ROBOT = { additionalTypenames: ['NoticeRobot'] };
const whyOf = (problem: string | null | undefined): string => (problem ? code(`delivery.why.${problem}`) ?? problem : '');

/** The group's robot of one unit, how it fares, and how residents' text messages do. */
export function Robot({ unit }: { unit: { id: string; name: string } }) {
  const { send, problem, errors, busy } = useSending(ROBOT);
  const [{ data, error }, execute] = useQuery({ query: TellingDocument, variables: { unitId: unit.id }, context: ROBOT, requestPolicy: 'cache-and-network' });
  const [address, setAddress] = useState('');
  const [writing, setWriting] = useState(false);
  const [tried, setTried] = useState('');
  const set = async (written: string | null) => {
    setTried('');
    if (await send(SetNoticeRobotDocument, { input: { unitId: unit.id, address: written } })) {
      setAddress('');
      setWriting(false);
    }
  };
  const say = async () => {
    setTried('');
    const done = await send(TryNoticeRobotDocument, { unitId: unit.id });
    if (done) setTried(done.tryNoticeRobot.taken ? t('telling.taken') : t('telling.notTaken', { why: whyOf(done.tryNoticeRobot.problem) }));
  };
  const speak = async (language: string) => {
    setTried('');
    await send(SetNoticeRobotLanguageDocument, { input: { unitId: unit.id, language } });
  };
  if (error && !data) return <Failure error={error} retry={() => execute({ requestPolicy: 'network-only' })} />;
  if (!data) return <Rows columns="1fr 80px" rows={2} />;
  const robot = data.noticeRobot;
  const { offered, asked } = data.textMessages;
  return (
    <>
      <Section title={t('telling.robotTitle')}>
        <p className="sec-p mut">{t('telling.robotLead')}</p>
        {robot && (
          <ul className="plain-rows">
            <li>
              <span>
                <b>{t('telling.robotOf', { unit: unit.name })}</b><small>{robot.host}</small>
                {robot.brokenSince ? <small className="bad" role="alert">{t('telling.broken', { since: dayTime(robot.brokenSince), why: whyOf(robot.problem) })}</small>
                  : <small className="mut">{robot.saidAt ? t('telling.saidAt', { at: dayTime(robot.saidAt) }) : t('telling.never')}</small>}
                {tried && <small role="status">{tried}</small>}
              </span>
              <span className="btn-row">
                <Button small busy={busy} onClick={() => void say()}>{t('telling.try')}</Button>
                <TextButton onClick={() => setWriting(true)}>{t('telling.replace')}</TextButton>
                <TextButton onClick={() => void set(null)}>{t('telling.take')}</TextButton>
              </span>
            </li>
          </ul>
        )}
        {robot && (
          <div className="fields sec-p">
            <ChoiceField label={t('telling.language')} hint={t('telling.languageHint')} value={robot.language} disabled={busy} onChange={(language) => void speak(language)}
              options={(['zh-CN', 'en'] as const).map((value) => ({ value, label: t(`telling.languages.${value}`) }))} />
          </div>
        )}
        {(!robot || writing) && (
          <form className="fields sec-p" noValidate onSubmit={(event) => { event.preventDefault(); void set(address); }}>
            <TextField label={t('telling.address')} hint={t('telling.addressHint')} value={address} onChange={setAddress} error={errors['address']} />
            <div className="btn-row">
              <Button look="primary" type="submit" busy={busy} disabled={!address.trim()}>{t('telling.set')}</Button>
              {writing && <Button look="quiet" onClick={() => setWriting(false)}>{t('action.leave')}</Button>}
            </div>
          </form>
        )}
        {problem && <FormProblem problem={problem} shown={['address']} />}
      </Section>
      <Section title={t('telling.texts')}>
        <p className="sec-p">{offered ? t('telling.textsOn', { n: asked }) : t('telling.textsOff')}</p>
      </Section>
    </>
  );
}
