import type { TemplateItemFragment } from '../../../lib/generated/graphql';
import { code, t } from '../../../lib/messages';
import { monthsText } from '../months';
import { GROUPS } from '../parts';

type Shown = Pick<TemplateItemFragment, 'group' | 'title' | 'targetGroup' | 'requirement' | 'deliveries' | 'months' | 'doneBy' | 'helpedBy'>;

/** A template's services by group, to read. */
export function TemplateServices({ items }: { items: readonly (Shown & { id: string })[] }) {
  if (!items.length) return <p className="mut sec-p">{t('planTemplate.noItems')}</p>;
  return (
    <table className="tbl two-rows template-items">
      <thead>
        <tr>
          <th>{t('planTemplate.item.title')}</th><th>{t('planTemplate.item.targetGroup')}</th><th>{t('planTemplate.item.requirement')}</th>
          <th>{t('planTemplate.item.deliveries')}</th><th>{t('planTemplate.months')}</th><th>{t('planTemplate.item.doneBy')}</th>
        </tr>
      </thead>
      {GROUPS.map((group) => {
        const rows = items.filter((item) => item.group === group);
        if (!rows.length) return null;
        return (
          <tbody key={group}>
            <tr className="group-row"><th scope="rowgroup" colSpan={6}>{t(`value.group.${group}`)} <span className="mut">{rows.length}</span></th></tr>
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
        );
      })}
    </table>
  );
}
