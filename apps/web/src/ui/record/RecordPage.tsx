import { useEffect, type ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useClient, useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { day, dayTime } from '../../lib/dates';
import { dueWords } from '../../lib/due';
import { DeadlineTellingsDocument, type SpineFragment } from '../../lib/generated/graphql';
import { code, t } from '../../lib/messages';
import { usePlace, useRecordPlace } from '../../lib/place';
import { inForceFirst, kindText, stageText, stateText } from '../../lib/words';
import { ClausePanel } from '../clause/ClausePanel';
import { useClauseSide, useDockedClause } from '../clause/side';
import { Icon } from '../Icon';
import { usePageTitle } from '../shell/title';
import type { AnyKindVerbs } from '../verb/spec';
import { TransitionBar } from '../verb/TransitionBar';
import { DeadlineTold } from './DeadlineTold';
import { HandOn } from './HandOn';
import { useHash } from './hash';
import { PlanningLinks } from './PlanningLinks';
import { Recoveries } from './Recoveries';
import { StatePath } from './StatePath';
import { Talk } from './Talk';
import { type HistoryWords, Timeline } from './Timeline';

interface Props {
  record: SpineFragment;
  kind: AnyKindVerbs;
  /** The list this record belongs to. */
  list: string;
  tags?: ReactNode;
  /** Verbs that the page draws beside what they change. */
  without?: string[];
  onDone?: (verb: string) => void;
  /** What its kind is called, where the API says so. */
  kindName?: string;
  /** How its fields are called and shown in the history, where the API says so. */
  words?: HistoryWords;
  children: ReactNode;
}

/** One page for every kind: number, title, path, deadline; what can be done now; the facts; clauses beside; history. */
export function RecordPage({ record, kind, list, tags, without, onDone, kindName = kindText(record.kind), words, children }: Props) {
  const [search, setSearch] = useSearchParams();
  const { may } = usePlace();
  const docked = useDockedClause();
  const side = useClauseSide();
  const client = useClient();
  // what was changed beside the bar is read again under the page's own query
  const again = () => void client.query(kind.load, { id: kind.loadId ?? record.id }, { requestPolicy: 'network-only' }).toPromise();
  const [{ data: brought }] = useQuery({ query: DeadlineTellingsDocument, variables: { recordId: record.id }, requestPolicy: 'cache-and-network', context: RECORDS });
  const tellings = brought?.deadlineTellings;
  useRecordPlace(record.community.id);
  useHash();
  const links = inForceFirst(record.clauseLinks);
  const first = links.find((link) => link.role === 'breaches') ?? links[0];
  useEffect(() => {
    if (first && matchMedia('(min-width: 1280px)').matches) side.open(first.clause.id, links.map((link) => link.clause.id));
    // Once for each record: closing the panel is the person's choice.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [record.id]);
  usePageTitle(`${record.number ?? kindName} ${record.title}`);
  return (
    <main className={docked ? 'rec' : 'rec alone'} id="main">
      <div className="rec-main">
        <nav className="crumb" aria-label={t('record.where')}>
          <span className={`st-${record.stage} b`}>{stageText(record.stage)}</span><Icon name="right" size={14} />
          <Link to={list}>{kindName}</Link><Icon name="right" size={14} />
          <span>{record.community.name}</span>
        </nav>
        <div className="rec-title">
          <div className="t">
            <div className="rec-no">{record.number ?? t('record.draft')}</div>
            <h1 className="h1">{record.title}</h1>
            {tags && <div className="btn-row tags">{tags}</div>}
          </div>
          <Deadline record={record} told={tellings?.told.length ?? 0} />
        </div>
        <StatePath kind={record.kind} steps={record.lifecycle} dueAt={record.endedAt ? null : record.dueAt} />
        <TransitionBar key={record.id} kind={kind} record={record} communityId={record.community.id} without={without}
          opened={search.get('do')} onDone={(verb) => {
            if (search.has('do')) setSearch((before) => { before.delete('do'); return before; }, { replace: true });
            onDone?.(verb);
          }} />
        <HandOn record={record} onDone={() => { again(); onDone?.('assign'); }} />
        {children}
        {may('service-recovery:read') && record.kind !== 'serviceRecovery' && <Recoveries record={record} />}
        {may('annual-plan:read') && <PlanningLinks recordId={record.id} />}
        <Talk record={record} />
        <DeadlineTold tellings={tellings} dueAt={record.dueAt} />
        <Timeline kind={record.kind} entries={record.history} check={record.historyCheck} words={words} />
      </div>
      {docked && (
        <aside className="panel" aria-label={t('clause.one')}>
          <div className="panel-h">
            {t('clause.one')}
            <button type="button" className="icon-btn x" aria-label={t('action.close')} onClick={side.close}>
              <Icon name="close" size={18} />
            </button>
          </div>
          <ClausePanel clauseId={docked} />
        </aside>
      )}
    </main>
  );
}

function Deadline({ record, told }: { record: SpineFragment; told: number }) {
  if (record.endedAt) {
    return <div className="deadline"><span>{stateText(record.kind, record.state)}</span><b>{dayTime(record.endedAt)}</b></div>;
  }
  if (!record.dueAt) return null;
  const due = dueWords(record.dueAt);
  return (
    <div className="deadline">
      <span>{code(`deadline.${record.kind}.${record.state}`) ?? t('record.due')}</span>
      <b className={due.late ? 'bad' : ''}>{dayTime(record.dueAt)}</b>
      <span className={due.late ? 'bad' : ''}>{due.main === day(record.dueAt) ? due.sub : due.main}</span>
      {told > 0 && <a className="sm" href="#told">{t('told.times', { n: told })}</a>}
    </div>
  );
}
