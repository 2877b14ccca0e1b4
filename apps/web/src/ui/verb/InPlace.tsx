import { Link } from 'react-router';
import { useQuery } from 'urql';
import { t } from '../../lib/messages';
import { recordPath } from '../../lib/records';
import { reasonText } from '../../lib/words';
import type { RecordKind } from '../../lib/generated/graphql';
import { Button } from '../Button';
import { Failure } from '../Failure';
import { Rows } from '../Loading';
import type { Actable, AnyKindVerbs } from './spec';
import { VerbForm } from './VerbForm';

/** A decision opened under its row: what to decide by, then the verb's own form. */
export function InPlace({ kind, item, onClose, onDone }:
  { kind: AnyKindVerbs; item: { record: { id: string; kind: RecordKind; parentId: string | null; community: { id: string } }; verb: string }; onClose: () => void; onDone: () => void }) {
  const [{ data, error }, execute] = useQuery({ query: kind.load, variables: { id: item.record.id }, requestPolicy: 'cache-and-network' });
  if (error && !data) return <div className="inplace"><Failure error={error} retry={() => execute({ requestPolicy: 'network-only' })} /></div>;
  if (!data) return <div className="inplace"><Rows columns="72px 1fr" rows={2} /></div>;
  const record = kind.pick(data) as Actable;
  const free = (verb: string | undefined) => record.transitions.find((one) => one.verb === verb && !one.blockedBy);
  const main = record.transitions.find((one) => one.verb === item.verb);
  const step = free(item.verb) ?? free(kind.verbs[item.verb]?.work?.first) ?? main;
  return (
    <div className="inplace-outer">
      <dl className="gist">
        {(kind.gist?.(record) ?? []).filter((line) => line.value).map((line) => (
          <div key={line.label}><dt>{line.label}</dt><dd className="pre">{line.value}</dd></div>
        ))}
      </dl>
      {step && !step.blockedBy
        ? <VerbForm kind={kind} record={record} verb={step.verb} communityId={item.record.community.id} onDone={onDone} onClose={onClose} />
        : (
          <div className="inplace">
            <p>{step?.blockedBy ? reasonText(step.blockedBy) : t('home.movedOn')}</p>
            <div className="btn-row"><Button look="quiet" onClick={onClose}>{t('action.close')}</Button></div>
          </div>
        )}
      <Link className="sm" to={recordPath(item.record)}>{t('home.wholeRecord')}</Link>
    </div>
  );
}
