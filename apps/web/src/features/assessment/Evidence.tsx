import { useState } from 'react';
import { Link } from 'react-router';
import { day } from '../../lib/dates';
import { code, t } from '../../lib/messages';
import { recordPath } from '../../lib/records';
import { actualText, gapText, inText, shownOf } from '../../lib/verdict';
import { kindText, stateText } from '../../lib/words';
import { TextButton } from '../../ui/Button';
import { Verdict } from '../../ui/Verdict';
import type { SheetLine } from './answers';

interface Props { line: SheetLine; may: boolean; chosen: string[]; onChoose: (ids: string[]) => void }

const AT_ONCE = 3;

/** What the platform knows of a clause: verdicts of its rules, and the records that are linked to it, to be taken as evidence. */
export function Evidence({ line: { evidence: { verdicts, records, recordCount } }, may, chosen, onChoose }: Props) {
  const [all, setAll] = useState(false);
  const shown = all ? records : records.filter(({ id }, index) => index < AT_ONCE || chosen.includes(id));
  const toggle = (id: string, on: boolean) => onChoose(on ? [...chosen, id] : chosen.filter((one) => one !== id));
  return (
    <div className="sheet-evidence">
      <h3>{t('assessment.evidence')}{recordCount > 0 && <span className="cnt">{t('assessment.evidenceCount', { n: recordCount })}</span>}</h3>
      {verdicts.length > 0 && (
        <ul className="verdict-lines">
          {verdicts.map((rule) => (
            <li key={rule.rule}>
              <Verdict shown={shownOf(rule)} />
              <span>{inText(rule.title)} <span className="mut">{actualText(rule)}</span></span>
              <span className={shownOf(rule) === 'notMet' ? 'bad' : 'mut'}>{gapText({ ...rule, missing: [], reason: null, periodEnds: null, facts: [], sum: [] })}</span>
            </li>
          ))}
        </ul>
      )}
      <ul className="sheet-records">
        {shown.map((one) => {
          const name = [one.number, one.title].filter(Boolean).join(' ') || kindText(one.kind);
          const what = <><b>{name}</b><small>{[kindText(one.kind), stateText(one.kind, one.state), day(one.on), one.role === 'breaches' && code('assessment.against')].filter(Boolean).join(t('list.comma'))}</small></>;
          return (
            <li key={one.id}>
              {may ? <label><input type="checkbox" checked={chosen.includes(one.id)} onChange={(event) => toggle(one.id, event.target.checked)} /><span>{what}</span></label>
                : <span className={chosen.includes(one.id) ? 'taken' : undefined}>{what}</span>}
              {one.opens && <Link to={recordPath(one)} target="_blank" aria-label={t('assessment.openRecord', { name })}>{t('assessment.look')}</Link>}
            </li>
          );
        })}
      </ul>
      {records.length > shown.length && <TextButton onClick={() => setAll(true)}>{t('assessment.moreRecords', { n: records.length - shown.length })}</TextButton>}
      {recordCount > records.length && shown.length === records.length && <p className="sm mut">{t('assessment.restRecords', { n: recordCount - records.length })}</p>}
      {!verdicts.length && !recordCount && <p className="mut">{t('assessment.noEvidence')}</p>}
    </div>
  );
}
