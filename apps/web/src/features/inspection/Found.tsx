import { useState } from 'react';
import { Link } from 'react-router';
import { useClient, useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { EnterDefectDocument, FacilitiesDocument, type InspectionFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { fieldMessages, problemOf, type Problem } from '../../lib/problem';
import { recordPath } from '../../lib/records';
import { fieldLabel, kindText, stateText } from '../../lib/words';
import { Button } from '../../ui/Button';
import { DayField, SelectField } from '../../ui/form/Field';
import { FormProblem } from '../../ui/verb/VerbForm';

interface Props { record: InspectionFragment; item: InspectionFragment['items'][number]; text: string; onDone: () => void }

/** What a finding became: a defect of a facility, a nonconformity; or how it becomes one. */
export function Found({ record, item, text, onDone }: Props) {
  const { can } = usePlace();
  const [open, setOpen] = useState(false);
  const became = [item.defect, ...item.nonconformities].filter((one) => one !== null);
  const title = (item.note || text).slice(0, 60);
  const raise = `/nonconformities/new?${new URLSearchParams({ from: 'inspection', id: record.id, item: item.id, title }).toString()}`;
  return (
    <div className="sm">
      {became.map((one) => (
        <p key={one.id}><Link to={recordPath(one)}>{one.title}</Link> <span className="mut">{[kindText(one.kind), one.number, stateText(one.kind, one.state)].filter(Boolean).join(t('list.comma'))}</span></p>
      ))}
      <p className="btn-row">
        {!item.defect && record.edits.includes('enterDefect') && can('register:enter') && (
          <button type="button" className="text-btn" aria-expanded={open} onClick={() => setOpen(!open)}>{t('inspection.toDefect')}</button>
        )}
        {!item.nonconformities.length && can('nonconformity:report') && <Link to={raise}>{t('record.raise')}</Link>}
      </p>
      {open && <Defect record={record} item={item} onDone={() => { setOpen(false); onDone(); }} />}
    </div>
  );
}

function Defect({ record, item, onDone }: Omit<Props, 'text'>) {
  const client = useClient();
  const [values, setValues] = useState({ facilityId: '', mendBy: '' });
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const [{ data }] = useQuery({ query: FacilitiesDocument, variables: { communityId: record.community.id } });
  const facilities = (data?.registerEntries.items ?? []).map((one) => ({ value: one.id, label: one.title }));
  const errors = fieldMessages(problem);
  async function send() {
    setBusy(true);
    const input = { id: record.id, expectedVersion: record.version, itemId: item.id, facilityId: values.facilityId, mendBy: values.mendBy || null };
    const { error } = await client.mutation(EnterDefectDocument, { input }, RECORDS).toPromise();
    setBusy(false);
    if (error) return setProblem(problemOf(error));
    onDone();
  }
  if (data && !facilities.length) return <p><Link to="/registers/facility/new">{t('inspection.noFacility')}</Link></p>;
  return (
    <form className="inplace" noValidate onSubmit={(event) => { event.preventDefault(); if (values.facilityId) void send(); }}>
      <p className="mut">{t('inspection.defectSays')}</p>
      <div className="fields">
        <SelectField label={fieldLabel('inspection', 'facilityId')} options={facilities} empty={t('inspection.facilityChoose')} value={values.facilityId} error={errors.facilityId ?? errors['values.facility']}
          onChange={(facilityId) => setValues((before) => ({ ...before, facilityId }))} />
        <DayField label={fieldLabel('inspection', 'mendBy')} optional value={values.mendBy} error={errors.mendBy} onChange={(mendBy) => setValues((before) => ({ ...before, mendBy }))} />
        {problem && <FormProblem problem={problem} shown={['facilityId', 'values.facility', 'mendBy']} />}
      </div>
      <div className="btn-row"><Button look="primary" type="submit" busy={busy}>{t('inspection.defectDone')}</Button></div>
    </form>
  );
}
