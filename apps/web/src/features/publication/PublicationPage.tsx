import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { PublicationDocument, type PublicationFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { recordPath } from '../../lib/records';
import { Clauses } from '../../ui/clause/Clauses';
import { Attachments } from '../../ui/record/Attachments';
import { Loaded } from '../../ui/record/Loaded';
import { RecordPage } from '../../ui/record/RecordPage';
import { Facts, Section } from '../../ui/Section';
import { mayEdit } from '../../ui/verb/spec';
import { VerbForm } from '../../ui/verb/VerbForm';
import { publicationVerbs } from './verbs';
import { channelName, kindName, spanText } from './words';

export default function PublicationPage() {
  const { id = '' } = useParams();
  const [{ data, error }, execute] = useQuery({ query: PublicationDocument, variables: { id } });
  const again = () => execute({ requestPolicy: 'network-only' });
  return (
    <Loaded data={data?.publication.id === id ? data.publication : null} error={error} retry={again}>
      {(record) => <Page record={record} again={again} />}
    </Loaded>
  );
}

function Page({ record, again }: { record: PublicationFragment; again: () => void }) {
  const { can, community } = usePlace();
  const [editing, setEditing] = useState(false);
  const shown = ['published', 'expiring'].includes(record.state) && record.channels.includes('page') && community;
  const link = (ref: NonNullable<PublicationFragment['source']>) => <Link to={recordPath(ref)}>{[ref.number, ref.title].filter(Boolean).join(' ')}</Link>;
  return (
    <RecordPage record={record} kind={publicationVerbs} list="/publications" onDone={again} without={['change']} tags={<span className="tag soft">{kindName(record.publicationKind)}</span>}>
      <Section id="notice" title={t('record.facts')} right={mayEdit(record, 'change') ? (
        <button type="button" className="text-btn" aria-expanded={editing} onClick={() => setEditing(!editing)}>{t('action.edit')}</button>
      ) : shown && <a href={`/p/${community.code}/notices`}>{t('publicInfo.onPage')}</a>}>
        {editing && <VerbForm kind={publicationVerbs} record={record} verb="change" communityId={record.community.id}
          onDone={() => { setEditing(false); again(); }} onClose={() => setEditing(false)} />}
        <Facts facts={[
          { label: t('label.publication.company'), value: record.company },
          { label: t('label.publication.content'), value: record.content, prose: true },
          { label: t('publicInfo.days'), value: record.validUntil ? spanText(record) : `${spanText(record)}${t('list.comma')}${t('publicInfo.standing')}` },
          { label: t('label.publication.channels'), value: record.channels.map(channelName).join(t('list.comma')) },
          { label: t('label.publication.shownAt'), value: record.shownAt },
          { label: t('label.publication.serviceItemId'), value: record.serviceItem && <Link to={`/plans/${record.serviceItem.planId}?item=${record.serviceItem.id}`}>{record.serviceItem.title}</Link> },
          { label: t('publicInfo.source'), value: record.source && link(record.source) },
          { label: t('publicInfo.replaces'), value: record.replaces && link(record.replaces) },
        ]} />
      </Section>
      <Attachments kind="publication" recordId={record.id} files={record.attachments} onAdded={again} closed={Boolean(record.endedAt) || !can('publication:attach')} />
      <Clauses record={record} role={can('clause:link') ? 'evidences' : null} />
    </RecordPage>
  );
}
