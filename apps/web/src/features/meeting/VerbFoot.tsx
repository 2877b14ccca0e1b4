import { t } from '../../lib/messages';
import type { Problem } from '../../lib/problem';
import { verbText } from '../../lib/words';
import { Button } from '../../ui/Button';
import { FormProblem } from '../../ui/verb/VerbForm';

/** The end of a form that is a list: what is wrong with the whole, the button, the way out. */
export function VerbFoot({ verb, problem, shown, busy, saved, onClose }:
  { verb: string; problem: Problem | null; shown: string[]; busy: boolean; saved: boolean; onClose: () => void }) {
  return (
    <>
      {problem?.code === 'STALE' ? <p className="form-problem" role="alert">{t('meeting.stale')}</p> : problem && <FormProblem problem={problem} shown={shown} />}
      <div className="btn-row">
        <Button look="primary" type="submit" busy={busy}>{verbText('meeting', verb)}</Button>
        <Button look="quiet" onClick={onClose}>{t('action.leave')}</Button>
        {saved && <span className="saved" role="status">{t('form.kept')}</span>}
      </div>
    </>
  );
}
