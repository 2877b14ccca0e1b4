import { Table } from 'antd';
import type { ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { usePhone } from '../../lib/screen';
import { Icon } from '../Icon';

export interface Column<R, S extends string = string> {
  key: string;
  title: ReactNode;
  width?: number;
  align?: 'right';
  /** Sorts the whole list, not only this page. */
  sort?: S;
  cell: (row: R) => ReactNode;
}

interface Props<R extends { id: string }> {
  rows: R[];
  columns: Column<R>[];
  /** The column's `sort`; with `-` before it, the other way round. */
  sort: string;
  onSort: (sort: string) => void;
  /** Whether a column can be sorted both ways. */
  bothWays?: boolean;
  path: (row: R) => string;
  /** Two lines for a phone. */
  phone: (row: R) => { title: ReactNode; line: ReactNode; late?: boolean };
}

/** Rows that open by a click anywhere; on a phone, rows of two lines. */
export function ListTable<R extends { id: string }>({ rows, columns, sort, onSort, bothWays = false, path, phone }: Props<R>) {
  const onPhone = usePhone();
  const navigate = useNavigate();
  if (onPhone) {
    return (
      <ul className="m-list">
        {rows.map((row) => {
          const two = phone(row);
          return (
            <li key={row.id}>
              <Link to={path(row)}>{two.title}</Link>
              <span className={two.late ? 'bad' : ''}>{two.line}</span>
              <Icon name="right" size={18} />
            </li>
          );
        })}
      </ul>
    );
  }
  const orderOf = (own: string) => (sort === own ? 'ascend' as const : sort === `-${own}` ? 'descend' as const : null);
  return (
    <Table<R> size="small" rowKey="id" dataSource={rows} pagination={false} showSorterTooltip={false}
      onRow={(row) => ({ onClick: (event) => {
        if (!(event.target as HTMLElement).closest('a, button')) void navigate(path(row));
      } })}
      onChange={(_page, _filters, sorter) => {
        const { columnKey, order } = Array.isArray(sorter) ? {} : sorter;
        const own = columns.find((column) => column.key === columnKey)?.sort;
        if (own) onSort(order === 'descend' ? `-${own}` : own);
      }}
      columns={columns.map((column) => ({
        key: column.key, title: column.title, width: column.width, align: column.align,
        render: (_value: unknown, row: R) => column.cell(row),
        ...(column.sort && {
          sorter: true, sortDirections: bothWays ? ['ascend' as const, 'descend' as const, 'ascend' as const] : ['ascend' as const],
          sortOrder: orderOf(column.sort),
        }),
      }))} />
  );
}
