import { useEffect, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { FindDocument, type RecordKind } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { recordPath } from '../../lib/records';
import { clauseName, kindText, standardShort } from '../../lib/words';
import { Failure } from '../../ui/Failure';
import { Icon } from '../../ui/Icon';
import { Rows } from '../../ui/Loading';
import { Section } from '../../ui/Section';
import { usePageTitle } from '../../ui/shell/title';
import { StatusTag } from '../../ui/StatusTag';

const LISTS = [
  ['nonconformities', 'nonconformity', '/nonconformities'], ['complaints', 'complaint', '/complaints'],
  ['activities', 'activity', '/activities'], ['annualPlans', 'annualPlan', '/plans'],
] as const satisfies readonly (readonly [string, RecordKind, string])[];

/** Records by number or words, and clauses. */
export default function FindPage() {
  const [search, setSearch] = useSearchParams();
  const { community, can } = usePlace();
  const text = search.get('q') ?? '';
  const [typed, setTyped] = useState(text);
  useEffect(() => setTyped(text), [text]);
  const [{ data, error }, execute] = useQuery({
    query: FindDocument, variables: { 
      filter: { communityId: community?.id, text }, text, plans: can('annual-plan:read'), activities: can('activity:read'),
      complaints: can('complaint:read'), cases: can('nonconformity:read'),
    }, pause: !text || !community || !can('clause:read'), context: RECORDS,
  });
  usePageTitle(t('find.title'));
  const empty = data && !data.searchClauses.length && LISTS.every(([list]) => !data[list]?.total);
  return (
    <main className="page form-page" id="main">
      <h1 className="h1">{t('find.title')}</h1>
      <form role="search" className="find-form" onSubmit={(event) => { event.preventDefault(); setSearch(typed.trim() ? { q: typed.trim() } : {}, { replace: true }); }}>
        <label className="find">
          <Icon name="search" />
          <input value={typed} onChange={(event) => setTyped(event.target.value)} autoFocus placeholder={t('nav.find')} aria-label={t('nav.find')} />
        </label>
        <button type="submit" className="btn pri">{t('find.go')}</button>
      </form>
      {!text ? <p className="mut sec-p">{t('find.lead')}</p>
        : error && !data ? <Failure error={error} retry={() => execute({ requestPolicy: 'network-only' })} />
        : !data ? <Rows columns="128px 1fr 100px" />
        : empty ? <p className="sec-p" role="status">{t('find.nothing', { text })}</p>
        : <>
          {LISTS.map(([list, kind, path]) => [data[list], list, kind, path] as const).map(([found, list, kind, path]) => found && found.total > 0 && (
            <Section key={list} title={kindText(kind)} count={t('home.count', { n: found.total })}
              right={found.total > found.items.length && <Link to={`${path}?view=all&q=${encodeURIComponent(text)}`}>{t('find.all')}</Link>}>
              <ul className="m-list tight-list">
                {found.items.map((record) => (
                  <li key={record.id}>
                    <Link to={recordPath({ kind, id: record.id })}>{record.title}</Link>
                    <span>{record.number}　<StatusTag kind={kind} state={record.state} ended={false} /></span>
                    <Icon name="right" size={18} />
                  </li>
                ))}
              </ul>
            </Section>
          ))}
          {data.searchClauses.length > 0 && (
            <Section title={t('record.clauses')} count={t('home.count', { n: data.searchClauses.length })}>
              <ul className="m-list tight-list">
                {data.searchClauses.slice(0, 12).map((clause) => (
                  <li key={clause.id}>
                    <Link to={`/standards/clause/${clause.id}`}>{clause.number} {clauseName(clause)}</Link>
                    <span>{standardShort(clause.standardCode)}</span>
                    <Icon name="right" size={18} />
                  </li>
                ))}
              </ul>
            </Section>
          )}
        </>}
    </main>
  );
}
