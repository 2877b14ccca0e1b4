import { useState } from 'react';
import { useLocation, useParams } from 'react-router';
import { useQuery } from 'urql';
import { day } from '../../lib/dates';
import { ArchiveDocumentDocument, PaperDocumentDocument, type PaperDocumentFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { Clauses } from '../../ui/clause/Clauses';
import { Attachments } from '../../ui/record/Attachments';
import { Loaded } from '../../ui/record/Loaded';
import { RecordPage } from '../../ui/record/RecordPage';
import { Facts, Section } from '../../ui/Section';
import { mayEdit } from '../../ui/verb/spec';
import { VerbForm } from '../../ui/verb/VerbForm';
import { DocumentSide } from './DocumentSide';
import { paperVerbs } from './verbs';
import { keepText, useHeadings } from './words';

export default function PaperPage() {
  const { id = '' } = useParams();
  const [{ data, error }, execute] = useQuery({ query: PaperDocumentDocument, variables: { id } });
  const again = () => execute({ requestPolicy: 'network-only' });
  return (
    <Loaded data={data?.paperDocument.id === id ? data.paperDocument : null} error={error} retry={again}>
      {(record) => <Page record={record} again={again} />}
    </Loaded>
  );
}

/** A paper with where it stands; what is in it is shown to who opened it from the archive, for this visit of the page. */
function Page({ record, again }: { record: PaperDocumentFragment; again: () => void }) {
  const { can } = usePlace();
  const [editing, setEditing] = useState(false);
  const headings = useHeadings();
  const opened = (useLocation().state as { content?: string } | null)?.content;
  const [{ data }] = useQuery({ query: ArchiveDocumentDocument, variables: { id: record.id } });
  const filed = data?.archiveDocument;
  const words = {
    label: () => undefined,
    value: (field: string, value: unknown) => (field === 'heading' ? headings.find((one) => one.value === value)?.label : undefined),
  };
  return (
    <RecordPage record={record} kind={paperVerbs} list="/archive" onDone={again} without={['change']} words={words}
      tags={record.personal ? <span className="tag soft">{t('archive.yes')}</span> : undefined}>
      <Section id="paper" title={t('record.facts')} right={mayEdit(record, 'change') && (
        <button type="button" className="text-btn" aria-expanded={editing} onClick={() => setEditing(!editing)}>{t('action.edit')}</button>
      )}>
        {editing && <VerbForm kind={paperVerbs} record={record} verb="change" communityId={record.community.id}
          onDone={() => { setEditing(false); again(); }} onClose={() => setEditing(false)} />}
        <Facts facts={[
          { label: t('label.paperDocument.content'), value: opened, prose: true },
          { label: t('label.paperDocument.heading'), value: headings.find(({ value }) => value === record.heading)?.label },
          { label: t('label.paperDocument.datedOn'), value: day(record.datedOn) },
          { label: t('archive.until'), value: filed && keepText(filed) },
          { label: t('label.paperDocument.origin'), value: record.origin },
          { label: t('label.paperDocument.shelf'), value: record.shelf },
          { label: t('label.paperDocument.pages'), value: record.pages },
        ]} />
      </Section>
      {filed && <Section title={t('archive.look')}><DocumentSide row={{ ...filed, personal: true }} onDone={again} /></Section>}
      <Attachments kind="paperDocument" recordId={record.id} files={record.attachments} onAdded={again} closed={record.state === 'void' || !can('archive:attach')} />
      <Clauses record={record} role={can('clause:link') ? 'evidences' : null} />
    </RecordPage>
  );
}
