import { useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { day, dayTime } from '../../lib/dates';
import { RegisterEntryDocument, type RegisterEntryFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { recordPath } from '../../lib/records';
import { Clauses } from '../../ui/clause/Clauses';
import { Attachments } from '../../ui/record/Attachments';
import { Improved } from '../../ui/record/Improved';
import { Loaded } from '../../ui/record/Loaded';
import { RecordPage } from '../../ui/record/RecordPage';
import { Facts, Section } from '../../ui/Section';
import { useDefects } from './defects';
import { ENTRIES, inWords, isExpiry, listPath, useRegisters, type Register } from './describe';
import { EditForm } from './EditForm';
import { expiryMark, expiryMarks, MarkTag } from './Expiry';
import { historyWords } from './history';
import { Raised } from './Raised';
import { Referring } from './Referring';
import { shownValue, valuesOf } from './values';
import { entryVerbs } from './verbs';
import { mayEdit } from '../../ui/verb/spec';

export default function EntryPage() {
  const { id = '' } = useParams();
  const { registers, error: undescribed, retry } = useRegisters();
  const [{ data, error }, execute] = useQuery({ query: RegisterEntryDocument, variables: { id }, context: ENTRIES });
  const again = () => { retry(); execute({ requestPolicy: 'network-only' }); };
  const entry = data?.registerEntry.id === id ? data.registerEntry : null;
  const register = entry && registers?.find((one) => one.name === entry.register);
  return (
    <Loaded data={register && { entry, register, registers }} error={error ?? undescribed} retry={again}>
      {(known) => <Page key={id} {...known} registers={registers!} again={() => execute({ requestPolicy: 'network-only' })} />}
    </Loaded>
  );
}

interface Props { entry: RegisterEntryFragment; register: Register; registers: Register[]; again: () => void }

function Page({ entry, register, registers, again }: Props) {
  const { can } = usePlace();
  const [search] = useSearchParams();
  const [editing, setEditing] = useState(search.has('edit') && mayEdit(entry, 'edit'));
  const defect = useDefects(register.name === 'facility').get(entry.id);
  const marks = [...expiryMarks(register, entry), ...(defect && entry.state === 'current' ? [defect] : [])];
  const referring = registers.flatMap((one) => one.columns.filter((column) => column.register === register.name).map((column) => ({ one, column })));
  const isVoid = entry.state === 'void';
  return (
    <RecordPage record={entry} kind={entryVerbs(register, entry.kind)} list={listPath(register.name)} kindName={inWords(register.title)}
      words={historyWords(register)} tags={marks.length > 0 && marks.map((mark) => <MarkTag key={mark.text} mark={mark} />)}>
      <Section id="values" title={t('registers.content')} right={mayEdit(entry, 'edit') && (
        <button type="button" className="text-btn" aria-expanded={editing} onClick={() => setEditing(!editing)}>{t('action.edit')}</button>
      )}>
        {editing ? <EditForm register={register} entry={entry} onDone={() => { setEditing(false); again(); }} /> : <Columns entry={entry} register={register} />}
      </Section>
      {referring.map(({ one, column }) => (
        <Referring key={`${one.name} ${column.name}`} entry={entry} register={one} column={column} mayEnter={can('register:enter')} />
      ))}
      {register.stage === 'check' && <><Raised entry={entry} /><Improved record={entry} over={!isVoid} /></>}
      <Clauses record={entry} role={can('clause:link') ? 'evidences' : null} />
      <Attachments kind={entry.kind} recordId={entry.id} files={entry.attachments} onAdded={again} closed={isVoid || !can('register:attach')} />
    </RecordPage>
  );
}

function Columns({ entry, register }: { entry: RegisterEntryFragment; register: Register }) {
  const values = valuesOf(entry);
  const facts = register.columns.filter(({ name }) => name !== register.titleColumn).map((column) => {
    const { name, type } = column;
    const text = shownValue(column, values[name], entry.references, true);
    const reference = entry.references.find((one) => one.column === name && one.entry);
    const mark = isExpiry(column) && entry.state === 'current' ? expiryMark(values[name]) : null;
    return {
      label: inWords(column.label), prose: type === 'longText', wide: type === 'choices',
      value: column.personal && !(name in values) ? <span className="mut">{t('registers.hidden')}</span>
        : reference ? <Link to={recordPath(reference.entry!)}>{text}</Link>
        : mark ? <span className={mark.late ? 'bad' : ''}>{text}{t('list.pause')}{mark.text}</span> : text,
    };
  });
  return (
    <Facts facts={[
      { label: inWords(register.fromLabel), value: day(entry.fromOn) },
      { label: t('registers.lastDay'), value: day(entry.untilOn) },
      ...facts,
      { label: t('registers.enteredBy'), value: [entry.createdBy?.name, dayTime(entry.createdAt)].filter(Boolean).join(' ') },
    ]} />
  );
}
