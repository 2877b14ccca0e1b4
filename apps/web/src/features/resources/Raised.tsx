import { Link } from 'react-router';
import { useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { RaisedFromDocument, type RegisterEntryFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { recordPath } from '../../lib/records';
import { kindText, stateText } from '../../lib/words';
import { ButtonLink } from '../../ui/Button';
import { Section } from '../../ui/Section';

/** What was made of an entry of Check: the cases raised from it, and the step to one. */
export function Raised({ entry }: { entry: RegisterEntryFragment }) {
  const { can, may } = usePlace();
  const [{ data }] = useQuery({ query: RaisedFromDocument, variables: { recordId: entry.id }, context: RECORDS, pause: !may('nonconformity:read') });
  const cases = data?.raisedFrom ?? [];
  const mayRaise = can('nonconformity:report') && entry.state === 'current';
  if (!cases.length && !mayRaise) return null;
  return (
    <Section id="raised" title={t('registers.raised')}>
      {cases.length === 0 && <p className="mut">{t('registers.nothingRaised')}</p>}
      <ul className="plain-list">
        {cases.map((one) => (
          <li key={one.id}><Link to={recordPath(one)}>{one.title}</Link> <span className="mut">{[kindText(one.kind), one.number, stateText(one.kind, one.state)].filter(Boolean).join(t('list.comma'))}</span></li>
        ))}
      </ul>
      {mayRaise && <p className="btn-row"><ButtonLink to={`/nonconformities/new?${new URLSearchParams({ from: entry.kind, id: entry.id, title: entry.title.slice(0, 60) }).toString()}`}>{t('record.raise')}</ButtonLink></p>}
    </Section>
  );
}
