import type { ClauseLineFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { Icon } from '../Icon';
import { ClauseChip } from './ClauseChip';
import { ClausePicker } from './ClausePicker';

interface Props {
  label: string;
  hint?: string;
  error?: string;
  clauses: ClauseLineFragment[];
  onChange: (clauses: ClauseLineFragment[]) => void;
}

/** Clauses picked one after the other, each to be taken away again. */
export function ChosenClauses({ label, hint, error, clauses, onChange }: Props) {
  return (
    <div className="field">
      <ClausePicker label={label} hint={hint} error={error} without={clauses.map(({ id }) => id)} onPick={(clause) => onChange([...clauses, clause])} />
      <div className="chips">
        {clauses.map((clause) => (
          <span className="chip-with" key={clause.id}>
            <ClauseChip clause={clause} />
            <button type="button" className="chip-x" aria-label={t('clause.unlink', { number: clause.number })}
              onClick={() => onChange(clauses.filter(({ id }) => id !== clause.id))}><Icon name="close" size={12} /></button>
          </span>
        ))}
      </div>
    </div>
  );
}
