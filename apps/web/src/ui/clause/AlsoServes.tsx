import { useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { ClauseOffersDocument, type ClauseRole, type RecordKind } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { standardShort } from '../../lib/words';
import { Button } from '../Button';
import { ClauseChip } from './ClauseChip';

/** By the crosswalk: clauses of other editions that the record serves besides; one click links one. */
export function AlsoServes({ record, onLink }: { record: { id: string; kind: RecordKind }; onLink: (clauseId: string, role: ClauseRole) => void }) {
  const [{ data }] = useQuery({ query: ClauseOffersDocument, variables: { kind: record.kind, recordId: record.id }, context: RECORDS });
  const offers = data?.clauseOffers ?? [];
  if (!offers.length) return null;
  const ids = offers.map(({ clause }) => clause.id);
  return (
    <div className="also">
      <p className="mut"><b>{t('serving.also')}</b>　{t('serving.alsoSays')}</p>
      <ul>
        {offers.map(({ clause, because, role, items }) => (
          <li key={clause.id}>
            <ClauseChip clause={clause} among={ids} />
            <small className="mut">{items.length > 0 && `${t(clause.number === 'A.1' ? 'serving.rows' : 'serving.points', { items: items.join(t('list.comma')) })}${t('list.pause')}`}{t('serving.because', { standard: standardShort(because.standardCode), number: because.number })}</small>
            <Button small onClick={() => onLink(clause.id, role)} aria-label={`${t('serving.link')} ${standardShort(clause.standardCode)} ${clause.number}`}>{t('serving.link')}</Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
