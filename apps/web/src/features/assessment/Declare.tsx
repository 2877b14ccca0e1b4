import { DeclareConformityAssessmentDocument } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { verbText } from '../../lib/words';
import { Button } from '../../ui/Button';
import { useVerb } from '../../ui/verb/useVerb';
import { FormProblem } from '../../ui/verb/VerbForm';

/** From outside: nothing ties them to the community, they say. */
export function Declare({ record, onDone }: { record: { id: string; version: number }; onDone: () => void }) {
  const { send, busy, problem } = useVerb(DeclareConformityAssessmentDocument, record, onDone);
  return (
    <div className="inplace sheet-declare">
      <p>{t('assessment.declareSays')}</p>
      {problem && <FormProblem problem={problem} shown={[]} />}
      <div className="btn-row"><Button look="primary" busy={busy} onClick={() => void send({})}>{verbText('conformityAssessment', 'declare')}</Button></div>
    </div>
  );
}
