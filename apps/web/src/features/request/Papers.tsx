import { TickServiceRequestDocument, type ServiceRequestFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { CheckField } from '../../ui/form/Field';
import { Section } from '../../ui/Section';
import { FormProblem } from '../../ui/verb/VerbForm';
import { useVerb } from '../../ui/verb/useVerb';

/** What is there and what is not; ticked in place as it comes. */
export function Papers({ record, may, onDone }: { record: ServiceRequestFragment; may: boolean; onDone: () => void }) {
  const { send, problem } = useVerb(TickServiceRequestDocument, record, onDone);
  if (!record.papers.length) return null;
  const brought = record.papers.filter((paper) => paper.brought).map((paper) => paper.name);
  const set = (name: string, on: boolean) => void send({ brought: on ? [...brought, name] : brought.filter((one) => one !== name) });
  return (
    <Section title={t('request.papers')} count={`${brought.length} / ${record.papers.length}`}>
      <ul className="plain-list sec-p">
        {record.papers.map((paper) => (
          <li key={paper.name}>
            {may ? <CheckField value={paper.brought} label={paper.name} hint={paper.required ? undefined : t('request.optional')} onChange={(on) => set(paper.name, on)} />
              : <span className={paper.brought ? undefined : 'mut'}>{paper.brought ? '✓' : '—'} {paper.name}{!paper.required && <span className="mut sm">　{t('request.optional')}</span>}</span>}
          </li>
        ))}
      </ul>
      {problem && <FormProblem problem={problem} shown={[]} />}
    </Section>
  );
}
