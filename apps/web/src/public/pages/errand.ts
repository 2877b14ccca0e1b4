import { ApiError } from '../api.js';
import { day, moment } from '../dates.js';
import { h, put, withPhone, WRITTEN, type Child } from '../dom.js';
import { alarm, choiceField, notice, onceAtATime, textField } from '../form/field.js';
import { lengthTrouble, LIMITS } from '../form/validate.js';
import { site, type View } from '../frame.js';
import { msg } from '../messages/index.js';
import { askErrandTexts, lookUpErrand, objectTo, settle, type Community, type Errand, type News, type Slip } from '../queries.js';
import { forget, keep, kept } from '../store.js';
import { uuid } from '../uuid.js';
import { failureHint, throttled } from './failure.js';
import { number } from './receipt.js';
import { textsPart } from './texts.js';

const MOVED_ON = new Set(['WRONG_STATE', 'STALE', 'OBJECTION_OVER', 'RATED_ALREADY']);
const GIVEN_ELSEWHERE = new Set(['contactGiven', 'selfService', 'provided', 'entrusted']);

export interface Carried {
  slip: Slip;
  errand: Errand;
  why?: string;
}

interface Turns {
  changed(next: Errand, why?: string): Promise<void>;
  another(): void;
}

/** A matter as whoever came with it sees it: how far, what to bring, what was said, and what can be said to it. */
export function errandView(where: Community | null, { slip, errand, why }: Carried, turns: Turns): View {
  const m = msg().errand;
  const part = msg().site.progress;
  return {
    site: where ? site(where, part) : [h('span', WRITTEN, errand.communityName), '　', part],
    title: headline(errand),
    body: [
      why && h('p', { class: 'p-note', role: 'status' }, why),
      errand.newSlip && followed(errand.newSlip),
      late(errand) && h('div', { class: 'p-fail' }, alarm('late', m.lateSince(moment(errand.promisedAt!))), h('p', null, withPhone(msg().progress.lateHint, errand.communityPhone))),
      papers(errand),
      h('dl', { class: 'p-id' },
        h('dt', null, msg().progress.number), h('dd', null, number(errand.number)),
        h('dt', null, m.what), h('dd', { ...WRITTEN, class: 'plain' }, errand.title)),
      reply(errand),
      errand.objectUntil && errand.canObject && h('p', { class: 'p-note' }, m.objectUntil(day(errand.objectUntil))),
      decision(slip, errand, turns),
      news(errand.reply ? errand.news.filter((one) => one.words !== errand.reply) : errand.news),
      h('h2', { class: 'p-h2' }, msg().progress.steps),
      h('ol', { class: 'p-steps' }, errand.steps.map((step, i) => row(errand, step, i))),
      textsPart(errand.texts, async (phone) => turns.changed(await askErrandTexts(slip, phone))),
      h('p', { class: 'p-foot' }, withPhone(msg().progress.phone, errand.communityPhone)),
      h('div', { class: 'stack' }, h('button', { class: 'p-btn', type: 'button', onclick: turns.another }, msg().progress.another)),
    ],
  };
}

const late = ({ promisedAt }: Errand): boolean => promisedAt !== null && Date.parse(promisedAt) < Date.now();

function headline(errand: Errand): string {
  const m = msg().errand;
  const state = m.headline[errand.state] ?? errand.state;
  if (!errand.promisedAt) return state;
  return `${state}${msg().progress.comma}\n${late(errand) ? m.late : m.by(day(errand.promisedAt))}`;
}

function followed({ number: full, secret }: Slip): HTMLElement {
  const m = msg();
  return h('div', { class: 'p-note', role: 'status' },
    h('p', null, m.errand.followed),
    h('dl', { class: 'p-slip' }, h('dt', null, m.receipt.number), h('dd', null, number(full)), h('dt', null, m.receipt.secret), h('dd', { class: 'secret', translate: 'no' }, secret)));
}

function papers({ askedFor, papersBy }: Errand): Child {
  if (!askedFor.length) return null;
  const m = msg().errand;
  return h('section', { class: 'p-answer' },
    h('h2', { class: 'p-h2' }, m.askedFor),
    h('ul', { ...WRITTEN, class: 'p-dots' }, askedFor.map((paper) => h('li', null, paper))),
    papersBy && h('p', { class: 'p-note' }, m.until(day(papersBy))));
}

function reply(errand: Errand): Child {
  if (!errand.reply) return null;
  const m = msg().errand;
  const more = (title: string, text: string): Child => text && [h('h3', null, title), h('p', WRITTEN, text)];
  return h('section', { class: 'p-answer' },
    h('h2', { class: 'p-h2' }, errand.state === 'void' ? m.voidBecause : m.reply),
    h('p', WRITTEN, errand.reply),
    more(m.lateReason, errand.lateReason),
    GIVEN_ELSEWHERE.has(errand.outcome ?? '') && [more(m.elsewhere, [errand.otherParty, errand.otherContact].filter(Boolean).join('　')), more(m.procedure, errand.procedure)],
    more(m.remedies, errand.remedies),
    errand.rating !== null && h('p', { class: 'mut' }, m.rated(errand.rating)));
}

/** All that was said on the way, the latest first; the reply itself stands above. */
function news(all: News[]): Child {
  const told = [...all].reverse();
  if (!told.length) return null;
  const m = msg().errand;
  return [
    h('h2', { class: 'p-h2' }, m.news),
    h('ul', { class: 'p-news' }, told.map((one) => h('li', null,
      h('p', { class: 'mut' }, [m.said[one.verb], moment(one.at), m.way[one.way]].filter(Boolean).join('　')),
      h('p', { ...WRITTEN, class: 'pre' }, one.words),
      one.nextSteps && h('p', null, m.next, h('span', WRITTEN, one.nextSteps)),
      one.verb === 'extend' && one.promisedAt && h('p', null, h('b', null, m.newPromise(moment(one.promisedAt))))))),
  ];
}

function row(errand: Errand, step: Errand['steps'][number], index: number): HTMLElement {
  const m = msg();
  const last = errand.steps.reduce((found, one, i) => (one.at !== null ? i : found), -1);
  const now = index === last && errand.steps.some((one) => one.at === null);
  const where = now ? m.progress.stateNow : step.at ? m.progress.stateReached : m.progress.stateNext;
  return h('li', { class: now ? 'now' : step.at ? 'ok' : 'next', 'aria-current': now ? 'step' : null },
    h('b', null, m.errand.step[step.state] ?? step.state, h('span', { class: 'unseen' }, ` (${where})`)), h('span', null, step.at ? moment(step.at) : ''));
}

/** Object, go on with a new matter, or close with a rating: in place. */
function decision(slip: Slip, errand: Errand, turns: Turns): Child {
  if (!errand.canObject && !errand.canFollow && !errand.canSettle) return null;
  const m = msg().errand;
  const box = h('div', { class: 'p-decide' });
  const told = notice();
  const door = (text: string, panel: () => HTMLElement, main = false) =>
    h('button', { class: main ? 'p-btn pri' : 'p-btn', type: 'button', onclick: () => open(panel()) }, text);
  const doors = h('div', { class: 'stack' },
    errand.canSettle && door(errand.state === 'closed' ? m.rate : m.settle, rating, true),
    errand.canObject && door(m.object, () => objection(m.objectHint)),
    errand.canFollow && door(m.follow, () => objection(m.followHint)));
  const close = () => {
    told.say();
    put(box, doors);
    doors.querySelector('button')?.focus();
  };
  const cancel = () => h('button', { class: 'p-btn', type: 'button', onclick: close }, msg().progress.cancel);
  function open(panel: HTMLElement) {
    put(box, panel, told.element);
    panel.querySelector<HTMLElement>('textarea, input')?.focus();
  }
  async function done(asked: Promise<Errand>, then?: () => void) {
    told.say();
    try {
      let why: string | undefined;
      const next = await asked.catch((error: ApiError) => {
        if (!MOVED_ON.has(error.code)) throw error;
        why = msg().progress.moved;
        return lookUpErrand(slip);
      });
      then?.();
      await turns.changed(next, why);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.code === 'THROTTLED') return told.say(throttled(Number(error.params.retryAfter ?? 60), told));
      told.say(alarm('decide-error', msg().complain.failed), h('p', null, failureHint(error)));
    }
  }
  function objection(hint: string): HTMLElement {
    const key = `object.${errand.number}`;
    const clientId = uuid();
    const reason = textField({ name: 'reason', label: m.objectTitle, hint, rows: 4, required: true, value: kept<string>(key) ?? '', oninput: (v) => keep(key, v) });
    const button = h('button', { class: 'p-btn pri', type: 'submit' }, m.objectSubmit);
    const send = onceAtATime(button, m.objectSubmit, msg().progress.sending, async () => {
      const text = reason.input.value.trim();
      reason.fail(text ? lengthTrouble(text, LIMITS.reason) : m.reasonMissing);
      if (reason.failed()) return reason.focus();
      await done(objectTo(slip, text, clientId), () => forget(key));
    });
    return h('form', { class: 'p-panel', novalidate: true, onsubmit: send }, reason.element, h('div', { class: 'stack' }, button, cancel()));
  }
  function rating(): HTMLElement {
    let picked = '';
    const stars = choiceField({ name: 'rating', label: m.rateTitle, options: [5, 4, 3, 2, 1].map((n) => [String(n), m.stars[n]!]), value: '', onpick: (value) => (picked = value) });
    const words = textField({ name: 'words', label: m.words, hint: m.wordsHint, rows: 2, value: '', oninput: () => undefined });
    const button = h('button', { class: 'p-btn pri', type: 'submit' }, m.settleSubmit);
    const send = onceAtATime(button, m.settleSubmit, msg().progress.sending, async () => {
      stars.fail(picked ? null : m.ratingMissing);
      words.fail(lengthTrouble(words.input.value, 500));
      if (stars.failed() || words.failed()) return (stars.failed() ? stars : words).focus();
      await done(settle(slip, Number(picked), words.input.value.trim()));
    });
    return h('form', { class: 'p-panel', novalidate: true, onsubmit: send }, stars.element, words.element, h('div', { class: 'stack' }, button, cancel()));
  }
  put(box, doors);
  return box;
}
