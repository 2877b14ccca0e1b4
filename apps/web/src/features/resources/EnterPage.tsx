import { useRef, useState } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { useClient } from 'urql';
import { RECORDS } from '../../lib/client';
import { inputDay } from '../../lib/dates';
import { useDraft } from '../../lib/draft';
import { EnterInRegisterDocument, type ClauseLineFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { problemOf, type Problem } from '../../lib/problem';
import { Button } from '../../ui/Button';
import { ChosenClauses } from '../../ui/clause/ChosenClauses';
import { DraftLine } from '../../ui/form/DraftLine';
import { FormPage } from '../../ui/form/FormPage';
import { OfflineLine } from '../../ui/OfflineLine';
import { Loaded } from '../../ui/record/Loaded';
import { FormProblem } from '../../ui/verb/VerbForm';
import { entryPath, inWords, listPath, useRegisters, type Register } from './describe';
import { EntryFields } from './EntryFields';
import { columnProblems } from './problems';
import { emptyTyped, sentValues, type Typed } from './values';

export default function EnterPage() {
  const { name = '' } = useParams();
  const { community } = usePlace();
  const { registers, error, retry } = useRegisters();
  const register = registers?.find((one) => one.name === name);
  return (
    <Loaded data={register && community && { register, communityId: community.id }} error={error} retry={retry}>
      {(known) => <Enter key={`${name} ${known.communityId}`} {...known} />}
    </Loaded>
  );
}

/** One entry, or one after the other; what is written is kept as a draft until it is in. */
function Enter({ register, communityId }: { register: Register; communityId: string }) {
  const client = useClient();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [initial] = useState(() => ({ fromOn: inputDay(), ...emptyTyped(register, Object.fromEntries(search)) }));
  const draft = useDraft<Typed>(`register:${register.name}:${communityId}:${search.toString()}`, initial);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [gaps, setGaps] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const [clauses, setClauses] = useState<ClauseLineFragment[]>([]);
  const [done, setDone] = useState<{ id: string; number: string | null; title: string } | null>(null);
  const another = useRef(false);
  const errors = { ...columnProblems(register, problem), ...gaps };

  async function send() {
    const { values, gaps: missing } = sentValues(register, draft.values);
    if (!draft.values.fromOn) missing.fromOn = t('field.REQUIRED');
    setGaps(missing);
    setProblem(null);
    setDone(null);
    if (Object.keys(missing).length) return;
    setBusy(true);
    const input = { register: register.name, communityId, fromOn: String(draft.values.fromOn), values, clauseIds: clauses.map(({ id }) => id) };
    const result = await client.mutation(EnterInRegisterDocument, { input }, RECORDS).toPromise();
    setBusy(false);
    if (result.error) return setProblem(problemOf(result.error));
    const entered = result.data!.enterInRegister;
    if (!another.current) {
      draft.clear();
      return void navigate(entryPath(entered.id), { replace: true });
    }
    draft.restart();
    setClauses([]);
    setDone(entered);
    scrollTo({ top: 0 });
    document.querySelector<HTMLElement>('#main .fields :is(input, select, textarea)')?.focus({ preventScroll: true });
  }
  const change = (patch: Typed) => {
    draft.change(patch);
    setGaps((before) => ({ ...before, ...Object.fromEntries(Object.keys(patch).map((name) => [name, ''])) }));
  };
  const name = inWords(register.title);
  return (
    <FormPage stage={register.stage === 'check' ? 'check' : 'resources'} title={t('registers.enterIn', { register: name })} back={listPath(register.name)} onSubmit={() => void (busy || send())}
      foot={<>
        <Button look="primary" type="submit" busy={busy} onClick={() => { another.current = false; }}>{t('registers.enter')}</Button>
        <Button className="beside" type="submit" busy={busy} onClick={() => { another.current = true; }}>{t('registers.enterMore')}</Button>
        {draft.savedAt && <span className="saved" role="status">{t('form.kept')}</span>}
      </>}>
      <OfflineLine />
      {done && (
        <p className="note" role="status">
          {t('registers.entered')} <Link to={entryPath(done.id)}>{done.title}</Link> <span className="mut">{done.number}</span>
        </p>
      )}
      <DraftLine draft={draft} />
      <EntryFields register={register} communityId={communityId} typed={draft.values} errors={errors} change={change} />
      {register.stage === 'check' && <ChosenClauses label={t('registers.whichClause')} hint={t('registers.clauseHint')} clauses={clauses} onChange={setClauses} />}
      {problem && <FormProblem problem={problem} shown={['values', 'fromOn']} />}
    </FormPage>
  );
}
