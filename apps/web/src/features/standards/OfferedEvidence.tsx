import { useState } from 'react';
import { Link } from 'react-router';
import { useClient, useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { LinkClauseDocument, OfferedEvidenceDocument, type OfferedEvidenceQuery } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { problemOf, problemText } from '../../lib/problem';
import { recordPath } from '../../lib/records';
import { kindText, standardShort } from '../../lib/words';
import { Button } from '../../ui/Button';
import { Section } from '../../ui/Section';

type Offer = OfferedEvidenceQuery['evidenceOffers'][number];

/** Records of related clauses that may show this one too; nothing where there are none. */
export function OfferedEvidence({ clauseId }: { clauseId: string }) {
  const { community, year } = usePlace();
  const client = useClient();
  const [failed, setFailed] = useState('');
  const [{ data }] = useQuery({
    query: OfferedEvidenceDocument, variables: { id: clauseId, communityId: community?.id ?? '', year }, pause: !community, context: RECORDS,
  });
  const offers = data?.evidenceOffers ?? [];
  if (!offers.length) return null;
  const link = async ({ record, role }: Offer) => {
    const { error } = await client.mutation(LinkClauseDocument, { input: { kind: record.kind, recordId: record.id, clauseId, role } }, RECORDS).toPromise();
    setFailed(error ? problemText(problemOf(error)) : '');
  };
  return (
    <Section title={t('serving.title')} count={t('home.count', { n: offers.length })}>
      <p className="mut sec-p">{t('serving.says')}</p>
      <ul className="plain-rows offered">
        {offers.map((offer) => (
          <li key={offer.record.id}>
            <span>
              <Link className="plain-link" to={recordPath(offer.record)}>{offer.record.title}</Link> <small className="mut inline">{offer.record.number}</small>
              <small className="mut">{kindText(offer.record.kind)}{t('list.pause')}{offer.items.length > 0 && `${t('serving.ofItems', { items: offer.items.join(t('list.comma')) })}${t('list.pause')}`}{t('serving.because', { standard: standardShort(offer.because.standardCode), number: offer.because.number })}</small>
            </span>
            {offer.mayLink && <Button small onClick={() => void link(offer)} aria-label={`${t('serving.link')} ${offer.record.title}`}>{t('serving.link')}</Button>}
          </li>
        ))}
      </ul>
      {failed && <p className="form-problem" role="alert">{failed}</p>}
    </Section>
  );
}
