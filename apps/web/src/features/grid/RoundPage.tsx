import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { clock, day, dayTime } from '../../lib/dates';
import { GridRoundDocument, type GridRoundFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { stateText } from '../../lib/words';
import { Clauses } from '../../ui/clause/Clauses';
import { Attachments } from '../../ui/record/Attachments';
import { Loaded } from '../../ui/record/Loaded';
import { RecordPage } from '../../ui/record/RecordPage';
import { Facts, Section } from '../../ui/Section';
import { gradeText, gradeTone } from './finding-words';
import { gridRoundVerbs } from './round-verbs';

export default function RoundPage() {
  const { id = '' } = useParams();
  const [{ data, error }, execute] = useQuery({ query: GridRoundDocument, variables: { id } });
  const again = () => execute({ requestPolicy: 'network-only' });
  return (
    <Loaded data={data?.gridRound.id === id ? data.gridRound : null} error={error} retry={again}>
      {(record) => <Page record={record} again={again} />}
    </Loaded>
  );
}

function Page({ record, again }: { record: GridRoundFragment; again: () => void }) {
  const { can, inGrid } = usePlace();
  const { startedAt, finishedAt, points } = record;
  const visited = points.filter(({ result }) => result === 'ok' || result === 'finding').length;
  return (
    <RecordPage record={record} kind={gridRoundVerbs} list="/rounds" onDone={again} tags={record.withoutPlan && <span className="tag soft">{t('gridWork.round.unplanned')}</span>}>
      <Section title={t('record.facts')} right={<Link to="/rounds/points">{t('gridWork.round.points')}</Link>}>
        <Facts facts={[
          { label: t('label.gridRound.gridId'), value: record.grid?.name },
          { label: t('label.gridRound.plannedOn'), value: record.withoutPlan ? null : day(record.plannedOn) },
          { label: t('label.gridRound.startedAt'), value: startedAt && finishedAt && t('gridWork.round.from', { from: dayTime(startedAt), to: clock(new Date(finishedAt)) }) },
          { label: t('label.gridRound.walkerId'), value: (record.walker ?? record.assignee)?.name },
          { label: t('label.gridRound.companions'), value: record.companions },
          { label: t('label.gridRound.remark'), value: record.remark, prose: true },
          { label: t('label.gridRound.serviceItemId'), value: record.serviceItem && (
            <Link to={`/plans/${record.serviceItem.planId}?item=${record.serviceItem.id}`}>{record.serviceItem.title}</Link>) },
        ]} />
      </Section>
      {startedAt && (
        <Section title={t('gridWork.round.points')} count={points.length ? t('gridWork.round.visited', { done: visited, n: points.length }) : undefined}>
          <ul className="plain-list">
            {points.map((point) => {
              const found = record.findings.filter(({ checkPoint }) => checkPoint?.id === point.checkPointId);
              return (
                <li key={point.id}>
                  <span className={point.result === 'ok' ? 'tag soft' : point.result ? 'tag bad' : 'tag'}>{point.result ? t(`gridLog.result.${point.result}`) : t('gridWork.round.unticked')}</span>{' '}
                  <b>{point.name}</b> <span className="mut sm">{point.place}</span>
                  {point.note && <div className="sm">{point.note}</div>}
                  {found.map((one) => <div key={one.id} className="sm"><Link to={`/findings/${one.id}`}>{one.title}</Link></div>)}
                  {point.result === 'finding' && !found.length && <div className="sm mut">{t('gridWork.round.findingComing')}</div>}
                </li>
              );
            })}
          </ul>
          {!points.length && <p className="mut sec-p">{t('gridWork.round.noPoints')}</p>}
        </Section>
      )}
      {startedAt && (
        <Section title={t('gridWork.round.findings')} count={record.findings.length || undefined}>
          <ul className="plain-list">
            {record.findings.map((one) => (
              <li key={one.id}><span className={gradeTone(one.grade)}>{gradeText(one.grade)}</span> <Link to={`/findings/${one.id}`}>{one.title}</Link> <span className="mut sm">{stateText('gridFinding', one.state)}</span></li>
            ))}
          </ul>
          {!record.findings.length && <p className="mut sec-p">{t('gridWork.round.noFindings')}</p>}
        </Section>
      )}
      <Attachments kind="gridRound" recordId={record.id} files={record.attachments} onAdded={again} closed={!inGrid('grid-round:attach')} />
      <Clauses record={record} role={can('clause:link') ? 'evidences' : null} />
    </RecordPage>
  );
}
