import { useState } from 'react';
import { useQuery } from 'urql';
import { type QuestionFragment, type SurveyFragment, SurveyCrossDocument, SurveyTablesDocument } from '../../lib/generated/graphql';
import { code, t } from '../../lib/messages';
import { inLanguage } from '../../lib/words';
import { SelectField } from '../../ui/form/Field';
import { percent } from './percent';

/** A question by channel, grid and grouping questions; small groups say only that they are small. */
export function CrossTables({ record, question }: { record: SurveyFragment; question: QuestionFragment }) {
  const [{ data }] = useQuery({ query: SurveyTablesDocument, variables: { id: record.id } });
  const tables = data?.survey.figures.find(({ key }) => key === question.key)?.tables.filter(({ groups }) => groups.length > 0) ?? [];
  const asked = (key: string) => record.sections.flatMap(({ questions }) => questions).find((one) => one.key === key);
  const cutName = (cut: string): string => {
    const found = asked(cut);
    return found ? inLanguage(found.text, found.textEn) : t(cut === 'grid' ? 'survey.grid' : 'survey.channel');
  };
  const some = tables.some(({ groups }) => groups.some(({ hidden }) => hidden));
  return (
    <div className="survey-cross">
      {tables.map(({ cut, groups }) => (
        <table className="tbl survey-table" key={cut}>
          <caption>{t('survey.tableOf', { cut: cutName(cut) })}</caption>
          <thead><tr><th scope="col">{t('survey.group')}</th><th scope="col" className="num">{t('survey.people')}</th><th scope="col" className="num">{t('survey.part')}</th><th scope="col" className="num">{t('survey.meanHead')}</th></tr></thead>
          <tbody>
            {groups.map(({ member, label, labelEn, hidden, n, mean, share }) => (
              <tr key={member}>
                <th scope="row">{inLanguage(label, labelEn) || (code(`survey.channels.${member}`) ?? t('survey.unknown'))}</th>
                {hidden ? <td colSpan={3} className="mut">{t('survey.few')}</td> : (
                  <><td className="num">{n}</td><td className="num">{share ? t('survey.share', { share: percent(share.share) }) : ''}</td><td className="num">{mean === null ? '' : mean.toFixed(2)}</td></>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
      <Crossing record={record} question={question} />
      {some && <p className="mut sm">{t('survey.fewNote')}</p>}
    </div>
  );
}

/** The question by any other that has answers to choose from: a line for each group, a column for each answer. */
function Crossing({ record, question }: { record: SurveyFragment; question: QuestionFragment }) {
  const [by, setBy] = useState('');
  const [{ data, fetching }] = useQuery({ query: SurveyCrossDocument, variables: { id: record.id, question: question.key, by }, pause: !by });
  const others = record.sections.flatMap(({ questions }) => questions).filter(({ key, type }) => type !== 'text' && key !== question.key);
  const cross = data?.survey.cross?.cut === by ? data.survey.cross : null;
  const answers = new Map(cross?.groups.flatMap(({ values }) => values.map(({ key }) => [key, true] as const)));
  const heads = question.type === 'number' ? [] : question.options.filter(({ key }) => answers.has(key));
  const rated = cross?.groups.some(({ mean }) => mean !== null);
  return (
    <>
      <SelectField label={t('survey.crossBy')} empty={t('survey.crossNone')} value={by} onChange={setBy} options={others.map(({ key, text, textEn }) => ({ value: key, label: inLanguage(text, textEn) }))} />
      {by && !cross && !fetching && <p className="mut">{t('survey.noResults')}</p>}
      {cross && (
        <div className="scroll-x" tabIndex={0} role="region" aria-label={t('survey.crossOf')}>
          <table className="tbl survey-table">
            <thead><tr>
              <th scope="col">{t('survey.group')}</th><th scope="col" className="num">{t('survey.people')}</th>
              {heads.map(({ key, label, labelEn }) => <th scope="col" className="num" key={key}>{inLanguage(label, labelEn)}</th>)}
              {rated && <th scope="col" className="num">{t('survey.meanHead')}</th>}
            </tr></thead>
            <tbody>
              {cross.groups.map(({ member, label, labelEn, hidden, n, mean, values }) => (
                <tr key={member}>
                  <th scope="row">{inLanguage(label, labelEn) || t('survey.unknown')}</th>
                  {hidden ? <td colSpan={heads.length + (rated ? 2 : 1)} className="mut">{t('survey.few')}</td> : (
                    <>
                      <td className="num">{n}</td>
                      {heads.map(({ key }) => <td className="num" key={key}>{values.filter((one) => one.key === key).map(({ share }) => t('survey.share', { share: percent(share) }))}</td>)}
                      {rated && <td className="num">{mean === null ? '' : mean.toFixed(2)}</td>}
                    </>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
          {heads.length < question.options.length && <p className="mut sm">{t('survey.crossHidden')}</p>}
        </div>
      )}
    </>
  );
}
