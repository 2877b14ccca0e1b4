import { ChoicesField } from '../form/ChoicesField';
import { AreaField, ChoiceField, DayField, NumberField, SelectField, TextField } from '../form/Field';
import { PersonField } from '../form/PersonField';
import type { FieldSpec } from './spec';
import { useSpecOptions } from './options';

interface Props {
  spec: FieldSpec;
  label: string;
  communityId: string;
  value: string;
  error?: string;
  inside?: Record<string, string>;
  autoFocus?: boolean;
  onChange: (value: string) => void;
}

export function SpecField({ spec, label, communityId, value, error, inside, autoFocus, onChange }: Props) {
  const common = { label, value, onChange, error: error || undefined, hint: spec.hint, optional: spec.optional };
  switch (spec.type) {
    case 'area': return <AreaField {...common} rows={spec.rows} autoFocus={autoFocus} />;
    case 'day': return <DayField {...common} />;
    case 'dayTime': return <DayField {...common} time />;
    case 'number': return <NumberField {...common} unit={spec.unit} min={spec.min} max={spec.max} />;
    case 'person': return <PersonField {...common} empty={spec.empty} communityId={communityId} />;
    case 'select': return <SpecSelect spec={spec} {...common} />;
    case 'choice': return <ChoiceField {...common} options={spec.options ?? []} />;
    case 'choices': return <SpecChoices spec={spec} {...common} />;
    case 'own': return spec.Own ? <spec.Own {...common} inside={inside} /> : null;
    default: return <TextField {...common} autoFocus={autoFocus} />;
  }
}

function SpecChoices({ spec, value, onChange, ...common }: { spec: FieldSpec; label: string; value: string; onChange: (value: string) => void }) {
  return <ChoicesField {...common} value={value.split(',').filter(Boolean)} options={useSpecOptions(spec)} onChange={(chosen) => onChange(chosen.join())} />;
}

function SpecSelect({ spec, ...common }: { spec: FieldSpec; label: string; value: string; onChange: (value: string) => void }) {
  return <SelectField {...common} empty={spec.empty} options={useSpecOptions(spec)} />;
}
