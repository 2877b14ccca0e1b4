import { Link, useParams, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { dueWords } from '../../lib/due';
import { CommitmentsDocument, YearRingDocument } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { recordPath } from '../../lib/records';
import { kindText, stageText } from '../../lib/words';
import { Choice } from '../../ui/Choice';
import { Empty } from '../../ui/Empty';
import { Failure } from '../../ui/Failure';
import { DueCell } from '../../ui/list/Due';
import { Rows } from '../../ui/Loading';
import { Pages } from '../../ui/Pages';
import { STAGES } from '../../ui/Ring';
import { usePageTitle } from '../../ui/shell/title';
import { StatusTag } from '../../ui/StatusTag';

const SIZE = 50;

/** The records behind one figure of the ring: all commitments of a stage whose deadline lies in the year. */
export default function CommitmentsPage() {
  const asked = useParams().stage;
  const stage = STAGES.find((one) => one === asked) ?? 'plan';
  const [search, setSearch] = useSearchParams();
  const { community, year } = usePlace();
  const late = search.get('late') === '1';
  const page = Math.max(1, Number(search.get('page')) || 1);
  const place = { communityId: community?.id ?? '', year };
  const [{ data, error }, execute] = useQuery({
    query: CommitmentsDocument, context: RECORDS, pause: !community,
    variables: { ...place, stage, late, page: { limit: SIZE, offset: (page - 1) * SIZE } },
  });
  const [{ data: ring }] = useQuery({ query: YearRingDocument, variables: place, context: RECORDS, pause: !community });
  const fill = ring?.ring.stages.find((one) => one.stage === stage);
  usePageTitle(t('home.commitments', { year, stage: stageText(stage) }));
  const records = data?.commitments.items;
  const set = (key: string, value: string | null) => setSearch((before) => {
    if (value) before.set(key, value); else before.delete(key);
    if (key !== 'page') before.delete('page');
    return before;
  }, { replace: true });
  return (
    <main className="page" id="main">
      <h1 className="h1"><span className={`st-${stage}`}>{stageText(stage)}</span> {year}</h1>
      <p className="lead">{fill ? t('home.sum', { total: fill.total, done: fill.done, late: fill.late }) : ''}</p>
      <div className="list-tools">
        <Choice value={late ? 'late' : 'all'} onChange={(value) => set('late', value === 'late' ? '1' : null)}
          options={[{ value: 'all', label: t('list.view.all') }, { value: 'late', label: t('list.view.late') }]} />
      </div>
      {error && !data ? <Failure error={error} retry={() => execute({ requestPolicy: 'network-only' })} />
        : !records ? <Rows columns="128px 1fr 110px 110px" />
        : !records.length ? <Empty title={t(late ? 'home.noneLate' : 'home.noCommitments')} text={t('home.commitmentsText')} />
        : (
          <table className="tbl two-rows">
            <thead>
              <tr><th>{t('list.number')}</th><th>{t('list.title')}</th><th>{t('list.kind')}</th><th>{t('list.state')}</th><th>{t('list.due')}</th></tr>
            </thead>
            <tbody>
              {records.map((record) => (
                <tr key={record.id}>
                  <td className="mut nowrap">{record.number}</td>
                  <td><Link className="plain-link" to={recordPath(record)}>{record.title}</Link></td>
                  <td className="nowrap mut">{kindText(record.kind)}</td>
                  <td><StatusTag kind={record.kind} state={record.state} ended={Boolean(record.endedAt)}
                    late={record.late || Boolean(!record.endedAt && record.dueAt && dueWords(record.dueAt).late)} /></td>
                  <td><DueCell dueAt={record.dueAt} endedAt={record.endedAt} /></td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      <Pages page={page} size={SIZE} total={data?.commitments.total ?? 0} onPage={(next) => set('page', String(next))} />
    </main>
  );
}
