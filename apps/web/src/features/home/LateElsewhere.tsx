import { useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { day } from '../../lib/dates';
import { dueWords } from '../../lib/due';
import { LateElsewhereDocument } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { recordPath } from '../../lib/records';
import { stageText, stateText } from '../../lib/words';
import { TextButton } from '../../ui/Button';
import { Section } from '../../ui/Section';
import { StageGlyph } from '../../ui/Ring';
import type { Work } from './Headline';

const SHOWN = 8;

/** What is late with others, so that it can be helped along before it climbs. */
export function LateElsewhere({ communityId, mine }: { communityId: string; mine: Work[] }) {
  const [{ data }] = useQuery({ query: LateElsewhereDocument, variables: { communityId }, context: RECORDS });
  const [all, setAll] = useState(false);
  if (!data) return null;
  const own = new Set(mine.map((item) => item.record.id));
  // services of the plan have a list of their own
  const late = data.lateElsewhere.filter((record) => !own.has(record.id) && record.dueAt && record.kind !== 'serviceItem')
    .sort((a, b) => a.dueAt!.localeCompare(b.dueAt!));
  if (!late.length) return null;
  return (
    <Section title={t('home.others')} count={t('home.count', { n: late.length })}>
      <table className="tbl late-tbl">
        <tbody>
          {late.slice(0, all ? undefined : SHOWN).map((record) => (
            <tr key={record.id}>
              <td className="bad nowrap b">{dueWords(record.dueAt, { late: true, daysLate: 0 }).main}</td>
              <td>
                <Link className="plain-link" to={recordPath(record)}>{record.title}</Link>
                <div className="sm mut">{record.number}</div>
              </td>
              <td className="nowrap"><span className={`sg st-${record.stage}`}><StageGlyph stage={record.stage} />{stageText(record.stage)}</span></td>
              <td className="nowrap">{stateText(record.kind, record.state)}</td>
              <td className="mut sm nowrap r">{day(record.dueAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {!all && late.length > SHOWN && <p className="sec-p"><TextButton onClick={() => setAll(true)}>{t('home.rest', { n: late.length - SHOWN })}</TextButton></p>}
    </Section>
  );
}
