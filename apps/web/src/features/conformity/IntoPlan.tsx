import { useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { thisYear } from '../../lib/dates';
import { DraftPlanForGapDocument, PlanGapDocument, PlanOfYearDocument } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { fieldMessages, problemText } from '../../lib/problem';
import { useSending } from '../../lib/send';
import { gapTold, inText, requiredText } from '../../lib/verdict';
import { stateText } from '../../lib/words';
import { Button } from '../../ui/Button';
import { AreaField, TextField } from '../../ui/form/Field';
import type { Rule } from './pairs';
import { mayEdit } from '../../ui/verb/spec';

interface Props { communityId: string; rule: Rule; others: Rule[]; onClose: () => void }

/** Takes a gap into next year's plan: an item with the clause and the figures; a plan that is not there yet is begun. */
export function IntoPlan({ communityId, rule, others, onClose }: Props) {
  const year = thisYear() + 1;
  const { send, problem, busy } = useSending(RECORDS);
  const [{ data }] = useQuery({ query: PlanOfYearDocument, variables: { filter: { communityId, year } }, requestPolicy: 'cache-and-network', context: RECORDS });
  const [title, setTitle] = useState(t('conformity.planItem', { title: inText(rule.title) }));
  const [requirement, setRequirement] = useState(gapTold(rule));
  const [taken, setTaken] = useState<{ planId: string; itemId: string | undefined } | null>(null);
  if (!data) return null;
  const plan = data.annualPlans.items.find(({ state }) => state !== 'void');
  const shut = plan && !mayEdit(plan, 'takeInput');
  const errors = fieldMessages(problem);

  async function save() {
    const begun = plan ?? (await send(DraftPlanForGapDocument, { input: { communityId, year, title: t('plan.titleOf', { year }) } }))?.draftAnnualPlan;
    if (!begun) return;
    const clauseIds = [...new Set([rule, ...others].flatMap(({ clause }) => clause?.id ?? []))];
    const result = await send(PlanGapDocument, {
      input: {
        id: begun.id, expectedVersion: begun.version, source: 'unmet-rule', key: rule.rule, title: title.trim(), requirement: requirement.trim(), clauseIds,
        expectedResult: t('conformity.planResult', { title: inText(rule.title), required: requiredText(rule) }),
      },
    });
    if (result) setTaken({ planId: result.takePlanningInput.id, itemId: result.takePlanningInput.items.at(-1)?.id });
  }

  if (taken) {
    return (
      <p className="inplace" role="status">
        {t('conformity.planned', { year })}{t('list.pause')}
        <Link to={`/plans/${taken.planId}${taken.itemId ? `?item=${taken.itemId}` : ''}`}>{t('conformity.planSee')}</Link>
      </p>
    );
  }
  if (shut) {
    return (
      <div className="inplace">
        <p>{t('conformity.planShut', { year, state: stateText('annualPlan', plan.state) })} <Link to={`/plans/${plan.id}`}>{t('conformity.planSee')}</Link></p>
        <div className="btn-row"><Button look="quiet" small onClick={onClose}>{t('action.leave')}</Button></div>
      </div>
    );
  }
  return (
    <form className="inplace" noValidate aria-label={t('conformity.plan', { year })} onSubmit={(event) => { event.preventDefault(); void save(); }}>
      <b className="inplace-h">{t('conformity.plan', { year })}</b>
      <div className="fields">
        <p className="hint">{plan ? t('conformity.planIn', { plan: plan.title }) : t('conformity.planNew', { year })}</p>
        <TextField label={t('conformity.planTitle')} value={title} error={errors.title} onChange={setTitle} maxLength={120} />
        <AreaField label={t('conformity.planNeed')} value={requirement} error={errors.requirement} onChange={setRequirement} />
      </div>
      {problem && !errors.title && !errors.requirement && <p className="form-problem" role="alert">{problem.fields.length ? Object.values(errors)[0] : problemText(problem)}</p>}
      <div className="btn-row">
        <Button look="primary" type="submit" small busy={busy}>{t('conformity.planSave')}</Button>
        <Button look="quiet" small onClick={onClose}>{t('action.leave')}</Button>
      </div>
    </form>
  );
}
