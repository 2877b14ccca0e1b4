import { dayTime } from '../../lib/dates';
import type { DeadlineTellingsQuery } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { Section } from '../Section';

type Tellings = DeadlineTellingsQuery['deadlineTellings'];

/** Which steps of its deadlines were told, when and to whom; and what comes next by the street's rule. */
export function DeadlineTold({ tellings, dueAt }: { tellings: Tellings | undefined; dueAt: string | null }) {
  if (!tellings || (!tellings.told.length && !tellings.next)) return null;
  const { told, next } = tellings;
  return (
    <Section id="told" title={t('told.title')} count={told.length ? t('told.times', { n: told.length }) : ''}>
      {told.length > 0 && (
        <ol className="hist">
          {told.map(({ step, dueAt: due, at, people }) => (
            <li key={`${due} ${step}`}>
              <time dateTime={at}>{dayTime(at)}</time>
              <div>
                {t('told.line', { step: t(`told.step.${step}`), who: people.map(({ name }) => name).join(t('list.pause')) || t('told.nobody') })}
                {due !== dueAt && <span className="mut">{t('list.comma')}{t('told.ofDue', { due: dayTime(due) })}</span>}
              </div>
            </li>
          ))}
        </ol>
      )}
      {next && <p className="mut sec-p">{t('told.next', { at: dayTime(next.at), step: t(`told.coming.${next.step}`) })}</p>}
    </Section>
  );
}
