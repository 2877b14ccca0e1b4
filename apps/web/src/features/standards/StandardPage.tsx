import { useMemo, useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { StandardOutlineDocument, type StandardOutlineQuery } from '../../lib/generated/graphql';
import { code, t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { clauseTitle, inLanguage } from '../../lib/words';
import { Icon } from '../../ui/Icon';
import { Loaded } from '../../ui/record/Loaded';
import { StageGlyph } from '../../ui/Ring';
import { usePageTitle } from '../../ui/shell/title';
import { fileAddress } from './exchange';

/** Beside the one whose place it took, or the one that took its. */
function compareAddress({ code: own, supersedes, supersededBy }: Outline): string {
  const pair: Record<string, string> = supersededBy[0] ? { before: own, after: supersededBy[0] } : supersedes[0] ? { before: supersedes[0], after: own } : { after: own };
  return `/standards/compare?${new URLSearchParams(pair)}`;
}

type Outline = StandardOutlineQuery['standard'];
type Clause = Outline['clauses'][number];

export default function StandardPage() {
  const { code: standard = '' } = useParams();
  const [{ data, error }, execute] = useQuery({ query: StandardOutlineDocument, variables: { code: standard } });
  return (
    <Loaded data={data?.standard} error={error} retry={() => execute({ requestPolicy: 'network-only' })}>
      {(outline) => <Browse outline={outline} />}
    </Loaded>
  );
}

/** A standard as an outline: chapters open and close, words narrow it. */
function Browse({ outline }: { outline: Outline }) {
  const { can } = usePlace();
  const [search, setSearch] = useSearchParams();
  const text = search.get('q') ?? '';
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  usePageTitle(inLanguage(outline.title, outline.titleEn));
  const byParent = useMemo(() => {
    const numbers = new Set(outline.clauses.map((clause) => clause.number));
    const map = new Map<string, Clause[]>();
    for (const clause of outline.clauses) {
      const parent = clause.parentNumber && numbers.has(clause.parentNumber) ? clause.parentNumber : '';
      map.set(parent, [...(map.get(parent) ?? []), clause]);
    }
    return map;
  }, [outline]);
  const hits = text
    ? outline.clauses.filter((clause) => [clause.number, clause.title, clause.titleEn, clause.summary, clause.summaryEn]
      .some((part) => part?.toLowerCase().includes(text.toLowerCase())))
    : null;
  const flip = (number: string) => setOpen((before) => {
    const next = new Set(before);
    if (!next.delete(number)) next.add(number);
    return next;
  });
  const branch = (parent: string, depth: number) => (
    <ul className={depth === 0 ? 'clause-tree' : ''}>
      {(byParent.get(parent) ?? []).map((clause) => {
        const inner = byParent.has(clause.number);
        const shown = depth > 0 ? open.has(clause.number) : !open.has(clause.number);
        return (
          <li key={clause.id}>
            <div className="clause-row">
              {inner
                ? <button type="button" className="icon-btn" aria-expanded={shown} aria-label={t('standards.flip', { number: clause.number })}
                  onClick={() => flip(clause.number)}><Icon name={shown ? 'down' : 'right'} /></button>
                : <span className="no-btn" />}
              <Line clause={clause} />
            </div>
            {inner && shown && branch(clause.number, depth + 1)}
          </li>
        );
      })}
    </ul>
  );
  return (
    <main className="page" id="main">
      <nav className="crumb" aria-label={t('record.where')}>
        <Link to="/standards">{t('nav.standards')}</Link><Icon name="right" size={14} /><span>{outline.code}</span>
      </nav>
      <div className="list-head">
        <h1 className="h1">{inLanguage(outline.title, outline.titleEn)}</h1>
        <div className="btn-row">
          {can('pack:make') && <Link className="btn" to={`/packs?standard=${encodeURIComponent(outline.code)}`}>{t('packs.button')}</Link>}
          <Link className="btn" to={`/standards/map/${encodeURIComponent(outline.code)}`}>{t('standards.map')}</Link>
          <Link className="btn" to={compareAddress(outline)}>{t('compare.title')}</Link>
          <a className="btn quiet" href={fileAddress(outline.code)} download>{t('exchange.download')}</a>
        </div>
      </div>
      <p className="lead">
        {outline.issuer}　{code(`standardStatus.${outline.status}`) ?? outline.status}
        {outline.supersededBy.map((newer) => <span key={newer}>　<Link to={`/standards/browse/${encodeURIComponent(newer)}`}>{t('adoption.replacedNote', { code: newer })}</Link></span>)}
      </p>
      <div className="list-tools">
        <label className="find">
          <Icon name="search" />
          <input value={text} placeholder={t('standards.find')} aria-label={t('standards.find')}
            onChange={(event) => setSearch(event.target.value ? { q: event.target.value } : {}, { replace: true })} />
        </label>
        {hits && <span className="mut" role="status">{t('standards.found', { n: hits.length })}</span>}
      </div>
      {hits ? (
        hits.length
          ? <ul className="clause-tree">{hits.map((clause) => <li key={clause.id}><div className="clause-row"><span className="no-btn" /><Line clause={clause} /></div></li>)}</ul>
          : <p className="mut sec-p">{t('clause.noneFound')}</p>
      ) : branch('', 0)}
    </main>
  );
}

function Line({ clause }: { clause: Clause }) {
  return (
    <Link to={`/standards/clause/${clause.id}`} className="clause-line">
      <StageGlyph stage={clause.stage} size={14} />
      <b>{clause.number}</b>
      <span>
        {clauseTitle(clause) || <span className="mut">{t('standards.noText')}</span>}
        {clause.summary && <small>{inLanguage(clause.summary, clause.summaryEn)}</small>}
      </span>
      <em>
        {clause.modality.map((value) => code(`modality.${value}`) ?? value).join(t('list.comma'))}
        {clause.textStatus !== 'complete' && <small>{code(`textStatus.${clause.textStatus}`) ?? clause.textStatus}</small>}
      </em>
    </Link>
  );
}
