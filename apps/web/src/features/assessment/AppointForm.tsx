import { useState } from 'react';
import { useQuery } from 'urql';
import { AppointConformityAssessmentDocument, AssessmentCandidatesDocument, type ConformityAssessmentFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { fieldLabel, verbText } from '../../lib/words';
import { Button } from '../../ui/Button';
import { ChoiceField } from '../../ui/form/Field';
import { SeatsField } from '../../ui/seat/SeatsField';
import { useVerb } from '../../ui/verb/useVerb';
import { FormProblem } from '../../ui/verb/VerbForm';

/** The team and its lead; who is tied to the community cannot come from outside. */
export function AppointForm({ record, onDone, onClose }: { record: ConformityAssessmentFragment; onDone: () => void; onClose: () => void }) {
  const [{ data }] = useQuery({ query: AssessmentCandidatesDocument, variables: { communityId: record.community!.id, form: record.assessmentForm }, requestPolicy: 'network-only' });
  const [memberIds, setMembers] = useState<string[]>(record.members.map(({ personId }) => personId));
  const [leadId, setLead] = useState(record.members.find(({ lead }) => lead)?.personId ?? '');
  const { send, busy, problem, errors } = useVerb(AppointConformityAssessmentDocument, record, onDone);
  const self = record.assessmentForm === 'self';
  const chosen = data?.assessmentCandidates.filter(({ person }) => memberIds.includes(person.id)) ?? [];
  const lead = chosen.length === 1 ? chosen[0]!.person.id : leadId;
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); void send({ memberIds, leadId: lead }); }}>
      <SeatsField label={fieldLabel('conformityAssessment', 'memberIds')} hint={t(self ? 'assessment.teamSelf' : 'assessment.teamOutside')}
        none={t('assessment.noCandidates')} tied={self ? undefined : t('assessment.tied')}
        candidates={data?.assessmentCandidates} chosen={memberIds} errors={errors} path="memberIds" onChange={setMembers} />
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
