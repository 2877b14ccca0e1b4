import type { CandidateFragment } from '../../lib/generated/graphql';
import { memberText } from '../../lib/words';
import { CheckField } from '../form/Field';

interface Props {
  label: string;
  hint: string;
  /** Said when there is nobody to choose. */
  none: string;
  /** Why somebody who is tied to the community cannot come; absent: they can, since the community looks at itself. */
  tied?: string;
  candidates: readonly CandidateFragment[] | undefined;
  chosen: readonly string[];
  /** Field errors of the form; one at any of `path` is shown. */
  errors: Record<string, string>;
  path: string;
  onChange: (chosen: string[]) => void;
}

/** Who is given a seat at a record; who is tied to its community is named, and cannot be chosen. */
export function SeatsField({ label, hint, none, tied, candidates, chosen, errors, path, onChange }: Props) {
  const wrong = Object.entries(errors).find(([at]) => at.startsWith(path))?.[1];
  const toggle = (id: string, on: boolean) => onChange(on ? [...chosen, id] : chosen.filter((one) => one !== id));
  return (
    <fieldset className={wrong ? 'field err choice' : 'field choice'}>
      <legend>{label}</legend>
      <p className="hint">{hint}</p>
      {candidates?.length === 0 && <p className="mut">{none}</p>}
      {candidates?.map((one) => (one.tied && tied
        ? <p className="mut" key={one.person.id}>{one.person.name}　{tied}</p>
        : <CheckField key={one.person.id} label={one.person.name} hint={memberText(one.role)} value={chosen.includes(one.person.id)} onChange={(on) => toggle(one.person.id, on)} />))}
      {wrong && <p className="msg">{wrong}</p>}
    </fieldset>
  );
}
