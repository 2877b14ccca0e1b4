import { money } from '../../lib/figures';
import type { AnnualPlanFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { GROUPS, groupOf, monthsText, numbersOf, type Part } from './parts';
import { Bar } from './table/Bar';
import type { Column } from './table/columns';
import { deliveryWords } from './words';

/** On a phone: the items to be read, by group; a touch opens one to be written. */
export function ItemList({ plan, part, columns, onOpen }: { plan: AnnualPlanFragment; part: Part; columns: readonly Column[]; onOpen: (itemId: string) => void }) {
  const numbers = numbersOf(plan.items);
  return (
    <div className="i-list">
      {GROUPS.map((group) => {
        const rows = plan.items.filter((item) => groupOf(item) === group);
        if (!rows.length) return null;
        return (
          <section key={group} aria-labelledby={`group-${group}`}>
            <h2 id={`group-${group}`}>{t(`value.group.${group}`)}<span>{t('plan.groupSum', { n: rows.length, sum: money(rows.reduce((sum, item) => sum + (item.budgetFen ?? 0), 0)) })}</span></h2>
            <ul>
              {rows.map((item) => {
                const months = item.runsIn;
                return (
                  <li key={item.id} id={`item-${item.id}`}>
                    <button type="button" onClick={() => onOpen(item.id)}>
                      <b><i>{numbers.get(item.id)}</i>{item.title}</b>
                      {part === 'list' ? (
                        <span>
                          {item.owner?.name ?? <em className="bad">{t('plan.noOwner')}</em>}{t('list.comma')}{deliveryWords(item.deliveries)}{t('list.comma')}
                          {months.length ? (months.length === 12 ? t('grid.wholeYear') : t('grid.inMonths', { months: monthsText(months) })) : <em className="bad">{t('plan.noTime')}</em>}
                          {item.budgetFen !== null && `${t('list.comma')}${t('grid.yuan', { n: (item.budgetFen / 100).toLocaleString('en') })}`}
                        </span>
                      ) : columns.slice(1).filter(({ key }) => key !== 'bar' && key !== 'clauses').map((column) => (
                        <span key={column.key}>{column.head}{t('list.colon')}{column.text(item) || t('history.empty')}</span>
                      ))}
                      {months.length > 0 && (part === 'list' || part === 'schedule') && <Bar months={months} recurs={Boolean(item.recurrence)} />}
                    </button>
                    {part === 'law' && columns.filter(({ key }) => key === 'clauses').map((column) => <div key={column.key}>{column.draw!(item)}</div>)}
                  </li>
                );
              })}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
