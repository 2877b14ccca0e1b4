import { useState } from 'react';
import { Link } from 'react-router';
import { SetEvaluationOpportunitiesDocument, SettleOpportunityDocument, type ChanceFragment, type ClauseLineFragment, type ServiceEvaluationFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { recordPath } from '../../lib/records';
import { fieldLabel, kindText, stateText } from '../../lib/words';
import { Button, TextButton } from '../../ui/Button';
import { ClauseChip } from '../../ui/clause/ClauseChip';
import { ClausePicker } from '../../ui/clause/ClausePicker';
import { AreaField, SelectField } from '../../ui/form/Field';
import { Icon } from '../../ui/Icon';
import { Section } from '../../ui/Section';
import { mayEdit } from '../../ui/verb/spec';
import { useVerb } from '../../ui/verb/useVerb';
import { FormProblem } from '../../ui/verb/VerbForm';

/** What could be better: written while the services are judged, followed afterwards until it is done. */
export function Chances({ record, onDone }: { record: ServiceEvaluationFragment; onDone: () => void }) {
  const [editing, setEditing] = useState(false);
  const may = mayEdit(record, 'setOpportunities');
  return (
    <Section id="chances" title={t('evaluation.chance')} count={record.opportunities.length || ''} right={may && <TextButton aria-expanded={editing} onClick={() => setEditing(!editing)}>{t('action.edit')}</TextButton>}>
      {editing && may ? <Edit record={record} onDone={() => { setEditing(false); onDone(); }} onClose={() => setEditing(false)} /> : (
        <>
          {record.opportunities.length === 0 && <p className="mut">{t('evaluation.noChance')}</p>}
          <ol className="plain-list ev-chances">{record.opportunities.map((one) => <Chance key={one.id} record={record} chance={one} onDone={onDone} />)}</ol>
        </>
      )}
    </Section>
  );
}

const CAME_TO_NOTHING = ['dismissed', 'merged', 'declined', 'dropped'];

function Chance({ record, chance, onDone }: { record: ServiceEvaluationFragment; chance: ChanceFragment; onDone: () => void }) {
  const { can } = usePlace();
  const [open, setOpen] = useState(false);
  const { id, text, service, clause, settlement, nonconformities, improvements } = chance;
  const followed = [...nonconformities, ...improvements];
  const waits = !settlement && followed.every(({ state }) => CAME_TO_NOTHING.includes(state)) && mayEdit(record, 'settle');
  const from = new URLSearchParams({ from: 'serviceEvaluation', id: record.id, item: id, title: text.slice(0, 60) }).toString();
  return (
    <li>
      <p>{text}</p>
      <p className="sm mut">{service?.title ?? t('evaluation.whole')} {clause && <ClauseChip clause={clause} />}</p>
      {settlement && <p className="sm"><b>{fieldLabel('serviceEvaluation', 'settlement')}</b> {settlement}</p>}
      {followed.map((one) => (
        <p key={one.id} className="sm"><Link to={recordPath(one)}>{one.title}</Link> <span className="mut">{[kindText(one.kind), one.number, stateText(one.kind, one.state)].filter(Boolean).join(t('list.comma'))}</span></p>
      ))}
      {waits && (
        <p className="btn-row sm">
          {can('nonconformity:report') && <Link to={`/nonconformities/new?${from}`}>{t('record.raise')}</Link>}
          {can('improvement:propose') && <Link to={`/improvements/new?${from}`}>{t('evaluation.raiseImprovement')}</Link>}
          <TextButton onClick={() => setOpen(!open)}>{t('evaluation.settle')}</TextButton>
        </p>
      )}
      {open && <Settle record={record} opportunityId={id} onDone={() => { setOpen(false); onDone(); }} />}
    </li>
  );
}

function Settle({ record, opportunityId, onDone }: { record: ServiceEvaluationFragment; opportunityId: string; onDone: () => void }) {
  const [settlement, setSettlement] = useState('');
  const { send, busy, problem, errors } = useVerb(SettleOpportunityDocument, record, onDone);
  return (
    <form className="inplace" noValidate onSubmit={(event) => { event.preventDefault(); void send({ opportunityId, settlement: settlement.trim() }); }}>
      <AreaField label={fieldLabel('serviceEvaluation', 'settlement')} hint={t('evaluation.settleHint')} rows={2} value={settlement} error={errors.settlement} onChange={setSettlement} autoFocus />
      {problem && <FormProblem problem={problem} shown={['settlement']} />}
      <div className="btn-row"><Button look="primary" type="submit" busy={busy}>{t('action.save')}</Button></div>
    </form>
  );
}

interface Written { key: string; id: string | null; text: string; serviceId: string; clause: ClauseLineFragment | null }
const blank = (): Written => ({ key: crypto.randomUUID(), id: null, text: '', serviceId: '', clause: null });

function Edit({ record, onDone, onClose }: { record: ServiceEvaluationFragment; onDone: () => void; onClose: () => void }) {
  const [rows, setRows] = useState<Written[]>(() => {
    const known = record.opportunities.map(({ id, text, service, clause }) => ({ key: id, id, text, serviceId: service?.id ?? '', clause: clause ?? null }));
    return known.length ? known : [blank()];
  });
  const { send, busy, problem, errors } = useVerb(SetEvaluationOpportunitiesDocument, record, onDone);
  const change = (key: string, patch: Partial<Written>) => setRows(rows.map((row) => (row.key === key ? { ...row, ...patch } : row)));
  const services = record.services.map(({ id, title }) => ({ value: id, label: title }));
  return (
    <form className="inplace" noValidate onSubmit={(event) => {
      event.preventDefault();
      void send({ opportunities: rows.filter(({ text }) => text.trim()).map(({ id, text, serviceId, clause }) => ({ id, text: text.trim(), serviceId: serviceId || null, clauseId: clause?.id ?? null })) });
    }}>
      {rows.map((row, index) => (
        <div key={row.key} className="fields wide ev-edit">
          <AreaField label={t('evaluation.chanceN', { n: index + 1 })} rows={2} value={row.text} error={errors[`opportunities.${index}.text`]} onChange={(text) => change(row.key, { text })} />
          <SelectField label={t('evaluation.about')} optional value={row.serviceId} options={services} empty={t('evaluation.whole')} error={errors[`opportunities.${index}.serviceId`]} onChange={(serviceId) => change(row.key, { serviceId })} />
          {row.clause
            ? <p className="chips"><ClauseChip clause={row.clause} /><Button small look="quiet" onClick={() => change(row.key, { clause: null })}>{t('evaluation.otherClause')}</Button></p>
            : <ClausePicker label={t('evaluation.clause')} error={errors[`opportunities.${index}.clauseId`]} without={[]} onPick={(clause) => change(row.key, { clause })} />}
          <button type="button" className="icon-btn" aria-label={t('evaluation.dropChance', { n: index + 1 })} onClick={() => setRows(rows.filter(({ key }) => key !== row.key))}><Icon name="close" /></button>
        </div>
      ))}
      <p className="btn-row"><TextButton onClick={() => setRows([...rows, blank()])}>{t('evaluation.addChance')}</TextButton></p>
      {problem && <FormProblem problem={problem} shown={['opportunities']} />}
      <div className="btn-row">
        <Button look="primary" type="submit" busy={busy}>{t('action.save')}</Button>
        <Button look="quiet" onClick={onClose}>{t('action.leave')}</Button>
      </div>
    </form>
  );
}
