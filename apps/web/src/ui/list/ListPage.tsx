import { Segmented } from 'antd';
import type { ReactNode } from 'react';
import type { CombinedError } from 'urql';
import type { RecordKind, RecordSort } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { stateText } from '../../lib/words';
import { Button } from '../Button';
import { Failure } from '../Failure';
import { Rows } from '../Loading';
import { Pages } from '../Pages';
import { usePageTitle } from '../shell/title';
import { PAGE, VIEWS, type ListAddress } from './address';
import { ListTable, type Column as TableColumn } from './ListTable';
import { Search } from './Search';
import { Siblings } from './Siblings';

export type Column<R> = TableColumn<R, RecordSort>;

interface Props<R extends { id: string }> {
  kind: RecordKind;
  title: string;
  address: ListAddress;
  states: string[];
  columns: Column<R>[];
  rows: R[] | undefined;
  total: number | undefined;
  error: CombinedError | undefined;
  retry: () => void;
  path: (row: R) => string;
  /** Two lines for a phone. */
  phone: (row: R) => { title: ReactNode; line: ReactNode; late?: boolean };
  create?: ReactNode;
  /** One more choice to narrow by, kept in the address under `key`. */
  also?: { key: string; label: string; any: string; value: string; options: { value: string; label: string }[] };
  /** Two or three lists in one, of which one is shown; kept in the address under `key`. */
  either?: { key: string; value: string; options: { value: string; label: string }[] };
  /** A picture of the list between its tools and its rows. */
  above?: ReactNode;
  empty: ReactNode;
}

/** A table that can be filtered, sorted and paged; on a phone, rows of two lines. */
export function ListPage<R extends { id: string }>(props: Props<R>) {
  const { address, columns, rows, total, error, retry, path } = props;
  usePageTitle(props.title);
  const { also, either } = props;
  const narrowed = Boolean(address.state || address.text || also?.value || address.view !== 'all');
  return (
    <main className="page" id="main">
      <Siblings kind={props.kind} />
      <div className="list-head">
        <h1 className="h1">{props.title} {total !== undefined && <span className="cnt">{t('list.count', { n: total })}</span>}</h1>
        {props.create && <div className="btn-row">{props.create}</div>}
      </div>
      <div className="list-tools">
        {either && <Segmented value={either.value} onChange={(value) => address.set({ [either.key]: value })} options={either.options} />}
        <Segmented value={address.view} onChange={(view) => address.set({ view })}
          options={VIEWS.map((view) => ({ value: view, label: t(`list.view.${view}`) }))} />
        <select className="in" aria-label={t('list.state')} value={address.state} onChange={(event) => address.set({ state: event.target.value })}>
          <option value="">{t('list.anyState')}</option>
          {props.states.map((state) => <option key={state} value={state}>{stateText(props.kind, state)}</option>)}
        </select>
        {also && (
          <select className="in" aria-label={also.label} value={also.value} onChange={(event) => address.set({ [also.key]: event.target.value })}>
            <option value="">{also.any}</option>
            {also.options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
          </select>
        )}
        <Search text={address.text} onText={(q) => address.set({ q })} />
      </div>
      {props.above}
      {error && !rows ? <Failure error={error} retry={retry} />
        : !rows ? <Rows columns={columns.map((column) => (column.width ? `${column.width}px` : '1fr')).join(' ')} />
        : !rows.length ? (narrowed ? <Nothing address={address} kind={props.kind} also={also} empty={props.empty} /> : props.empty)
        : <ListTable rows={rows} columns={columns} sort={address.sort} onSort={(sort) => address.set({ sort })} path={path} phone={props.phone} />}
      <Pages page={address.page} size={PAGE} total={total ?? 0} onPage={(page) => address.set({ page: String(page) })} />
    </main>
  );
}

/** No row meets the filter: says which filter, and the way out; the teaching page when the list was never filled. */
function Nothing({ address, kind, also, empty }: { address: ListAddress; kind: RecordKind; also: Props<{ id: string }>['also']; empty: ReactNode }) {
  const onlyView = !address.state && !address.text && !also?.value;
  const chosen = also?.options.find((option) => option.value === also.value)?.label;
  if (onlyView && address.view === 'open') {
    return (
      <div className="frame">
        {empty}
        <p className="mut after-empty">{t('list.seeAll')} <button type="button" className="text-btn" onClick={() => address.set({ view: 'all' })}>{t('list.view.all')}</button></p>
      </div>
    );
  }
  const words = [t(`list.view.${address.view}`), address.state && stateText(kind, address.state), chosen, address.text].filter(Boolean);
  return (
    <div className="frame">
      <b className="nothing">{t('list.nothing')}</b>
      <p className="mut">{t('list.conditions')}{words.join(t('list.comma'))}{t('list.stop')}</p>
      <div className="btn-row">
        {address.state && <Button onClick={() => address.set({ state: null })}>{t('list.drop', { what: stateText(kind, address.state) })}</Button>}
        {also && chosen && <Button onClick={() => address.set({ [also.key]: null })}>{t('list.drop', { what: chosen })}</Button>}
        {address.text && <Button onClick={() => address.set({ q: null })}>{t('list.drop', { what: address.text })}</Button>}
        <Button look="quiet" onClick={() => address.set({ view: 'all', state: null, q: null, ...(also && { [also.key]: null }) })}>{t('list.clear')}</Button>
      </div>
    </div>
  );
}
