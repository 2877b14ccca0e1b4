import { useState } from 'react';
import { RECORDS } from '../../lib/client';
import {
  AssessStarRatingDocument, ProposeStarRatingDocument, ReviewStarRatingDocument, ScoreStarRatingDocument, type StarRatingFragment, type StarLineFragment,
} from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { useSending } from '../../lib/send';
import { useMe } from '../../lib/session';
import { inText } from '../../lib/verdict';
import { verbText } from '../../lib/words';
import { Button } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { Section } from '../../ui/Section';
import { mayEdit } from '../../ui/verb/spec';
import { FormProblem } from '../../ui/verb/VerbForm';
import { differs, givenIn, modeOf, type Mode } from './mode';
import { ScoreForm } from './ScoreForm';
import { pts } from './words';

type View = 'all' | 'open' | 'differ';

/** Every indicator with what it was given by whom; one at a time is opened and scored, and the next follows. */
export function Indicators({ record, again }: { record: StarRatingFragment; again: () => Promise<void> }) {
  const me = useMe();
  const mode = modeOf(record);
  const [view, setView] = useState<View>('all');
  const [open, setOpen] = useState<number | null>(null);
  const isOpen = (line: StarLineFragment) => mode !== null && givenIn(mode, line, me.id) === null;
  const shown = record.scores.filter((line) => line.number === open || view === 'all' || (view === 'open' ? isOpen(line) : differs(line)));
  const done = mode ? record.scores.filter((line) => !isOpen(line)).length : 0;
  const anyDiffers = record.scores.some(differs);
  const parts = [...new Set(shown.map(({ level1 }) => level1))];
  const after = (number: number) => record.scores.slice(record.scores.findIndex((line) => line.number === number) + 1).find(isOpen)?.number ?? record.scores.find((line) => line.number !== number && isOpen(line))?.number ?? null;

  return (
    <Section id="indicators" title={t('star.indicators')} count={mode ? t('star.done', { done, n: record.scores.length }) : ''}>
      <div className="list-tools">
        {(mode || anyDiffers) && (
          <Choice<View> value={view} onChange={setView} label={t('star.indicators')} options={[
            { value: 'all' as const, label: t('star.all') }, ...(mode ? [{ value: 'open' as const, label: t('star.open') }] : []), ...(anyDiffers ? [{ value: 'differ' as const, label: t('star.differ') }] : []),
          ]} />
        )}
        {mode && mode !== 'agree' && <AllAtOnce record={record} mode={mode} again={again} />}
      </div>
      {!shown.length && <p className="mut sec-p">{t('star.nothing')}</p>}
      {parts.map((part) => (
        <section key={part} className="star-part" aria-label={part}>
          <h3 lang="zh-CN">{part}</h3>
          <ul>
            {shown.filter(({ level1 }) => level1 === part).map((line) => (
              <li key={line.id} id={`row-${line.number}`} className={line.number === open ? 'open' : undefined}>
                <Row line={line} record={record} mode={mode} open={line.number === open} onOpen={() => setOpen(line.number === open ? null : line.number)} />
                {line.number === open && (
                  <ScoreForm key={`${line.id}-${mode}`} record={record} line={line} mode={mode} again={again}
                    onClose={() => setOpen(null)} onNext={() => {
                      const next = after(line.number);
                      setOpen(next);
                      if (next !== null) requestAnimationFrame(() => document.getElementById(`row-${next}`)?.scrollIntoView({ block: 'center' }));
                    }} />
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Section>
  );
}

function Row({ line, record, mode, open, onOpen }: { line: StarLineFragment; record: StarRatingFragment; mode: Mode | null; open: boolean; onOpen: () => void }) {
  const me = useMe();
  const given = mode && givenIn(mode, line, me.id);
  const word = !mode ? t('star.look') : mode === 'agree' ? t('star.settle') : given ? t('star.change') : t('star.give');
  const figures: [string, number | null][] = [
    ...(mode === 'score' ? [[t('star.proposed'), line.proposed] as [string, number | null]] : []),
    [t('star.self'), line.selfPoints],
    ...(record.firstTotal !== null || mode === 'review' ? [[t('star.first'), line.firstPoints] as [string, number | null]] : []),
    ...(mode === 'assess' ? [[t('star.mine'), given?.points ?? null] as [string, number | null]] : []),
    ...(record.finalTotal !== null || mode === 'agree' ? [[t('star.final'), line.finalPoints] as [string, number | null]] : []),
  ];
  return (
    <div className="star-row">
      <div className="what">
        <b lang="zh-CN">{line.number} {line.title}</b>
        <span className="mut sm">{inText(line.summary)}{line.also.length > 0 && `（${t('star.also', { rows: line.also.join('、') })}）`}</span>
      </div>
      <dl>
        {figures.map(([label, points]) => <div key={label}><dt>{label}</dt><dd>{points === null ? '—' : pts(points)}</dd></div>)}
        <div><dt>{t('star.max')}</dt><dd className="mut">{pts(line.maxPoints)}</dd></div>
      </dl>
      <Button small aria-expanded={open} aria-label={`${word} ${line.number} ${line.title}`} onClick={onOpen}>{word}</Button>
    </div>
  );
}

/** What nobody has to think about is given in one go: proposals as they are, or the community's own points. */
function AllAtOnce({ record, mode, again }: { record: StarRatingFragment; mode: Exclude<Mode, 'agree'>; again: () => Promise<void> }) {
  const me = useMe();
  const { send, problem, busy } = useSending(RECORDS);
  const left = record.scores.filter((line) => givenIn(mode, line, me.id) === null);
  const takes = left.flatMap(({ number, proposed, selfPoints }) => {
    const points = mode === 'score' ? proposed : selfPoints;
    return points === null ? [] : [{ number, points }];
  });
  const head = { id: record.id, expectedVersion: record.version };
  async function take() {
    const scores = takes.map((score) => ({ ...score, reason: '' }));
    const result = mode === 'score' ? await send(ScoreStarRatingDocument, { input: { ...head, scores: scores.map((score) => ({ ...score, shownBy: '' })) } })
      : mode === 'review' ? await send(ReviewStarRatingDocument, { input: { ...head, scores } })
        : await send(AssessStarRatingDocument, { input: { ...head, scores } });
    if (result) await again();
  }
  async function propose() {
    if (await send(ProposeStarRatingDocument, { input: head })) await again();
  }
  return (
    <>
      {takes.length > 0 && <Button busy={busy} onClick={() => void take()}>{t(mode === 'score' ? 'star.takeProposed' : 'star.takeSelf', { n: takes.length })}</Button>}
      {mayEdit(record, 'propose') && <Button look="quiet" busy={busy} onClick={() => void propose()}>{verbText('starRating', 'propose')}</Button>}
      {problem && <FormProblem problem={problem} shown={[]} />}
    </>
  );
}
