import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { useClient } from 'urql';
import { day } from '../../lib/dates';
import { LookUpApplicantDocument, type LookUpApplicantMutation } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { stateText } from '../../lib/words';

export type Known = LookUpApplicantMutation['lookUpApplicant'];

const WHOLE = /^(?:\+?86)?1\d{10}$|^0\d{10,11}$/;

/** Looks a number up as soon as it is whole: once a number, since each look is kept. */
export function usePhoneLookUp(communityId: string | undefined, onFound: (known: Known | null) => void): { lookUp: (phone: string) => void; forget: () => void } {
  const client = useClient();
  const asked = useRef('');
  useEffect(() => { asked.current = ''; }, [communityId]);
  const lookUp = (phone: string) => {
    const plain = phone.normalize('NFKC').replace(/[\s()-]/g, '');
    if (!communityId || plain === asked.current || !WHOLE.test(plain)) return;
    asked.current = plain;
    void client.mutation(LookUpApplicantDocument, { communityId, phone: plain }).toPromise().then(({ data }) => {
      if (asked.current === plain) onFound(data?.lookUpApplicant ?? null);
    });
  };
  return { lookUp, forget: () => { asked.current = ''; } };
}

/** Who this is, and with what they came before; the same matter, still open, stands out. */
export function KnownFrom({ known, sameId }: { known: Known; sameId: string | undefined }) {
  if (!known.requests.length) return <p className="mut" role="status">{t('request.unknown')}</p>;
  return (
    <div className="note" role="status">
      <b>{t('request.known', { name: known.name, n: known.requests.length })}</b>
      <ul className="plain-list">
        {known.requests.slice(0, 5).map((one) => (
          <li key={one.id} className={one.id === sameId ? 'bad b' : undefined}>
            <Link to={`/requests/${one.id}`} target="_blank">{t('request.openOne', { title: one.title, number: one.number, state: stateText('serviceRequest', one.state), day: day(one.receivedAt) })}</Link>
            {one.id === sameId && <span>　{t('request.same')}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
