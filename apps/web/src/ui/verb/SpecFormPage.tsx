import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useClient, type TypedDocumentNode } from 'urql';
import { RECORDS } from '../../lib/client';
import { useDraft } from '../../lib/draft';
import type { RecordKind } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { fieldMessages, problemOf, type Problem } from '../../lib/problem';
import { fieldLabel } from '../../lib/words';
import { Button } from '../Button';
import { DraftLine } from '../form/DraftLine';
import { FormPage } from '../form/FormPage';
import type { FieldSpec, Values } from './spec';
import { SpecField } from './SpecField';
import { FormProblem } from './VerbForm';

interface Props {
  kind: RecordKind;
  title: string;
  lead: string;
  send: string;
  back: string;
  /** What tells this draft from others of the kind. */
  draftKey?: string;
  fields: FieldSpec[];
  initial: Values;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- each kind begins with an input of its own
  document: TypedDocumentNode<any, any>;
  /** What is sent beside the community. */
  input: (values: Values) => Record<string, unknown>;
  /** Where it leads when it was sent; without one to the record's page. */
  to?: string;
  /** A line above the fields: what it is for. */
  above?: React.ReactNode;
}

/** A record begun by a few fields, described as those of a verb are. */
export function SpecFormPage({ kind, title, lead, send: sends, back, draftKey = '', fields, initial, document, input, to, above }: Props) {
  const client = useClient();
  const navigate = useNavigate();
  const { community } = usePlace();
  const draft = useDraft<Values>(`${kind}:new:${community?.id ?? ''}:${draftKey}`, initial);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [gaps, setGaps] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const errors = { ...fieldMessages(problem), ...gaps };

  async function send() {
    const missing: Record<string, string> = {};
    for (const field of fields) if (!field.optional && !draft.values[field.name]?.trim()) missing[field.name] = t('field.REQUIRED');
    setGaps(missing);
    setProblem(null);
    if (Object.keys(missing).length || !community) return;
    setBusy(true);
    const values: Values = Object.fromEntries(Object.entries(draft.values).map(([name, value]) => [name, value.trim()]));
    const result = await client.mutation(document, { input: { communityId: community.id, ...input(values) } }, RECORDS).toPromise();
    setBusy(false);
    if (result.error) return setProblem(problemOf(result.error));
    draft.clear();
    const [made] = Object.values(result.data as Record<string, { id: string }>);
    void navigate(to ?? `${back}/${made!.id}`, { replace: true });
  }
  return (
    <FormPage stage="do" title={title} lead={lead} back={back} onSubmit={() => void send()} foot={<>
      <Button look="primary" type="submit" busy={busy}>{sends}</Button>
      {draft.savedAt && <span className="saved" role="status">{t('form.kept')}</span>}
    </>}>
      <DraftLine draft={draft} />
      {above}
      {fields.map((field, index) => (
        <SpecField key={field.name} spec={field} label={field.label ?? fieldLabel(kind, field.name)} communityId={community?.id ?? ''} autoFocus={index === 0}
          value={draft.values[field.name] ?? ''} error={errors[field.name]} onChange={(value) => draft.change({ [field.name]: value })} />
      ))}
      {problem && <FormProblem problem={problem} shown={fields.map((field) => field.name)} />}
    </FormPage>
  );
}
