import { useState } from 'react';
import { useClient, useQuery } from 'urql';
import { inputDay } from '../../lib/dates';
import { CheckPointsDocument, EnterCheckPointDocument } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { fieldMessages, problemOf, type Problem } from '../../lib/problem';
import { Button } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { Failure } from '../../ui/Failure';
import { CheckField, SelectField, TextField } from '../../ui/form/Field';
import { useGrids } from '../../ui/form/grids';
import { Rows } from '../../ui/Loading';
import { Siblings } from '../../ui/list/Siblings';
import { usePageTitle } from '../../ui/shell/title';
import { FormProblem } from '../../ui/verb/VerbForm';
import { CheckPointLine } from './CheckPointLine';

const NOTHING = { name: '', place: '', lookAt: '', gridId: '' };

/** Where rounds pass, grid by grid, in the order of the round. */
export default function CheckPointsPage() {
  const client = useClient();
  const { community, can } = usePlace();
  const [ended, setEnded] = useState(false);
  const [adding, setAdding] = useState(false);
  const [values, setValues] = useState(NOTHING);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const choices = useGrids();
  const [{ data, error }, execute] = useQuery({ query: CheckPointsDocument, variables: { communityId: community?.id ?? '', ended }, pause: !community, requestPolicy: 'cache-and-network' });
  const again = () => execute({ requestPolicy: 'network-only' });
  usePageTitle(t('gridWork.round.points'));
  const keep = can('check-point:keep');
  const errors = fieldMessages(problem);
  const field = (name: keyof typeof NOTHING) => ({ value: values[name], error: errors[name], onChange: (value: string) => setValues((before) => ({ ...before, [name]: value })) });
  const points = data?.checkPoints;
  const grids = [...new Map((points ?? []).flatMap(({ grid }) => (grid ? [[grid.id, grid.name] as const] : []))).entries()].sort(([, a], [, b]) => a.localeCompare(b, 'zh'));

  async function add() {
    if (!community) return;
    setBusy(true);
    setProblem(null);
    const result = await client.mutation(EnterCheckPointDocument, { input: { communityId: community.id, ...values, gridId: values.gridId || choices[0]?.value || '' } }).toPromise();
    setBusy(false);
    if (result.error) return setProblem(problemOf(result.error));
    setValues({ ...NOTHING, gridId: values.gridId });
    again();
  }
  return (
    <main className="page" id="main">
      <Siblings kind="gridRound" />
      <div className="list-head">
        <h1 className="h1">{t('gridWork.round.points')}</h1>
        {keep && <div className="btn-row"><Button look="primary" aria-expanded={adding} onClick={() => setAdding(!adding)}>{t('gridWork.round.enterPoint')}</Button></div>}
      </div>
      <p className="lead">{t('gridWork.round.pointsLead')}</p>
      {adding && (
        <form className="inplace" noValidate onSubmit={(event) => { event.preventDefault(); void add(); }}>
          <SelectField label={t('gridWork.grids')} options={choices} empty={choices[0]?.label} {...field('gridId')} />
          <TextField label={t('gridWork.round.name')} maxLength={60} {...field('name')} />
          <TextField label={t('gridWork.round.place')} maxLength={120} {...field('place')} />
          <TextField label={t('gridWork.round.lookAt')} optional maxLength={200} {...field('lookAt')} />
          {problem && <FormProblem problem={problem} shown={Object.keys(NOTHING)} />}
          <div className="btn-row"><Button look="primary" type="submit" busy={busy}>{t('gridWork.save')}</Button></div>
        </form>
      )}
      <div className="filters"><CheckField label={t('gridWork.round.showEnded')} value={ended} onChange={setEnded} /></div>
      {error && !points ? <Failure error={error} retry={again} />
        : !points ? <Rows columns="1fr 160px" />
        : !points.length ? <Empty title={t('gridWork.round.noPoints')} text={t('gridWork.round.noPointsText')} />
        : grids.map(([id, name]) => (
          <section key={id}>
            <h2 className="h2">{name}</h2>
            <ul className="matters">
              {points.filter(({ grid }) => grid?.id === id).map((point) => <CheckPointLine key={point.id} point={point} keep={keep} today={inputDay()} again={again} />)}
            </ul>
          </section>
        ))}
    </main>
  );
}
