import { useState } from 'react';
import { RECORDS } from '../../lib/client';
import {
  AgreeStarRatingDocument, AssessStarRatingDocument, ReviewStarRatingDocument, ScoreStarRatingDocument, type StarRatingFragment, type StarLineFragment,
} from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { useSending } from '../../lib/send';
import { useMe } from '../../lib/session';
import { Button } from '../../ui/Button';
import { AreaField, NumberField } from '../../ui/form/Field';
import { FormProblem } from '../../ui/verb/VerbForm';
import { EvidenceOf } from './EvidenceOf';
import { comparedWith, givenIn, type Mode } from './mode';
import { pts } from './words';

interface Props {
  record: StarRatingFragment;
  line: StarLineFragment;
  /** Null: to be read only. */
  mode: Mode | null;
  again: () => Promise<void>;
  onClose: () => void;
  onNext: () => void;
}

/** One indicator opened: what was found, what shows it, what others gave; and points with a reason. */
export function ScoreForm({ record, line, mode, again, onClose, onNext }: Props) {
  return (
    <div className="inplace star-score">
      <Reasons line={line} />
      <EvidenceOf record={record} line={line} again={again} />
      {mode ? <Points record={record} line={line} mode={mode} again={again} onClose={onClose} onNext={onNext} /> : <div className="btn-row"><Button look="quiet" onClick={onClose}>{t('star.close')}</Button></div>}
    </div>
  );
}

/** Who gave what, and why. */
function Reasons({ line }: { line: StarLineFragment }) {
  const said: [string, number | null, string][] = [
    [t('star.self'), line.selfPoints, line.selfReason], [t('star.first'), line.firstPoints, line.firstReason],
    ...line.marks.map(({ name, points, reason }): [string, number, string] => [name, points, reason]), [t('star.final'), line.finalPoints, line.finalReason],
  ];
  const shown = said.filter(([, points]) => points !== null);
  return (
    <dl className="star-said">
      {shown.map(([who, points, why], index) => <div key={`${who}${index}`}><dt>{who}</dt><dd><b>{pts(points!)}</b>{why && <span className="pre">　{why}</span>}</dd></div>)}
    </dl>
  );
}

function Points({ record, line, mode, again, onClose, onNext }: Props & { mode: Mode }) {
  const me = useMe();
  const given = givenIn(mode, line, me.id);
  const compared = comparedWith(mode, line);
  const [points, setPoints] = useState(given ? String(given.points) : '');
  const [reason, setReason] = useState(given?.reason ?? '');
  const [shownBy, setShownBy] = useState('');
  const { send, problem, errors, busy } = useSending(RECORDS);
  const value = Number(points);
  const needsReason = points !== '' && (mode === 'agree' || (compared !== null && value !== compared));
  const step = (by: number) => setPoints(String(Math.min(line.maxPoints, Math.max(0, Math.round(((points === '' ? (compared ?? 0) : value) + by) * 10) / 10))));
  const quick: [string, number][] = [
    [t('star.full', { n: pts(line.maxPoints) }), line.maxPoints],
    ...(mode === 'score' && line.proposed !== null && line.proposed !== line.maxPoints ? [[t('star.asProposed', { n: pts(line.proposed) }), line.proposed] as [string, number]] : []),
    ...(mode !== 'score' && line.selfPoints !== null && line.selfPoints !== line.maxPoints ? [[t('star.asSelf', { n: pts(line.selfPoints) }), line.selfPoints] as [string, number]] : []),
  ];

  async function save(then: () => void) {
    const head = { id: record.id, expectedVersion: record.version };
    const score = { number: line.number, points: points === '' ? Number.NaN : value, reason };
    const result = mode === 'score' ? await send(ScoreStarRatingDocument, { input: { ...head, scores: [{ ...score, shownBy }] } })
      : mode === 'review' ? await send(ReviewStarRatingDocument, { input: { ...head, scores: [score] } })
        : mode === 'assess' ? await send(AssessStarRatingDocument, { input: { ...head, scores: [score] } })
          : await send(AgreeStarRatingDocument, { input: { ...head, scores: [score] } });
    if (!result) return;
    await again();
    then();
  }
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); void save(onNext); }}>
      <div className="star-points">
        <NumberField label={t('star.pointsLabel')} min={0} max={line.maxPoints} step={0.5} unit={`/ ${pts(line.maxPoints)}`} value={points} error={errors['scores.0.points']} onChange={setPoints} />
        <div className="btn-row">
          <Button aria-label={t('star.less')} onClick={() => step(-1)}>−</Button><Button aria-label={t('star.more')} onClick={() => step(1)}>＋</Button>
          {quick.map(([label, to]) => <Button key={label} aria-pressed={points !== '' && value === to} onClick={() => setPoints(String(to))}>{label}</Button>)}
        </div>
      </div>
      <AreaField label={t('star.reason')} rows={2} optional={!needsReason} value={reason} onChange={setReason} error={errors['scores.0.reason']}
        hint={needsReason ? t(mode === 'score' ? 'star.reasonSelf' : mode === 'agree' ? 'star.reasonFinal' : 'star.reasonOther') : undefined} />
      {mode === 'score' && line.evidence.length === 0 && <AreaField label={t('star.shownBy')} hint={t('star.shownByHint')} rows={2} optional value={shownBy} onChange={setShownBy} />}
      {problem && <FormProblem problem={problem} shown={['scores']} />}
      <div className="btn-row">
        <Button look="primary" type="submit" busy={busy} disabled={points === ''}>{t('star.next')}</Button>
        <Button busy={busy} disabled={points === ''} onClick={() => void save(onClose)}>{t('star.save')}</Button>
        <Button look="quiet" onClick={onClose}>{t('star.close')}</Button>
      </div>
    </form>
  );
}
