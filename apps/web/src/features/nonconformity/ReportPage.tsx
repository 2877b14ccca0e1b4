import { useState } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { useClient, useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { inputDay } from '../../lib/dates';
import { useDraft } from '../../lib/draft';
import { ClausesToRaiseDocument, ReportNonconformityDocument, type ClauseLineFragment, type Grade, type RecordKind } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { fieldMessages, problemOf, type Problem } from '../../lib/problem';
import { Button } from '../../ui/Button';
import { ChosenClauses } from '../../ui/clause/ChosenClauses';
import { DraftLine } from '../../ui/form/DraftLine';
import { AreaField, ChoiceField, DayField, TextField } from '../../ui/form/Field';
import { FormPage } from '../../ui/form/FormPage';
import { Rows } from '../../ui/Loading';
import { FormProblem } from '../../ui/verb/VerbForm';
import { Similar } from './Similar';

const FIELDS = ['title', 'description', 'foundOn', 'impact', 'potential', 'grade', 'containment', 'clauseIds'];

interface Written { atRisk: string; containment: string; title: string; description: string; foundOn: string; impact: string; potential: string; grade: string; clauses: ClauseLineFragment[] }

/** Reports a nonconformity by hand, or from another record named in the address (`?from=complaint&id=…&title=…`), with the clauses that it brings. */
export default function ReportPage() {
  const [search] = useSearchParams();
  const given = (useLocation().state as { clauses?: ClauseLineFragment[] } | null)?.clauses;
  const recordId = search.get('id') ?? '';
  const [{ data, fetching }] = useQuery({ query: ClausesToRaiseDocument, variables: { recordId, itemId: search.get('item') }, pause: Boolean(given) || !recordId });
  if (fetching) return <main className="page" id="main"><Rows columns="1fr" /></main>;
  return <Report key={recordId} brought={given ?? data?.clausesToRaise ?? []} />;
}

function Report({ brought }: { brought: ClauseLineFragment[] }) {
  const client = useClient();
  const navigate = useNavigate();
  const { community } = usePlace();
  const [search] = useSearchParams();
  const from = search.get('from') as RecordKind | null;
  const sourceId = search.get('id');
  const sourceItemId = search.get('item');
  const [initial] = useState<Written>(() => ({
    title: search.get('title') ?? '', description: search.get('text') ?? '', foundOn: inputDay(), impact: '', potential: 'false', grade: 'minor',
    atRisk: 'false', containment: '', clauses: brought,
  }));
  const draft = useDraft(`nonconformity:new:${sourceId ?? community?.id ?? ''}${sourceItemId ? `:${sourceItemId}` : ''}`, initial);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [gaps, setGaps] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const { values, change } = draft;
  const errors = { ...fieldMessages(problem), ...gaps };

  async function send() {
    const missing: Record<string, string> = {};
    if (!values.title.trim()) missing.title = t('nonconformity.needTitle');
    if (!values.description.trim()) missing.description = t('nonconformity.needDescription');
    if (!values.clauses.length) missing.clauseIds = t('nonconformity.needClause');
    setGaps(missing);
    setProblem(null);
    if (Object.keys(missing).length || !community) return;
    setBusy(true);
    const result = await client.mutation(ReportNonconformityDocument, {
      input: {
        communityId: community.id, title: values.title.trim(), description: values.description.trim(), foundOn: values.foundOn,
        impact: values.impact.trim(), potential: values.potential === 'true', grade: values.grade as Grade,
        atRisk: values.atRisk === 'true', containment: values.atRisk === 'true' ? (values.containment ?? '').trim() : '',
        clauseIds: values.clauses.map((clause) => clause.id),
        ...(from && sourceId ? { sourceKind: from, sourceId, sourceItemId } : {}),
      },
    }, RECORDS).toPromise();
    setBusy(false);
    if (result.error) return setProblem(problemOf(result.error));
    draft.clear();
    void navigate(`/nonconformities/${result.data!.reportNonconformity.id}`, { replace: true });
  }

  return (
    <FormPage stage="act" title={t('nonconformity.report')} lead={t('nonconformity.reportLead')} back="/nonconformities"
      onSubmit={() => void send()} foot={<>
        <Button look="primary" type="submit" busy={busy}>{t('nonconformity.report')}</Button>
        {draft.savedAt && <span className="saved" role="status">{t('form.kept')}</span>}
      </>}>
      <DraftLine draft={draft} />
      {from && sourceId && <p className="mut">{t('nonconformity.fromSource', { title: search.get('title') ?? '' })}</p>}
      <TextField label={t('label.any.title')} hint={t('nonconformity.titleHint')} value={values.title} error={errors.title}
        onChange={(title) => change({ title })} autoFocus />
      <AreaField label={t('label.any.description')} hint={t('nonconformity.descriptionHint')} value={values.description}
        error={errors.description} rows={5} onChange={(description) => change({ description })} />
      <DayField label={t('label.any.foundOn')} value={values.foundOn} max={inputDay()} error={errors.foundOn}
        onChange={(foundOn) => change({ foundOn })} />
      <ChosenClauses label={t('nonconformity.whichClause')} hint={t(brought.length ? 'nonconformity.clausesBrought' : 'nonconformity.clauseHint')} error={errors.clauseIds} clauses={values.clauses}
        onChange={(clauses) => { change({ clauses }); setGaps({ ...gaps, clauseIds: '' }); }} />
      <Similar communityId={community?.id ?? ''} lead={t('similar.lead')} title={values.title} text={values.description} clauseIds={values.clauses.map((clause) => clause.id)} />
      <ChoiceField label={t('containment.ask')} value={values.atRisk ?? 'false'} onChange={(atRisk) => change({ atRisk })}
        options={[{ value: 'false', label: t('containment.no') }, { value: 'true', label: t('containment.yes') }]} />
      {values.atRisk === 'true' && (
        <AreaField label={t('containment.title')} hint={t('containment.hint')} optional value={values.containment ?? ''} error={errors.containment} rows={2}
          onChange={(containment) => change({ containment })} />
      )}
      <ChoiceField label={t('label.any.potential')} value={values.potential} onChange={(potential) => change({ potential })}
        options={[{ value: 'false', label: t('value.potential.false') }, { value: 'true', label: t('value.potential.true') }]} />
      <ChoiceField label={t('label.any.grade')} value={values.grade} onChange={(grade) => change({ grade })} error={errors.grade}
        options={(['minor', 'major'] as const).map((grade) => ({ value: grade, label: t(`value.grade.${grade}`), note: t(`nonconformity.gradeNote.${grade}`) }))} />
      <TextField label={t('label.any.impact')} optional value={values.impact} error={errors.impact} onChange={(impact) => change({ impact })} />
      {problem && <FormProblem problem={problem} shown={FIELDS} />}
    </FormPage>
  );
}
