import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useClient, useQuery } from 'urql';
import { day, dayTime } from '../../lib/dates';
import { OneErrandDocument, OpenErrandDocument, type OpenErrandMutation, type ErrandFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { Button } from '../../ui/Button';
import { Clauses } from '../../ui/clause/Clauses';
import { Attachments } from '../../ui/record/Attachments';
import { Loaded } from '../../ui/record/Loaded';
import { RecordPage } from '../../ui/record/RecordPage';
import { Facts, Section } from '../../ui/Section';
import { errandVerbs } from './errand-verbs';
import { consentText, needText, outcomeText } from './errand-words';
import { Viewings } from './Viewings';

export default function ErrandPage() {
  const { id = '' } = useParams();
  const [{ data, error }, execute] = useQuery({ query: OneErrandDocument, variables: { id } });
  const again = () => execute({ requestPolicy: 'network-only' });
  return (
    <Loaded data={data?.errand.id === id ? data.errand : null} error={error} retry={again}>
      {(record) => <Page record={record} again={again} />}
    </Loaded>
  );
}

function Page({ record, again }: { record: ErrandFragment; again: () => void }) {
  const { can, inGrid } = usePlace();
  const out = record.papers.filter(({ returnedAt }) => !returnedAt).length;
  return (
    <RecordPage record={record} kind={errandVerbs} list="/errands" onDone={again} tags={<>
      <span className="tag soft">{needText(record.need)}</span>
      {record.outcome && <span className="tag soft">{outcomeText(record.outcome)}</span>}
    </>}>
      <Section title={t('gridWork.errand.papers')} count={out ? t('gridWork.errand.outCount', { n: out }) : undefined}>
        <ul className="plain-list">
          {record.papers.map((paper) => (
            <li key={paper.id}>
              <span className={paper.returnedAt ? 'tag soft' : 'tag bad'}>{paper.returnedAt ? t('gridWork.errand.back', { at: dayTime(paper.returnedAt), to: paper.returnedTo }) : t('gridWork.errand.out')}</span>{' '}
              <b>{paper.name}</b> <span className="mut sm">{t(paper.original ? 'gridWork.errand.original' : 'gridWork.errand.copy')}{t('list.pause')}{t('gridWork.errand.takenAt', { at: dayTime(paper.takenAt) })}</span>
            </li>
          ))}
        </ul>
        {!record.papers.length && <p className="mut sec-p">{t('gridWork.errand.noPapers')}</p>}
      </Section>
      <Section title={t('record.facts')}>
        <Facts facts={[
          { label: t('label.errand.matter'), value: record.matter, prose: true },
          { label: t('label.errand.explained'), value: record.explained, prose: true },
          { label: t('label.errand.consentWay'), value: `${consentText(record.consentWay)}　${dayTime(record.consentedAt)}` },
          { label: t('label.errand.promisedOn'), value: day(record.promisedOn) },
          { label: t('label.errand.gridId'), value: record.grid?.name },
          { label: t('label.errand.assigneeId'), value: record.assignee?.name },
          { label: t('label.errand.doneAt'), value: record.doneAt && dayTime(record.doneAt) },
          { label: t('label.errand.result'), value: record.result, prose: true },
          { label: t('label.errand.serviceItemId'), value: record.serviceItem && (
            <Link to={`/plans/${record.serviceItem.planId}?item=${record.serviceItem.id}`}>{record.serviceItem.title}</Link>) },
        ]} />
      </Section>
      <Resident record={record} again={again} />
      <Attachments kind="errand" recordId={record.id} files={record.attachments} onAdded={again} closed={!inGrid('errand:attach')} />
      <Clauses record={record} role={can('clause:link') ? 'evidences' : null} />
    </RecordPage>
  );
}

/** Who it is for stays closed until somebody who runs it opens it. */
function Resident({ record, again }: { record: ErrandFragment; again: () => void }) {
  const client = useClient();
  const [who, setWho] = useState<OpenErrandMutation['openErrand'] | null>(null);
  const [busy, setBusy] = useState(false);
  async function open() {
    setBusy(true);
    const { data } = await client.mutation(OpenErrandDocument, { id: record.id }).toPromise();
    setBusy(false);
    if (data) setWho(data.openErrand);
    again();
  }
  return (
    <Section title={t('gridWork.errand.who')}>
      {who ? (
        <Facts facts={[
          { label: t('label.errand.name'), value: who.name },
          { label: t('label.errand.phone'), value: who.phone && <a href={`tel:${who.phone}`}>{who.phone}</a> },
          { label: t('label.errand.address'), value: who.address },
        ]} />
      ) : record.mayKnow ? <p className="sec-p"><Button small busy={busy} onClick={() => void open()}>{t('gridWork.open')}</Button> <span className="mut sm">{t('gridWork.opened')}</span></p>
        : <p className="mut sec-p">{t('gridWork.hidden')}</p>}
      <Viewings viewings={record.viewings} />
    </Section>
  );
}
