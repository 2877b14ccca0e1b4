import { ApiError } from '../api.js';
import { moment } from '../dates.js';
import { h, put, withPhone, WRITTEN } from '../dom.js';
import { alarm, notice, onceAtATime, textField } from '../form/field.js';
import { lengthTrouble, LIMITS, phoneTrouble, plainPhone } from '../form/validate.js';
import { site, type View } from '../frame.js';
import { msg } from '../messages/index.js';
import { community, type Community } from '../queries.js';
import { checkIn, scan, type CheckedIn, type Pass } from '../seats.js';
import { failureHint } from './failure.js';

/** The pass of the last scan, in memory only: a reload (another language, larger letters) needs no second scan. */
let scanned: { id: string; pass: Pass } | null = null;

const CLOSED = new Set(['NOT_YET_HELD', 'CHECK_IN_OVER', 'NOT_FOUND']);

/** Opened by the code on the organiser's phone. The code is exchanged at once, before it is over. */
export async function checkInPage({ code = '', id = '' }: Record<string, string>): Promise<View> {
  const m = msg().registration;
  const where = await community(code);
  const shown = decodeURIComponent(location.hash.slice(1));
  if (shown) history.replaceState(null, '', location.pathname);
  const place = site(where, m.checkIn);
  try {
    if (shown) scanned = { id, pass: await scan({ communityCode: code, activityId: id, code: shown }) };
    if (scanned?.id !== id) throw new ApiError('CODE_OVER');
    return { site: place, title: scanned.pass.title, body: form(where, id, scanned.pass) };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const closed = CLOSED.has(error.code);
    if (!closed && error.code !== 'CODE_OVER' && error.code !== 'INVALID') throw error;
    return { site: place, title: closed ? m.doorClosed : m.over, body: [
      h('p', { role: 'alert' }, closed ? m.doorClosedHint : m.overHint),
      where.complaintPhone && h('p', { class: 'p-foot' }, withPhone(msg().site.counter, where.complaintPhone)),
    ] };
  }
}

function form(where: Community, activityId: string, { pass, place }: Pass): HTMLElement {
  const m = msg().registration;
  const idle = { oninput: () => undefined };
  const phone = textField({ name: 'phone', label: m.phone, hint: m.phoneHint, required: true, value: '', ...idle }, { type: 'tel', autocomplete: 'tel' });
  const name = textField({ name: 'name', label: m.name, required: true, value: '', ...idle }, { autocomplete: 'name' });
  const more = h('div');
  let asksName = false;
  const button = h('button', { class: 'p-btn pri', type: 'submit' }, m.submitCheckIn);
  const told = notice();
  const send = onceAtATime(button, m.submitCheckIn, m.submittingCheckIn, async () => {
    told.say();
    phone.fail(phoneTrouble(phone.input.value));
    if (asksName) name.fail(name.input.value.trim() ? lengthTrouble(name.input.value, LIMITS.name) : msg().field.name);
    const wrong = [phone, name].find((field) => field.failed());
    if (wrong) return wrong.focus();
    try {
      const given = { phone: plainPhone(phone.input.value), name: asksName ? name.input.value.trim() : '' };
      const done = welcome(where, await checkIn({ communityCode: where.code, activityId, pass, ...given }));
      element.replaceWith(done);
      done.focus();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.fields.some(({ path }) => path === 'name')) {
        asksName = true;
        put(more, h('p', { class: 'p-note', role: 'status' }, m.unknown), name.element);
        return name.focus();
      }
      const known = { CODE_OVER: m.overHint, PASS_USED: m.used, CHECK_IN_OVER: m.doorClosedHint }[error.code];
      told.say(h('div', { class: 'p-fail' }, alarm('form-error', m.checkFailed), h('p', null, known ?? failureHint(error))));
    }
  });
  const element = h('form', { novalidate: true, onsubmit: send },
    place && h('p', WRITTEN, place), phone.element, more, told.element, h('div', { class: 'stack' }, button), h('p', { class: 'p-note' }, m.note));
  return element;
}

function welcome({ code }: Community, { cameAt, again, atDoor }: CheckedIn): HTMLElement {
  const m = msg().registration;
  return h('div', { class: 'p-done', role: 'status', tabindex: -1 },
    h('p', null, h('b', null, again ? m.again(moment(cameAt)) : atDoor ? m.helloDoor : m.hello)),
    h('p', { class: 'p-more' }, h('a', { href: `/p/${code}/activities` }, m.all)));
}
