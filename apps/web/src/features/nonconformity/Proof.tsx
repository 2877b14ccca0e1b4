import { Link } from 'react-router';
import { day, inputDay } from '../../lib/dates';
import { count } from '../../lib/figures';
import type { NonconformityFragment, CaseSourceQuery } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { recordPath } from '../../lib/records';
import { inText, unitText } from '../../lib/verdict';
import { Section } from '../../ui/Section';

type More = CaseSourceQuery['nonconformity'];

/** What will show that it worked, said beforehand; a number is looked up by the platform, now and when the time is over. */
export function Proof({ record, success, evaluations }: { record: NonconformityFragment; success: More['success']; evaluations: More['evaluations'] }) {
  if (!record.successMeasure) return null;
  const named = success && record.successMeasure === success.label.zh ? inText(success.label) : record.successMeasure;
  const valueText = (value: number): string => (success?.unit ? `${count(value)} ${unitText(success.unit.zh, value)}` : count(value)).trim();
  // what the platform wrote of a figure is said in the reader's words
  const sign = success && (success.direction === 'up' ? '≥' : '≤');
  const target = success && record.successTarget === `${sign} ${success.target} ${success.unit?.zh ?? ''}`.trim() ? `${sign} ${valueText(success.target)}` : record.successTarget;
  const left = record.waitUntil ? Math.round((Date.parse(record.waitUntil) - Date.parse(inputDay())) / 86_400_000) : null;
  return (
    <Section title={t('nonconformity.proof')} count={t('nonconformity.proofLead')}>
      <div className="proof">
        <div>
          <span>{t('label.any.successMeasure')}</span>
          <b>{success?.objective ? <Link to={recordPath(success.objective)}>{named}</Link> : named}</b>
        </div>
        <div><span>{t('label.any.successTarget')}</span><b>{target}</b></div>
        <div><span>{t('label.any.waitDays')}</span><b>{t('nonconformity.waited', { n: record.waitDays })}</b></div>
        {record.waitUntil && (
          <div>
            <span>{t('nonconformity.waitUntil')}</span>
            <b>{day(record.waitUntil)}</b>
            {record.state === 'verifying' && <small className="mut"> {left !== null && left > 0 ? t('success.left', { n: left }) : t('success.over')}</small>}
          </div>
        )}
        {success && !record.endedAt && (
          <div>
            <span>{t('success.now')}</span>
            <b>{success.value === null ? t('success.unknown') : valueText(success.value)}</b>
            {success.met !== null && <small className="mut"> {t(success.met ? 'success.met' : 'success.notMet')}</small>}
          </div>
        )}
        {evaluations.map((one) => (
          <div key={one.id}>
            <span>{one.value === null ? t('success.noFigure', { day: day(one.on) }) : t('success.then', { day: day(one.on) })}{record.round > 1 && ` ${t('success.roundOf', { n: one.round })}`}</span>
            <b>{one.value === null ? '—' : valueText(one.value)}</b>
            {one.met !== null && <small className={one.met ? 'mut' : 'bad'}> {t(one.met ? 'success.met' : 'success.notMet')}</small>}
          </div>
        ))}
      </div>
    </Section>
  );
}
