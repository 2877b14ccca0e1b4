import { useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import {
  EscalationRulesDocument, RemoveEscalationRuleDocument, SetEscalationRuleDocument, type OneRuleFragment, type RecordKind,
} from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { useSending } from '../../lib/send';
import { useMe } from '../../lib/session';
import { kindText, ruleText } from '../../lib/words';
import { Button, TextButton } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { Failure } from '../../ui/Failure';
import { CheckField, NumberField, SelectField } from '../../ui/form/Field';
import { Rows } from '../../ui/Loading';
import { Section } from '../../ui/Section';
import { AdminNav } from '../../ui/shell/AdminNav';
import { usePageTitle } from '../../ui/shell/title';
import { FormProblem } from '../../ui/verb/VerbForm';
import { Robot } from './Robot';

type Rule = OneRuleFragment;
const RULES = { additionalTypenames: ['EscalationRule'] };
/** Those with a deadline that people work on; others have a reminder of their own, or none. */
const KINDS: readonly RecordKind[] = [
  'nonconformity', 'correctiveAction', 'complaint', 'serviceRequest', 'gridFinding', 'mediation', 'errand', 'homeVisit', 'inspection', 'supervision', 'serviceRecovery', 'incident',
  'drill', 'activity', 'meeting', 'annualPlan', 'risk', 'survey', 'starRating', 'consultation', 'serviceRule', 'ruleReading', 'obligation',
];

const nameOf = ({ kind, grave }: Pick<Rule, 'kind' | 'grave'>): string => ruleText(kind, grave);

function said(rule: Rule): string {
  if (!rule.active) return t('telling.off');
  const { soonHours, secretaryHours, streetHours } = rule;
  return [
    soonHours !== null && t('telling.says.soon', { n: soonHours! }),
    t('telling.says.overdue'),
    secretaryHours !== null && (secretaryHours ? t('telling.says.secretary', { n: secretaryHours! }) : t('telling.says.secretaryNow')),
    streetHours !== null && (streetHours ? t('telling.says.street', { n: streetHours! }) : t('telling.says.streetNow')),
    rule.robot && t('telling.says.robot'),
  ].filter(Boolean).join(t('list.comma'));
}

/** When a street's deadlines are brought up and to whom; the robots of groups; whether residents are told by text message. */
export default function TellingPage() {
  const { community, can } = usePlace();
  const me = useMe();
  const [of, setOf] = useState<'community' | 'street'>('street');
  const [open, setOpen] = useState<string>();
  const streetId = community?.street.id ?? '';
  const unit = of === 'street' ? community?.street : community;
  const [{ data, error }, execute] = useQuery({ query: EscalationRulesDocument, variables: { streetId }, pause: !streetId, context: RULES, requestPolicy: 'cache-and-network' });
  usePageTitle(t('telling.title'));
  const editable = can('setting:change-street');
  const rules = data?.escalationRules;
  const blank: Rule = { id: 'new', kind: null, grave: false, active: true, soonHours: 8, secretaryHours: 8, streetHours: 24, robot: false, setAt: null };
  return (
    <main className="page form-page settings" id="main">
      <AdminNav />
      <h1 className="h1">{t('telling.title')}</h1>
      <p className="lead">{t('telling.lead')}</p>
      <Section title={t('telling.rules')} right={me.administration.includes('audit:read') && streetId && <Link to={`/admin/audit?of=settings&unit=${streetId}`}>{t('telling.log')}</Link>}>
        {error && !rules ? <Failure error={error} retry={() => execute({ requestPolicy: 'network-only' })} /> : !rules ? <Rows columns="1fr 80px" rows={3} /> : (
          <>
            <ul className="plain-rows">
              {rules.map((rule) => (open === rule.id
                ? <li key={rule.id}><RuleForm rule={rule} streetId={streetId} onDone={() => setOpen(undefined)} /></li>
                : (
                  <li key={rule.id}>
                    <span>
                      <b>{nameOf(rule)}</b><small>{said(rule)}</small>
                      <small className="mut">{t(rule.setAt ? 'telling.own' : 'telling.standard')}</small>
                      {rule.grave && !rule.kind && <small className="mut">{t('telling.graveHint')}</small>}
                    </span>
                    {editable && <Button small aria-label={`${t('telling.change')} ${nameOf(rule)}`} onClick={() => setOpen(rule.id)}>{t('telling.change')}</Button>}
                  </li>
                )))}
              {open === 'new' && <li><RuleForm rule={blank} streetId={streetId} choosing onDone={() => setOpen(undefined)} /></li>}
            </ul>
            {editable && open !== 'new' && <p className="sec-p"><TextButton onClick={() => setOpen('new')}>{t('telling.add')}</TextButton></p>}
          </>
        )}
      </Section>
      {community && (
        <>
          <div className="list-tools">
            <Choice value={of} onChange={setOf} options={[{ value: 'street', label: community.street.name }, { value: 'community', label: community.name }]} />
          </div>
          {unit && (of === 'community' || editable ? <Robot key={unit.id} unit={unit} /> : null)}
        </>
      )}
    </main>
  );
}

function RuleForm({ rule, streetId, choosing = false, onDone }: { rule: Rule; streetId: string; choosing?: boolean; onDone: () => void }) {
  const { send, problem, errors, busy } = useSending(RULES);
  const [form, setForm] = useState({
    kind: rule.kind as string ?? '', grave: rule.grave, active: rule.active, robot: rule.robot,
    soon: rule.soonHours?.toString() ?? '', secretary: rule.secretaryHours?.toString() ?? '', street: rule.streetHours?.toString() ?? '',
  });
  const set = (part: Partial<typeof form>) => setForm({ ...form, ...part });
  const number = (typed: string): number | null => (typed.trim() === '' ? null : Number(typed));
  async function save() {
    const input = {
      streetId, kind: (form.kind || null) as RecordKind | null, grave: form.grave, active: form.active, robot: form.robot,
      soonHours: number(form.soon), secretaryHours: number(form.secretary), streetHours: number(form.street),
    };
    if (await send(SetEscalationRuleDocument, { input })) onDone();
  }
  async function remove() {
    if (await send(RemoveEscalationRuleDocument, { streetId, id: rule.id })) onDone();
  }
  return (
    <form className="fields" noValidate onSubmit={(event) => { event.preventDefault(); void save(); }}>
      {choosing ? (
        <>
          <SelectField label={t('telling.kind')} value={form.kind} onChange={(kind) => set({ kind })} options={KINDS.map((kind) => ({ value: kind, label: kindText(kind) }))} error={errors['kind']} />
          <CheckField label={t('telling.onlyGrave')} hint={t('telling.graveHint')} value={form.grave} onChange={(grave) => set({ grave })} />
        </>
      ) : <b>{nameOf(rule)}</b>}
      <CheckField label={t('telling.active')} value={form.active} onChange={(active) => set({ active })} />
      {form.active && (
        <>
          <NumberField label={t('telling.soon')} hint={t('telling.hint')} unit={t('telling.hours')} value={form.soon} onChange={(soon) => set({ soon })} min={1} max={120} error={errors['soonHours']} />
          <NumberField label={t('telling.secretary')} unit={t('telling.hours')} value={form.secretary} onChange={(secretary) => set({ secretary })} min={0} max={120} error={errors['secretaryHours']} />
          <NumberField label={t('telling.street')} unit={t('telling.hours')} value={form.street} onChange={(street) => set({ street })} min={0} max={120} error={errors['streetHours']} />
          <CheckField label={t('telling.robot')} value={form.robot} onChange={(robot) => set({ robot })} />
        </>
      )}
      {problem && <FormProblem problem={problem} shown={['kind', 'soonHours', 'secretaryHours', 'streetHours']} />}
      <div className="btn-row">
        <Button look="primary" type="submit" busy={busy} disabled={choosing && !form.kind}>{t('action.save')}</Button>
        <Button look="quiet" onClick={onDone}>{t('action.leave')}</Button>
        {rule.setAt && <TextButton onClick={() => void remove()}>{rule.kind ? t('telling.remove', { what: t('telling.ofAll') }) : t('telling.removeStandard')}</TextButton>}
      </div>
    </form>
  );
}
