import { Link } from 'react-router';
import type { RefLineFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { recordPath } from '../../lib/records';
import { kindText, stateText } from '../../lib/words';

/** Other records, a line each. */
export function RefList({ records }: { records: readonly RefLineFragment[] }) {
  return (
    <ul className="sec-p ref-lines">
      {records.map((one) => (
        <li key={one.id}>
          <Link className="plain-link" to={recordPath(one)}>{one.title}</Link>
          <span className="mut sm">　{[kindText(one.kind), one.number, stateText(one.kind, one.state)].filter(Boolean).join(t('list.comma'))}</span>
        </li>
      ))}
    </ul>
  );
}

export const RefLink = ({ record }: { record: RefLineFragment | null | undefined }) => (record ? <Link to={recordPath(record)}>{record.title}</Link> : null);
