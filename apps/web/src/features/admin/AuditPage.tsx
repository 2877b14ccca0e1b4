import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { dayTime } from '../../lib/dates';
import { AccountDocument, AuditDocument, type AuditFilter, type AuditQuery } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { recordPath } from '../../lib/records';
import { useMe } from '../../lib/session';
import { doneText, kindText, stateText } from '../../lib/words';
import { Button } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { Failure } from '../../ui/Failure';
import { Rows } from '../../ui/Loading';
import { AdminPage } from './AdminPage';
import { AdministrationLog } from './AdministrationLog';

type Entry = AuditQuery['audit']['items'][number];

/** Who set what, or who did what when: of a person (`?person=`), of a record (`?record=`), or of a number in the community. */
export default function AuditPage() {
  const [search, setSearch] = useSearchParams();
  const { community } = usePlace();
  const mayPeople = useMe().administration.includes('person:administer');
  const [personId, recordId, number] = [search.get('person'), search.get('record'), search.get('number')];
  const [typed, setTyped] = useState(number ?? '');
  const [{ data: person }] = useQuery({ query: AccountDocument, variables: { id: personId ?? '' }, pause: !personId || !mayPeople });
  const filter: AuditFilter | null = personId ? { personId } : recordId ? { recordId } : number && community ? { communityId: community.id, number } : null;
  const tabs = (
    <Choice label={t('adminLog.tabs')} value={search.get('of') === 'settings' ? 'settings' : 'records'} onChange={(of) => setSearch(of === 'settings' ? { of } : {})}
      options={(['records', 'settings'] as const).map((value) => ({ value, label: t(`adminLog.${value}`) }))} />
  );
  if (search.get('of') === 'settings') {
    return (
      <AdminPage title={t('admin.audit')} lead={t('adminLog.lead')}>
        <div className="list-tools">{tabs}</div>
        <AdministrationLog key={search.get('unit')} unitId={search.get('unit')} />
      </AdminPage>
    );
  }
  return (
    <AdminPage title={t('admin.audit')} lead={t('adminAudit.lead')}>
      <div className="list-tools">
        {tabs}
        <form role="search" className="find-form" onSubmit={(event) => { event.preventDefault(); setSearch(typed.trim() ? { number: typed.trim() } : {}); }}>
          <label className="find"><input value={typed} onChange={(event) => setTyped(event.target.value)} placeholder={t('adminAudit.numberHint')} aria-label={t('adminAudit.byRecord')} /></label>
          <button type="submit" className="btn">{t('adminAudit.go')}</button>
        </form>
        {mayPeople && <Link to="/admin/people">{t('adminAudit.toPeople')}</Link>}
      </div>
      {personId && person && <p><b>{t('adminAudit.ofPerson', { name: person.account.name })}</b></p>}
      {filter ? <Entries key={JSON.stringify(filter)} filter={filter} showRecord={!recordId && !number} /> : <p className="mut">{t('adminAudit.start')}</p>}
    </AdminPage>
  );
}

/** Slices below each other, each fetched when asked for. */
function Entries({ filter, showRecord }: { filter: AuditFilter; showRecord: boolean }) {
  const [starts, setStarts] = useState<(string | null)[]>([null]);
  return (
    <>
      <table className="tbl audit">
        <thead><tr><th>{t('adminAudit.when')}</th><th className={filter.personId ? 'wide' : undefined}>{t('adminAudit.who')}</th><th>{t('adminAudit.did')}</th><th>{t('adminAudit.record')}</th><th className="wide">{t('adminAudit.where')}</th></tr></thead>
        {starts.map((after, index) => (
          <Slice key={after ?? ''} filter={filter} after={after} showRecord={showRecord}
            onMore={index === starts.length - 1 ? (next) => setStarts([...starts, next]) : undefined} />
        ))}
      </table>
    </>
  );
}

function Slice({ filter, after, showRecord, onMore }:
  { filter: AuditFilter; after: string | null; showRecord: boolean; onMore: ((next: string) => void) | undefined }) {
  const [{ data, error }, execute] = useQuery({ query: AuditDocument, variables: { filter, after } });
  const whole = (content: React.ReactNode) => <tbody><tr><td colSpan={5}>{content}</td></tr></tbody>;
  if (error && !data) return whole(<Failure error={error} retry={() => execute({ requestPolicy: 'network-only' })} />);
  if (!data) return whole(<Rows columns="120px 100px 1fr" />);
  const { items, next } = data.audit;
  if (!items.length) return whole(<span className="mut">{t('adminAudit.none')}</span>);
  return (
    <tbody>
      {items.map((entry) => (
        <tr key={`${entry.recordId}${entry.seq}`}>
          <td className="num">{dayTime(entry.at)}</td>
          <td className={filter.personId ? 'wide' : undefined}>{!entry.actor ? t('adminAudit.outside') : filter.personId ? entry.actor.name : <Link to={`/admin/audit?person=${entry.actor.id}`}>{entry.actor.name}</Link>}</td>
          <td>{doneText(entry.kind, entry.verb)}{entry.toState && <span className="mut">　{stateText(entry.kind, entry.toState)}</span>}</td>
          <td><RecordCell entry={entry} all={showRecord} /></td>
          <td className="wide">{entry.community.name}</td>
        </tr>
      ))}
      {next && onMore && <tr><td colSpan={5}><Button small onClick={() => onMore(next)}>{t('adminAudit.more')}</Button></td></tr>}
    </tbody>
  );
}

/** The record by its title for who may read it, by kind and number for who may not. */
function RecordCell({ entry, all }: { entry: Entry; all: boolean }) {
  const name = [kindText(entry.kind), entry.number].filter(Boolean).join(' ');
  return (
    <>
      {all ? <Link className="num" to={`/admin/audit?record=${entry.recordId}`} title={t('adminAudit.all')}>{name}</Link> : <span className="num">{name}</span>}
      {entry.record && <>　<Link to={recordPath(entry.record)}>{entry.record.title}</Link></>}
    </>
  );
}
