import { Link } from 'react-router';
import { useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { ImprovementsFromDocument, type RecordKind } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { recordPath } from '../../lib/records';
import { kindText, stateText } from '../../lib/words';
import { ButtonLink } from '../Button';
import { Section } from '../Section';

/** The improvements that a record led to, and the step to one more where it is `over`. */
export function Improved({ record: { id, kind, title }, over }: { record: { id: string; kind: RecordKind; title: string }; over: boolean }) {
  const { can, may } = usePlace();
  const [{ data }] = useQuery({ query: ImprovementsFromDocument, variables: { recordId: id }, context: RECORDS, pause: !over || !may('improvement:read') });
  const found = data?.improvementsFrom ?? [];
  const offers = over && can('improvement:propose');
  if (!found.length && !offers) return null;
  return (
    <Section id="improved" title={t('improvement.fromHere')}>
      {found.length === 0 && <p className="mut">{t('improvement.noneFromHere')}</p>}
      <ul className="plain-list">
        {found.map((one) => (
          <li key={one.id}><Link to={recordPath(one)}>{one.title}</Link> <span className="mut">{[kindText(one.kind), one.number, stateText(one.kind, one.state)].filter(Boolean).join(t('list.comma'))}</span></li>
        ))}
      </ul>
      {offers && <p className="btn-row"><ButtonLink to={`/improvements/new?${new URLSearchParams({ from: kind, id, title: title.slice(0, 60) })}`}>{t('improvement.propose')}</ButtonLink></p>}
    </Section>
  );
}
