import { useState } from 'react';
import { Link } from 'react-router';
import type { ConformityAssessmentFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { clauseWords } from '../../lib/words';
import { Section } from '../../ui/Section';
import { Result } from './ResultShape';
import { changeName } from './words';

type Line = ConformityAssessmentFragment['clauses'][number];
type Only = 'all' | 'changed' | 'findings';

/** All clauses with their results, each beside the last time. */
export function ClauseTable({ record }: { record: ConformityAssessmentFragment }) {
  const compared = record.follows !== null;
  const moved = (line: Line): boolean => line.change === 'better' || line.change === 'worse';
  const [only, setOnly] = useState<Only>('all');
  const count = (change: string): number => record.clauses.filter((line) => line.change === change).length;
  const lines = record.clauses.filter((line) => (only === 'all' ? true : only === 'changed' ? moved(line) : line.answer?.result === 'partly' || line.answer?.result === 'fails'));
  return (
    <Section id="clauses" title={t('assessment.byClause')} count={record.clauses.length} right={<Link to={`/assessments/${record.id}/clauses`}>{t('assessment.eachClause')}</Link>}>
      {compared && <p className="sec-p">{t('assessment.compared', { number: record.follows!.number ?? '', better: count('better'), same: count('same'), worse: count('worse') })}</p>}
      <div className="sheet-filter" role="group" aria-label={t('assessment.show')}>
        {(['all', ...(compared ? ['changed' as const] : []), 'findings'] as Only[]).map((one) => (
          <button key={one} type="button" aria-pressed={only === one} onClick={() => setOnly(one)}>{t(`assessment.only.${one}`)}</button>
        ))}
      </div>
      <table className="tbl assessed">
        <thead><tr><th scope="col">{t('assessment.clause')}</th><th scope="col">{t('label.conformityAssessment.result')}</th>{compared && <th scope="col">{t('assessment.lastTime')}</th>}</tr></thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <td><Link className="plain-link" to={`/assessments/${record.id}/clauses?clause=${line.clause.id}&show=all`}><b>{line.number}</b> {clauseWords(line.clause)}</Link>{line.answer?.note && <div className="sm mut">{line.answer.note}</div>}</td>
              <td className="nowrap">{line.answer ? <Result result={line.answer.result} /> : <span className="mut">{t('assessment.open')}</span>}{line.answer?.relation && <div className="sm mut">{t('assessment.carried')}</div>}</td>
              {compared && <td className="nowrap">{line.previous?.result ? <><Result result={line.previous.result} />{moved(line) && <div className={line.change === 'worse' ? 'sm bad' : 'sm'}>{changeName(line.change)}</div>}</> : <span className="mut">{t('assessment.notThen')}</span>}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {!lines.length && <p className="mut sec-p">{t('assessment.noneLeft')}</p>}
    </Section>
  );
}
