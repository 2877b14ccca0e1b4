import { Link } from 'react-router';
import type { RelatedLineFragment } from '../../lib/generated/graphql';
import { code, t } from '../../lib/messages';
import { clauseTitle, inLanguage, standardShort } from '../../lib/words';

/** The crosswalk of a clause: places of other editions on its subject, with what the standards' keeper noted. */
export function RelatedList({ related }: { related: readonly RelatedLineFragment[] }) {
  if (!related.length) return null;
  return (
    <div className="blk">
      <h3>{t('clause.related')}</h3>
      <ul className="related">
        {related.map(({ relation, clause, items, through, note }) => (
          <li key={relation + clause.id}>
            <Link to={`/standards/clause/${clause.id}`}>{standardShort(clause.standardCode)} {clause.number}</Link> {clauseTitle(clause)}
            <span className="mut">
              {items.length > 0 && ` ${t(clause.number === 'A.1' ? 'serving.rows' : 'serving.points', { items: items.join(t('list.comma')) })}`}
              {` ${code(`relation.${relation}`) ?? relation}`}{through && `${t('list.pause')}${t('serving.through', { number: through.number })}`}
            </span>
            {note && <small className="mut line" lang={note.en ? undefined : 'zh-CN'}>{inLanguage(note.zh, note.en)}</small>}
          </li>
        ))}
      </ul>
    </div>
  );
}
