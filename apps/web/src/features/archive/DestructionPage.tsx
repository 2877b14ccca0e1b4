import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { day, dayTime } from '../../lib/dates';
import { DestructionDocument, type DestructionFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { kindText } from '../../lib/words';
import { Clauses } from '../../ui/clause/Clauses';
import { Attachments } from '../../ui/record/Attachments';
import { Loaded } from '../../ui/record/Loaded';
import { RecordPage } from '../../ui/record/RecordPage';
import { Facts, Section } from '../../ui/Section';
import { destructionVerbs } from './verbs';

export default function DestructionPage() {
  const { id = '' } = useParams();
  const [{ data, error }, execute] = useQuery({ query: DestructionDocument, variables: { id } });
  const again = () => execute({ requestPolicy: 'network-only' });
  return (
    <Loaded data={data?.destruction.id === id ? data.destruction : null} error={error} retry={again}>
      {(record) => <Page record={record} again={again} />}
    </Loaded>
  );
}

/** A list of destruction: what it names, who proposed and decided, and that the chains of what is gone are whole. */
function Page({ record, again }: { record: DestructionFragment; again: () => void }) {
  const { can } = usePlace();
  const chainText = ({ chain }: DestructionFragment['items'][number]) =>
    !chain ? t('archive.still') : chain.intact ? t('archive.intact', { n: chain.entries }) : t('archive.broken', { n: chain.brokenAt ?? 0 });
  return (
    <RecordPage record={record} kind={destructionVerbs} list="/destructions" onDone={again}>
      <Section title={t('record.facts')} right={<a href={`/archive/destructions/${record.id}`} download>{t('archive.wordList')}</a>}>
        <Facts facts={[
          { label: t('label.destruction.reason'), value: record.reason, prose: true },
          { label: t('archive.proposedBy'), value: [record.proposedBy?.name, dayTime(record.createdAt)].filter(Boolean).join(t('list.comma')) },
          { label: t('archive.decidedBy'), value: record.decidedAt && [record.decidedBy?.name, dayTime(record.decidedAt)].filter(Boolean).join(t('list.comma')) },
          { label: t('label.destruction.remark'), value: record.remark, prose: true },
        ]} />
      </Section>
      <Section title={t('archive.items')} count={t('list.count', { n: record.items.length })}>
        <ul className="doc-list">
          {record.items.map((item) => (
            <li key={item.recordId}>
              <div className="doc-main"><span>{item.position}. {[item.number, item.title || kindText(item.kind)].filter(Boolean).join(' ')}</span><div className="sm mut">{kindText(item.kind)}</div></div>
              <div className="doc-facts sm">
                <span>{t('archive.ended')} {day(item.endedOn)}</span><span className="mut">{t('archive.until')} {day(item.keepUntil)}</span>
                {record.state === 'destroyed' && <span className={item.chain && !item.chain.intact ? 'bad' : 'mut'}>{t('archive.chain')} {chainText(item)}</span>}
              </div>
            </li>
          ))}
        </ul>
      </Section>
      <Attachments kind="destruction" recordId={record.id} files={record.attachments} onAdded={again} closed={!can('archive:attach')} />
      <Clauses record={record} role={can('clause:link') ? 'evidences' : null} />
    </RecordPage>
  );
}
