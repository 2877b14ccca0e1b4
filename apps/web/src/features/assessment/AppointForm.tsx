import { useState } from 'react';
import { useQuery } from 'urql';
import { AppointConformityAssessmentDocument, AssessmentCandidatesDocument, type AssessedFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { fieldLabel, memberText, verbText } from '../../lib/words';
import { Button } from '../../ui/Button';
import { CheckField, ChoiceField } from '../../ui/form/Field';
import { useVerb } from '../../ui/verb/useVerb';
import { FormProblem } from '../../ui/verb/VerbForm';

/** The team and its lead; who is tied to the community cannot come from outside. */
export function AppointForm({ record, onDone, onClose }: { record: AssessedFragment; onDone: () => void; onClose: () => void }) {
  const [{ data }] = useQuery({ query: AssessmentCandidatesDocument, variables: { communityId: record.community!.id, form: record.assessmentForm }, requestPolicy: 'network-only' });
  const [memberIds, setMembers] = useState<string[]>(record.members.map(({ personId }) => personId));
  const [leadId, setLead] = useState(record.members.find(({ lead }) => lead)?.personId ?? '');
  const { send, busy, problem, errors } = useVerb(AppointConformityAssessmentDocument, record, onDone);
  const all = data?.assessmentCandidates ?? [];
  const self = record.assessmentForm === 'self';
  const wrong = Object.entries(errors).find(([path]) => path.startsWith('memberIds'))?.[1];
  const chosen = all.filter(({ person }) => memberIds.includes(person.id));
  const lead = chosen.length === 1 ? chosen[0]!.person.id : leadId;
  const toggle = (id: string, on: boolean) => setMembers((before) => (on ? [...before, id] : before.filter((one) => one !== id)));
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); void send({ memberIds, leadId: lead }); }}>
      <fieldset className={wrong ? 'field err choice' : 'field choice'}>
        <legend>{fieldLabel('conformityAssessment', 'memberIds')}</legend>
        <p className="hint">{t(self ? 'assessment.teamSelf' : 'assessment.teamOutside')}</p>
        {data && all.length === 0 && <p className="mut">{t('assessment.noCandidates')}</p>}
        {all.map(({ person, role, tied }) => (tied && !self
          ? <p className="mut" key={person.id}>{person.name}　{t('assessment.tied')}</p>
          : <CheckField key={person.id} label={person.name} hint={memberText(role)} value={memberIds.includes(person.id)} onChange={(on) => toggle(person.id, on)} />))}
        {wrong && <p className="msg">{wrong}</p>}
      </fieldset>
      {chosen.length > 1 && <ChoiceField label={fieldLabel('conformityAssessment', 'leadId')} hint={t('assessment.leadHint')} value={lead} error={errors.leadId}
        options={chosen.map(({ person }) => ({ value: person.id, label: person.name }))} onChange={setLead} />}
      {problem && <FormProblem problem={problem} shown={['memberIds', 'leadId']} />}
      <div className="btn-row">
        <Button look="primary" type="submit" busy={busy} disabled={!memberIds.length || !memberIds.includes(lead)}>{verbText('conformityAssessment', 'appoint')}</Button>
        <Button look="quiet" onClick={onClose}>{t('action.leave')}</Button>
      </div>
    </form>
  );
}
