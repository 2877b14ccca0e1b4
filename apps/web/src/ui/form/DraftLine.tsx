import { dayTime } from '../../lib/dates';
import type { Draft } from '../../lib/draft';
import { t } from '../../lib/messages';
import { TextButton } from '../Button';

/** Tells that an earlier draft was taken up again, and lets the person begin anew. */
export function DraftLine<T>({ draft }: { draft: Draft<T> }) {
  if (!draft.restoredAt) return null;
  return (
    <p className="draft-line" role="status">
      {t('form.restored', { at: dayTime(draft.restoredAt) })} <TextButton onClick={draft.restart}>{t('form.restart')}</TextButton>
    </p>
  );
}
