import { useState } from 'react';
import { Link } from 'react-router';
import { useClient, useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { day, inputDay } from '../../lib/dates';
import { ChangeHouseholdDocument, VisitedHouseholdsDocument, type HouseholdFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { problemOf, type Problem } from '../../lib/problem';
import { Button, ButtonLink } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { Failure } from '../../ui/Failure';
import { CheckField, NumberField } from '../../ui/form/Field';
import { Rows } from '../../ui/Loading';
import { Siblings } from '../../ui/list/Siblings';
import { usePageTitle } from '../../ui/shell/title';
import { FormProblem } from '../../ui/verb/VerbForm';

/** The households that are visited, by their labels: how often, when last and when next. */
export default function HouseholdsPage() {
  const { community, inGrid } = usePlace();
  const [ended, setEnded] = useState(false);
  const [{ data, error }, execute] = useQuery({
    query: VisitedHouseholdsDocument, variables: { communityId: community?.id ?? '', ended, page: { limit: 100 } }, pause: !community, requestPolicy: 'cache-and-network',
  });
  const again = () => execute({ requestPolicy: 'network-only' });
  usePageTitle(t('visit.households'));
  const rows = data?.visitedHouseholds;
  const add = inGrid('home-visit:arrange') && <ButtonLink look="primary" to="/visits/households/new">{t('visit.enter')}</ButtonLink>;
  return (
    <main className="page" id="main">
      <Siblings kind="homeVisit" />
      <div className="list-head">
        <h1 className="h1">{t('visit.households')} {rows && <span className="cnt">{t('list.count', { n: rows.total })}</span>}</h1>
        {add && <div className="btn-row">{add}</div>}
      </div>
      <CheckField label={t('visit.showEnded')} value={ended} onChange={setEnded} />
      {error && !rows ? <Failure error={error} retry={again} />
        : !rows ? <Rows columns="1fr 160px 160px" />
        : !rows.items.length ? <Empty title={t('visit.noHouseholds')} text={t('visit.noHouseholdsText')}>{add}</Empty>
        : <ul className="matters">{rows.items.map((row) => <Line key={row.id} row={row} again={again} />)}</ul>}
    </main>
  );
}

function Line({ row, again }: { row: HouseholdFragment; again: () => void }) {
  const { inGrid } = usePlace();
  const client = useClient();
  const [open, setOpen] = useState(false);
  const [days, setDays] = useState(row.everyDays === null ? '' : String(row.everyDays));
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  async function send(change: { everyDays?: number | null; endedOn?: string | null }) {
    setBusy(true);
    const { error } = await client.mutation(ChangeHouseholdDocument, { input: { id: row.id, expectedVersion: row.version, ...change } }, RECORDS).toPromise();
    setBusy(false);
    setProblem(error ? problemOf(error) : null);
    if (error) return;
    setOpen(false);
    again();
  }
  const may = inGrid('home-visit:arrange');
  const words = [
    t(`visit.needs.${row.need}`), row.everyDays ? t('visit.every', { n: row.everyDays }) : t('visit.asNeeded'),
    row.lastVisitOn ? t('visit.last', { day: day(row.lastVisitOn) }) : t('visit.never'), row.keeper?.name, row.endedOn && t('visit.ended', { day: day(row.endedOn) }),
  ];
  return (
    <li>
      <b>{row.label}</b>
      <span className="mut sm">{words.filter(Boolean).join(t('list.pause'))}</span>
      <span className="btn-row">
        {row.openVisit ? <Link to={`/visits/${row.openVisit.id}`}>{row.openVisit.dueAt ? t('visit.next', { day: day(row.openVisit.dueAt) }) : row.openVisit.number}</Link>
          : may && !row.endedOn && <Link to={`/visits/new?household=${row.id}`}>{t('visit.planOne')}</Link>}
        {may && <button type="button" className="text-btn" aria-expanded={open} onClick={() => setOpen(!open)}>{t('visit.edit')}</button>}
      </span>
      {open && (
        <form className="inplace" style={{ flexBasis: '100%' }} noValidate onSubmit={(event) => { event.preventDefault(); void send({ everyDays: days ? Number(days) : null }); }}>
          <NumberField label={t('visit.everyDays')} hint={t('visit.everyDaysHint')} unit={t('visit.everyUnit')} min={1} max={366} value={days} onChange={setDays} />
          {problem && <FormProblem problem={problem} shown={[]} />}
          <div className="btn-row">
            <Button look="primary" type="submit" busy={busy}>{t('visit.save')}</Button>
            <Button look="quiet" busy={busy} onClick={() => void send({ endedOn: row.endedOn ? null : inputDay() })}>{t(row.endedOn ? 'visit.resume' : 'visit.stop')}</Button>
          </div>
        </form>
      )}
    </li>
  );
}
