import { Link } from 'react-router';
import { useQuery } from 'urql';
import { RecoveriesOfDocument, type SpineFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { recordPath } from '../../lib/records';
import { stateText } from '../../lib/words';
import { Section } from '../Section';

/** What went wrong in a record and was made good (8.10.1), seen from there; the way to write one down. */
export function Recoveries({ record }: { record: Pick<SpineFragment, 'id' | 'title' | 'stage'> }) {
  const { can } = usePlace();
  const [{ data }] = useQuery({ query: RecoveriesOfDocument, variables: { recordId: record.id } });
  const rows = data?.recoveriesOf ?? [];
  // what went wrong is a service's: plans, registers and cases have none
  const offered = can('service-recovery:open') && (record.stage === 'do' || record.stage === 'check');
  if (!rows.length && !offered) return null;
  const link = offered && <Link className="text-btn" to={`/recoveries/new?id=${record.id}&of=${encodeURIComponent(record.title)}`}>{t('recovery.button')}</Link>;
  if (!rows.length) return <p className="sec-p">{link}</p>;
  return (
    <Section title={t('recovery.here')} count={t('list.count', { n: rows.length })} right={link}>
      <ul className="sec-p ref-lines">
        {rows.map((row) => (
          <li key={row.id}>
            <Link className="plain-link" to={recordPath({ kind: 'serviceRecovery', id: row.id })}>{row.title}</Link>
            <span className="mut sm">　{[row.number, stateText('serviceRecovery', row.state)].filter(Boolean).join(t('list.comma'))}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
