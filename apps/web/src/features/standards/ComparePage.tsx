import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { CompareEditionsDocument, StandardsDocument, type StandardsQuery } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { clauseName, inLanguage, standardShort } from '../../lib/words';
import { Button } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { Failure } from '../../ui/Failure';
import { SelectField } from '../../ui/form/Field';
import { Icon } from '../../ui/Icon';
import { Rows } from '../../ui/Loading';
import { usePageTitle } from '../../ui/shell/title';
import { type ComparedRow, differencesOf, hasFigures } from './differences';

const VIEWS = ['differs', 'figures', 'added', 'gone', 'unseen', 'all'] as const;
type View = (typeof VIEWS)[number];
type Known = StandardsQuery['standards'];

const belongs = (row: ComparedRow, view: View): boolean => {
  if (view === 'all') return true;
  if (view === 'figures') return hasFigures(row);
  return view === 'differs' ? row.change !== 'same' && row.change !== 'unseen' : row.change === view;
};

/** The newest edition in force and the one whose place it took; else the first two. */
function firstPair(known: Known): [string, string] {
  const after = known.find((one) => one.supersedes.some((code) => known.some((other) => other.code === code))) ?? known[1] ?? known[0];
  const before = known.find((one) => after?.supersedes.includes(one.code)) ?? known.find((one) => one !== after);
  return [before?.code ?? '', after?.code ?? ''];
}

/** Two editions subject by subject; which, and what is shown of them, stands in the address. */
export default function ComparePage() {
  const [search, setSearch] = useSearchParams();
  const [{ data: known }] = useQuery({ query: StandardsDocument });
  const [first, second] = firstPair(known?.standards ?? []);
  const before = search.get('before') ?? first;
  const after = search.get('after') ?? second;
  const set = (patch: Record<string, string>) => setSearch((old) => {
    for (const [key, value] of Object.entries(patch)) {
      if (value) old.set(key, value);
      else old.delete(key);
    }
    return old;
  }, { replace: true });
  usePageTitle(t('compare.title'));
  const options = (known?.standards ?? []).map(({ code }) => ({ value: code, label: standardShort(code) === code ? code : `${standardShort(code)}　${code}` }));
  const ready = before !== '' && after !== '' && before !== after;
  return (
    <main className="page compare" id="main">
      <nav className="crumb" aria-label={t('record.where')}>
        <Link to="/standards">{t('nav.standards')}</Link><Icon name="right" size={14} /><span>{t('compare.title')}</span>
      </nav>
      <h1 className="h1">{t('compare.title')}</h1>
      <p className="lead">{t('compare.lead')}</p>
      <div className="pair">
        <SelectField label={t('compare.before')} value={before} options={options} onChange={(value) => set({ before: value, after })} />
        <Button onClick={() => set({ before: after, after: before })}>{t('compare.swap')}</Button>
        <SelectField label={t('compare.after')} value={after} options={options} onChange={(value) => set({ before, after: value })} />
      </div>
      {ready ? <Compared key={`${before} ${after}`} before={before} after={after} view={VIEWS.find((one) => one === search.get('view')) ?? 'differs'} text={search.get('q') ?? ''} set={set} />
        : known && <p className="mut sec-p">{t('compare.choose')}</p>}
    </main>
  );
}

function Compared({ before, after, view, text, set }: { before: string; after: string; view: View; text: string; set: (patch: Record<string, string>) => void }) {
  const [{ data, error }, execute] = useQuery({ query: CompareEditionsDocument, variables: { before, after } });
  if (error && !data) return <Failure error={error} retry={() => execute({ requestPolicy: 'network-only' })} />;
  if (!data) return <Rows columns="1fr 1fr 1.4fr" rows={8} />;
  const { rows, crosswalked } = data.comparison;
  const count = (change: string): number => rows.filter((row) => row.change === change).length;
  const shown = rows.filter((row) => belongs(row, view) && matches(row, text));
  return (
    <>
      <p className="lead">{t('compare.sum', { all: rows.length, changed: count('changed'), added: count('added'), gone: count('gone'), unseen: count('unseen') })}</p>
      {!crosswalked && <p className="note">{t('compare.unlinked')}</p>}
      <div className="list-tools">
        <Choice value={view} onChange={(next) => set({ view: next === 'differs' ? '' : next })} options={VIEWS.map((value) => ({ value, label: t(`compare.view.${value}`) }))} />
        <label className="find">
          <Icon name="search" />
          <input value={text} placeholder={t('compare.find')} aria-label={t('compare.find')} onChange={(event) => set({ q: event.target.value })} />
        </label>
        <span className="mut" role="status">{t('compare.shown', { n: shown.length })}</span>
      </div>
      {!shown.length ? <p className="mut sec-p">{t('compare.nothing')}</p> : (
        <table className="tbl compared">
          <thead><tr><th>{standardShort(before)}</th><th>{standardShort(after)}</th><th>{t('compare.what')}</th></tr></thead>
          <tbody>{shown.map((row, index) => <Row key={row.before?.id ?? `${row.after[0]?.clause.id}${index}`} row={row} names={[standardShort(before), standardShort(after)]} />)}</tbody>
        </table>
      )}
    </>
  );
}

function matches(row: ComparedRow, text: string): boolean {
  if (!text) return true;
  const words = text.toLowerCase();
  const clauses = [row.before, ...row.after.map((one) => one.clause)];
  const parts = [...clauses.flatMap((one) => (one ? [one.number, clauseName(one), one.summary, one.summaryEn] : [])), ...differencesOf(row)];
  return parts.some((part) => part?.toLowerCase().includes(words));
}

function Row({ row, names }: { row: ComparedRow; names: [string, string] }) {
  const differences = differencesOf(row);
  const notes = row.notes.filter((note, index, all) => all.findIndex((one) => one.zh === note.zh) === index);
  return (
    <tr>
      <td data-label={names[0]}>{row.before ? <Clause clause={row.before} items={[]} /> : <span className="mut">–</span>}</td>
      <td data-label={names[1]}>
        {row.after.map((place) => <Clause key={place.clause.id} clause={place.clause} items={place.items} />)}
        {!row.after.length && <span className="mut">–</span>}
      </td>
      <td>
        <span className={`change ${row.change}`}>{t(`compare.change.${row.change}`)}</span>
        {differences.length > 0 && <ul className="said">{differences.map((one) => <li key={one}>{one}</li>)}</ul>}
        {notes.map((note) => <small className="mut line" key={note.zh} lang={note.en ? undefined : 'zh-CN'}>{inLanguage(note.zh, note.en)}</small>)}
      </td>
    </tr>
  );
}

function Clause({ clause, items }: { clause: NonNullable<ComparedRow['before']>; items: string[] }) {
  const rows = clause.number === 'A.1';
  return (
    <Link className="plain-link compared-clause" to={`/standards/clause/${clause.id}`}>
      <b>{items.length ? t(rows ? 'compare.row' : 'compare.part', { number: clause.number, items: items.join(t('list.comma')) }) : clause.number}</b> {clauseName(clause)}
    </Link>
  );
}
