import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useClient, useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { dayTime } from '../../lib/dates';
import { IssueSurveyCodesDocument, SurveyDocument, type SurveyFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { problemOf, type Problem } from '../../lib/problem';
import { Button } from '../../ui/Button';
import { NumberField } from '../../ui/form/Field';
import { Qr } from '../../ui/Qr';
import { Loaded } from '../../ui/record/Loaded';
import { usePageTitle } from '../../ui/shell/title';
import { mayEdit } from '../../ui/verb/spec';
import { FormProblem } from '../../ui/verb/VerbForm';

/** A poster for the wall, and one-time codes to be handed out: both for the printer. */
export default function PosterPage() {
  const { id = '' } = useParams();
  const [{ data, error }, execute] = useQuery({ query: SurveyDocument, variables: { id } });
  return (
    <Loaded data={data?.survey.id === id ? data.survey : null} error={error} retry={() => execute({ requestPolicy: 'network-only' })}>
      {(record) => <Page record={record} />}
    </Loaded>
  );
}

function Page({ record }: { record: SurveyFragment }) {
  const client = useClient();
  const [count, setCount] = useState('20');
  const [codes, setCodes] = useState<readonly string[]>([]);
  const [now, setNow] = useState(record);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const url = `${location.origin}/p/${record.community.code}/surveys/${record.id}`;
  const short = `${location.host}/p/${record.community.code}/surveys`;
  usePageTitle(t('survey.posterTitle'));

  async function issue() {
    setBusy(true);
    setProblem(null);
    const result = await client.mutation(IssueSurveyCodesDocument, { input: { id: now.id, expectedVersion: now.version, count: Number(count) } }, RECORDS).toPromise();
    setBusy(false);
    if (result.error) return setProblem(problemOf(result.error));
    setCodes(result.data!.issueSurveyCodes.codes);
    setNow(result.data!.issueSurveyCodes.survey);
  }
  return (
    <main className="page survey-paper" id="main">
      <p className="no-print btn-row">
        <Link to={`/surveys/${record.id}`}>{t('survey.posterBack')}</Link>
        <Button look="primary" onClick={() => print()}>{t('survey.print')}</Button>
      </p>
      {codes.length === 0 && !record.needsCode && (
        <article className="survey-poster">
          <p>{record.community.name}</p>
          <h1>{record.title}</h1>
          <p className="lead">{t('survey.posterLead')}</p>
          <Qr text={url} label={t('survey.qrLabel', { url: short })} size={320} />
          <p>{t('survey.posterNote')}</p>
          <p className="mut">{t('survey.posterUntil', { at: dayTime(record.closesAt) })}　{short}</p>
        </article>
      )}
      {mayEdit(now, 'issueCodes') && (
        <section className="no-print sec" aria-labelledby="codes">
          <h2 id="codes">{t('survey.codesTitle')}</h2>
          <p className="mut">{t('survey.codesLead')} {now.codesIssued > 0 && t('survey.codesMade', { n: now.codesIssued })}</p>
          <NumberField label={t('survey.codesHow')} value={count} min={1} max={500} onChange={setCount} />
          <p><Button busy={busy} onClick={() => void issue()}>{t('survey.codesMake', { n: count || 0 })}</Button></p>
          {problem && <FormProblem problem={problem} shown={[]} />}
        </section>
      )}
      {codes.length > 0 && (
        <ul className="survey-slips">
          {codes.map((one) => (
            <li key={one}>
              <Qr text={`${url}#${one}`} label={one} size={96} />
              <p><b className="secret" translate="no">{one}</b><span className="sm">{t('survey.codeSlip', { url: short })}</span></p>
            </li>
          ))}
        </ul>
      )}
    </main>
  );
}
