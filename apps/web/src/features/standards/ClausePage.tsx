import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { ClausePageDocument, ClauseTraceDocument, type ClausePageQuery } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { recordPath } from '../../lib/records';
import { kindText, stageText, stateText } from '../../lib/words';
import { Asks, clauseHead } from '../../ui/clause/ClausePanel';
import { RelatedList } from '../../ui/clause/RelatedList';
import { ClauseVerdicts } from '../../ui/clause/ClauseVerdicts';
import { Failure } from '../../ui/Failure';
import { Icon } from '../../ui/Icon';
import { DueCell } from '../../ui/list/Due';
import { Rows } from '../../ui/Loading';
import { Loaded } from '../../ui/record/Loaded';
import { Ring, STAGES } from '../../ui/Ring';
import { Section } from '../../ui/Section';
import { usePageTitle } from '../../ui/shell/title';
import { OfferedEvidence } from './OfferedEvidence';

type Whole = ClausePageQuery['clause'];

export default function ClausePage() {
  const { id = '' } = useParams();
  const [{ data, error }, execute] = useQuery({ query: ClausePageDocument, variables: { id } });
  return (
    <Loaded data={data?.clause.id === id ? data.clause : null} error={error} retry={() => execute({ requestPolicy: 'network-only' })}>
      {(clause) => <Page clause={clause} />}
    </Loaded>
  );
}

/** A clause: what it asks, and everything that was planned, done, checked and acted upon for it here this year. */
function Page({ clause }: { clause: Whole }) {
  usePageTitle(clauseHead(clause));
  const { can, community } = usePlace();
  return (
    <main className="page clause-page" id="main">
      <nav className="crumb" aria-label={t('record.where')}>
        <Link to="/standards">{t('nav.standards')}</Link><Icon name="right" size={14} />
        <Link to={`/standards/browse/${encodeURIComponent(clause.standardCode)}`}>{clause.standardCode}</Link>
      </nav>
      <div className="list-head">
        <h1 className="h1">{clauseHead(clause)}</h1>
        {can('pack:make') && <Link className="btn" to={`/packs?standard=${encodeURIComponent(clause.standardCode)}&clause=${clause.id}`}>{t('packs.button')}</Link>}
      </div>
      <div className="clause-cols">
        <div>
          <Asks clause={clause} draft={clause.textStatus === 'missing' ? clause.basedOn : null} />
          <ClauseVerdicts clause={clause} community={community} />
          {clause.children.length > 0 && (
            <div className="blk">
              <h3>{t('standards.children')}</h3>
              <ul className="related">
                {clause.children.map((child) => (
                  <li key={child.id}><Link to={`/standards/clause/${child.id}`}>{clauseHead(child)}</Link></li>
                ))}
              </ul>
            </div>
          )}
          <RelatedList related={clause.related} />
        </div>
        <div>
          <Story clauseId={clause.id} />
          <OfferedEvidence clauseId={clause.id} />
        </div>
      </div>
    </main>
  );
}

function Story({ clauseId }: { clauseId: string }) {
  const { community, year } = usePlace();
  const [{ data, error }, execute] = useQuery({
    query: ClauseTraceDocument, variables: { id: clauseId, communityId: community?.id ?? '', year }, pause: !community, context: RECORDS,
  });
  if (error && !data) return <Failure error={error} retry={() => execute({ requestPolicy: 'network-only' })} />;
  if (!data) return <Rows columns="1fr" rows={6} />;
  const stages = STAGES.map((stage) => ({ stage, records: data.trace.stages.find((one) => one.stage === stage)?.records ?? [] }));
  const total = stages.reduce((sum, one) => sum + one.records.length, 0);
  return (
    <div>
      <div className="story-h">
        <Ring size={108} label={stages.map((one) => `${stageText(one.stage)} ${one.records.length}`).join(t('list.comma'))}
          parts={stages.map((one) => ({
            stage: one.stage, fill: one.records.length ? Math.max(0.2, one.records.filter((record) => record.endedAt).length / one.records.length) : 0,
          }))} />
        <p><b>{community?.name} {year}</b><span className="mut">{total ? t('standards.story', { n: total }) : t('standards.noStory')}</span></p>
      </div>
      {stages.map((one) => (
        <Section key={one.stage} title={<span className={`st-${one.stage}`}>{stageText(one.stage)}</span>} count={t('home.count', { n: one.records.length })}>
          {one.records.length === 0 ? <p className="mut sec-p">{t(`standards.empty.${one.stage}`)}</p> : (
            <table className="tbl two-rows story">
              <tbody>
                {one.records.map((record) => (
                  <tr key={record.id}>
                    <td className="mut nowrap">{kindText(record.kind)}</td>
                    <td><Link className="plain-link" to={recordPath(record)}>{record.title}</Link> <small className="mut">{record.number}</small></td>
                    <td className="nowrap">{stateText(record.kind, record.state)}</td>
                    <td className="r"><DueCell dueAt={record.dueAt} endedAt={record.endedAt} /></td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </Section>
      ))}
    </div>
  );
}
