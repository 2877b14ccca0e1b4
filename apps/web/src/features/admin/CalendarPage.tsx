import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { dayAndWeekday, inputDay, thisYear } from '../../lib/dates';
import { CalendarYearDocument, RemoveCalendarDayDocument, SetCalendarDayDocument } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { Button, TextButton } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { Failure } from '../../ui/Failure';
import { ChoiceField, DayField, TextField } from '../../ui/form/Field';
import { Rows } from '../../ui/Loading';
import { FormProblem } from '../../ui/verb/VerbForm';
import { AdminPage } from './AdminPage';
import { ADMIN, useSend } from './useSend';

/** Days that break the weekly rule: as announced, and as corrected here. */
export default function CalendarPage() {
  const [search, setSearch] = useSearchParams();
  const year = Number(search.get('year')) || thisYear();
  const { send, problem, busy } = useSend();
  const [adding, setAdding] = useState(false);
  const [{ data, error }, execute] = useQuery({ query: CalendarYearDocument, variables: { year }, context: ADMIN, requestPolicy: 'cache-and-network' });
  const found = data?.calendarYear.year === year ? data.calendarYear : undefined;
  return (
    <AdminPage title={t('admin.calendar')} lead={t('adminCalendar.lead')} right={!adding && <Button look="primary" onClick={() => setAdding(true)}>{t('adminCalendar.add')}</Button>}>
      <div className="list-tools">
        <Choice label={t('adminCalendar.year')} value={String(year)} onChange={(one) => setSearch({ year: one }, { replace: true })}
          options={[thisYear() - 1, thisYear(), thisYear() + 1].map((one) => ({ value: String(one), label: String(one) }))} />
      </div>
      {adding && <DayForm year={year} onDone={() => setAdding(false)} />}
      {problem && <FormProblem problem={problem} shown={[]} />}
      {error && !found ? <Failure error={error} retry={() => execute({ requestPolicy: 'network-only' })} /> : !found ? <Rows columns="140px 80px 1fr" /> : (
        <>
          {!found.known && <p className="note">{t('adminCalendar.unknown', { year })}</p>}
          {!found.days.length ? found.known && <p className="mut">{t('adminCalendar.none')}</p> : (
            <table className="tbl">
              <thead><tr><th>{t('adminCalendar.day')}</th><th>{t('adminCalendar.what')}</th><th>{t('adminCalendar.name')}</th><th /></tr></thead>
              <tbody>
                {found.days.map((one) => (
                  <tr key={one.day}>
                    <td className="num">{dayAndWeekday(one.day)}</td>
                    <td>{t(one.working ? 'adminCalendar.working' : 'adminCalendar.off')}</td>
                    <td>{one.name}</td>
                    <td className="r">{one.corrected
                      ? <>{t('adminCalendar.corrected')}　<TextButton disabled={busy} onClick={() => void send(RemoveCalendarDayDocument, { day: one.day })}>{t('adminCalendar.remove')}</TextButton></>
                      : <span className="mut">{t('adminCalendar.announced')}</span>}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </>
      )}
    </AdminPage>
  );
}

function DayForm({ year, onDone }: { year: number; onDone: () => void }) {
  const { send, problem, errors, busy } = useSend();
  const [values, setValues] = useState({ day: year === thisYear() ? inputDay() : `${year}-01-01`, working: 'false', name: '' });
  const set = (patch: Partial<typeof values>) => setValues({ ...values, ...patch });
  const save = async () => {
    if (await send(SetCalendarDayDocument, { input: { day: values.day, name: values.name, working: values.working === 'true' } })) onDone();
  };
  return (
    <form className="inplace" noValidate onSubmit={(event) => { event.preventDefault(); void save(); }}>
      <b className="inplace-h">{t('adminCalendar.add')}</b>
      <div className="fields">
        <DayField label={t('adminCalendar.day')} value={values.day} error={errors.day} onChange={(day) => set({ day })} />
        <ChoiceField label={t('adminCalendar.what')} value={values.working} onChange={(working) => set({ working })}
          options={[{ value: 'false', label: t('adminCalendar.off') }, { value: 'true', label: t('adminCalendar.working') }]} />
        <TextField label={t('adminCalendar.name')} hint={t('adminCalendar.nameHint')} value={values.name} error={errors.name} onChange={(name) => set({ name })} />
      </div>
      {problem && <FormProblem problem={problem} shown={['day', 'name']} />}
      <div className="btn-row"><Button look="primary" type="submit" busy={busy}>{t('adminCalendar.set')}</Button><Button look="quiet" onClick={onDone}>{t('action.leave')}</Button></div>
    </form>
  );
}
