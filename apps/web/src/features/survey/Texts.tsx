import { useId, useState } from 'react';
import { useClient } from 'urql';
import { RECORDS } from '../../lib/client';
import { ThemeSurveyTextsDocument, type SurveyFragment, type SurveyFiguresQuery } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { problemOf, type Problem } from '../../lib/problem';
import { inLanguage } from '../../lib/words';
import { Button } from '../../ui/Button';
import { Section } from '../../ui/Section';
import { mayEdit } from '../../ui/verb/spec';
import { FormProblem } from '../../ui/verb/VerbForm';

type Written = SurveyFiguresQuery['survey']['texts'][number];

/** Free words, sorted into themes: what was typed once is offered again. */
export function Texts({ record, texts, onDone }: { record: SurveyFragment; texts: readonly Written[]; onDone: () => void }) {
  const client = useClient();
  const list = useId();
  const [themes, setThemes] = useState<Record<string, string>>({});
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const may = mayEdit(record, 'theme');
  const known = [...new Set([...texts.map(({ theme }) => theme), ...Object.values(themes)].filter(Boolean))];
  const questions = record.sections.flatMap((section) => section.questions).filter(({ key }) => texts.some(({ question }) => question === key));
  const changed = texts.filter(({ id, theme }) => themes[id] !== undefined && themes[id] !== theme);

  async function save() {
    setBusy(true);
    setProblem(null);
    const input = { id: record.id, expectedVersion: record.version, texts: changed.map(({ id }) => ({ textId: id, theme: themes[id]! })) };
    const result = await client.mutation(ThemeSurveyTextsDocument, { input }, RECORDS).toPromise();
    setBusy(false);
    if (result.error) return setProblem(problemOf(result.error));
    setThemes({});
    onDone();
  }
  return (
    <Section id="texts" title={t('survey.texts')} count={t('survey.textCount', { n: texts.length })}>
      <p className="mut sm sec-p">{t('survey.textsLead')}</p>
      <datalist id={list}>{known.map((theme) => <option key={theme} value={theme} />)}</datalist>
      {questions.map(({ key, text, textEn }) => {
        const here = texts.filter(({ question }) => question === key);
        const counts = [...new Set(here.map(({ theme }) => theme))].map((theme) => t('survey.themeCount', { theme: theme || t('survey.untold'), n: here.filter((one) => one.theme === theme).length }));
        return (
          <div className="survey-part" key={key}>
            <h3>{inLanguage(text, textEn)}</h3>
            <p className="mut">{counts.join('　')}</p>
            <ul className="survey-texts">
              {here.map(({ id, words, theme }) => (
                <li key={id}>
                  <p className="pre">{words}</p>
                  {may ? (
                    <input className="in" list={list} maxLength={30} aria-label={`${t('survey.themeOf')} ${words.slice(0, 20)}`} placeholder={t('survey.themeOf')} value={themes[id] ?? theme}
                      onChange={(event) => setThemes({ ...themes, [id]: event.target.value })} />
                  ) : theme && <span className="tag soft">{theme}</span>}
                </li>
              ))}
            </ul>
          </div>
        );
      })}
      {problem && <FormProblem problem={problem} shown={[]} />}
      {may && <p className="sec-p"><Button look="primary" busy={busy} disabled={!changed.length} onClick={() => void save()}>{t('survey.saveThemes')}</Button></p>}
    </Section>
  );
}
