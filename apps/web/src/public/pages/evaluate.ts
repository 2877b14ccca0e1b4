import { ApiError } from '../api.js';
import { moment } from '../dates.js';
import { h } from '../dom.js';
import { alarm, choiceField, notice, onceAtATime, textField } from '../form/field.js';
import { lengthTrouble, phoneTrouble, plainPhone } from '../form/validate.js';
import { site, type View } from '../frame.js';
import { msg } from '../messages/index.js';
import { evaluate, questionsOf, type Questions } from '../evaluation.js';
import { community, type Community } from '../queries.js';
import { uuid } from '../uuid.js';
import { failureHint, throttled } from './failure.js';

const ASKED = ['content', 'arrangement', 'place', 'overall'] as const;
const SCORES = [5, 4, 3, 2, 1];
const CLOSED = new Set(['NOT_YET_HELD', 'ANSWERS_CLOSED', 'NOT_FOUND']);

/** The token of the last scan, in memory only, as with checking in. */
let scanned: { id: string; token: string } | null = null;

/** One form a device: opened once more it is the same, so that nobody answers twice by accident. */
function formOf(id: string): string {
  const key = `public.evaluate.${id}`;
  try {
    const known = localStorage.getItem(key);
    if (known) return known;
    const made = uuid();
    localStorage.setItem(key, made);
    return made;
  } catch {
    return uuid();
  }
}

/** Opened by the code that hangs at the door: four questions, no name. */
export async function evaluatePage({ code = '', id = '' }: Record<string, string>): Promise<View> {
  const m = msg().evaluation;
  const where = await community(code);
  const shown = decodeURIComponent(location.hash.slice(1));
  if (shown) {
    history.replaceState(null, '', location.pathname);
    scanned = { id, token: shown };
  }
  const place = site(where, m.short);
  try {
    if (scanned?.id !== id) throw new ApiError('NOT_FOUND');
    const { token } = scanned;
    const asked = await questionsOf({ communityCode: code, activityId: id, token });
    return { site: place, title: m.title(asked.title), body: form(where, { activityId: id, token }, asked) };
  } catch (error) {
    if (!(error instanceof ApiError) || !CLOSED.has(error.code)) throw error;
    return { site: place, title: m.closed, body: [h('p', { role: 'alert' }, m.closedHint), others(where)] };
  }
}

const others = ({ code }: Community): HTMLElement => h('div', { class: 'stack' }, h('a', { class: 'p-btn', href: `/p/${code}/activities` }, msg().evaluation.all));

function form(where: Community, door: { activityId: string; token: string }, { until, asksPhone }: Questions): HTMLElement {
  const m = msg().evaluation;
  const clientId = formOf(door.activityId);
  const picked: Record<string, number> = {};
  const scores = ASKED.map((question) => choiceField({
    name: question, label: m.of[question]!, value: '', options: SCORES.map((score) => [String(score), m.stars[score]!]),
    onpick: (value) => (picked[question] = Number(value)),
  }, true));
  const words = textField({ name: 'words', label: m.words, hint: m.wordsHint, rows: 3, value: '', oninput: () => undefined });
  const phone = textField({ name: 'phone', label: m.phone, hint: m.phoneHint, required: true, value: '', oninput: () => undefined }, { type: 'tel', autocomplete: 'tel' });
  const button = h('button', { class: 'p-btn pri', type: 'submit' }, m.submit);
  const told = notice();
  const send = onceAtATime(button, m.submit, m.submitting, async () => {
    told.say();
    scores.forEach((field, index) => field.fail(picked[ASKED[index]!] ? null : m.missing));
    words.fail(lengthTrouble(words.input.value, 300));
    if (asksPhone) phone.fail(phoneTrouble(phone.input.value));
    const wrong = [...(asksPhone ? [phone] : []), ...scores, words].find((field) => field.failed());
    if (wrong) return wrong.focus();
    try {
      const { again } = await evaluate({
        communityCode: where.code, ...door, clientId, phone: asksPhone ? plainPhone(phone.input.value) : '', words: words.input.value.trim(),
        content: picked.content!, arrangement: picked.arrangement!, place: picked.place!, overall: picked.overall!,
      });
      const done = h('div', { class: 'p-done', role: 'status', tabindex: -1 }, h('p', null, h('b', null, again ? m.again : m.done)), h('p', null, m.doneHint), others(where));
      element.replaceWith(done);
      done.focus();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.code === 'THROTTLED') return told.say(throttled(Number(error.params.retryAfter ?? 60), told));
      const known = { NOT_ON_LIST: m.notOnList, ANSWERED_ALREADY: m.already, ANSWERS_FULL: m.full, ANSWERS_CLOSED: m.closedHint, NOT_FOUND: m.closedHint }[error.code];
      told.say(h('div', { class: 'p-fail' }, alarm('form-error', m.failed), h('p', null, known ?? failureHint(error))));
    }
  });
  const element = h('form', { novalidate: true, onsubmit: send },
    h('p', null, m.lead), asksPhone && phone.element, scores.map((field) => field.element), words.element, told.element, h('div', { class: 'stack' }, button), h('p', { class: 'p-note' }, m.until(moment(until))));
  return element;
}
