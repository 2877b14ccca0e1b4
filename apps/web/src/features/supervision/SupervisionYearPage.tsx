import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { day, inputDay, monthName } from '../../lib/dates';
import { dueWords } from '../../lib/due';
import { SupervisionYearDocument, type SupervisionYearQuery } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { usePhone } from '../../lib/screen';
import { ButtonLink } from '../../ui/Button';
import { Siblings } from '../../ui/list/Siblings';
import { Loaded } from '../../ui/record/Loaded';
import { usePageTitle } from '../../ui/shell/title';
import { StatusTag } from '../../ui/StatusTag';
import { isFinding } from './finding';
import { SUPERVISION_TYPES, supervisionTypeName } from './verbs';

type Row = SupervisionYearQuery['supervisionYear'][number];
const MONTHS = Array.from({ length: 12 }, (_, month) => month + 1);
const onOf = (row: Row): string => row.heldOn ?? row.plannedOn ?? '';
const monthOf = (row: Row): number => Number(onOf(row).slice(5, 7));

/** The year's supervision by who makes it and month: planned, made, missed, and what was found. */
export default function SupervisionYearPage() {
  const { community } = usePlace();
  const [search] = useSearchParams();
  const year = Number(search.get('year')) || Number(inputDay().slice(0, 4));
  usePageTitle(t('supervision.yearOf', { year }));
  const [{ data, error }, execute] = useQuery({
    query: SupervisionYearDocument, variables: { communityId: community?.id ?? '', year }, pause: !community, context: RECORDS,
  });
  return (
    <main className="page" id="main">
      <Siblings kind="supervision" />
      <div className="list-head">
        <h1 className="h1">{t('supervision.yearOf', { year })}</h1>
        <div className="btn-row">
          <ButtonLink to={`/supervisions/year?year=${year - 1}`}>{year - 1}</ButtonLink>
          <ButtonLink to={`/supervisions/year?year=${year + 1}`}>{year + 1}</ButtonLink>
          <ButtonLink to="/supervisions">{t('supervision.asList')}</ButtonLink>
        </div>
      </div>
      <Loaded part data={data?.supervisionYear ?? null} error={error} retry={() => execute({ requestPolicy: 'network-only' })}>
        {(rows) => <Year rows={rows} />}
      </Loaded>
    </main>
  );
}

function Year({ rows }: { rows: Row[] }) {
  const phone = usePhone();
  const made = rows.filter(({ heldOn }) => heldOn);
  const findings = rows.flatMap(({ lines }) => lines.filter(isFinding)).length;
  return (
    <>
      <p className="lead">{t('supervision.yearSays', { planned: rows.filter(({ plannedOn }) => plannedOn).length, made: made.length, findings })}</p>
      {phone ? <Months rows={rows} /> : <Grid rows={rows} />}
    </>
  );
}

function Grid({ rows }: { rows: Row[] }) {
  return (
    <table className="tbl sv-year">
      <thead><tr><th scope="col">{t('label.supervision.supervisionType')}</th>{MONTHS.map((month) => <th scope="col" key={month}>{monthName(month)}</th>)}</tr></thead>
      <tbody>
        {SUPERVISION_TYPES.map((type) => (
          <tr key={type}>
            <th scope="row">{supervisionTypeName(type)}</th>
            {MONTHS.map((month) => (
              <td key={month}>{rows.filter((row) => row.supervisionType === type && monthOf(row) === month).map((row) => <Cell key={row.id} row={row} />)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** On a phone one month below the other. */
function Months({ rows }: { rows: Row[] }) {
  return (
    <ol className="plain-list sv-months">
      {MONTHS.filter((month) => rows.some((row) => monthOf(row) === month)).map((month) => (
        <li key={month}>
          <h2>{monthName(month)}</h2>
          {rows.filter((row) => monthOf(row) === month).map((row) => <Cell key={row.id} row={row} type />)}
        </li>
      ))}
    </ol>
  );
}

function Cell({ row, type = false }: { row: Row; type?: boolean }) {
  const late = !row.endedAt && Boolean(row.dueAt) && dueWords(row.dueAt).late;
  return (
    <p className="sv-cell">
      <Link className="plain-link" to={`/supervisions/${row.id}`}>{row.title}</Link>
      <span className="mut sm">{[day(onOf(row)), type && supervisionTypeName(row.supervisionType)].filter(Boolean).join(t('list.pause'))}</span>
      <StatusTag kind="supervision" state={row.state} ended={Boolean(row.endedAt)} late={late} />
    </p>
  );
}
