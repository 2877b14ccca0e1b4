import { useState } from 'react';
import { Link } from 'react-router';
import { RECORDS } from '../../lib/client';
import { day } from '../../lib/dates';
import { DropStarEvidenceDocument, ShowStarEvidenceDocument, type StarRatingFragment, type StarEvidenceSort, type StarLineFragment } from '../../lib/generated/graphql';
import { code, t } from '../../lib/messages';
import { recordPath } from '../../lib/records';
import { useSending } from '../../lib/send';
import { figure, inText, isShown, unitText } from '../../lib/verdict';
import { kindText } from '../../lib/words';
import { Button, TextButton } from '../../ui/Button';
import { TextField } from '../../ui/form/Field';
import { mayEdit } from '../../ui/verb/spec';
import { Verdict } from '../../ui/Verdict';
import { FormProblem } from '../../ui/verb/VerbForm';

type Basis = StarLineFragment['basis'];

/** What rules and records say of an indicator, and what was named to show it; more is added in place. */
export function EvidenceOf({ record, line, again }: { record: StarRatingFragment; line: StarLineFragment; again: () => Promise<void> }) {
  const [adding, setAdding] = useState(false);
  const { send, problem, busy } = useSending(RECORDS);
  const may = mayEdit(record, 'show');
  const onSite = record.state === 'assessing';
  async function drop(evidenceId: string) {
    if (await send(DropStarEvidenceDocument, { input: { id: record.id, expectedVersion: record.version, evidenceId } })) await again();
  }
  return (
    <>
      <Found basis={line.basis} />
      <div className="star-evidence">
        <b className="sm">{t('star.evidence')}</b>
        {line.evidence.length === 0 && <span className="mut">{t('star.noEvidence')}</span>}
        <ul>
          {line.evidence.map((one) => (
            <li key={one.id}>
              {one.onSite && <span className="tag soft">{t('star.onSite')}</span>} {one.kind && `${kindText(one.kind)} `}
              {one.recordId && one.kind ? <Link to={recordPath({ kind: one.kind, id: one.recordId })}>{one.title}</Link> : one.title}
              {one.sort === 'words' ? <span className="pre">{one.note}</span> : one.sort !== 'verdict' && one.note && <span className="mut pre">　{one.note}</span>}
              {may && one.onSite === onSite && <> <TextButton disabled={busy} aria-label={`${t('star.drop')} ${one.title || one.note}`} onClick={() => void drop(one.id)}>{t('star.drop')}</TextButton></>}
            </li>
          ))}
        </ul>
        {problem && <FormProblem problem={problem} shown={[]} />}
        {may && !adding && <TextButton onClick={() => setAdding(true)}>{t('star.addEvidence')}</TextButton>}
        {adding && <AddEvidence record={record} line={line} onDone={() => { setAdding(false); void again(); }} onClose={() => setAdding(false)} />}
      </div>
    </>
  );
}

function Found({ basis }: { basis: Basis }) {
  return (
    <div className="star-basis">
      <b className="sm">{t('star.basis')} <span className="mut">{t('star.basisOn', { day: day(basis.on) })}</span></b>
      {!basis.verdicts.length && !basis.sorts.some(({ count }) => count !== null) && <p className="mut">{t('star.noBasis')}</p>}
      <ul>
        {basis.verdicts.map(({ rule, title, verdict, actual, required, unit }) => {
          const shown = verdict.replace(/-([a-z])/, (_, letter: string) => letter.toUpperCase());
          return (
            <li key={rule}>
              {inText(title)} {isShown(shown) && <Verdict shown={shown} />}
              {actual !== null && required !== null && <span className="mut">　{t('star.actual', { n: `${figure(actual)} ${unitText(unit)}` })}，{t('star.required', { n: `${figure(required)} ${unitText(unit)}` })}</span>}
            </li>
          );
        })}
        {basis.sorts.filter(({ count }) => count !== null).map(({ sort, count, records }) => (
          <li key={sort}>
            {code(`star.sort.${sort}`) ?? sort} <span className={count ? 'mut' : 'bad'}>{count === 0 ? t('star.sortNone') : count! >= 100 ? t('star.sortMany') : t('star.sortCount', { n: count! })}</span>
            {records.slice(0, 2).map((one) => <span key={one.id} className="sm">　<Link to={recordPath(one)}>{one.title}</Link></span>)}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A record that was found, a file of the rating, or words. */
function AddEvidence({ record, line, onDone, onClose }: { record: StarRatingFragment; line: StarLineFragment; onDone: () => void; onClose: () => void }) {
  const [target, setTarget] = useState('');
  const [note, setNote] = useState('');
  const { send, problem, errors, busy } = useSending(RECORDS);
  const named = new Set(line.evidence.flatMap(({ recordId, attachmentId }) => [recordId, attachmentId]));
  const records = line.basis.sorts.flatMap((one) => one.records).filter(({ id }) => !named.has(id));
  const files = record.attachments.filter(({ id }) => !named.has(id));
  async function add() {
    const [sort, targetId = null] = target ? target.split(':') : ['words'];
    const input = { id: record.id, expectedVersion: record.version, number: line.number, sort: sort as StarEvidenceSort, targetId, note };
    if (await send(ShowStarEvidenceDocument, { input })) onDone();
  }
  return (
    <div className="line-form">
      <select className="in" aria-label={t('star.pickEvidence')} value={target} onChange={(event) => setTarget(event.target.value)}>
        <option value="">{t('star.wordsEvidence')}</option>
        {records.length > 0 && <optgroup label={t('star.evidenceRecords')}>{records.map(({ id, title, kind }) => <option key={id} value={`record:${id}`}>{kindText(kind)} {title}</option>)}</optgroup>}
        {files.length > 0 && <optgroup label={t('star.evidenceFiles')}>{files.map(({ id, name }) => <option key={id} value={`file:${id}`}>{name}</option>)}</optgroup>}
      </select>
      <TextField label={t('star.note')} optional={Boolean(target)} maxLength={500} value={note} error={errors.note} onChange={setNote} />
      <div className="btn-row">
        <Button busy={busy} onClick={() => void add()}>{t('star.addEvidence')}</Button><Button look="quiet" onClick={onClose}>{t('action.leave')}</Button>
      </div>
      {problem && <FormProblem problem={problem} shown={['note']} />}
    </div>
  );
}
