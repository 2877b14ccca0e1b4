import { Segmented } from 'antd';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { ClauseSideDocument, type ClauseTextFragment } from '../../lib/generated/graphql';
import { code, t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { useMe } from '../../lib/session';
import { clauseTitle, inLanguage } from '../../lib/words';
import { Button } from '../Button';
import { Failure } from '../Failure';
import { Icon } from '../Icon';
import { Rows } from '../Loading';
import { RelatedList } from './RelatedList';
import { ClauseVerdicts } from './ClauseVerdicts';
import { useClauseSide } from './side';
import { Trace4 } from './Trace4';

export const clauseHead = (clause: { number: string } & Parameters<typeof clauseTitle>[0]): string =>
  `${clause.number}　${clauseTitle(clause)}`.trim();

/** A clause at the side: what it asks, in which editions, and its four stages here this year. */
export function ClausePanel({ clauseId }: { clauseId: string }) {
  const { community: here, year } = usePlace();
  const { communities } = useMe();
  const side = useClauseSide();
  const community = communities.find(({ id }) => id === side.communityId) ?? here;
  const [{ data, error }, again] = useQuery({
    query: ClauseSideDocument, variables: { id: clauseId, communityId: community?.id ?? '', year }, pause: !community,
    context: RECORDS,
  });
  const clause = data?.clause.id === clauseId ? data.clause : undefined;
  const [edition, setEdition] = useState<string | null>(null);
  useEffect(() => setEdition(null), [clauseId]);

  if (error && !clause) return <Failure error={error} what={t('clause.failed')} retry={() => again({ requestPolicy: 'network-only' })} />;
  if (!clause) return <Rows columns="1fr" rows={5} />;
  const others = clause.related.filter((one) => one.relation === 'counterpart' || one.relation === 'equal').map((one) => one.clause);
  const editions = [clause, ...(clause.basedOn ? [clause.basedOn] : []), ...others]
    .filter((one, index, all) => all.findIndex((other) => other.standardCode === one.standardCode) === index);
  const shown = editions.find((one) => one.standardCode === edition) ?? clause;
  const place = side.among.indexOf(clauseId);
  const step = (by: number) => side.open(side.among[place + by]!, side.among, side.communityId ?? undefined);
  return (
    <div className="clause">
      {side.among.length > 1 && place >= 0 && (
        <span className="btn-row clause-steps">
          <Button look="quiet" small disabled={place === 0} onClick={() => step(-1)}>{t('clause.before')}</Button>
          <Button look="quiet" small disabled={place === side.among.length - 1} onClick={() => step(1)}>{t('clause.next')}</Button>
        </span>
      )}
      <h2>{clauseHead(shown)}</h2>
      {editions.length > 1 && (
        <Segmented className="seg-line" value={shown.standardCode} onChange={setEdition}
          options={editions.map((one) => ({
            value: one.standardCode,
            label: `${code(`standard.${one.standardCode}`) ?? one.standardCode}`,
          }))} />
      )}
      <Asks clause={shown} draft={clause.textStatus === 'missing' && shown.id === clause.id ? clause.basedOn : null} />
      <ClauseVerdicts clause={shown} community={community} />
      <Trace4 trace={data!.trace} of={communities.length > 1 ? community?.name : undefined} />
      <RelatedList related={clause.related} />
      <p className="blk"><Link to={`/standards/clause/${clauseId}`}>{t('clause.page')}</Link> <Icon name="right" size={13} /></p>
    </div>
  );
}

export function Modality({ values }: { values: readonly string[] }) {
  return values.map((value) => <span className="tag soft" key={value}>{code(`modality.${value}`) ?? value}</span>);
}

/** What a clause asks, in our own words; for one whose text is missing, the draft's beside it and said to be so. */
export function Asks({ clause, draft }: { clause: ClauseTextFragment; draft?: ClauseTextFragment | null }) {
  const summary = inLanguage(clause.summary, clause.summaryEn);
  return (
    <div className="blk">
      <h3>
        {t('clause.asks')} <Modality values={clause.modality} />
        <span className="tag soft">{code(`textStatus.${clause.textStatus}`) ?? clause.textStatus}</span>
      </h3>
      {summary && <p className="read">{summary}</p>}
      {clause.items.length > 0 && (
        <ul className="clause-items">
          {clause.items.map((item) => <li key={item.label}><b>{item.label}</b> {item.summary}</li>)}
        </ul>
      )}
      {clause.note && <p className="mut">{clause.note}</p>}
      {draft && (
        <div className="based-on">
          <small>{t('clause.basedOn', { standard: code(`standard.${draft.standardCode}`) ?? draft.standardCode, number: draft.number })}</small>
          <b>{clauseHead(draft)}</b>
          <p className="read">{inLanguage(draft.summary, draft.summaryEn)}</p>
          {draft.items.length > 0 && (
            <ul className="clause-items">
              {draft.items.map((item) => <li key={item.label}><b>{item.label}</b> {item.summary}</li>)}
            </ul>
          )}
        </div>
      )}
    </div>
  );
}
