import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useClient, useQuery } from 'urql';
import { dayTime } from '../../lib/dates';
import { MediationDocument, OpenMediationDocument, type MediationFragment, type OpenMediationMutation } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { Button } from '../../ui/Button';
import { Clauses } from '../../ui/clause/Clauses';
import { Attachments } from '../../ui/record/Attachments';
import { Loaded } from '../../ui/record/Loaded';
import { RecordPage } from '../../ui/record/RecordPage';
import { Facts, Section } from '../../ui/Section';
import { mediationVerbs } from './mediation-verbs';
import { disputeText } from './mediation-words';
import { Viewings } from './Viewings';

export default function MediationPage() {
  const { id = '' } = useParams();
  const [{ data, error }, execute] = useQuery({ query: MediationDocument, variables: { id } });
  const again = () => execute({ requestPolicy: 'network-only' });
  return (
    <Loaded data={data?.mediation.id === id ? data.mediation : null} error={error} retry={again}>
      {(record) => <Page record={record} again={again} />}
    </Loaded>
  );
}

function Page({ record, again }: { record: MediationFragment; again: () => void }) {
  const { can, inGrid } = usePlace();
  return (
    <RecordPage record={record} kind={mediationVerbs} list="/mediations" onDone={again} tags={<>
      <span className="tag soft">{disputeText(record.disputeKind)}</span>
      {record.joint && <span className="tag">{t('gridWork.mediation.joint')}</span>}
    </>}>
      <Section title={t('record.facts')}>
        <Facts facts={[
          { label: t('label.mediation.heldAt'), value: dayTime(record.heldAt) },
          { label: t('label.mediation.place'), value: [record.grid?.name, record.place].filter(Boolean).join(t('list.pause')) },
          { label: t('label.mediation.partyCount'), value: t('gridWork.mediation.parties', { n: record.partyCount }) },
          { label: t('label.mediation.sittingCount'), value: t('gridWork.mediation.sittings', { n: record.sittingCount }) },
          { label: t('label.mediation.mediatorIds'), value: record.mediators.map(({ name }) => name).join(t('list.comma')) },
          { label: t('label.mediation.serviceItemId'), value: record.serviceItem && (
            <Link to={`/plans/${record.serviceItem.planId}?item=${record.serviceItem.id}`}>{record.serviceItem.title}</Link>) },
        ]} />
      </Section>
      <Account record={record} again={again} />
      <Attachments kind="mediation" recordId={record.id} files={record.attachments} onAdded={again} closed={!inGrid('mediation:attach')} />
      <Clauses record={record} role={can('clause:link') ? 'evidences' : null} />
    </RecordPage>
  );
}

/** Parties, course and agreement stay closed until somebody who mediates opens them. */
function Account({ record, again }: { record: MediationFragment; again: () => void }) {
  const client = useClient();
  const [opened, setOpened] = useState<{ version: number; what: OpenMediationMutation['openMediation'] } | null>(null);
  const [busy, setBusy] = useState(false);
  async function open() {
    setBusy(true);
    const { data } = await client.mutation(OpenMediationDocument, { id: record.id }).toPromise();
    setBusy(false);
    if (data) setOpened({ version: record.version, what: data.openMediation });
    again();
  }
  // what was opened before another step says nothing of it
  const what = opened?.version === record.version ? opened.what : null;
  return (
    <Section title={t('gridWork.mediation.opened')}>
      {what ? (
        <Facts facts={[
          ...what.parties.map((party, index) => ({
            label: t('gridWork.mediation.party', { n: index + 1 }),
            value: <>{party.name} {party.phone && <a href={`tel:${party.phone}`}>{party.phone}</a>}{party.words && <div className="mut sm">{party.words}</div>}</>,
          })),
          ...what.sittings.map((sitting) => ({ label: dayTime(sitting.heldAt), value: sitting.course, prose: true })),
          { label: t('label.mediation.agreement'), value: what.agreement, prose: true },
          { label: t('label.mediation.advice'), value: what.advice, prose: true },
        ]} />
      ) : record.mayKnow ? <p className="sec-p"><Button small busy={busy} onClick={() => void open()}>{t('gridWork.open')}</Button> <span className="mut sm">{t('gridWork.opened')}</span></p>
        : <p className="mut sec-p">{t('gridWork.hidden')}</p>}
      <Viewings viewings={record.viewings} />
    </Section>
  );
}
