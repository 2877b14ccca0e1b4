import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { day, inputDay } from '../../lib/dates';
import { HandOverWorkDocument, OpenWorkDocument, type OpenWorkQuery } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { recordPath } from '../../lib/records';
import { kindText } from '../../lib/words';
import { Button, ButtonLink } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import { AreaField, CheckField, DayField, SelectField } from '../../ui/form/Field';
import { Rows } from '../../ui/Loading';
import { Section } from '../../ui/Section';
import { FormProblem } from '../../ui/verb/VerbForm';
import { AdminPage } from './AdminPage';
import { ADMIN, useSend } from './useSend';

type Work = OpenWorkQuery['openWork'][number];

/** Everything open that is somebody's, given to others by kind; with it, a leaver's roles end. */
export default function HandOverPage() {
  const { id = '' } = useParams();
  const [{ data, error }, execute] = useQuery({ query: OpenWorkDocument, variables: { personId: id }, context: ADMIN, requestPolicy: 'cache-and-network' });
  if (!data) {
    return <AdminPage title={t('adminPerson.handOver')}>{error ? <Failure error={error} retry={() => execute({ requestPolicy: 'network-only' })} /> : <Rows columns="120px 1fr 160px" />}</AdminPage>;
  }
  return (
    <AdminPage title={t('adminHand.title', { name: data.account.name })} lead={t('adminHand.lead')}>
      <HandOver personId={id} work={data.openWork} />
    </AdminPage>
  );
}

function HandOver({ personId, work }: { personId: string; work: Work[] }) {
  const { send, problem, errors, busy } = useSend();
  const [takers, setTakers] = useState<Record<string, string>>({});
  const [reason, setReason] = useState('');
  const [leaves, setLeaves] = useState(false);
  const [lastDay, setLastDay] = useState(inputDay());
  const [done, setDone] = useState<{ records: number; left: number } | null>(null);
  const everyone = new Map(work.flatMap((one) => one.takers.map((taker) => [taker.id, taker.name])));
  const kinds = [...new Set(work.map(({ kind }) => kind))];
  const shares = work.filter((one) => takers[one.id]).map((one) => ({ recordId: one.id, toId: takers[one.id]! }));
  const wrong = (one: Work): string | undefined => {
    const at = shares.findIndex(({ recordId }) => recordId === one.id);
    return at < 0 ? undefined : errors[`shares.${at}.toId`] ?? errors[`shares.${at}.recordId`];
  };
  const giveAll = (toId: string) => setTakers(Object.fromEntries(work.filter((one) => one.takers.some(({ id }) => id === toId)).map((one) => [one.id, toId])));

  async function go() {
    const sent = await send(HandOverWorkDocument, { input: { personId, shares, reason, lastDay: leaves ? lastDay : null } });
    if (!sent) return;
    setDone(sent.handOverWork);
    setTakers({});
  }
  if (done && (done.left === 0 || !work.length)) {
    return <div className="frame" role="status"><b className="nothing">{t('adminHand.done', { n: done.records })}</b><div className="btn-row"><ButtonLink to={`/admin/people/${personId}`}>{t('action.back')}</ButtonLink></div></div>;
  }
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); void go(); }}>
      {done && <p className="sec-p" role="status">{t('adminHand.done', { n: done.records })}{t('adminHand.left', { n: done.left })}</p>}
      {!work.length ? <p className="sec-p">{t('adminHand.none')}</p> : everyone.size > 0 && (
        <div className="fields hand-all">
          <SelectField label={t('adminHand.all')} value="" empty={t('adminHand.each')} onChange={giveAll} options={[...everyone].map(([value, label]) => ({ value, label }))} />
        </div>
      )}
      {kinds.map((kind) => {
        const ones = work.filter((one) => one.kind === kind);
        return (
          <Section key={kind} title={kindText(kind)} count={t('home.count', { n: ones.length })}>
            <ul className="plain-rows hand">
              {ones.map((one) => (
                <li key={one.id}>
                  <span>
                    <b className="num">{one.number ?? kindText(kind)}</b>　{one.record && <Link to={recordPath(one.record)}>{one.record.title}</Link>}
                    <small className={one.late ? 'bad' : undefined}>{one.community.name}{one.dueAt && `，${t('adminHand.due')} ${day(one.dueAt)}`}</small>
                    {wrong(one) && <small className="bad" role="alert">{wrong(one)}</small>}
                  </span>
                  <select className="in" value={takers[one.id] ?? ''} disabled={!one.takers.length} aria-label={t('adminHand.to1', { what: one.number ?? kindText(kind) })}
                    onChange={(event) => setTakers({ ...takers, [one.id]: event.target.value })}>
                    <option value="">{t(one.takers.length ? 'adminHand.keep' : 'adminHand.nobody')}</option>
                    {one.takers.map((taker) => <option key={taker.id} value={taker.id}>{taker.name}</option>)}
                  </select>
                </li>
              ))}
            </ul>
          </Section>
        );
      })}
      <div className="fields hand-foot">
        <AreaField label={t('adminHand.reason')} hint={t('adminHand.reasonHint')} rows={2} value={reason} error={errors.reason} onChange={setReason} />
        <CheckField label={t('adminHand.leaves')} hint={t('adminHand.leavesHint')} value={leaves} onChange={setLeaves} />
        {leaves && <DayField label={t('adminHand.lastDay')} value={lastDay} error={errors.lastDay} onChange={setLastDay} />}
      </div>
      {errors.shares && <p className="form-problem" role="alert">{errors.shares}</p>}
      {problem && <FormProblem problem={problem} shown={['reason', 'lastDay', 'shares']} />}
      <div className="form-foot btn-row">
        <Button look="primary" type="submit" busy={busy} disabled={!shares.length && !leaves}>{t(leaves ? 'adminHand.goLeave' : 'adminHand.go')}</Button>
        <ButtonLink to={`/admin/people/${personId}`} look="quiet">{t('action.leave')}</ButtonLink>
      </div>
    </form>
  );
}
