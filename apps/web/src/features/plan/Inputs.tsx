import { useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { day } from '../../lib/dates';
import { PlanInputsDocument, ReopenPlanningInputDocument, type InputLineFragment, type AnnualPlanFragment } from '../../lib/generated/graphql';
import { inputDetail, inputTitle, sourceText } from '../../lib/inputs';
import { t } from '../../lib/messages';
import { recordPath } from '../../lib/records';
import { problemText } from '../../lib/problem';
import { useSending } from '../../lib/send';
import { Button, TextButton } from '../../ui/Button';
import { SidePage } from '../../ui/SidePage';
import { AsideForm, TakeForm, type PlanHead } from './InputForms';

/** What the plan should start from (5.3), beside it: how much is undecided, and all of it at the side. */
export function Inputs({ plan, editable, onSaved }: { plan: AnnualPlanFragment; editable: boolean; onSaved: () => void }) {
  const [open, setOpen] = useState(false);
  const [{ data }, execute] = useQuery({ query: PlanInputsDocument, variables: { id: plan.id }, requestPolicy: 'cache-and-network' });
  const inputs = data?.annualPlan.inputs ?? [];
  const left = inputs.filter(({ outcome }) => outcome === 'open').length;
  const head = { id: plan.id, version: Math.max(plan.version, data?.annualPlan.version ?? 0) };
  const saved = () => {
    execute({ requestPolicy: 'network-only' });
    onSaved();
  };
  if (!editable && !inputs.some(({ outcome }) => outcome !== 'open')) return null;
  return (
    <section id="inputs">
      <h2>{t('input.title')}<span>{!data ? t('input.loading') : left ? t('input.left', { n: left }) : t('input.all')}</span></h2>
      <p className="sec-p"><Button small disabled={!data} onClick={() => setOpen(true)}>{t('input.open')}</Button></p>
      <SidePage open={open} title={t('input.title')} onClose={() => setOpen(false)}>
        <p className="hint">{t('input.lead')}</p>
        {data && inputs.length === 0 && <p className="mut sec-p">{t('input.none')}</p>}
        {sourcesOf(inputs).map((source) => (
          <section key={source} className="inputs" aria-label={sourceText(source)}>
            <h3>{sourceText(source)}</h3>
            <ul>
              {inputs.filter((input) => input.source === source).map((input) => (
                <Line key={input.key} input={input} plan={head} editable={editable} onSaved={saved} />
              ))}
            </ul>
          </section>
        ))}
      </SidePage>
    </section>
  );
}

const sourcesOf = (inputs: readonly InputLineFragment[]): string[] => [...new Set(inputs.map(({ source }) => source))];

function Line({ input, plan, editable, onSaved }: { input: InputLineFragment; plan: PlanHead; editable: boolean; onSaved: () => void }) {
  const [doing, setDoing] = useState<'take' | 'aside' | null>(null);
  const { send, problem, busy } = useSending(RECORDS);
  const close = () => setDoing(null);
  const done = () => {
    close();
    onSaved();
  };
  async function reopen() {
    const { source, key } = input;
    if (await send(ReopenPlanningInputDocument, { input: { id: plan.id, expectedVersion: plan.version, source, key } })) onSaved();
  }
  const [first] = input.records;
  const detail = inputDetail(input);
  return (
    <li>
      <p>
        {first ? <Link className="plain-link b" to={recordPath(first)}>{inputTitle(input)}</Link> : <span className="b">{inputTitle(input)}</span>}
        {detail && <span className="mut sm">　{detail}</span>}
      </p>
      <Outcome input={input} />
      {editable && input.outcome === 'open' && !doing && (
        <div className="btn-row">
          <Button small onClick={() => setDoing('take')}>{t('input.take')}</Button>
          <Button small look="quiet" onClick={() => setDoing('aside')}>{t('input.setAside')}</Button>
        </div>
      )}
      {editable && input.outcome === 'aside' && <p><TextButton onClick={() => { if (!busy) void reopen(); }}>{t('input.reopen')}</TextButton></p>}
      {doing === 'take' && <TakeForm input={input} plan={plan} onDone={done} onClose={close} />}
      {doing === 'aside' && <AsideForm input={input} plan={plan} onDone={done} onClose={close} />}
      {problem && <p className="form-problem" role="alert">{problemText(problem)}</p>}
    </li>
  );
}

function Outcome({ input: { outcome, target, reason, decidedAt, decidedBy, current } }: { input: InputLineFragment }) {
  if (outcome === 'open') return null;
  const who = decidedBy && decidedAt ? t('input.by', { name: decidedBy.name, day: day(decidedAt) }) : '';
  return (
    <p className="sm">
      {outcome === 'taken'
        ? <>{t('input.taken')}{target && <>{t('list.pause')}<Link to={recordPath(target)}>{target.title}</Link></>}</>
        : t('input.aside', { reason })}
      <span className="mut">　{who}{!current && `　${t('input.gone')}`}</span>
    </p>
  );
}
