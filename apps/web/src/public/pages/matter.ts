import { ApiError } from '../api.js';
import { day, daysUntil, moment } from '../dates.js';
import { h, put, withPhone, WRITTEN, type Child } from '../dom.js';
import { alarm, choiceField, notice, onceAtATime, textField } from '../form/field.js';
import { lengthTrouble, LIMITS } from '../form/validate.js';
import { site, type View } from '../frame.js';
import { msg } from '../messages/index.js';
import { askTexts, confirm, contest, lookUp, takeBack, type Community, type Progress, type Slip, type Step } from '../queries.js';
import { forget, keep, kept } from '../store.js';
import { failureHint, throttled } from './failure.js';
import { number } from './receipt.js';
import { textsPart } from './texts.js';

/** The matter is no longer where the page shows it: settled elsewhere, or its time ran out. */
const MOVED_ON = new Set(['WRONG_STATE', 'STALE', 'CONTESTED_ALREADY']);

interface Turns {
  /** `why`: said aloud when the matter moved on by itself. */
  changed(next: Progress, why?: string): Promise<void>;
  another(): void;
}

export interface Shown {
  slip: Slip;
  progress: Progress;
  why?: string;
}

/** One matter as its complainant sees it: the answer to "how far" is the title. */
export function matterView(where: Community | null, shown: Shown, turns: Turns): View {
  const { slip, progress, why } = shown;
  const m = msg().progress;
  const part = msg().site.progress;
  return {
    site: where ? site(where, part) : [h('span', WRITTEN, progress.communityName), '　', part],
    title: headline(progress),
    body: [
      why && h('p', { class: 'p-note', role: 'status' }, why),
      dueLine(progress),
      h('dl', { class: 'p-id' },
        h('dt', null, m.number), h('dd', null, number(progress.number)),
        h('dt', null, m.matter), h('dd', { ...WRITTEN, class: 'plain' }, progress.title)),
      progress.joined && h('p', { class: 'p-note' }, msg().complaint.joined),
      answer(progress),
      decision(slip, progress, turns),
      h('h2', { class: 'p-h2' }, m.steps),
      h('ol', { class: 'p-steps' }, progress.steps.map((step, i) => row(step, i, progress))),
      textsPart(progress.texts, async (phone) => turns.changed(await askTexts(slip, phone))),
      h('p', { class: 'p-foot' }, withPhone(m.phone, progress.communityPhone)),
      h('div', { class: 'stack' }, h('button', { class: 'p-btn', type: 'button', onclick: turns.another }, m.another)),
    ],
  };
}

/** The API sets `answerDueAt` as long as an answer is owed. */
const late = ({ answerDueAt }: Progress): boolean => answerDueAt !== null && Date.parse(answerDueAt) < Date.now();

function headline(progress: Progress): string {
  const m = msg().progress;
  const state = m.headline[progress.state] ?? progress.state;
  if (!progress.answerDueAt) return state;
  return `${state}${m.comma}\n${late(progress) ? m.late : m.answerBy(day(progress.answerDueAt))}`;
}

function dueLine(progress: Progress): Child {
  const m = msg().progress;
  if (progress.answerDueAt && late(progress)) {
    return h('div', { class: 'p-fail' },
      alarm('late', m.lateSince(moment(progress.answerDueAt))),
      h('p', null, withPhone(m.lateHint, progress.communityPhone)));
  }
  if (progress.answerDueAt) return h('p', null, m.daysLeft(daysUntil(progress.answerDueAt)));
  if (progress.confirmBy && progress.canConfirm) return h('p', null, m.confirmBy(day(progress.confirmBy)));
  return null;
}

function answer(progress: Progress): Child {
  if (!progress.answer) return null;
  const m = msg().progress;
  const g = msg().complaint;
  return h('section', { class: 'p-answer' },
    h('h2', { class: 'p-h2' }, answerTitle(progress)),
    h('p', WRITTEN, progress.answer),
    progress.canConfirm && !progress.canContest && h('p', { class: 'p-note' }, m.final),
    progress.furtherWays && [h('h3', null, g.ways), h('p', WRITTEN, progress.furtherWays)],
    progress.solved !== null && h('p', { class: 'mut' }, [g.said, progress.solved ? g.saidSolved : g.saidNot, progress.rating !== null && g.saidStars(progress.rating)].filter(Boolean).join(m.comma)));
}

function answerTitle({ state, answerDueAt }: Progress): string {
  const m = msg().progress;
  if (state === 'rejected') return m.rejectedBecause;
  if (state === 'void') return m.voidBecause;
  return answerDueAt ? m.answerBefore : m.answer;
}

function row(step: Step, index: number, progress: Progress): HTMLElement {
  const m = msg().progress;
  const reached = step.at !== null;
  const now = reached && index === lastReached(progress.steps) && progress.steps.some((s) => s.at === null);
  const name = (reached && m.stepDone[step.state]) || (m.step[step.state] ?? step.state);
  const where = now ? m.stateNow : reached ? m.stateReached : m.stateNext;
  return h('li', { class: now ? 'now' : reached ? 'ok' : 'next', 'aria-current': now ? 'step' : null },
    h('b', null, name, h('span', { class: 'unseen' }, ` (${where})`)), h('span', null, stepNote(step, progress)));
}

const lastReached = (steps: Step[]): number =>
  steps.reduce((last, step, i) => (step.at !== null ? i : last), -1);

function stepNote(step: Step, progress: Progress): string {
  const m = msg().progress;
  if (step.at) return moment(step.at);
  if (step.state === 'answered' && progress.answerDueAt) return m.latest(moment(progress.answerDueAt));
  const contested = progress.steps.some(({ state }) => state === 'contested');
  return step.state === 'confirmed' && !contested ? m.confirmHint : '';
}

/** Confirm or contest, in place; what cannot be undone is asked twice. */
function decision(slip: Slip, progress: Progress, turns: Turns): Child {
  if (!progress.canConfirm && !progress.canContest && !progress.canWithdraw) return null;
  const m = msg().progress;
  const g = msg().complaint;
  const box = h('div', { class: 'p-decide' });
  const told = notice();
  const doors = h('div', { class: 'stack' },
    progress.canConfirm &&
      h('button', { class: 'p-btn pri', type: 'button', onclick: () => open(word()) }, g.word),
    progress.canContest &&
      h('button', { class: 'p-btn', type: 'button', onclick: () => open(objection()) }, m.contest),
    progress.canWithdraw &&
      h('button', { class: 'link', type: 'button', onclick: () => open(farewell()) }, g.withdraw));
  const close = () => {
    told.say();
    put(box, doors);
    doors.querySelector('button')?.focus();
  };
  const open = (panel: HTMLElement) => {
    put(box, panel, told.element);
    panel.querySelector<HTMLElement>('textarea, button')?.focus();
  };
  const settle = async (asked: Promise<Progress>, done?: () => void) => {
    told.say();
    try {
      let why: string | undefined;
      const next = await asked.catch((error: ApiError) => {
        if (!MOVED_ON.has(error.code)) throw error;
        why = m.moved;
        return lookUp(slip);
      });
      done?.();
      await turns.changed(next, why);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.code === 'THROTTLED') return told.say(throttled(Number(error.params.retryAfter ?? 60), told));
      told.say(alarm('decide-error', msg().complain.failed), h('p', null, failureHint(error)));
    }
  };
  const cancel = () => h('button', { class: 'p-btn', type: 'button', onclick: close }, m.cancel);

  /** Whether it is solved, and how it was handled: the rates are made of these words. */
  const word = () => {
    let solved = '';
    let rating = '';
    const settled = choiceField({ name: 'solved', label: g.solved, options: Object.entries(g.solvedOf), value: '', onpick: (value) => (solved = value) }, true);
    const stars = choiceField({ name: 'rating', label: g.rating, hint: g.ratingOptional, options: [5, 4, 3, 2, 1].map((n) => [String(n), g.stars[n]!]), value: '', onpick: (value) => (rating = value) });
    const button = h('button', { class: 'p-btn pri', type: 'submit' }, g.wordSure);
    const send = onceAtATime(button, g.wordSure, m.sending, async () => {
      settled.fail(solved ? null : g.pick);
      if (settled.failed()) return settled.focus();
      await settle(confirm(slip, { solved: solved === 'yes', rating: rating ? Number(rating) : null }));
    });
    return h('form', { class: 'p-panel', novalidate: true, onsubmit: send }, settled.element, stars.element, h('p', { class: 'p-note' }, g.wordNote, progress.canContest && ` ${g.wordOrContest}`),
      h('div', { class: 'stack' }, button, cancel()));
  };

  const farewell = () => {
    const reason = textField({ name: 'why', label: g.withdrawWhy, hint: g.withdrawWhyHint, rows: 2, value: '', oninput: () => undefined });
    const button = h('button', { class: 'p-btn pri', type: 'submit' }, g.withdrawSure);
    const send = onceAtATime(button, g.withdrawSure, m.sending, async () => {
      reason.fail(lengthTrouble(reason.input.value, 1000));
      if (reason.failed()) return reason.focus();
      await settle(takeBack(slip, reason.input.value.trim()));
    });
    return h('form', { class: 'p-panel', novalidate: true, onsubmit: send }, h('p', null, g.withdrawAsk), reason.element, h('div', { class: 'stack' }, button, cancel()));
  };

  const objection = () => {
    const key = `contest.${progress.number}`;
    const reason = textField({ name: 'reason', label: m.contestTitle, hint: m.contestHint, rows: 4, required: true,
      value: kept<string>(key) ?? '', oninput: (v) => keep(key, v) });
    const button = h('button', { class: 'p-btn pri', type: 'submit' }, m.contestSubmit);
    const send = onceAtATime(button, m.contestSubmit, m.sending, async () => {
      const text = reason.input.value.trim();
      reason.fail(text ? lengthTrouble(text, LIMITS.reason) : msg().field.reason);
      if (reason.failed()) return reason.focus();
      await settle(contest(slip, text), () => forget(key));
    });
    return h('form', { class: 'p-panel', novalidate: true, onsubmit: send }, reason.element,
      h('div', { class: 'stack' }, button, cancel()));
  };

  put(box, doors);
  return box;
}
