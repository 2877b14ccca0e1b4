import { useState } from 'react';
import { Link } from 'react-router';
import { SettleSupervisionDocument, type LookedFragment, type SupervisionFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { recordPath } from '../../lib/records';
import { fieldLabel, kindText, stateText } from '../../lib/words';
import { Button, TextButton } from '../../ui/Button';
import { AreaField } from '../../ui/form/Field';
import { mayEdit } from '../../ui/verb/spec';
import { useVerb } from '../../ui/verb/useVerb';
import { FormProblem } from '../../ui/verb/VerbForm';

/** What became of a finding: what the supervised said, the cases raised from it, how it was settled; or how it goes on. */
export function Became({ record, line, onDone }: { record: SupervisionFragment; line: LookedFragment; onDone: () => void }) {
  const { can } = usePlace();
  const [open, setOpen] = useState(false);
  const raise = `/nonconformities/new?${new URLSearchParams({ from: 'supervision', id: record.id, item: line.id, title: (line.note || line.text).slice(0, 60) }).toString()}`;
  const waits = !line.nonconformities.length && !line.settlement && record.state === 'following';
  return (
    <div className="sm">
      {line.objection && <p><b>{t('supervision.objection')}</b> {line.objection}</p>}
      {line.settlement && <p><b>{t('label.supervision.settlement')}</b> {line.settlement}</p>}
      {line.nonconformities.map((one) => (
        <p key={one.id}><Link to={recordPath(one)}>{one.title}</Link> <span className="mut">{[kindText(one.kind), one.number, stateText(one.kind, one.state)].filter(Boolean).join(t('list.comma'))}</span></p>
      ))}
      {waits && (
        <p className="btn-row">
          {can('nonconformity:report') && <Link to={raise}>{t('record.raise')}</Link>}
          {mayEdit(record, 'settle') && <TextButton onClick={() => setOpen(!open)}>{t('supervision.settle')}</TextButton>}
        </p>
      )}
      {open && <Settle record={record} line={line} onDone={() => { setOpen(false); onDone(); }} />}
    </div>
  );
}

function Settle({ record, line, onDone }: { record: SupervisionFragment; line: LookedFragment; onDone: () => void }) {
  const [settlement, setSettlement] = useState('');
  const { send, busy, problem, errors } = useVerb(SettleSupervisionDocument, record, onDone);
  return (
    <form className="inplace" noValidate onSubmit={(event) => { event.preventDefault(); void send({ lineId: line.id, settlement: settlement.trim() }); }}>
      <AreaField label={fieldLabel('supervision', 'settlement')} hint={t('supervision.settleHint')} rows={2} value={settlement} error={errors.settlement} onChange={setSettlement} autoFocus />
      {problem && <FormProblem problem={problem} shown={['settlement']} />}
      <div className="btn-row"><Button look="primary" type="submit" busy={busy}>{t('action.save')}</Button></div>
    </form>
  );
}
