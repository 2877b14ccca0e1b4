import { Link } from 'react-router';
import { useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { StandingDocument } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { SHOWN } from '../../lib/verdict';
import { standardShort } from '../../lib/words';
import { Section } from '../../ui/Section';
import { Verdict } from '../../ui/Verdict';

/** How many requirements of each edition are met here, and the way to which and why. */
export function WhereWeStand({ communityId }: { communityId: string }) {
  const { can } = usePlace();
  const [{ data }] = useQuery({ query: StandingDocument, variables: { communityId }, pause: !can('conformity:read'), requestPolicy: 'cache-and-network', context: RECORDS });
  const editions = data?.conformity.editions ?? [];
  if (!editions.length) return null;
  return (
    <Section title={<Link className="plain-link" to="/conformity">{t('conformity.title')}</Link>}>
      <ul className="plain-rows standing">
        {editions.map(({ standardCode, counts }) => {
          const total = SHOWN.reduce((sum, shown) => sum + counts[shown], 0);
          return (
            <li key={standardCode}>
              <span>
                <b><Link to={`/conformity?edition=${encodeURIComponent(standardCode)}`}>{standardShort(standardCode)}</Link></b>
                <small>{t('conformity.head', { total, met: counts.met })}</small>
              </span>
              {counts.notMet > 0 && (
                <Link to={`/conformity?edition=${encodeURIComponent(standardCode)}&only=notMet`}><Verdict shown="notMet">{t('conformity.headBad', { n: counts.notMet })}</Verdict></Link>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
