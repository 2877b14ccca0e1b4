import { Link } from 'react-router';
import { useQuery } from 'urql';
import { RisksBuiltIntoDocument } from '../../lib/generated/graphql';
import { code, t } from '../../lib/messages';
import { recordPath } from '../../lib/records';
import { stateText } from '../../lib/words';
import { Section } from '../Section';

/** Risks and opportunities whose treatment a record carries out (5.1 c), seen from there; nothing where there are none. */
export function BuiltInRisks({ recordId }: { recordId: string }) {
  const [{ data }] = useQuery({ query: RisksBuiltIntoDocument, variables: { recordId } });
  const rows = data?.risksBuiltInto ?? [];
  if (!rows.length) return null;
  return (
    <Section title={t('record.risks')} count={t('list.count', { n: rows.length })}>
      <ul className="sec-p">
        {rows.map((row) => (
          <li key={row.id}>
            <Link className="plain-link" to={recordPath({ kind: 'risk', id: row.id })}>{row.title}</Link>
            <span className="mut sm">　{[row.number, row.level && code(`value.level.${row.level}`), stateText('risk', row.state)].filter(Boolean).join(t('list.comma'))}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
