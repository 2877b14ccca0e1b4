import { useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { day } from '../../lib/dates';
import { type FiguredFragment, type PartFragment, type PortionFragment, type QuestionFragment, type SurveyFragment, SurveyFiguresDocument } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { inLanguage } from '../../lib/words';
import { TextButton } from '../../ui/Button';
import { ClauseChip } from '../../ui/clause/ClauseChip';
import { Section } from '../../ui/Section';
import { CrossTables } from './CrossTables';
import { percent } from './percent';
import { Texts } from './Texts';

/** The questions of the core behind the four figures of T/ZSX 0005-2024, row 58. */
const FOUR = [
  ['core.knows-venue', 'knowsVenue'], ['core.visited-venue', 'visitedVenue'], ['core.knows-activities', 'knowsActivities'], ['core.took-part', 'tookPart'],
] as const;

/** What residents said, question by question, from the roll-up; what they wrote below. */
export function Figures({ record, onDone }: { record: SurveyFragment; onDone: () => void }) {
  const [{ data }, again] = useQuery({ query: SurveyFiguresDocument, variables: { id: record.id } });
  const found = data?.survey.id === record.id ? data.survey : null;
  if (!found) return null;
  const of = new Map(found.figures.map((one) => [one.key, one]));
  const four = FOUR.flatMap(([key, name]) => (of.get(key)?.share ? [{ name, share: of.get(key)!.share! }] : []));
  const lowest = found.figures.some(({ low }) => low);
  return (
    <>
      <Section id="results" title={t('survey.results')} right={<a className="text-btn" href={`/surveys/${record.id}/document`} download>{t('survey.word')}</a>}>
        {record.turnout.answers < 5 ? <p className="sec-p">{t('survey.noResults')}</p> : (
          <>
            <p className="mut sm sec-p">{t('survey.intervalNote')}{lowest && ` ${t('survey.planInput')}`}</p>
            {four.length > 0 && (
              <dl className="survey-four">
                {four.map(({ name, share }) => (
                  <div key={name}><dt>{t(`survey.fourOf.${name}`)}</dt><dd><b>{percent(share.share)}%</b><span className="mut sm">{interval(share)}</span></dd></div>
                ))}
              </dl>
            )}
            {record.sections.map((section) => <Part key={section.key} section={section} of={of} record={record} />)}
          </>
        )}
      </Section>
      {found.texts.length > 0 && <Texts record={record} texts={found.texts} onDone={() => { again({ requestPolicy: 'network-only' }); onDone(); }} />}
    </>
  );
}

const interval = ({ low, high }: PortionFragment): string => t('survey.interval', { low: percent(low), high: percent(high) });

function Part({ section, of, record }: { section: PartFragment; of: ReadonlyMap<string, FiguredFragment>; record: SurveyFragment }) {
  return (
    <div className="survey-part">
      <h3>{inLanguage(section.title, section.titleEn)}</h3>
      {section.clauses.length > 0 && <p className="chips">{section.clauses.map((clause) => <ClauseChip key={clause.id} clause={clause} />)}</p>}
      {section.questions.filter(({ type }) => type !== 'text').map((question) => <Result key={question.key} question={question} found={of.get(question.key)} section={section} record={record} />)}
    </div>
  );
}

function Result({ question, found, section, record }: { question: QuestionFragment; found: FiguredFragment | undefined; section: PartFragment; record: SurveyFragment }) {
  const { can } = usePlace();
  const [grouped, setGrouped] = useState(false);
  const text = inLanguage(question.text, question.textEn);
  if (!found || found.hidden || !found.n) return <div className="survey-result"><h4>{text}</h4><p className="mut">{t(found?.hidden ? 'survey.hidden' : 'survey.noAnswers')}</p></div>;
  const { share } = found;
  const summary = [
    t('survey.n', { n: found.n }), found.unsure > 0 && t('survey.unsureCount', { n: found.unsure }), found.mean !== null && t('survey.mean', { mean: found.mean.toFixed(2) }),
  ].filter(Boolean).join(t('list.comma'));
  const title = share ? t('survey.raiseTitle', { question: text, share: percent(share.share) }).slice(0, 60) : text;
  const raise = `/nonconformities/new?${new URLSearchParams({ from: 'survey', id: record.id, title }).toString()}`;
  return (
    <div className="survey-result">
      <h4>{text}{found.low && <span className="tag bad">{t('survey.low')}</span>}</h4>
      <p>{share && <><b>{t(question.type === 'scale' ? 'survey.satisfied' : 'survey.yes')} {percent(share.share)}%</b> <span className="mut sm">{interval(share)}</span>　</>}<span className="mut">{summary}</span></p>
      <Distribution text={text} found={found} summary={summary} />
      <p className="sm">
        <TextButton aria-expanded={grouped} onClick={() => setGrouped(!grouped)}>{t('survey.tables')}</TextButton>
        {found.low && can('nonconformity:report') && <>{'　'}<Link to={raise} state={{ clauses: section.clauses }}>{t('survey.raise')}</Link></>}
      </p>
      {grouped && <CrossTables record={record} question={question} />}
      {found.waves.length > 0 && <Waves found={found} />}
    </div>
  );
}

/** A bar for each answer, and its figures as a table. */
function Distribution({ text, found, summary }: { text: string; found: FiguredFragment; summary: string }) {
  const most = Math.max(...found.values.map(({ share }) => share), 0.01);
  return (
    <table className="tbl survey-table" aria-label={t('survey.chart', { question: text, summary })}>
      <thead><tr><th scope="col">{t('survey.answer')}</th><th scope="col" className="num">{t('survey.people')}</th><th scope="col" className="num">{t('survey.part')}</th><th aria-hidden="true" /></tr></thead>
      <tbody>
        {found.values.map(({ key, label, labelEn, count, share }) => (
          <tr key={key}>
            <th scope="row">{inLanguage(label, labelEn)}</th><td className="num">{count}</td><td className="num">{t('survey.share', { share: percent(share) })}</td>
            <td aria-hidden="true"><span className="bar"><i style={{ width: `${(share / most) * 100}%` }} /></span></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Waves({ found }: { found: FiguredFragment }) {
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label={t('survey.waves')}>
      <table className="tbl survey-table">
        <caption>{t('survey.waves')}</caption>
        <thead><tr><th scope="col">{t('survey.wave')}</th><th scope="col">{t('survey.when')}</th><th scope="col" className="num">{t('survey.people')}</th><th scope="col" className="num">{t('survey.part')}</th><th scope="col">{t('survey.change')}</th></tr></thead>
        <tbody>
          {found.waves.map(({ surveyId, title, closedOn, n, share, change }) => (
            <tr key={surveyId}>
              <th scope="row"><Link to={`/surveys/${surveyId}`}>{title}</Link></th><td className="nowrap">{day(closedOn)}</td><td className="num">{n}</td>
              <td className="num">{share ? t('survey.share', { share: percent(share.share) }) : ''}</td>
              <td>{change && (change.by === 0 ? t('survey.noChange') : <>{t('survey.points', { by: `${change.by > 0 ? '+' : ''}${percent(change.by)}` })}{change.low <= 0 && change.high >= 0 && <span className="mut sm"> {t('survey.chance')}</span>}</>)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
