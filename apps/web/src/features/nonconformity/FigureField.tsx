import { t } from '../../lib/messages';
import { ChoiceField, NumberField, SelectField } from '../../ui/form/Field';
import type { OwnField } from '../../ui/verb/spec';
import { useFacts } from '../../ui/form/facts';
import { useObjectives } from './choices';

interface Figure { how: 'words' | 'fact' | 'objective'; of: string; direction: 'up' | 'down'; target: string }

const EMPTY: Figure = { how: 'words', of: '', direction: 'up', target: '' };
const read = (value: string | undefined): Figure => (value ? { ...EMPTY, ...(JSON.parse(value) as Partial<Figure>) } : EMPTY);

/** What the API is told: nothing where words say it. */
export function figureIn(value: string | undefined) {
  const { how, of, direction, target } = read(value);
  if (how === 'words') return null;
  return { ...(how === 'fact' ? { fact: of || null } : { objectiveId: of || null }), direction, target: target.trim() ? Number(target) : null };
}

/** In words that a person judges by, or a number that the platform looks up when the time is over. */
export function FigureField({ label, value, error, inside = {}, onChange }: OwnField) {
  const figure = read(value);
  const parted = Object.keys(inside).length > 0;
  const change = (patch: Partial<Figure>) => onChange(JSON.stringify({ ...figure, ...patch }));
  return (
    <>
      <ChoiceField label={label} value={figure.how} error={parted ? undefined : error} onChange={(how) => change({ how: how as Figure['how'], of: '' })}
        options={(['words', 'fact', 'objective'] as const).map((how) => ({ value: how, label: t(`success.${how}`) }))} />
      {figure.how === 'fact' && <OfFact value={figure.of} error={inside.fact} onChange={(of) => change({ of })} />}
      {figure.how === 'objective' && <OfObjective value={figure.of} error={inside.objectiveId ?? inside.fact} onChange={(of) => change({ of })} />}
      {figure.how !== 'words' && (
        <>
          <ChoiceField label={t('success.direction')} value={figure.direction} onChange={(direction) => change({ direction: direction as Figure['direction'] })}
            options={(['up', 'down'] as const).map((one) => ({ value: one, label: t(`success.${one}`) }))} />
          <NumberField label={t('success.target')} value={figure.target} error={inside.target} onChange={(target) => change({ target })} />
        </>
      )}
    </>
  );
}

interface Of { value: string; error?: string; onChange: (value: string) => void }

function OfFact(props: Of) {
  return <SelectField {...props} label={t('success.figure')} options={useFacts()} />;
}

function OfObjective(props: Of) {
  return <SelectField {...props} label={t('success.which')} options={useObjectives()} />;
}
