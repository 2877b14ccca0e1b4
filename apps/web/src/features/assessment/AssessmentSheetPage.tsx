import { useCallback, useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { AssessmentSheetDocument } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePhone } from '../../lib/screen';
import { useMe } from '../../lib/session';
import { clauseWords } from '../../lib/words';
import { Icon } from '../../ui/Icon';
import { OfflineLine } from '../../ui/OfflineLine';
import { Loaded } from '../../ui/record/Loaded';
import { usePageTitle } from '../../ui/shell/title';
import { VerdictShape } from '../../ui/Verdict';
import { type Sheet, type SheetLine, type Standing, useStandings } from './answers';
import { ClauseForm } from './ClauseForm';
import { Declare } from './Declare';
import { begunOf } from './form-state';
import { shapeOf } from './ResultShape';
import { byChapter, resultName } from './words';

/** An assessment clause by clause, on a tablet, with a signal or without. */
export default function AssessmentSheetPage() {
  const { id = '' } = useParams();
  const [{ data, error }, execute] = useQuery({ query: AssessmentSheetDocument, variables: { id }, requestPolicy: 'cache-and-network' });
  const again = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  return (
    <>
      <OfflineLine />
      <Loaded data={data?.conformityAssessment.id === id ? data.conformityAssessment : null} error={error} retry={again}>
        {(sheet) => <Clauses sheet={sheet} again={again} />}
      </Loaded>
    </>
  );
}

const FILTERS = ['mine', 'open', 'all'] as const;
type Filter = (typeof FILTERS)[number];

const isOpen = ({ said, carried }: Standing): boolean => said.result === '' || carried;

function Clauses({ sheet, again }: { sheet: Sheet; again: () => void }) {
  const me = useMe();
  const [search, setSearch] = useSearchParams();
  const { standings, unsent, sending, ended } = useStandings(sheet, again);
  const member = sheet.members.find(({ personId }) => personId === me.id);
  const shared = new Set(sheet.clauses.map(({ assessorId }) => assessorId)).size > 1;
  const filter: Filter = FILTERS.find((one) => one === search.get('show')) ?? (shared && member ? 'mine' : 'all');
  const mine = (line: SheetLine): boolean => line.assessorId === me.id;
  const standing = (line: SheetLine): Standing => standings.get(line.clause.id)!;
  const listed = sheet.clauses.filter((line) => (filter === 'all' ? true : filter === 'mine' ? mine(line) : isOpen(standing(line))));
  // where one begins stays there until one goes on, answered or not
  const [first] = useState(() => (sheet.clauses.find((line) => (!shared || mine(line)) && isOpen(standing(line))) ?? sheet.clauses[0]!).id);
  const current = sheet.clauses.find(({ clause }) => clause.id === search.get('clause')) ?? sheet.clauses.find(({ id }) => id === first) ?? sheet.clauses[0]!;
  const done = sheet.clauses.filter((line) => !isOpen(standing(line))).length;
  const may = sheet.edits.includes('answer');
  const begun = begunOf(sheet.id);
  usePageTitle(sheet.title);

  const narrow = usePhone();
  const [listing, setListing] = useState(false);
  const go = (line: SheetLine) => {
    setListing(false);
    const next = new URLSearchParams(search);
    next.set('clause', line.clause.id);
    next.set('show', filter);
    setSearch(next, { replace: true });
    scrollTo({ top: 0 });
  };
  const order = sheet.clauses.filter((line) => filter !== 'mine' || mine(line));
  const place = order.indexOf(current);
  const nextOpen = [...order.slice(place + 1), ...order.slice(0, Math.max(place, 0))].find((line) => line !== current && isOpen(standing(line)));
  return (
    <main className="sheet with-foot" id="main">
      <header className="sheet-top">
        <p><Link className="sheet-back" to={`/assessments/${sheet.id}`}><Icon name="back" size={18} />{sheet.number}</Link></p>
        <h1>{sheet.title}</h1>
        <p className="sheet-done" role="status">
          <b>{t('assessment.done', { done, n: sheet.clauses.length })}</b>
          {unsent > 0 && <Link to="/outbox">{t('assessment.unsent', { n: unsent })}</Link>}
        </p>
        <div className="sheet-bar" role="progressbar" aria-valuenow={done} aria-valuemin={0} aria-valuemax={sheet.clauses.length} aria-label={t('assessment.progress')}>
          <i style={{ width: `${(100 * done) / sheet.clauses.length}%` }} />
        </div>
      </header>
      {narrow && (
        <button type="button" className="sheet-open" aria-expanded={listing} onClick={() => setListing(!listing)}>
          <Icon name={listing ? 'close' : 'down'} size={18} />{t('assessment.listOf', { number: current.number, place: sheet.clauses.indexOf(current) + 1, n: sheet.clauses.length })}
        </button>
      )}
      {(!narrow || listing) && <nav className="sheet-list" aria-label={t('assessment.clauses')}>
        <div className="sheet-filter" role="group" aria-label={t('assessment.show')}>
          {FILTERS.filter((one) => one !== 'mine' || (shared && member)).map((one) => (
            <button key={one} type="button" aria-pressed={filter === one} onClick={() => { const next = new URLSearchParams(search); next.set('show', one); setSearch(next, { replace: true }); }}>{t(`assessment.filter.${one}`)}</button>
          ))}
        </div>
        {listed.length === 0 && <p className="mut">{t('assessment.noneLeft')}</p>}
        {byChapter(listed).map(({ chapter, lines }) => (
          <ol key={chapter} aria-label={t('assessment.chapter', { n: chapter })}>
            {lines.map((line) => <Row key={line.id} line={line} standing={standing(line)} begun={begun.has(line.clause.id) && line !== current} current={line === current} onOpen={() => go(line)} />)}
          </ol>
        ))}
      </nav>}
      <div className="sheet-main">
        {sheet.edits.includes('declare') && <Declare record={sheet} onDone={again} />}
        <ClauseForm key={current.clause.id} sheet={sheet} line={current} standing={standing(current)} may={may && (mine(current) || Boolean(member?.lead))}
          sending={sending} ended={ended} next={nextOpen ?? null} previous={order[place - 1] ?? null} after={order[place + 1] ?? null} onGo={go} again={again} />
      </div>
    </main>
  );
}

/** A clause in the list: how it stands, by shape and word. */
function Row({ line, standing, begun, current, onOpen }: { line: SheetLine; standing: Standing; begun: boolean; current: boolean; onOpen: () => void }) {
  const { said, carried, parcel } = standing;
  const stuck = parcel?.state === 'torn' || parcel?.state === 'refused';
  const words = stuck ? t('assessment.stuck') : said.result === '' ? t('assessment.open') : carried ? t('assessment.carried') : resultName(said.result);
  return (
    <li>
      <button type="button" aria-current={current ? 'step' : undefined} className={stuck ? 'bad' : undefined} onClick={onOpen}>
        {said.result && !carried ? <VerdictShape shown={shapeOf(said.result)} /> : <i className={carried ? 'none dash' : 'none'} />}
        <b>{line.number}</b> <span>{clauseWords(line.clause)}</span>
        <small className="sr-only">{words}</small>
        {(begun || line.takenUp || stuck) && <small>{stuck ? t('assessment.stuck') : begun ? t('assessment.begun') : t('assessment.again')}</small>}
      </button>
    </li>
  );
}
