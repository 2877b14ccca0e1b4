import { Link } from 'react-router';
import type { BoardQuery } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { recordPath } from '../../lib/records';
import { useMe } from '../../lib/session';
import { stateText } from '../../lib/words';
import { ButtonLink } from '../../ui/Button';
import { Section } from '../../ui/Section';
import { standsOut } from './reasons';

type Told = BoardQuery['board']['complaints'];

/** What residents complain of and nobody has looked for the cause of yet, each with the step to a case. */
export function Complaints({ complaints }: { complaints: Told }) {
  const { can } = usePlace();
  const { communities } = useMe();
  if (!complaints.length) return null;
  return (
    <Section id="complaints" title={t('board.complaints')} right={t('board.complaintsWhy')}>
      <ol className="ten plain">
        {complaints.map(({ record, reasons }) => {
          const code = communities.find(({ id }) => id === record.community.id)?.code;
          const to = new URLSearchParams({ from: 'complaint', id: record.id, title: record.title, ...(code && { c: code }) });
          return (
            <li key={record.id}>
              <div className={record.late ? 'when late' : 'when'}><b>{stateText('complaint', record.state)}</b></div>
              <div className="what">
                <b><Link to={recordPath(record)}>{record.title}</Link></b>
                <span>{standsOut(reasons)}</span>
              </div>
              <span className="where">{record.community.name}</span>
              <div className="do">{can('nonconformity:report') && <ButtonLink to={`/nonconformities/new?${to}`} label={`${t('board.raise')}${t('list.colon')}${record.title}`}>{t('board.raise')}</ButtonLink>}</div>
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
