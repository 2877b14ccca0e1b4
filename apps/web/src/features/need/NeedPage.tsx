import { useState } from 'react';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { day } from '../../lib/dates';
import { ResidentNeedDocument, type ResidentNeedFragment } from '../../lib/generated/graphql';
import { code, t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { Clauses } from '../../ui/clause/Clauses';
import { RefList } from '../../ui/clause/Trace4';
import { Attachments } from '../../ui/record/Attachments';
import { Loaded } from '../../ui/record/Loaded';
import { RecordPage } from '../../ui/record/RecordPage';
import { Facts, Section } from '../../ui/Section';
import { VerbForm } from '../../ui/verb/VerbForm';
import { needVerbs } from './verbs';
import { mayEdit } from '../../ui/verb/spec';

export default function NeedPage() {
  const { id = '' } = useParams();
  const [{ data, error }, execute] = useQuery({ query: ResidentNeedDocument, variables: { id } });
  const again = () => execute({ requestPolicy: 'network-only' });
  return (
    <Loaded data={data?.residentNeed.id === id ? data.residentNeed : null} error={error} retry={again}>
      {(record) => <Page record={record} again={again} />}
    </Loaded>
  );
}

function Page({ record, again }: { record: ResidentNeedFragment; again: () => void }) {
  const { can } = usePlace();
  const [editing, setEditing] = useState(false);
  return (
    <RecordPage record={record} kind={needVerbs} list="/needs" tags={<span className="tag soft">{t('need.people', { n: record.people })}</span>}>
      <Section title={t('record.facts')} right={mayEdit(record, 'change') && (
        <button type="button" className="text-btn" aria-expanded={editing} onClick={() => setEditing(!editing)}>{t('need.edit')}</button>
      )}>
        {editing && <VerbForm kind={needVerbs} record={record} verb="change" communityId={record.community.id}
          onDone={() => { setEditing(false); again(); }} onClose={() => setEditing(false)} />}
        <Facts facts={[
          { label: t('label.residentNeed.group'), value: code(`value.group.${record.group}`) ?? record.group },
          { label: t('label.residentNeed.people'), value: t('need.people', { n: record.people }) },
          { label: t('need.heard'), value: day(record.lastHeardOn) },
          record.asideReason !== '' && { label: t('label.residentNeed.asideReason'), value: record.asideReason, prose: true },
        ]} />
      </Section>
      {record.mergedInto && <Section title={t('need.mergedInto')}><RefList records={[record.mergedInto]} /></Section>}
      {record.voices.length > 0 && (
        <Section title={t('need.voices')} count={t('need.voiceCount', { n: record.voices.length })}>
          <ul className="sec-p">
            {record.voices.map((voice) => (
              <li key={voice.id}>
                <span className="pre">{voice.words}</span>
                <span className="mut sm">　{[t(`value.channel.${voice.channel}`), t('need.people', { n: voice.people }), day(voice.heardOn)].join(t('list.comma'))}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Attachments kind="residentNeed" recordId={record.id} files={record.attachments} onAdded={again} closed={Boolean(record.endedAt) || !can('resident-need:attach')} />
      <Clauses record={record} role={can('clause:link') ? 'evidences' : null} />
    </RecordPage>
  );
}
