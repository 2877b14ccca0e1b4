import type { EditionClausesQuery } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { clauseTitle } from '../../lib/words';
import { Alarm } from '../../ui/Icon';

type Clause = EditionClausesQuery['standard']['clauses'][number];

const WANTS = ['shall', 'should', 'shall-not', 'should-not'];
const chapterOf = (number: string): string => number.split('.')[0]!;
/** Chapters of an edition in which something can be assessed: introduction, scope and terms want nothing. */
export function chaptersOf(clauses: readonly Clause[]): Clause[] {
  const wanting = new Set(clauses.filter(({ modality }) => modality.some((one) => WANTS.includes(one))).map(({ number }) => chapterOf(number)));
  return clauses.filter(({ number, parentNumber }) => !parentNumber && (!['0', '1', '2', '3'].includes(chapterOf(number)) || wanting.has(chapterOf(number))));
}

/** The sections of a chapter, to choose some of it. */
const sectionsOf = (clauses: readonly Clause[], { number }: Clause): Clause[] => clauses.filter(({ parentNumber }) => parentNumber === number);

interface Props { clauses: readonly Clause[]; chosen: readonly string[]; error?: string; onChange: (ids: string[]) => void }

/** Chapters and their sections; a chapter stands for all that is below it. */
export function ScopePicker({ clauses, chosen, error, onChange }: Props) {
  const has = new Set(chosen);
  const toggle = (clause: Clause, below: readonly Clause[], on: boolean) => {
    const without = chosen.filter((id) => id !== clause.id && !below.some((one) => one.id === id));
    onChange(on ? [...without, clause.id] : without);
  };
  const part = (chapter: Clause, sections: readonly Clause[], section: Clause, on: boolean) => {
    const before = has.has(chapter.id) ? sections.map(({ id }) => id) : sections.filter(({ id }) => has.has(id)).map(({ id }) => id);
    const now = on ? [...before, section.id] : before.filter((id) => id !== section.id);
    const rest = chosen.filter((id) => id !== chapter.id && !sections.some((one) => one.id === id));
    onChange(now.length === sections.length ? [...rest, chapter.id] : [...rest, ...now]);
  };
  return (
    <fieldset className={error ? 'field err scope' : 'field scope'}>
      <legend>{t('label.conformityAssessment.clauseIds')}</legend>
      <p className="hint">{t('assessment.scopeHint')}</p>
      {chaptersOf(clauses).map((chapter) => {
        const sections = sectionsOf(clauses, chapter);
        const whole = has.has(chapter.id);
        const some = sections.some(({ id }) => has.has(id));
        return (
          <div key={chapter.id}>
            <label className="check-field">
              <input type="checkbox" checked={whole} ref={(box) => { if (box) box.indeterminate = !whole && some; }} onChange={(event) => toggle(chapter, sections, event.target.checked)} />
              <span><b>{chapter.number}</b> {clauseTitle(chapter)}</span>
            </label>
            {sections.length > 1 && (
              <details open={some && !whole}>
                <summary>{t('assessment.someOf', { n: sections.length })}</summary>
                {sections.map((section) => (
                  <label className="check-field" key={section.id}>
                    <input type="checkbox" checked={whole || has.has(section.id)} onChange={(event) => part(chapter, sections, section, event.target.checked)} />
                    <span><b>{section.number}</b> {clauseTitle(section)}</span>
                  </label>
                ))}
              </details>
            )}
          </div>
        );
      })}
      {error && <p className="msg"><Alarm />{error}</p>}
    </fieldset>
  );
}
