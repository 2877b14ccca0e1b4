import { Fragment } from 'react';
import { day } from '../../lib/dates';
import { money } from '../../lib/figures';
import type { ItemLineFragment, PlanFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { ClauseChip } from '../../ui/clause/ClauseChip';
import { usePeople } from '../../ui/form/PersonField';
import { Cell } from './Cell';
import { DELIVERIES, GROUPS, groupOf, months, numbersOf, type Part } from './parts';
import { deliveryWords } from './words';

interface Props { plan: PlanFragment; part: Part; editable: boolean; onOpen: (itemId: string) => void; onSaved: () => void }

const COLUMNS: Record<Part, string[]> = {
  list: ['entry', 'owner', 'delivery', 'budget', 'bar', 'note'],
  requirement: ['targetGroup', 'requirement'], constraint: ['constraint'], duty: ['owner', 'doneBy', 'helpedBy', 'toldTo'], schedule: ['starts', 'ends', 'bar'],
  law: ['clauses'], resources: ['budget', 'owner'], delivery: ['delivery', 'expected'],
};
const PARTIES = ['targetGroup', 'doneBy', 'helpedBy', 'toldTo'] as const;
const WIDTH: Record<string, number> = { entry: 56, owner: 112, delivery: 78, budget: 70, bar: 192, note: 90, targetGroup: 160, starts: 130, ends: 130 };

/** The plan's items by group; each column is a part of 5.3 and can be written where it stands. */
export function ItemTable({ plan, part, editable, onOpen, onSaved }: Props) {
  const people = usePeople(plan.community.id);
  const columns = COLUMNS[part];
  const cellOf = (item: ItemLineFragment) => {
    const base = { item, editable, onSaved };
    const cells: Record<string, React.ReactNode> = {
      entry: <span className="src" title={item.catalogueEntry?.title}>{item.catalogueEntry ? `${item.catalogueEntry.clause.number}${item.catalogueEntry.draft ? '*' : ''}` : t('plan.own')}</span>,
      owner: <Cell {...base} field="ownerId" label={t('label.any.ownerId')} type="select" options={people} value={item.owner?.id ?? ''}
        shown={item.owner?.name ?? ''} missing={t('plan.noOwner')} toValue={(text) => text || null} />,
      delivery: <Cell {...base} field="deliveries" label={t('label.any.deliveries')} type="select" value={item.deliveries[0]!} toValue={(way) => [way, ...item.deliveries.slice(1).filter((one) => one !== way)]}
        options={DELIVERIES.map((value) => ({ value, label: t(`value.delivery.${value}`) }))} shown={deliveryWords(item.deliveries)} />,
      budget: <Cell {...base} field="budgetFen" label={t('label.any.budgetFen')} type="number" value={item.budgetFen === null ? '' : String(item.budgetFen / 100)}
        shown={money(item.budgetFen)} toValue={(text) => (text ? Math.round(Number(text) * 100) : null)} />,
      bar: <Bar item={item} year={plan.year} />,
      note: item.returnNote ? <span className="bad" title={item.returnNote}>{item.returnNote}</span>
        : item.activities.length ? <span className="dim">{t('plan.activities', { n: item.activities.length })}</span> : null,
      requirement: <Cell {...base} field="requirement" label={t('label.any.requirement')} type="area" value={item.requirement} shown={item.requirement} />,
      constraint: <Cell {...base} field="constraint" label={t('label.any.constraint')} type="area" value={item.constraint} shown={item.constraint} />,
      ...Object.fromEntries(PARTIES.map((field) => [
        field, <Cell key={field} {...base} field={field} label={t(`label.any.${field}`)} value={item[field]} shown={item[field]} />,
      ])),
      expected: <Cell {...base} field="expectedResult" label={t('label.any.expectedResult')} type="area" value={item.expectedResult} shown={item.expectedResult} />,
      starts: <Cell {...base} field="startsOn" label={t('label.any.startsOn')} type="date" value={item.startsOn ?? ''} shown={day(item.startsOn)}
        missing={t('plan.noTime')} toValue={(text) => text || null} />,
      ends: <Cell {...base} field="endsOn" label={t('label.any.endsOn')} type="date" value={item.endsOn ?? ''} shown={day(item.endsOn)}
        missing={t('plan.noTime')} toValue={(text) => text || null} />,
      clauses: <span className="chips flat">{item.clauseLinks.map((link) => <ClauseChip key={link.id} clause={link.clause} />)}</span>,
    };
    return columns.map((column) => <td key={column} className={column === 'budget' ? 'r' : ''} data-label={headOf(column)}>{cells[column]}</td>);
  };
  const numbers = numbersOf(plan.items);
  return (
    <div className="scroll-x">
      <table className={part === 'list' ? 'grid-t' : 'grid-t wrap'}>
        <colgroup>
          <col style={{ width: 26 }} /><col style={{ width: part === 'list' ? undefined : 200 }} />
          {columns.map((column) => <col key={column} style={{ width: WIDTH[column] }} />)}
        </colgroup>
        <thead>
          <tr>
            <th><span className="sr-only">{t('plan.no')}</span></th><th>{t('plan.item')}</th>
            {columns.map((column) => (
              <th key={column} className={column === 'budget' ? 'r' : ''}>{column === 'bar' ? <Load plan={plan} /> : headOf(column)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {GROUPS.map((group) => {
            const rows = plan.items.filter((item) => groupOf(item) === group);
            if (!rows.length) return null;
            const sum = rows.reduce((total, item) => total + (item.budgetFen ?? 0), 0);
            return (
              <Fragment key={group}>
                <tr className="g" id={`group-${group}`}>
                  <th colSpan={columns.length + 2} scope="colgroup">
                    {t(`value.group.${group}`)}<span>{t('plan.groupSum', { n: rows.length, sum: money(sum) })}</span>
                  </th>
                </tr>
                {rows.map((item) => (
                  <tr key={item.id} id={`item-${item.id}`}>
                    <td className="dim">{numbers.get(item.id)}</td>
                    <td className="nm"><button type="button" className="cell-btn" title={item.title} onClick={() => onOpen(item.id)}>{item.title}</button></td>
                    {cellOf(item)}
                  </tr>
                ))}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function headOf(column: string): string {
  switch (column) {
    case 'targetGroup':
    case 'doneBy':
    case 'helpedBy':
    case 'toldTo': return t(`label.any.${column}`);
    case 'entry': return t('plan.head.entry');
    case 'owner': return t('label.any.ownerId');
    case 'delivery': return t('label.any.deliveries');
    case 'budget': return t('plan.head.budget');
    case 'bar': return t('plan.head.months');
    case 'note': return t('plan.head.note');
    case 'requirement': return t('label.any.requirement');
    case 'constraint': return t('label.any.constraint');
    case 'expected': return t('label.any.expectedResult');
    case 'starts': return t('label.any.startsOn');
    case 'ends': return t('label.any.endsOn');
    default: return t('record.clauses');
  }
}

/** An item in the year: a bar for some months, a thin line for all of them. */
function Bar({ item, year }: { item: ItemLineFragment; year: number }) {
  const span = months(item, year);
  if (!span) return <span className="miss">{t('plan.noTime')}</span>;
  const whole = span[0] === 1 && span[1] === 12;
  const x = (span[0] - 1) * 15 + 1;
  return (
    <svg className="bar" viewBox="0 0 180 32" preserveAspectRatio="none" role="img" aria-label={t('plan.span', { from: span[0], to: span[1] })}>
      {[45, 90, 135].map((at) => <path key={at} d={`M${at} 0v32`} stroke="var(--n-2)" />)}
      <rect x={x} y={whole ? 15 : 12} width={(span[1] - span[0] + 1) * 15 - 2} height={whole ? 2.4 : 9} rx={whole ? 1 : 2} fill="var(--plan-fill)" />
    </svg>
  );
}

/** How many items run at once in each month; the fullest months darker. */
function Load({ plan }: { plan: PlanFragment }) {
  const counts = Array.from({ length: 12 }, (_, index) => plan.items.filter((item) => {
    const span = months(item, plan.year);
    return span && span[0] <= index + 1 && span[1] >= index + 1;
  }).length);
  const most = Math.max(...counts, 1);
  return (
    <>
      <span className="sr-only">{t('plan.head.months')}</span>
      <div className="load" aria-hidden="true">
        {counts.map((n, index) => <i key={index} className={n === most && most > 1 ? 'hi' : ''} style={{ height: `${(n / most) * 100}%` }} title={t('plan.monthLoad', { month: index + 1, n })} />)}
      </div>
      <div className="months" aria-hidden="true">{counts.map((_, index) => <span key={index}>{index % 3 === 0 ? index + 1 : ''}</span>)}</div>
    </>
  );
}
