import { useState } from 'react';
import { Link } from 'react-router';
import { JudgeServicesDocument, RenewEvaluatedServicesDocument, type ServiceEvaluationFragment, type JudgedServiceFragment, type ServiceRating } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { recordPath } from '../../lib/records';
import { Button, TextButton } from '../../ui/Button';
import { AreaField, ChoiceField } from '../../ui/form/Field';
import { Section } from '../../ui/Section';
import { mayEdit } from '../../ui/verb/spec';
import { useVerb } from '../../ui/verb/useVerb';
import { FormProblem } from '../../ui/verb/VerbForm';

const GROUPS = ['people', 'convenience', 'safety', 'other'] as const;
const RATINGS = ['good', 'fair', 'poor', 'unknown'] as const;
type Written = Record<string, { rating: string; note: string }>;

/** Each service with what the period tells of it, and how it is judged. */
export function Judging({ record, onDone }: { record: ServiceEvaluationFragment; onDone: () => void }) {
  const [written, setWritten] = useState<Written>({});
  const judge = useVerb(JudgeServicesDocument, record, () => { setWritten({}); onDone(); });
  const renew = useVerb(RenewEvaluatedServicesDocument, record, onDone);
  const may = mayEdit(record, 'judge');
  const { services } = record;
  const changed = Object.entries(written).filter(([, { rating }]) => rating);
  const judged = services.filter(({ rating }) => rating);
  const counts = Object.fromEntries(RATINGS.map((rating) => [rating, judged.filter((one) => one.rating === rating).length]));
  return (
    <Section id="services" title={t('evaluation.services')} count={judged.length === services.length ? t('evaluation.summaryOf', counts) : t('evaluation.judged', { done: judged.length, n: services.length })}
      right={mayEdit(record, 'renewServices') && <TextButton onClick={() => void renew.send({})}>{t('evaluation.renew')}</TextButton>}>
      {GROUPS.map((group) => {
        const some = services.filter((one) => one.group === group);
        return some.length > 0 && (
          <div key={group} className="ev-group">
            <h3>{t(`evaluation.group.${group}`)}</h3>
            {some.map((service) => (
              <Service key={service.id} service={service} written={may ? (written[service.id] ?? { rating: service.rating ?? '', note: service.note }) : null}
                onChange={(one) => setWritten((before) => ({ ...before, [service.id]: one }))} />
            ))}
          </div>
        );
      })}
      {judge.problem && <FormProblem problem={judge.problem} shown={[]} />}
      {renew.problem && <FormProblem problem={renew.problem} shown={[]} />}
      {may && (
        <p className="sec-p"><Button look="primary" busy={judge.busy} disabled={!changed.length}
          onClick={() => void judge.send({ judgements: changed.map(([serviceId, { rating, note }]) => ({ serviceId, rating: rating as ServiceRating, note: note.trim() })) })}>{t('evaluation.save')}</Button></p>
      )}
    </Section>
  );
}

interface ServiceProps { service: JudgedServiceFragment; written: { rating: string; note: string } | null; onChange: (written: { rating: string; note: string }) => void }

function Service({ service, written, onChange }: ServiceProps) {
  const { item, title, note, rating } = service;
  const name = item ? <Link className="plain-link" to={recordPath(item)}>{title}</Link> : title;
  return (
    <div className="ev-service">
      <div className="what"><b>{name}</b><small className="mut">{figuresText(service)}</small></div>
      {written ? (
        <div className="how">
          <ChoiceField label={title} value={written.rating} options={RATINGS.map((value) => ({ value, label: t(`evaluation.rating.${value}`) }))} onChange={(value) => onChange({ ...written, rating: value })} />
          {written.rating && written.rating !== 'good' && <AreaField label={t('evaluation.noteFor', { title })} optional={written.rating === 'fair'} rows={2} value={written.note} onChange={(value) => onChange({ ...written, note: value })} />}
        </div>
      ) : (
        <div className="how">
          <span className={rating === 'poor' ? 'tag bad' : 'tag soft'}>{rating ? t(`evaluation.rating.${rating}`) : t('evaluation.unjudged')}</span>
          {note && <p className="pre">{note}</p>}
        </div>
      )}
    </div>
  );
}

function figuresText({ figures: { planned, done, praise, criticism, satisfied, answers } }: JudgedServiceFragment): string {
  return [
    planned ? t('evaluation.done', { done: done ?? 0, planned }) : done ? t('evaluation.doneOnly', { done }) : '',
    praise && t('evaluation.praise', { n: praise }),
    criticism && t('evaluation.criticism', { n: criticism }),
    satisfied !== null && t('evaluation.satisfied', { share: `${(satisfied * 100).toFixed(1)}%`, n: answers ?? 0 }),
  ].filter(Boolean).join(t('list.comma')) || t('evaluation.noFigures');
}
