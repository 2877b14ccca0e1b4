import { useRef } from 'react';
import type { ClauseResult } from '../../lib/generated/graphql';
import { code, t } from '../../lib/messages';
import { problemText } from '../../lib/problem';
import type { RunEnd } from '../../lib/outbox/sending';
import { stateWords } from '../../lib/outbox/posting';
import { clauseTitle, fieldLabel } from '../../lib/words';
import { Button, TextButton } from '../../ui/Button';
import { ClauseChip } from '../../ui/clause/ClauseChip';
import { AreaField } from '../../ui/form/Field';
import { Icon } from '../../ui/Icon';
import { Photos } from '../../ui/outbox/Photos';
import { TornAnswer } from '../../ui/outbox/TornAnswer';
import { VerdictShape } from '../../ui/Verdict';
import { RESULTS, type Sheet, type SheetLine, type Standing } from './answers';
import { Evidence } from './Evidence';
import { type AnswerForm, useAnswerForm } from './form-state';
import { LastTime } from './LastTime';
import { shapeOf } from './ResultShape';
import { isFinding, resultName, textOf } from './words';

interface Props {
  sheet: Sheet;
  line: SheetLine;
  standing: Standing;
  may: boolean;
  sending: string | null;
  ended: RunEnd;
  next: SheetLine | null;
  previous: SheetLine | null;
  after: SheetLine | null;
  onGo: (line: SheetLine) => void;
  again: () => void;
}

/** One clause: what it asks, what there is, and what is found. */
export function ClauseForm({ sheet, line, standing, may, sending, ended, next, previous, after, onGo, again }: Props) {
  const form = useAnswerForm(sheet, line, standing);
  const { text, items, borrowed } = textOf(line);
  const { parcel, carried } = standing;
  const torn = parcel?.state === 'torn';
  const words = useRef<HTMLDivElement>(null);
  const owner = sheet.members.find(({ personId }) => personId === line.assessorId);
  return (
    <section className="sheet-clause" aria-labelledby="clause-name">
      <h2 id="clause-name"><b>{line.number}</b> {clauseTitle(line.clause)}</h2>
      <p className="sheet-edition"><ClauseChip clause={line.clause} />{owner && sheet.members.length > 1 && <span className="mut">{t('assessment.owner', { name: owner.name })}</span>}</p>
      {borrowed && <p className="hint">{borrowed}</p>}
      <div className="sheet-text read">
        {text && <p>{text}</p>}
        {items.length > 0 && <ul>{items.map(({ label, summary }) => <li key={label + summary}><b>{label}</b> {summary}</li>)}</ul>}
      </div>
      {line.previous && <LastTime time={line.previous} takenUp={line.takenUp} />}
      <Evidence line={line} may={may && !torn} chosen={form.said.recordIds} onChoose={(recordIds) => form.change({ recordIds }, true)} />
      {carried && may && (
        <div className="inplace" role="status">
          <p>{t('assessment.carriedSays', { relation: code(`relation.${line.answer!.relation!}`) ?? '', result: resultName(line.answer!.result) })}</p>
          <div className="btn-row"><Button look="primary" onClick={form.confirm}>{t('assessment.asItIs')}</Button></div>
        </div>
      )}
      {torn ? <TornAnswer parcel={parcel} onDone={again} /> : may ? <div ref={words}><Words form={form} line={line} /></div> : <Told standing={standing} />}
      {!may && line.photos.length > 0 && <Sent line={line} />}
      {parcel?.state === 'refused' && parcel.problem && <p className="form-problem" role="alert">{problemText(parcel.problem)}</p>}
      <footer className="sheet-foot">
        {may && !torn && <Results form={form} onChosen={(result) => { if (result !== 'conforms' && !form.said.note) words.current?.querySelector('textarea')?.focus(); }} />}
        <div className="sheet-nav">
          <Button disabled={!previous} onClick={() => previous && onGo(previous)}><Icon name="back" size={20} />{t('assessment.before')}</Button>
          <span className="sheet-state" role="status">
            {form.full ? t('assessment.notKept') : form.lacking ? t('assessment.lacking') : parcel && parcel.state !== 'sent' ? stateWords(parcel, { sending, ended }) : standing.id && !carried ? t('assessment.saved') : ''}
          </span>
          <Button look={standing.said.result && next ? 'primary' : 'plain'} disabled={!next && !after} onClick={() => onGo((next ?? after)!)}>{t(next ? 'assessment.nextOpen' : 'assessment.after')}<Icon name="right" size={20} /></Button>
        </div>
      </footer>
    </section>
  );
}

/** Four of them, where the thumb is; one that needs words leads to them. */
function Results({ form, onChosen }: { form: AnswerForm; onChosen: (result: ClauseResult) => void }) {
  const choose = (result: ClauseResult) => {
    form.change({ result }, true);
    onChosen(result);
  };
  return (
    <div className="sheet-results" role="radiogroup" aria-label={fieldLabel('conformityAssessment', 'result')}>
      {RESULTS.map((result) => (
        <button key={result} type="button" role="radio" aria-checked={form.said.result === result} onClick={() => choose(result)}>
          <VerdictShape shown={shapeOf(result)} size={20} />{resultName(result)}
        </button>
      ))}
    </div>
  );
}

function Words({ form, line }: { form: AnswerForm; line: SheetLine }) {
  const { said, shots, change, dropPhoto } = form;
  const coming = said.photoIds.filter((id) => !line.photos.some((one) => one.id === id) && !shots.shots.some((one) => one.id === id));
  const noteLabel = said.result === 'notApplicable' ? t('assessment.why') : fieldLabel('conformityAssessment', 'note');
  return (
    <>
      <AreaField label={noteLabel} optional={said.result === 'conforms' || said.result === ''} rows={isFinding(said.result) ? 4 : 2} value={said.note}
        error={form.lacking ? t(said.result === 'notApplicable' ? 'assessment.needWhy' : 'assessment.needNote') : undefined} onChange={(note) => change({ note })} />
      <AreaField label={fieldLabel('conformityAssessment', 'sampled')} hint={t('assessment.sampledHint')} optional rows={2} value={said.sampled} onChange={(sampled) => change({ sampled })} />
      {line.photos.length > 0 && <Sent line={line} />}
      <Photos shots={{ ...shots, drop: dropPhoto, shots: shots.shots.filter((one) => !line.photos.some(({ id }) => id === one.id)) }} touched={() => change({}, true)} />
      {coming.length > 0 && (
        <p className="sm mut" role="status">{t('assessment.photosComing', { n: coming.length })} <TextButton onClick={() => coming.forEach(dropPhoto)}>{t('assessment.dropComing')}</TextButton></p>
      )}
    </>
  );
}

function Sent({ line }: { line: SheetLine }) {
  return (
    <div className="line-photos">
      {line.photos.map((one, index) => (
        <a key={one.id} href={one.url} target="_blank" rel="noreferrer"><img src={one.previewUrl ?? one.url} alt={t('checklist.photoOf', { text: line.number, n: index + 1 })} loading="lazy" /></a>
      ))}
    </div>
  );
}

function Told({ standing: { said } }: { standing: Standing }) {
  if (!said.result) return <p className="mut sec-p">{t('assessment.open')}</p>;
  return (
    <div className="sheet-told">
      <p><VerdictShape shown={shapeOf(said.result)} /> <b>{resultName(said.result)}</b></p>
      {said.note && <p className="pre read">{said.note}</p>}
      {said.sampled && <p className="pre mut">{t('assessment.sampledWas', { what: said.sampled })}</p>}
    </div>
  );
}
