import type { TemplateItemFragment } from '../../../lib/generated/graphql';
import { code, t } from '../../../lib/messages';
import { GROUPS } from '../parts';

type Shown = Pick<TemplateItemFragment, 'group' | 'title' | 'targetGroup' | 'requirement' | 'deliveries' | 'months' | 'doneBy' | 'helpedBy'>;

export function monthsText(months: readonly number[]): string {
  if (months.length === 0) return t('planTemplate.noMonths');
  if (months.length === 12) return t('planTemplate.allYear');
  const spans: [number, number][] = [];
  for (const month of months) {
    const last = spans.at(-1);
    if (last && last[1] === month - 1) last[1] = month;
    else spans.push([month, month]);
  }
  return t('planTemplate.someMonths', { months: spans.map(([from, to]) => (from === to ? from : `${from}–${to}`)).join(t('list.comma')) });
}

/** A template's services by group, to read. */
export function TemplateServices({ items }: { items: readonly (Shown & { id: string })[] }) {
  if (!items.length) return <p className="mut sec-p">{t('planTemplate.noItems')}</p>;
  return (
    <>
      {GROUPS.map((group) => {
        const rows = items.filter((item) => item.group === group);
        if (!rows.length) return null;
        return (
          <table className="tbl two-rows template-items" key={group}>
            <caption>{t(`value.group.${group}`)} <span className="mut">{rows.length}</span></caption>
            <thead>
              <tr>
                <th>{t('planTemplate.item.title')}</th><th>{t('planTemplate.item.targetGroup')}</th><th>{t('planTemplate.item.requirement')}</th>
                <th>{t('planTemplate.item.deliveries')}</th><th>{t('planTemplate.months')}</th><th>{t('planTemplate.item.doneBy')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((item) => (
                <tr key={item.id}>
                  <td className="b">{item.title}</td>
                  <td>{item.targetGroup}</td>
                  <td className="prose-c">{item.requirement}</td>
                  <td>{item.deliveries.map((way) => code(`value.delivery.${way}`) ?? way).join(t('list.comma'))}</td>
                  <td className="nowrap">{monthsText(item.months)}</td>
                  <td>{[item.doneBy, item.helpedBy].filter(Boolean).join(' / ')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        );
      })}
    </>
  );
}
