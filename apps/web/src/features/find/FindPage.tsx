import { useEffect, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { FindDocument, type ClauseLineFragment, type FindQuery, type RecordKind } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { clauseName, kindText, standardShort } from '../../lib/words';
import { Failure } from '../../ui/Failure';
import { Icon } from '../../ui/Icon';
import { Rows } from '../../ui/Loading';
import { Pages } from '../../ui/Pages';
import { Section } from '../../ui/Section';
import { usePageTitle } from '../../ui/shell/title';
import { FoundRow } from './FoundRow';
import { Marked } from './Marked';

const SIZE = 20;
const CLAUSES = 'clause';

/** All that is found, by kind; or one kind, by pages. What is asked stands in the address. */
export default function FindPage() {
  const [search, setSearch] = useSearchParams();
  const text = search.get('q') ?? '';
  const kind = search.get('kind');
  const page = Math.max(1, Number(search.get('page')) || 1);
  const [{ data, error, fetching }, execute] = useQuery({
    query: FindDocument, pause: !text, context: RECORDS,
    variables: {
      text, kind: kind === CLAUSES ? null : (kind as RecordKind | null), records: kind !== CLAUSES, clauses: !kind || kind === CLAUSES,
      page: kind ? { limit: SIZE, offset: (page - 1) * SIZE } : { limit: 5 }, first: kind === CLAUSES ? 100 : 5,
    },
  });
  usePageTitle(text ? `${text} · ${t('find.title')}` : t('find.title'));
  return (
    <main className="page form-page" id="main">
      <h1 className="h1">{t('find.title')}</h1>
      <Ask text={text} onText={(q) => setSearch(q ? { q } : {})} />
      {!text ? <p className="mut sec-p">{t('find.lead')}</p>
        : error && !data ? <Failure error={error} retry={() => execute({ requestPolicy: 'network-only' })} />
        : !data || fetching ? <Rows columns="128px 1fr 100px" />
        : <Found found={data.search} kind={kind} page={page} address={(more) => `?${new URLSearchParams({ q: text, ...more })}`}
            onPage={(next) => setSearch({ q: text, kind: kind ?? '', page: String(next) })} />}
    </main>
  );
}

function Ask({ text, onText }: { text: string; onText: (text: string) => void }) {
  const [typed, setTyped] = useState(text);
  useEffect(() => setTyped(text), [text]);
  return (
    <form role="search" className="find-form" onSubmit={(event) => { event.preventDefault(); onText(typed.trim()); }}>
      <label className="find">
        <Icon name="search" />
        <input value={typed} onChange={(event) => setTyped(event.target.value)} autoFocus={!text} placeholder={t('nav.find')} aria-label={t('nav.find')} />
      </label>
      <button type="submit" className="btn pri">{t('find.go')}</button>
    </form>
  );
}

interface FoundProps {
  found: FindQuery['search'];
  kind: string | null;
  page: number;
  address: (more?: Record<string, string>) => string;
  onPage: (page: number) => void;
}

function Found({ found, kind, page, address, onPage }: FoundProps) {
  const { text, groups = [], clauses, more } = found;
  const count = (n: number): string => t(more ? 'find.atLeast' : 'list.count', { n });
  const total = groups.reduce((sum, group) => sum + group.total, 0) + (clauses?.total ?? 0);
  return (
    <>
      <p className="sec-p mut" role="status">
        {!total && <b className="nothing">{t('find.nothing', { text })}</b>}
        {total > 0 && <span className="sr-only">{count(total)}</span>}
        {found.tooShort && ` ${t('find.tooShort')}`}
        {found.cut && ` ${t('find.cut')}`}
        {more && ` ${t('find.more')}`}
      </p>
      {kind && <Link to={address()}>{t('find.every')}</Link>}
      {groups.map((group) => (
        <Section key={group.kind} title={kindText(group.kind)} count={count(group.total)}
          right={!kind && group.total > group.hits.length && <Link to={address({ kind: group.kind })}>{t('find.all')}</Link>}>
          <ul className="m-list tight-list">{group.hits.map((hit) => <FoundRow key={hit.record.id} hit={hit} asked={text} />)}</ul>
          {kind && <Pages page={page} size={SIZE} total={group.total} onPage={onPage} />}
        </Section>
      ))}
      {clauses && clauses.total > 0 && (
        <Section title={t('record.clauses')} count={t('list.count', { n: clauses.total })}
          right={clauses.total > clauses.items.length && <Link to={address({ kind: CLAUSES })}>{t('find.all')}</Link>}>
          <ul className="m-list tight-list">{clauses.items.map((clause) => <ClauseRow key={clause.id} clause={clause} asked={text} />)}</ul>
        </Section>
      )}
    </>
  );
}

function ClauseRow({ clause, asked }: { clause: ClauseLineFragment; asked: string }) {
  return (
    <li>
      <Link to={`/standards/clause/${clause.id}`}>{clause.number} <Marked text={clauseName(clause)} asked={asked} /></Link>
      <span>{standardShort(clause.standardCode)}</span>
      <Icon name="right" size={18} />
    </li>
  );
}
