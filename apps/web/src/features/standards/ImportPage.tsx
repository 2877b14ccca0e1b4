import { useState } from 'react';
import { Link } from 'react-router';
import { useClient } from 'urql';
import { StandardsDocument } from '../../lib/generated/graphql';
import { code, t } from '../../lib/messages';
import { problemText, type Problem } from '../../lib/problem';
import { inLanguage } from '../../lib/words';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { Section } from '../../ui/Section';
import { usePageTitle } from '../../ui/shell/title';
import { type ImportReport, sendStandard } from './exchange';

/** A standard from a file: looked through line by line, shown, then taken. */
export default function ImportPage() {
  const client = useClient();
  const [file, setFile] = useState<File | null>(null);
  const [report, setReport] = useState<ImportReport | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  usePageTitle(t('exchange.title'));

  async function send(chosen: File, take: boolean) {
    setBusy(true);
    setProblem(null);
    const answer = await sendStandard(chosen, take);
    setBusy(false);
    if ('problem' in answer) { setProblem(answer.problem); if (!take) setReport(null); return; }
    setReport(answer);
    if (answer.taken) await client.query(StandardsDocument, {}, { requestPolicy: 'network-only' }).toPromise();
  }
  const choose = (chosen: File | undefined) => {
    if (!chosen) return;
    setFile(chosen);
    setReport(null);
    void send(chosen, false);
  };
  return (
    <main className="page import" id="main">
      <nav className="crumb" aria-label={t('record.where')}>
        <Link to="/standards">{t('nav.standards')}</Link><Icon name="right" size={14} /><span>{t('exchange.title')}</span>
      </nav>
      <h1 className="h1">{t('exchange.title')}</h1>
      <p className="lead">{t('exchange.lead')}</p>
      {!report?.taken && (
        <div className="btn-row list-tools">
          <label className="btn file-btn">
            {t(file ? 'exchange.another' : 'exchange.choose')}
            <input type="file" className="sr-only" accept=".json,application/json" onChange={(event) => { choose(event.target.files?.[0]); event.target.value = ''; }} />
          </label>
          <span className="mut">{t('exchange.hint')}</span>
        </div>
      )}
      {busy && <p role="status">{t('exchange.checking', { name: file?.name })}</p>}
      {problem && <p className="form-problem" role="alert">{problemText(problem)}{problem.requestId && <span className="mut"> {t('failure.quote')}{problem.requestId}</span>}</p>}
      {!busy && report && (report.wrong > 0 ? <Faults report={report} name={file?.name ?? ''} /> : <Sound report={report} onTake={() => void send(file!, true)} />)}
    </main>
  );
}

function Faults({ report, name }: { report: ImportReport; name: string }) {
  return (
    <>
      <p role="alert"><b>{t('exchange.wrong', { n: report.wrong, name })}</b>{report.problems.length < report.wrong && ` ${t('exchange.more', { n: report.problems.length })}`}</p>
      <table className="tbl faults">
        <thead><tr><th className="r">{t('exchange.line')}</th><th>{t('exchange.what')}</th><th>{t('exchange.place')}</th></tr></thead>
        <tbody>
          {report.problems.map((one, index) => (
            <tr key={index}>
              <td className="r num" title={`${t('exchange.column')} ${one.column}`}>{one.line}</td>
              <td className="bad">{inLanguage(one.message.zh, one.message.en)}</td>
              <td className="mut num">{one.path || '/'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

const FEW = 12;
const listed = (list: string[]): string =>
  list.length > FEW ? t('exchange.and', { list: list.slice(0, FEW).join(t('list.comma')) }) : list.join(t('list.comma'));

function Sound({ report, onTake }: { report: ImportReport; onTake: () => void }) {
  const { edition, changes, elsewhere, taken } = report;
  if (!edition) return null;
  const browse = `/standards/browse/${encodeURIComponent(edition.code)}`;
  return (
    <Section title={inLanguage(edition.title.zh, edition.title.en)} count={edition.code}>
      <p className="sec-p">
        {code(`standardStatus.${edition.status}`) ?? edition.status}　{t('exchange.counts', edition.counts)}{edition.counts.indicators > 0 && `${t('list.pause')}${t('exchange.indicators', { n: edition.counts.indicators })}`}
      </p>
      {edition.supersedes.length > 0 && <p>{t('exchange.supersedes', { codes: edition.supersedes.join(t('list.comma')) })}</p>}
      {taken ? (
        <div role="status">
          <p className="sec-p"><b>{t('exchange.done', { code: edition.code })}</b></p>
          <div className="btn-row"><Link className="btn pri" to={browse}>{t('exchange.toStandard')}</Link><Link className="btn" to={`/standards/adoption?adopt=${encodeURIComponent(edition.code)}`}>{t('exchange.toAdopt')}</Link></div>
        </div>
      ) : (
        <>
          {!changes ? <p className="sec-p">{t('exchange.isNew')}</p> : changes.unchanged ? <p className="sec-p">{t('exchange.same')}</p> : <Changes changes={changes} />}
          {elsewhere > 0 && <p className="form-problem" role="alert">{t('exchange.elsewhere', { n: elsewhere })}</p>}
          {elsewhere === 0 && !changes?.unchanged && <div className="btn-row sec-p"><Button look="primary" onClick={onTake}>{t('exchange.take')}</Button></div>}
        </>
      )}
    </Section>
  );
}

function Changes({ changes }: { changes: NonNullable<ImportReport['changes']> }) {
  const counts = ({ added, changed, gone }: { added: string[]; changed: string[]; gone: string[] }) => ({ added: added.length, changed: changed.length, gone: gone.length });
  const some = (list: ReturnType<typeof counts>): boolean => list.added + list.changed + list.gone > 0;
  return (
    <div className="sec-p">
      <h3 className="sub-h">{t('exchange.changes')}</h3>
      <ul className="said">
        {(['added', 'changed', 'gone'] as const).map((kind) => changes[kind].length > 0 && (
          <li key={kind}>{t(`exchange.${kind}`, { n: changes[kind].length, list: listed(changes[kind]) })} {kind === 'gone' && <span className="mut">{t('exchange.goneSays')}</span>}</li>
        ))}
        {some(counts(changes.rules)) && <li>{t('exchange.rules', counts(changes.rules))}</li>}
        {some(counts(changes.obligations)) && <li>{t('exchange.obligations', counts(changes.obligations))}</li>}
        <li>{t('exchange.links', { n: changes.links })} {changes.adoptions > 0 && t('exchange.adoptions', { n: changes.adoptions })}</li>
      </ul>
    </div>
  );
}
