import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { SimilarCasesDocument } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { stateText } from '../../lib/words';

/** Until nobody has typed for so many milliseconds. */
const PAUSE = 400;

interface Written { title: string; text?: string; clauseIds: string[] }

/** Cases that may be about the same thing, offered while one is written; nothing where there are none. */
export function Similar({ communityId, lead, exceptId, ...written }: Written & { communityId: string; lead: string; exceptId?: string }) {
  const asked = useSettled(JSON.stringify({ title: written.title.trim().slice(0, 120), text: (written.text ?? '').trim().slice(0, 200), clauseIds: written.clauseIds }));
  const { title, text, clauseIds } = JSON.parse(asked) as Required<Written>;
  const [{ data }] = useQuery({
    query: SimilarCasesDocument, variables: { input: { communityId, title, text, clauseIds, exceptId: exceptId ?? null } },
    pause: !communityId || (title.length < 2 && !clauseIds.length), requestPolicy: 'cache-and-network',
  });
  const found = data?.similarNonconformities ?? [];
  if (!found.length) return null;
  return (
    <section className="alike" aria-label={t('similar.title')}>
      <b>{t('similar.title')}</b> <span className="mut">{t('similar.count', { n: found.length })}</span>
      <p className="mut sm">{lead}</p>
      <ul>
        {found.map(({ record, sameClause }) => (
          <li key={record.id}>
            <Link className="plain-link" to={`/nonconformities/${record.id}`} target={exceptId ? undefined : '_blank'}>{record.number} {record.title}</Link>
            <span className="tag soft">{stateText('nonconformity', record.state)}</span>
            {sameClause && <span className="tag soft">{t('similar.sameClause')}</span>}
            {record.community.id !== communityId && <span className="mut sm"> {record.community.name}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A value once it has stood still. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
