import { Link } from 'react-router';
import { dayTime } from '../../lib/dates';
import type { ServiceEvaluationFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { recordPath } from '../../lib/records';
import { Section } from '../../ui/Section';
import { sentenceOf, type Line } from './sentence';

const HEADINGS = ['supervision', 'complaint', 'government', 'survey', 'serviceTalk', 'partner', 'media', 'thirdParty', 'delivery', 'improvement'] as const;
const SHOWN = 3;

/** What the period is judged by, under the headings of 9.1 to 9.3.2, each line with the records it comes from. */
export function Sources({ record }: { record: ServiceEvaluationFragment }) {
  const state = record.drawnAt ? t('evaluation.linesFrozen', { at: dayTime(record.drawnAt) }) : t('evaluation.linesLive');
  return (
    <Section id="sources" title={t('evaluation.lines')} count={state}>
      <dl className="ev-sources">
        {HEADINGS.map((heading) => {
          const lines = record.lines.filter((line) => line.heading === heading);
          return (
            <div key={heading}>
              <dt>{t(`evaluation.heading.${heading}`)}</dt>
              <dd>{lines.length ? lines.map((line, index) => <Told key={`${line.source} ${index}`} line={line} />) : <span className="mut">{t('evaluation.none')}</span>}</dd>
            </div>
          );
        })}
      </dl>
    </Section>
  );
}

function Told({ line }: { line: Line }) {
  const { records } = line;
  return (
    <p>
      {sentenceOf(line)}
      {records.length > 0 && (
        <span className="ev-from">
          {records.slice(0, SHOWN).map((one) => <Link key={one.id} to={recordPath(one)} title={one.title}>{one.number ?? one.title}</Link>)}
          {records.length > SHOWN && <Rest records={records} />}
        </span>
      )}
    </p>
  );
}

function Rest({ records }: { records: Line['records'] }) {
  return (
    <details>
      <summary>{t('evaluation.more', { n: records.length })}</summary>
      <ul className="plain-list">{records.slice(SHOWN).map((one) => <li key={one.id}><Link to={recordPath(one)}>{one.title}</Link> <span className="mut">{one.number}</span></li>)}</ul>
    </details>
  );
}
