import { useState } from 'react';
import { useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { FactRecordsDocument } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { inText } from '../../lib/verdict';
import { TextButton } from '../../ui/Button';
import { RefList } from '../../ui/clause/Trace4';
import { Failure } from '../../ui/Failure';
import { Rows } from '../../ui/Loading';
import { SidePage } from '../../ui/SidePage';
import type { Fact } from './pairs';

const STEP = 50;

interface Props { communityId: string; fact: Fact | null; on: string; onClose: () => void }

/** The records behind a fact, newest first, at the side of the page. */
export function FactRecords({ communityId, fact, on, onClose }: Props) {
  return (
    <SidePage open={fact !== null} title={fact ? inText(fact.label) : ''} onClose={onClose}>
      {fact && <List key={fact.name} communityId={communityId} fact={fact} on={on} />}
    </SidePage>
  );
}

function List({ communityId, fact, on }: { communityId: string; fact: Fact; on: string }) {
  const [limit, setLimit] = useState(STEP);
  const [{ data, error }, again] = useQuery({
    query: FactRecordsDocument, variables: { communityId, fact: fact.name, on, page: { limit, offset: 0 } }, requestPolicy: 'cache-and-network', context: RECORDS,
  });
  if (error && !data) return <Failure error={error} what={t('conformity.recordsFailed')} retry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <Rows columns="18px 1fr 80px" rows={5} />;
  const { items, total } = data.factRecords;
  const hidden = Math.min(total, limit) - items.length;
  return (
    <>
      <p className="mut">{total === 0 ? t('conformity.recordsNone') : t('conformity.recordsOf', { label: inText(fact.label) })}</p>
      <RefList records={items} />
      {hidden > 0 && <p className="mut sm">{t('conformity.recordsHidden', { n: hidden })}</p>}
      {total > limit && limit < 100 && <p><TextButton onClick={() => setLimit(100)}>{t('conformity.moreRecords', { n: Math.min(total, 100) - limit })}</TextButton></p>}
    </>
  );
}
