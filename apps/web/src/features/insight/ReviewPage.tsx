import { useState } from 'react';
import { inputDay, thisYear } from '../../lib/dates';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { DayField } from '../../ui/form/Field';
import { Insights } from '../../ui/insight/Insights';
import { NotYours } from '../../ui/NotYours';
import { usePageTitle } from '../../ui/shell/title';
import { UnitPick } from '../../ui/unit/UnitPick';
import { useUnit } from '../../ui/unit/units';

const PARTS = ['figures', 'trends', 'units', 'open', 'decide'] as const;

/** The papers of a management review: choose for whom and from when to when, and take the Word file along. */
export default function ReviewPage() {
  const { unit, units, choose } = useUnit();
  const [from, setFrom] = useState(`${thisYear()}-01-01`);
  const [to, setTo] = useState(inputDay());
  const { may } = usePlace();
  usePageTitle(t('insight.review'));
  const wrong = !from || !to ? t('field.REQUIRED') : to < from ? t('field.DATES_REVERSED') : to > inputDay() ? t('field.IN_THE_FUTURE') : '';
  if (!may('nonconformity:read')) return <NotYours title={t('insight.review')}><Insights here="/insight/review" /></NotYours>;
  return (
    <main className="page" id="main">
      <Insights here="/insight/review" />
      <h1 className="h1">{t('insight.reviewHead')}</h1>
      <p className="lead">{t('insight.reviewLead')}</p>
      <div className="review-form">
        <div className="list-tools"><UnitPick unit={unit} units={units} onPick={choose} />{units.length < 2 && <b>{unit?.name}</b>}</div>
        <div className="fields two">
          <DayField label={t('insight.from')} value={from} onChange={setFrom} />
          <DayField label={t('insight.to')} value={to} onChange={setTo} error={wrong || undefined} />
        </div>
        <div className="btn-row">
          {unit && !wrong ? <a className="btn pri" download href={`/management-review/document?${new URLSearchParams({ unitId: unit.id, from, to })}`}>{t('insight.word')}</a>
            : <button type="button" className="btn pri" disabled>{t('insight.word')}</button>}
        </div>
      </div>
      <h2 className="h2">{t('insight.holds')}</h2>
      <ol className="review-parts">{PARTS.map((part) => <li key={part}><b>{t(`insight.part.${part}`)}</b><span>{t(`insight.partSays.${part}`)}</span></li>)}</ol>
    </main>
  );
}
