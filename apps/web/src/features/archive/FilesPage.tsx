import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useClient, useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { ArchiveDocumentsDocument, ProposeDestructionDocument, type ArchiveHeading, type ArchiveState } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { problemOf, type Problem } from '../../lib/problem';
import { Button, ButtonLink } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { Failure } from '../../ui/Failure';
import { AreaField } from '../../ui/form/Field';
import { Search } from '../../ui/list/Search';
import { Siblings } from '../../ui/list/Siblings';
import { Rows } from '../../ui/Loading';
import { Modal } from '../../ui/Modal';
import { Pages } from '../../ui/Pages';
import { usePageTitle } from '../../ui/shell/title';
import { FormProblem } from '../../ui/verb/VerbForm';
import { DocumentRow } from './DocumentRow';
import { HEADINGS, useShelves } from './words';
import { inLanguage } from '../../lib/words';

const PAGE = 50;
const STATES: ArchiveState[] = ['open', 'kept', 'due', 'destroyed'];

/** The documents of a heading and a year; those whose time is over can be chosen for a list. */
export default function FilesPage() {
  const { community, can } = usePlace();
  const [search, setSearch] = useSearchParams();
  const [chosen, setChosen] = useState<string[]>([]);
  const [asking, setAsking] = useState(false);
  const { shelves } = useShelves();
  const heading = HEADINGS.find((one) => one === search.get('heading'));
  const year = Number(search.get('year')) || undefined;
  const state = STATES.find((one) => one === search.get('state'));
  const text = search.get('q') ?? '';
  const page = Math.max(1, Number(search.get('page')) || 1);
  const set = (patch: Record<string, string>) => setSearch((before) => {
    before.delete('page');
    for (const [key, value] of Object.entries(patch)) if (value) before.set(key, value); else before.delete(key);
    return before;
  }, { replace: true });
  const [{ data, error }, execute] = useQuery({
    query: ArchiveDocumentsDocument, pause: !community, context: RECORDS,
    variables: { filter: { communityId: community?.id ?? '', heading, year, state, ...(text && { text }) }, page: { limit: PAGE, offset: (page - 1) * PAGE } },
  });
  const shelf = shelves?.find((one) => one.heading === heading);
  const years = [...new Set((shelves ?? []).filter((one) => !heading || one === shelf).flatMap((one) => one.years.map((file) => file.year)))].sort((a, b) => b - a);
  const title = shelf ? `${shelf.letter} ${inLanguage(shelf.title.zh, shelf.title.en)}` : t('archive.shelves');
  usePageTitle(title);
  const rows = data?.archiveDocuments.items;
  const catalogue = `/archive/catalogue?communityId=${community?.id ?? ''}${heading ? `&heading=${heading}` : ''}${year ? `&year=${year}` : ''}`;
  const toggle = (id: string) => setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <main className="page archive-files" id="main">
      <Siblings kind="paperDocument" />
      <div className="list-head">
        <h1 className="h1">{title} {data && <span className="cnt">{t('archive.total', { n: data.archiveDocuments.total ?? 0 })}</span>}</h1>
        <div className="btn-row no-print">
          {chosen.length > 0 && <Button look="primary" onClick={() => setAsking(true)}>{t('archive.propose')}{t('list.comma')}{t('archive.chosen', { n: chosen.length })}</Button>}
          <a className="btn" href={`${catalogue}&format=xlsx`} download>{t('archive.excel')}</a>
          <a className="btn" href={`${catalogue}&format=docx`} download>{t('archive.word')}</a>
          <Button onClick={() => window.print()}>{t('archive.print')}</Button>
        </div>
      </div>
      <div className="list-tools no-print">
        <Choice label={t('archive.heading')} any={t('archive.allHeadings')} value={heading ?? ''} onChange={(value) => set({ heading: value })}
          options={(shelves ?? []).map((one) => ({ value: one.heading, label: `${one.letter} ${inLanguage(one.title.zh, one.title.en)}` }))} />
        <Choice label={t('archive.all')} any={t('archive.all')} value={year ? String(year) : ''} onChange={(value) => set({ year: value })}
          options={years.map((one) => ({ value: String(one), label: t('archive.year', { year: one }) }))} />
        <Choice label={t('list.state')} any={t('archive.states')} value={state ?? ''} onChange={(value) => set({ state: value })}
          options={STATES.map((one) => ({ value: one, label: t(`archive.state.${one}`) }))} />
        <Search text={text} onText={(q) => set({ q })} />
      </div>
      {state === 'due' && can('destruction:propose') && Boolean(rows?.length) && !chosen.length && <p className="mut sec-p no-print">{t('archive.pickSays')}</p>}
      {error && !rows ? <Failure error={error} retry={() => execute({ requestPolicy: 'network-only' })} /> : !rows ? <Rows columns="1fr 1fr 1fr" />
        : !rows.length ? <Empty title={t('archive.emptyTitle')} text={t('archive.emptyText')}><ButtonLink to="/archive">{t('archive.shelves')}</ButtonLink></Empty> : (
          <ul className="doc-list">
            {rows.map((row) => (
              <DocumentRow key={row.id} row={row} chosen={chosen.includes(row.id)} onDone={() => execute({ requestPolicy: 'network-only' })}
                onChoose={can('destruction:propose') && row.archiveState === 'due' && !row.held && !row.destructionId ? () => toggle(row.id) : undefined} />
            ))}
          </ul>
        )}
      <Pages page={page} size={PAGE} total={data?.archiveDocuments.total ?? 0} onPage={(to) => set({ page: String(to) })} />
      <Modal open={asking} title={t('archive.propose')} onClose={() => setAsking(false)}>
        {community && <Propose communityId={community.id} recordIds={chosen} />}
      </Modal>
    </main>
  );
}

function Choice({ label, any, value, options, onChange }:
  { label: string; any: string; value: string; options: { value: ArchiveHeading | string; label: string }[]; onChange: (value: string) => void }) {
  return (
    <select className="in" aria-label={label} value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="">{any}</option>
      {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
    </select>
  );
}

function Propose({ communityId, recordIds }: { communityId: string; recordIds: string[] }) {
  const client = useClient();
  const navigate = useNavigate();
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [missing, setMissing] = useState('');
  async function send() {
    setMissing(reason.trim() ? '' : t('field.REQUIRED'));
    if (!reason.trim()) return;
    const result = await client.mutation(ProposeDestructionDocument, { input: { communityId, recordIds, reason } }, RECORDS).toPromise();
    if (result.error) return setProblem(problemOf(result.error));
    void navigate(`/destructions/${result.data!.proposeDestruction.id}`);
  }
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); void send(); }}>
      <p className="mut">{t('archive.proposeSays')}</p>
      <AreaField label={t('label.destruction.reason')} value={reason} error={missing} onChange={setReason} />
      {problem && <FormProblem problem={problem} shown={['reason']} />}
      <div className="btn-row"><Button look="primary" type="submit">{t('archive.proposeGo')}</Button></div>
    </form>
  );
}
