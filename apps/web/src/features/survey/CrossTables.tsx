import { useQuery } from 'urql';
import { type QuestionFragment, type SurveyedFragment, SurveyTablesDocument } from '../../lib/generated/graphql';
import { code, t } from '../../lib/messages';
import { inLanguage } from '../../lib/words';
import { percent } from './percent';

/** A question by channel, grid and grouping questions; small groups say only that they are small. */
export function CrossTables({ record, question }: { record: SurveyedFragment; question: QuestionFragment }) {
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
      {some && <p className="mut sm">{t('survey.fewNote')}</p>}
    </div>
  );
}
