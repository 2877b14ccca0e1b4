import { day } from '../../lib/dates';
import type { RecordKind, SpineFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePhone } from '../../lib/screen';
import { stateText } from '../../lib/words';

/** The main path of the lifecycle with the day each state was reached. */
export function StatePath({ kind, steps, dueAt }: { kind: RecordKind; steps: SpineFragment['lifecycle']; dueAt: string | null }) {
  const phone = usePhone(); // there it scrolls sideways, which the keyboard must reach
  return (
    <ol className="path" tabIndex={phone ? 0 : undefined} aria-label={t('record.path')}>
      {steps.map((step) => (
        <li key={step.state} className={step.current ? 'now' : step.reached ? 'past' : ''}
          aria-current={step.current ? 'step' : undefined}>
          {stateText(kind, step.state)}
          <small>
            {step.current && dueAt ? t('record.before', { day: day(dueAt) }) : step.at ? day(step.at) : ''}
          </small>
        </li>
      ))}
    </ol>
  );
}
