import { useState } from 'react';
import { Link } from 'react-router';
import { useClient, useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { BuildInRiskDocument, RiskDeliverersDocument, RiskDocument, type RiskFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { problemOf, type Problem } from '../../lib/problem';
import { recordPath } from '../../lib/records';
import { kindText, stateText } from '../../lib/words';
import { Button } from '../../ui/Button';
import { ChoicesField } from '../../ui/form/ChoicesField';
import { FormProblem } from '../../ui/verb/VerbForm';

type Delivery = RiskFragment['deliveredIn'][number];

/** Where the treatment is carried out: items of the plan, activities. */
export function BuiltIn({ records }: { records: readonly Delivery[] }) {
  if (!records.length) return <p className="mut sec-p">{t('risk.builtInNone')}</p>;
  return (
    <table className="tbl">
      <thead><tr><th>{t('list.title')}</th><th>{t('risk.kindOf')}</th><th>{t('list.state')}</th></tr></thead>
      <tbody>
        {records.map((one) => (
          <tr key={one.id}>
            <td><Link className="plain-link" to={recordPath(one)}>{one.title}</Link></td>
            <td className="mut nowrap">{kindText(one.kind)}</td>
            <td className="nowrap">{stateText(one.kind, one.state)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Chooses among what is running in the community; what was chosen before stays in view. */
export function BuildInForm({ record, onDone, onClose }: { record: RiskFragment; onDone: () => void; onClose: () => void }) {
  const client = useClient();
  const [{ data }] = useQuery({ query: RiskDeliverersDocument, variables: { communityId: record.community.id } });
  const [chosen, setChosen] = useState(() => record.deliveredIn.map((one) => one.id));
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const running = data?.riskDeliverers ?? [];
  const over = record.deliveredIn.filter((one) => !running.some(({ id }) => id === one.id));
  const kinds = [...new Set([...running, ...over].map((one) => one.kind))];

  async function save() {
    setBusy(true);
    setProblem(null);
    const result = await client.mutation(BuildInRiskDocument, { input: { id: record.id, expectedVersion: record.version, recordIds: chosen } }, RECORDS).toPromise();
    setBusy(false);
    if (!result.error) return onDone();
    const found = problemOf(result.error);
    setProblem(found);
    // what was chosen stays: pressed once more, it is saved over theirs
    if (found.code === 'STALE') await client.query(RiskDocument, { id: record.id }, { requestPolicy: 'network-only' }).toPromise();
  }
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); void save(); }}>
      <p className="mut">{t('risk.builtInHint')}</p>
      {data && !kinds.length && <p className="mut">{t('risk.nothingRuns')}</p>}
      {kinds.map((kind) => (
        <ChoicesField key={kind} label={kindText(kind)} value={chosen.filter((id) => [...running, ...over].some((one) => one.id === id && one.kind === kind))}
          options={[...running, ...over].filter((one) => one.kind === kind).map((one) => ({ value: one.id, label: t('risk.deliverer', { title: one.title, state: stateText(one.kind, one.state) }) }))}
          onChange={(ids) => setChosen([...chosen.filter((id) => ![...running, ...over].some((one) => one.id === id && one.kind === kind)), ...ids])} />
      ))}
      {problem?.code === 'STALE' ? <p className="form-problem" role="alert">{t('risk.stale')}</p> : problem && <FormProblem problem={problem} shown={[]} />}
      <div className="btn-row">
        <Button look="primary" type="submit" busy={busy}>{t('verb.risk.buildIn')}</Button>
        <Button look="quiet" onClick={onClose}>{t('action.leave')}</Button>
      </div>
    </form>
  );
}
