import { useState, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { day, inputDay } from '../../lib/dates';
import { RegisterEntriesDocument, type RecordKind, type RegisterEntriesQuery } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { Button, ButtonLink, TextButton } from '../../ui/Button';
import { ClauseChip } from '../../ui/clause/ClauseChip';
import { Empty } from '../../ui/Empty';
import { Failure } from '../../ui/Failure';
import { Icon } from '../../ui/Icon';
import { Siblings } from '../../ui/list/Siblings';
import { ListTable, type Column as TableColumn } from '../../ui/list/ListTable';
import { Rows } from '../../ui/Loading';
import { Pages } from '../../ui/Pages';
import { Loaded } from '../../ui/record/Loaded';
import { usePageTitle } from '../../ui/shell/title';
import { filterKey, PAGE, sortable, useRegisterAddress, type RegisterAddress } from './address';
import { Curves } from './Curve';
import { useDefects } from './defects';
import { askingOnce, columnTitle, ENTRIES, entryPath, inWords, isByDate, isExpiry, listPath, useHere, useRegisters, type Here, type Register } from './describe';
import { expiryMark, expiryMarks, MarkTag, type Mark } from './Expiry';
import { Filters, filterText } from './Filters';
import { KeepForm } from './KeepForm';
import { sheetPath } from './sheet';
import { shownValue, valuesOf } from './values';

type Row = RegisterEntriesQuery['registerEntries']['items'][number];

export default function RegisterListPage() {
  const { name = '' } = useParams();
  const { registers, error, retry } = useRegisters();
  return (
    <Loaded data={registers?.find((one) => one.name === name)} error={error} retry={retry}>
      {(register) => <List key={name} register={register} />}
    </Loaded>
  );
}

/** One register: filtered, sorted and paged by its address; on a phone, rows of two lines. */
function List({ register }: { register: Register }) {
  const address = useRegisterAddress(register);
  const { community, can } = usePlace();
  const { here } = useHere();
  const [{ data, error }, execute] = useQuery({
    query: RegisterEntriesDocument, variables: address.variables!, pause: !address.variables, context: ENTRIES,
  });
  const [keeping, setKeeping] = useState(false);
  const defects = useDefects(register.name === 'facility');
  const marksOf = (row: Row): Mark[] => {
    const defect = row.state === 'current' ? defects.get(row.id) : undefined;
    return [...expiryMarks(register, row), ...(defect ? [defect] : [])];
  };
  const state = here?.get(register.name);
  const title = inWords(register.title);
  usePageTitle(title);
  const rows = data?.registerEntries.items;
  const total = data?.registerEntries.total ?? 0;
  const narrowed = Boolean(address.text || Object.keys(address.filters).length || address.view !== 'now' || address.on !== inputDay() || state?.count);
  const begin = state?.mayEnter && (
    <>
      <ButtonLink look="primary" to={`${listPath(register.name)}/new`}>{t(state.keptFrom ? 'registers.enter' : 'registers.begin')}</ButtonLink>
      {can('register:import') && <ButtonLink to={`${listPath(register.name)}/import`}>{t('registers.import')}</ButtonLink>}
    </>
  );
  return (
    <main className="page registers" id="main">
      {register.stage === 'check' ? <Siblings kind={register.name as RecordKind} /> : (
        <nav className="crumb" aria-label={t('record.where')}>
          <Link to="/registers" className="b">{t('nav.resources')}</Link><Icon name="right" size={14} /><span>{title}</span>
        </nav>
      )}
      <div className="list-head">
        <h1 className="h1">{title} {rows && <span className="cnt">{t('list.count', { n: total })}</span>}</h1>
        <div className="btn-row">
          {rows && !rows.length && !narrowed ? null : begin}
          {community && total > 0 && <a className="btn" href={sheetPath(register.name, community.id)} download>{t('registers.export')}</a>}
        </div>
      </div>
      {state && <Kept here={state} open={keeping} onOpen={() => setKeeping(!keeping)} />}
      {keeping && <KeepForm register={register} keptFrom={state?.keptFrom ?? null} onDone={() => setKeeping(false)} />}
      {isByDate(register) && <Curves register={register} />}
      {(state?.keptFrom || narrowed) && <Filters register={register} address={address} />}
      {error && !rows ? <Failure error={error} retry={() => execute({ requestPolicy: 'network-only' })} />
        : !rows || !state ? <Rows columns="120px 1fr 140px 140px 120px" />
        : !rows.length ? (narrowed ? <Nothing register={register} address={address} /> : <First register={register} here={state}>{begin}</First>)
        : (
          <div className="scroll-x">
            <ListTable<Row> rows={rows} columns={columnsOf(register, marksOf)} sort={address.sort} bothWays onSort={(sort) => address.set({ sort })}
              path={(row) => entryPath(row.id)} phone={(row) => twoLines(register, row, marksOf(row))} />
          </div>
        )}
      <Pages page={address.page} size={PAGE} total={total} onPage={(page) => address.set({ page: String(page) })} />
    </main>
  );
}

/** From when it is kept, and what asks for it. */
function Kept({ here, open, onOpen }: { here: Here; open: boolean; onOpen: () => void }) {
  const clauses = askingOnce(here);
  return (
    <div className="kept">
      <span className="mut">{here.keptFrom ? t('registers.since', { day: day(here.keptFrom) }) : t('registers.notKeptYet')}</span>
      {here.mayEnter && <TextButton className="sm" aria-expanded={open} onClick={onOpen}>{t(here.keptFrom ? 'registers.changeDay' : 'registers.nothingToEnter')}</TextButton>}
      {clauses.map((clause) => <ClauseChip key={clause.id} clause={clause} among={clauses.map(({ id }) => id)} />)}
    </div>
  );
}

function columnsOf(register: Register, marksOf: (row: Row) => Mark[]): TableColumn<Row>[] {
  const shown = register.columns.filter(({ inList, name }) => inList && name !== register.titleColumn);
  const nameColumn = register.columns.find(({ name }) => name === register.titleColumn);
  return [
    {
      key: 'title', title: nameColumn ? inWords(nameColumn.label) : isByDate(register) ? inWords(register.fromLabel) : t('registers.entry'),
      sort: isByDate(register) ? 'fromOn' : 'title',
      cell: (row) => (
        <>
          <Link className="plain-link" to={entryPath(row.id)}>{register.titleColumn ? row.title : titleOf(register, row)}</Link>
          {row.state !== 'current' && <span className="tag soft in-row">{t(row.state === 'void' ? 'state.register.void' : 'state.register.ended')}</span>}
          {marksOf(row).filter((mark) => !shown.some((column) => isExpiry(column) && expiryMark(valuesOf(row)[column.name])?.text === mark.text))
            .map((mark) => <MarkTag key={mark.text} mark={mark} inRow />)}
        </>
      ),
    },
    ...shown.map((column): TableColumn<Row> => {
      const isFigure = ['whole', 'decimal', 'money'].includes(column.type);
      return {
        key: column.name, title: columnTitle(column), align: isFigure ? 'right' : undefined, sort: sortable(column) ? column.name : undefined,
        cell: (row) => {
          const text = shownValue(column, valuesOf(row)[column.name], row.references);
          const mark = row.state === 'current' && isExpiry(column) ? expiryMark(valuesOf(row)[column.name]) : null;
          if (column.type === 'yesNo') return valuesOf(row)[column.name] ? text : '';
          return <>{column.type === 'day' || isFigure ? <span className="nowrap">{text}</span> : text}{mark && <div className="sm"><MarkTag mark={mark} /></div>}</>;
        },
      };
    }),
    ...(isByDate(register) ? [] : [{
      key: 'fromOn', title: inWords(register.fromLabel), sort: 'fromOn',
      cell: (row: Row) => <span className="nowrap">{day(row.fromOn)}{row.untilOn && <span className="mut sm"> – {day(row.untilOn)}</span>}</span>,
    }]),
    { key: 'number', title: t('list.number'), width: 128, sort: 'number', cell: (row) => <span className="mut nowrap">{row.number}</span> },
  ];
}

/** An entry without a name of its own: the title where it says more than its day. */
const titleOf = (register: Register, row: Row): string => (row.title === row.fromOn ? day(row.fromOn) : row.title);

function twoLines(register: Register, row: Row, marks: Mark[]) {
  const values = valuesOf(row);
  const told = register.columns.filter(({ inList, name, type }) => inList && name !== register.titleColumn && type !== 'yesNo' && type !== 'choices')
    .map((column) => shownValue(column, values[column.name], row.references, true)).filter(Boolean).slice(0, 2);
  const state = row.state === 'current' ? [] : [t(row.state === 'void' ? 'state.register.void' : 'state.register.ended')];
  return {
    title: register.titleColumn ? row.title : titleOf(register, row), late: marks.some((mark) => mark.late),
    line: [...state, ...marks.map((mark) => mark.text), ...told].join('　'),
  };
}

/** Never filled: what it is for, what asks for it, one button. */
function First({ register, here, children }: { register: Register; here: Here; children: ReactNode }) {
  const [first] = askingOnce(here);
  const asks = first && inWords({ zh: first.summary ?? '', en: first.summaryEn });
  const text = [here.keptFrom ? t('registers.keptEmpty') : t('registers.firstLead'), asks && t('registers.clauseAsks', { number: first.number, asks })];
  return (
    <Empty title={t(here.keptFrom ? 'registers.none' : 'registers.first', { register: inWords(register.title) })} text={text.filter(Boolean).join(' ')}>
      {children}
    </Empty>
  );
}

/** No entry meets the filter: says which, and the way out. */
function Nothing({ register, address }: { register: Register; address: RegisterAddress }) {
  const filters = Object.entries(address.filters).map(([name, value]) => ({ name, text: filterText(register, name, value) })).filter(({ text }) => text);
  const view = address.view === 'now' ? t('registers.inForceOn', { day: day(address.on) }) : t(`registers.view.${address.view}`);
  const words = [view, ...filters.map(({ text }) => text), address.text].filter(Boolean);
  return (
    <div className="frame">
      <b className="nothing">{t('list.nothing')}</b>
      <p className="mut">{t('list.conditions')}{words.join(t('list.comma'))}{t('list.stop')}</p>
      <div className="btn-row">
        {filters.map(({ name, text }) => <Button key={name} onClick={() => address.set({ [filterKey(name)]: null })}>{t('list.drop', { what: text })}</Button>)}
        {address.text && <Button onClick={() => address.set({ q: null })}>{t('list.drop', { what: address.text })}</Button>}
        <Button look="quiet" onClick={() => address.set({ view: 'all', on: null, q: null, ...Object.fromEntries(filters.map(({ name }) => [filterKey(name), null])) })}>
          {t('registers.showAll')}
        </Button>
      </div>
    </div>
  );
}
