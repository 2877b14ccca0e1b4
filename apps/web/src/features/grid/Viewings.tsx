import { dayTime } from '../../lib/dates';
import { t } from '../../lib/messages';

/** Who opened what is sealed. */
export function Viewings({ viewings }: { viewings: readonly { id: string; at: string; person: { name: string } | null }[] }) {
  if (!viewings.length) return null;
  return (
    <details className="sec-p">
      <summary className="mut">{t('gridWork.viewed')} {viewings.length}</summary>
      <ul className="plain-list sm">{viewings.map((one) => <li key={one.id}>{one.person?.name}　{dayTime(one.at)}</li>)}</ul>
    </details>
  );
}
