import { ApiError } from '../api.js';
import { h, type Child } from '../dom.js';
import { alarm, notice, onceAtATime, textField } from '../form/field.js';
import { phoneTrouble, plainPhone } from '../form/validate.js';
import { msg } from '../messages/index.js';
import type { Texts } from '../queries.js';
import { failureHint } from './failure.js';

/** Where text messages are offered: to ask for them, with a number for this matter alone, and to stop them. */
export function textsPart({ offered, ending }: Texts, ask: (phone: string) => Promise<void>): Child {
  if (!offered && !ending) return null;
  const m = msg().texts;
  const told = notice();
  const trying = async (phone: string): Promise<void> => {
    try {
      await ask(phone);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      told.say(alarm('texts-error', failureHint(error)));
    }
  };
  if (ending) {
    const stop = h('button', { class: 'p-btn', type: 'button', onclick: () => void trying('') }, m.stop);
    return h('section', null, h('h2', { class: 'p-h2' }, m.title), h('p', null, m.on(ending)), told.element, h('div', { class: 'stack' }, stop));
  }
  const phone = textField({ name: 'texts-phone', label: m.phone, hint: m.hint, value: '', oninput: () => undefined }, { type: 'tel', autocomplete: 'tel' });
  const button = h('button', { class: 'p-btn', type: 'submit' }, m.ask);
  const send = onceAtATime(button, m.ask, m.asking, async () => {
    told.say();
    phone.fail(phoneTrouble(phone.input.value));
    if (phone.failed()) return phone.focus();
    await trying(plainPhone(phone.input.value));
  });
  return h('form', { novalidate: true, onsubmit: send },
    h('h2', { class: 'p-h2' }, m.title), h('p', null, m.lead), phone.element, told.element, h('div', { class: 'stack' }, button));
}
