import type { PartFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { inLanguage } from '../../lib/words';
import { ClauseChip } from '../../ui/clause/ClauseChip';
import { typeName } from './composing';

/** Questions to be read: the fixed core, or all of them once they no longer change. */
export function Questions({ sections, fixed = false }: { sections: readonly PartFragment[]; fixed?: boolean }) {
  return sections.map((section) => (
    <div className="survey-part" key={section.key}>
      <h3>{inLanguage(section.title, section.titleEn)}{fixed && <span className="tag soft">{t('survey.fixed')}</span>}</h3>
      {section.clauses.length > 0 && <p className="chips">{section.clauses.map((clause) => <ClauseChip key={clause.id} clause={clause} />)}</p>}
      <ol className="survey-list">
        {section.questions.map((question) => (
          <li key={question.key}>
            {inLanguage(question.text, question.textEn)}
            <span className="mut sm"> {[typeName(question.type), question.options.map(({ label, labelEn }) => inLanguage(label, labelEn)).join(t('list.pause')), !question.required && t('survey.optional')].filter(Boolean).join('　')}</span>
          </li>
        ))}
      </ol>
    </div>
  ));
}
