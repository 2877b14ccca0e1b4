import { Fragment, useState } from 'react';
import { day } from '../../lib/dates';
import type { ObjectiveFragment, MeasuredValueFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { verbText } from '../../lib/words';
import { TextButton } from '../../ui/Button';
import { VerbForm } from '../../ui/verb/VerbForm';
import { keptOf, valueVerbs } from './verbs';
import { withUnit } from './words';

/** The table behind the curve: each value with what it was taken from; the latest first. */
export function Values({ record, onChanged }: { record: ObjectiveFragment; onChanged: () => void }) {
  const { forecast, unit } = record;
  if (!record.values.length) return <p className="mut sec-p">{t('objective.noValues')}</p>;
  return (
    <table className="tbl two-rows goal-values">
      <caption className="sr-only">{t('objective.values')}</caption>
      <thead><tr><th>{t('objective.on')}</th><th className="r">{t('objective.value')}</th><th>{t('objective.source')}</th><th>{t('objective.by')}</th><td /></tr></thead>
      <tbody>
        {forecast && (
          <tr className="mut"><td className="nowrap">{day(forecast.to.on)}</td><td className="r">{withUnit(forecast.to.value, unit)}</td><td>{t('objective.forecastLine')}</td><td /><td /></tr>
        )}
        {[...record.values].reverse().map((value) => <Row key={value.id} record={record} value={value} onChanged={onChanged} />)}
      </tbody>
    </table>
  );
}

function Row({ record, value, onChanged }: { record: ObjectiveFragment; value: MeasuredValueFragment; onChanged: () => void }) {
  const [open, setOpen] = useState(false);
  const may = record.transitions.some((step) => step.verb === 'withdraw' && !step.blockedBy);
  return (
    <Fragment>
      <tr>
        <td className="nowrap">{day(value.on)}</td>
        <td className="r">{withUnit(value.value, record.unit)}</td>
        <td>{value.fact ? t('objective.counted') : value.source}</td>
        <td>{value.enteredBy?.name}</td>
        <td>{may && <TextButton aria-expanded={open} onClick={() => setOpen(!open)}>{verbText('objective', 'withdraw')}</TextButton>}</td>
      </tr>
      {open && may && (
        <tr className="opened">
          <td colSpan={5}>
            <VerbForm kind={valueVerbs(record, value.id)} record={keptOf(record, value)} verb="withdraw" communityId={record.community.id}
              onDone={() => { setOpen(false); onChanged(); }} onClose={() => setOpen(false)} />
          </td>
        </tr>
      )}
    </Fragment>
  );
}
