import { useNavigate } from 'react-router';
import { RECORDS } from '../../lib/client';
import { RenewStarRatingDocument, type StarRatingFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { useSending } from '../../lib/send';
import { verbText } from '../../lib/words';
import { Button } from '../../ui/Button';
import { FormProblem } from '../../ui/verb/VerbForm';

/** Begins the application that is to follow, and goes there. */
export function RenewForm({ record, onClose }: { record: StarRatingFragment; onDone: () => void; onClose: () => void }) {
  const navigate = useNavigate();
  const { send, problem, busy } = useSending(RECORDS);
  async function renew() {
    const done = await send(RenewStarRatingDocument, { input: { id: record.id, expectedVersion: record.version } });
    if (done) void navigate(`/star-ratings/${done.renewStarRating.id}`);
  }
  return (
    <>
      <p className="mut">{t('star.renewSays')}</p>
      {problem && <FormProblem problem={problem} shown={[]} />}
      <div className="btn-row">
        <Button look="primary" busy={busy} onClick={() => void renew()}>{verbText('starRating', 'renew')}</Button>
        <Button look="quiet" onClick={onClose}>{t('action.leave')}</Button>
      </div>
    </>
  );
}
