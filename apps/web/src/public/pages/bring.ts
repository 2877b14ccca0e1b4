import { ApiError } from '../api.js';
import { h, withPhone } from '../dom.js';
import { alarm, notice, onceAtATime, textField } from '../form/field.js';
import { lengthTrouble, LIMITS, phoneTrouble, plainPhone } from '../form/validate.js';
import { site, type View } from '../frame.js';
import { msg } from '../messages/index.js';
import { bring, community, guides, type Community, type Guide, type Lodged } from '../queries.js';
import { keep } from '../store.js';
import { uuid } from '../uuid.js';
import { failureHint } from './failure.js';
import { number } from './receipt.js';

const LONGEST = 2000;

/** A matter sent from home: of the guides, or in one's own words. Name and phone stay on this page alone. */
export async function bringPage({ code = '' }: Record<string, string>): Promise<View> {
  const asked = new URLSearchParams(location.search).get('matter');
  const [where, all] = await Promise.all([community(code), asked ? guides(code) : Promise.resolve([])]);
  const guide = all.find((one) => one.id === asked) ?? null;
  const m = msg().bring;
  return { site: site(where, m.short), title: guide ? m.titleOf(guide.title) : m.title, body: form(where, guide) };
}

function form(where: Community, guide: Guide | null): HTMLElement {
  const m = msg().bring;
  const clientId = uuid();
  const idle = { oninput: () => undefined };
  const content = textField({ name: 'content', label: m.content, hint: guide ? m.contentHint : '', rows: 4, required: !guide, value: '', ...idle });
  const place = textField({ name: 'place', label: m.place, hint: m.contentHint, value: '', ...idle });
  const name = textField({ name: 'name', label: m.name, required: true, value: '', ...idle }, { autocomplete: 'name' });
  const phone = textField({ name: 'phone', label: m.phone, required: true, value: '', ...idle }, { type: 'tel', autocomplete: 'tel' });
  const button = h('button', { class: 'p-btn pri', type: 'submit' }, m.submit);
  const told = notice();
  const send = onceAtATime(button, m.submit, m.submitting, async () => {
    told.say();
    content.fail(content.input.value.trim() || guide ? lengthTrouble(content.input.value, LONGEST) : m.contentMissing);
    place.fail(lengthTrouble(place.input.value, LIMITS.place));
    name.fail(name.input.value.trim() ? lengthTrouble(name.input.value, LIMITS.name) : msg().field.name);
    phone.fail(phoneTrouble(phone.input.value));
    const wrong = [content, place, name, phone].find((field) => field.failed());
    if (wrong) return wrong.focus();
    try {
      const given = { content: content.input.value.trim(), place: place.input.value.trim(), name: name.input.value.trim(), phone: plainPhone(phone.input.value) };
      const lodged = await bring({ communityCode: where.code, clientId, matterTypeId: guide?.id ?? null, ...given });
      keep('number', lodged.number);
      const done = receipt(where, lodged);
      element.replaceWith(done);
      done.focus();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      told.say(h('div', { class: 'p-fail' }, alarm('form-error', m.failed), h('p', null, failureHint(error))));
    }
  });
  const element = h('form', { novalidate: true, onsubmit: send },
    h('p', null, m.lead), content.element, place.element, name.element, phone.element,
    h('p', { class: 'p-note' }, m.note), told.element, h('div', { class: 'stack' }, button),
    where.complaintPhone && h('p', { class: 'p-foot' }, withPhone(msg().site.counter, where.complaintPhone)));
  return element;
}

function receipt({ code }: Community, { number: full, secret }: Lodged): HTMLElement {
  const m = msg().bring;
  return h('div', { class: 'p-done', role: 'status', tabindex: -1 },
    h('p', null, h('b', null, m.done)),
    h('dl', { class: 'p-slip' }, h('dt', null, m.number), h('dd', null, number(full)), h('dt', null, m.secret), h('dd', { class: 'secret', translate: 'no' }, secret)),
    h('p', { class: 'p-note' }, m.warning),
    h('div', { class: 'stack' }, h('a', { class: 'p-btn pri', href: `/p/${code}/progress#${encodeURIComponent(secret)}` }, m.progress)));
}
