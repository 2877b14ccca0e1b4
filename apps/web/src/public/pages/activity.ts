import { ApiError } from '../api.js';
import { moment, span } from '../dates.js';
import { h, WRITTEN } from '../dom.js';
import { alarm, notice, onceAtATime, textField } from '../form/field.js';
import { lengthTrouble, LIMITS, phoneTrouble, plainPhone } from '../form/validate.js';
import { site, type View } from '../frame.js';
import { msg } from '../messages/index.js';
import { activities, community, type Activity, type Community } from '../queries.js';
import { register, type Registered } from '../seats.js';
import { keep } from '../store.js';
import { uuid } from '../uuid.js';
import { seats } from './activities.js';
import { failureHint, throttled } from './failure.js';
import { number } from './receipt.js';

/** One activity, and a seat in it. Name and phone stay on this page alone. */
export async function activityPage({ code = '', id = '' }: Record<string, string>): Promise<View> {
  const [where, coming] = await Promise.all([community(code), activities(code)]);
  const one = coming.find((activity) => activity.id === id);
  const m = msg().registration;
  const back = h('div', { class: 'stack' }, h('a', { class: 'p-btn', href: `/p/${code}/activities` }, m.all));
  const place = site(where, msg().site.activities);
  if (!one) return { site: place, title: m.gone, body: [h('p', null, m.goneHint), back] };
  const { day, time } = span(one.startsAt, one.endsAt);
  const open = one.takesRegistrations && Date.parse(one.registerUntil) > Date.now();
  return {
    site: place,
    title: one.title,
    body: [
      one.content && h('p', { ...WRITTEN, class: 'pre' }, one.content),
      h('dl', { class: 'p-id' },
        h('dt', null, m.when), h('dd', { class: 'plain' }, `${day} ${time}`),
        one.place && [h('dt', null, m.where), h('dd', { ...WRITTEN, class: 'plain' }, one.place)]),
      one.takesRegistrations ? h('p', { class: 'p-note' }, seats(one), open && ['　', m.until(moment(one.registerUntil))]) : h('p', { class: 'p-note' }, m.noNeed),
      open && form(where, one),
      one.takesRegistrations && h('p', { class: 'p-foot' }, h('a', { href: `/p/${code}/progress` }, m.mine)),
      back,
    ],
  };
}

function form(where: Community, one: Activity): HTMLElement {
  const m = msg().registration;
  const clientId = uuid();
  const idle = { oninput: () => undefined };
  const waits = one.seatsLeft !== null && (one.seatsLeft === 0 || one.waiting > 0);
  const label = waits ? m.submitWait : m.submit;
  const name = textField({ name: 'name', label: m.name, required: true, value: '', ...idle }, { autocomplete: 'name' });
  const phone = textField({ name: 'phone', label: m.phone, required: true, value: '', ...idle }, { type: 'tel', autocomplete: 'tel' });
  const button = h('button', { class: 'p-btn pri', type: 'submit' }, label);
  const told = notice();
  const send = onceAtATime(button, label, m.submitting, async () => {
    told.say();
    name.fail(name.input.value.trim() ? lengthTrouble(name.input.value, LIMITS.name) : msg().field.name);
    phone.fail(phoneTrouble(phone.input.value));
    const wrong = [name, phone].find((field) => field.failed());
    if (wrong) return wrong.focus();
    try {
      const given = { name: name.input.value.trim(), phone: plainPhone(phone.input.value) };
      const made = await register({ communityCode: where.code, activityId: one.id, clientId, ...given });
      keep('number', made.number);
      const done = receipt(where, made);
      element.replaceWith(done);
      done.focus();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.code === 'THROTTLED') return told.say(throttled(Number(error.params.retryAfter ?? 60), told));
      const known = { ALREADY_REGISTERED: m.already, REGISTRATION_CLOSED: m.tooLate, NOT_FOUND: m.gone }[error.code];
      told.say(h('div', { class: 'p-fail' }, alarm('form-error', m.failed),
        h('p', null, known ?? failureHint(error))));
    }
  });
  const element = h('form', { novalidate: true, onsubmit: send },
    h('h2', { class: 'p-h2' }, m.register), name.element, phone.element, h('p', { class: 'p-note' }, m.note), told.element, h('div', { class: 'stack' }, button));
  return element;
}

function receipt({ code }: Community, made: Registered): HTMLElement {
  const m = msg().registration;
  const waits = made.state === 'waiting';
  return h('div', { class: 'p-done', role: 'status', tabindex: -1 },
    h('h2', { class: 'p-h2' }, waits ? m.waiting(made.ahead) : m.done),
    waits && h('p', null, m.waitingHint),
    h('dl', { class: 'p-slip' }, h('dt', null, m.number), h('dd', null, number(made.number)), h('dt', null, m.secret), h('dd', { class: 'secret', translate: 'no' }, made.secret)),
    h('p', { class: 'p-note' }, m.warning),
    h('div', { class: 'stack' }, h('a', { class: 'p-btn pri', href: `/p/${code}/progress#${encodeURIComponent(made.secret)}` }, m.look)));
}
