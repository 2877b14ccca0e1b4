import { useState, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { day } from '../../lib/dates';
import { withUnit } from '../../lib/figures';
import { ImprovementDocument, type ImprovementFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { recordPath } from '../../lib/records';
import { fieldLabel, kindText } from '../../lib/words';
import { TextButton } from '../../ui/Button';
import { Clauses } from '../../ui/clause/Clauses';
import { Attachments } from '../../ui/record/Attachments';
import { FactWord } from '../../ui/record/FactWord';
import { Loaded } from '../../ui/record/Loaded';
import { RecordPage } from '../../ui/record/RecordPage';
import { Facts, Section } from '../../ui/Section';
import { mayEdit } from '../../ui/verb/spec';
import { VerbForm } from '../../ui/verb/VerbForm';
import { gainText, originName } from './choices';
import { improvementVerbs } from './verbs';

export default function ImprovementPage() {
  const { id = '' } = useParams();
  const [{ data, error }, execute] = useQuery({ query: ImprovementDocument, variables: { id } });
  const again = () => execute({ requestPolicy: 'network-only' });
  return (
    <Loaded data={data?.improvement.id === id ? data.improvement : null} error={error} retry={again}>
      {(record) => <Page record={record} again={again} />}
    </Loaded>
  );
}

type Editing = 'replan' | 'recognise' | null;

function Page({ record, again }: { record: ImprovementFragment; again: () => void }) {
  const { can } = usePlace();
  const [open, setOpen] = useState<Editing>(null);
  const label = (name: string) => fieldLabel('improvement', name);
  const edit = (verb: Exclude<Editing, null>, name: string): ReactNode => mayEdit(record, verb) && (
    <TextButton aria-expanded={open === verb} onClick={() => setOpen(open === verb ? null : verb)}>{name}</TextButton>
  );
  const form = (verb: Exclude<Editing, null>) => open === verb && (
    <VerbForm kind={improvementVerbs} record={record} verb={verb} communityId={record.community.id} onDone={() => { setOpen(null); again(); }} onClose={() => setOpen(null)} />
  );
  const { source, practice, recognitions } = record;
  return (
    <RecordPage record={record} kind={improvementVerbs} list="/improvements" onDone={again} tags={<span className="tag soft">{originName(record.origin)}</span>}>
      <Section id="facts" title={t('record.facts')}>
        <Facts facts={[
          { label: label('idea'), value: record.idea, prose: true },
          { label: t('improvement.origin'), value: source ? <><Link to={recordPath(source)}>{source.title}</Link> <span className="mut">{[kindText(source.kind), source.number].filter(Boolean).join(t('list.comma'))}</span></> : originName(record.origin) },
          { label: t('improvement.tookUp'), value: practice && <Link to="/improvements/practices">{practice.fromCommunity}</Link> },
          { label: label('ownerId'), value: record.owner?.name },
        ]} />
      </Section>
      {record.target !== null && (
        <Section id="plan" title={t('improvement.plan')} right={edit('replan', t('action.edit'))}>
          {form('replan')}
          <Facts facts={[
            { label: label('goal'), value: record.goal, prose: true },
            { label: label('measure'), value: record.fact ? <FactWord name={record.fact} /> : record.measure },
            { label: label('direction'), value: t(`improvement.direction.${record.direction}`) },
            { label: label('dueOn'), value: day(record.dueOn) },
          ]} />
          <BeforeAfter record={record} />
        </Section>
      )}
      {record.pilot && (
        <Section id="trial" title={t('improvement.trial')}>
          <Facts facts={[
            { label: label('pilot'), value: record.pilot, prose: true },
            { label: label('pilotFrom'), value: day(record.pilotFrom) },
            { label: label('pilotUntil'), value: day(record.pilotUntil) },
            { label: label('finding'), value: record.finding, prose: true },
          ]} />
        </Section>
      )}
      {record.standardAs && (
        <Section id="standard" title={t('improvement.standard')}>
          <Facts facts={[
            { label: label('standardAs'), value: record.standardAs, prose: true },
            { label: label('standardOn'), value: day(record.standardOn) },
            { label: label('templateId'), value: record.templateId && (can('plan-template:read') ? <Link to={`/plan-templates/${record.templateId}`}>{t('improvement.inTemplate')}</Link> : t('improvement.inTemplate')) },
          ]} />
        </Section>
      )}
      {(recognitions.length > 0 || mayEdit(record, 'recognise')) && (
        <Section id="thanks" title={t('improvement.thanks')} right={edit('recognise', t('improvement.recognise'))}>
          {form('recognise')}
          <ul className="plain-list">{recognitions.map(({ whom, how, onDay }) => <li key={`${whom} ${onDay} ${how}`}><b>{whom}</b> {how} <span className="mut">{day(onDay)}</span></li>)}</ul>
        </Section>
      )}
      <Attachments kind="improvement" recordId={record.id} files={record.attachments} onAdded={again} closed={Boolean(record.endedAt) || !can('improvement:attach')} />
      <Clauses record={record} role={can('clause:link') ? 'implements' : null} />
    </RecordPage>
  );
}

/** The figure before, wanted and after, each with its day. */
function BeforeAfter({ record }: { record: ImprovementFragment }) {
  const { unit, baseline, baselineOn, target, result, resultOn, reached } = record;
  const shown = (value: number | null): string => (value === null ? '—' : withUnit(value, unit));
  return (
    <table className="tbl im-figures">
      <thead><tr><th scope="col">{t('improvement.before')}</th><th scope="col">{t('improvement.target')}</th><th scope="col">{t('improvement.after')}</th></tr></thead>
      <tbody><tr>
        <td>{shown(baseline)} {baselineOn && <small className="mut">{day(baselineOn)}</small>}</td>
        <td>{shown(target)}</td>
        <td>
          {shown(result)} {resultOn && <small className="mut">{day(resultOn)}</small>}
          {result !== null && <p className="sm">{gainText(record)}{t('list.comma')}{t(reached ? 'improvement.reached' : 'improvement.notReached')}</p>}
        </td>
      </tr></tbody>
    </table>
  );
}
