import { dayTime } from '../../lib/dates';
import type { ServiceRequestFragment } from '../../lib/generated/graphql';
import { code, t } from '../../lib/messages';
import { doneText } from '../../lib/words';
import { Section } from '../../ui/Section';
import { wayText } from './words';

/** Everything that the resident was told, in order: by whom, how, in which words. */
export function Tellings({ tellings }: { tellings: ServiceRequestFragment['tellings'] }) {
  if (!tellings.length) return null;
  return (
    <Section title={t('request.told')} count={t('home.count', { n: tellings.length })}>
      <ol className="told sec-p">
        {tellings.map((one) => {
          const moved = one.promisedBefore && one.promisedAt && one.promisedBefore !== one.promisedAt;
          return (
            <li key={one.id}>
              <b>{doneText('serviceRequest', one.verb)}</b> <span className="mut sm">{t('request.toldLine', { name: one.toldBy?.name ?? '', way: wayText(one.way), at: dayTime(one.at) })}</span>
              <p className="pre">{one.words}</p>
              {one.nextSteps && <p className="pre">{t('request.next')}{one.nextSteps}</p>}
              {moved && one.verb === 'extend' && <p className="mut sm">{t('request.toldMoved', { before: dayTime(one.promisedBefore), at: dayTime(one.promisedAt) })}</p>}
            </li>
          );
        })}
      </ol>
    </Section>
  );
}

/** Each objection with its one working day, and how it was met. */
export function Objections({ objections }: { objections: ServiceRequestFragment['objections'] }) {
  if (!objections.length) return null;
  return (
    <Section title={t('request.objections')} count={t('home.count', { n: objections.length })}>
      <ol className="told sec-p">
        {objections.map((one) => (
          <li key={one.id}>
            <span className="mut sm">{t('request.objectionLine', { channel: code(`value.channel.${one.channel}`) ?? one.channel, at: dayTime(one.at) })}</span>
            <p className="pre">{one.reason}</p>
            <p className={!one.answeredAt || one.answeredAt > one.dueAt ? 'bad sm' : 'mut sm'}>
              {one.answer ? t(`request.answeredAs.${one.answer === 'reopened' ? 'reopened' : 'explained'}`, { at: dayTime(one.answeredAt) }) : t('request.objectionDue', { at: dayTime(one.dueAt) })}
            </p>
          </li>
        ))}
      </ol>
    </Section>
  );
}
