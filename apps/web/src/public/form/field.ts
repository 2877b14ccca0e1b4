import { h, put, type Child } from '../dom.js';
import { alertIcon } from '../icons.js';

/** A labelled control with a place for its error; `fail(null)` takes the error away. */
export interface Field {
  element: HTMLElement;
  fail(text: string | null): void;
  failed(): boolean;
  focus(): void;
}

export interface TextField extends Field {
  input: HTMLInputElement | HTMLTextAreaElement;
}

interface Texts {
  name: string;
  label: string;
  hint?: string;
}

export function alarm(id: string, text: string): HTMLElement {
  return h('p', { class: 'p-err', id }, alertIcon(), h('span', null, text));
}

function watch(control: HTMLElement, name: string, hint: string | undefined) {
  const slot = h('div');
  let wrong = false;
  const describe = () => {
    const ids = [hint && `${name}-hint`, wrong && `${name}-error`].filter(Boolean).join(' ');
    if (ids) control.setAttribute('aria-describedby', ids);
    else control.removeAttribute('aria-describedby');
  };
  describe();
  return {
    slot,
    failed: () => wrong,
    fail(text: string | null) {
      wrong = text !== null;
      put(slot, text !== null && alarm(`${name}-error`, text));
      control.classList.toggle('err', wrong);
      if (wrong) control.setAttribute('aria-invalid', 'true');
      else control.removeAttribute('aria-invalid');
      describe();
    },
  };
}

const hintOf = ({ name, hint }: Texts) => (hint ? h('small', { id: `${name}-hint` }, hint) : null);

/** A line, or with `rows` a text area. */
export function textField(
  texts: Texts & { rows?: number; value: string; oninput: (value: string) => void; required?: boolean },
  attributes: Record<string, string | number> = {},
): TextField {
  const { name, rows, value, oninput, required } = texts;
  const shared = { class: 'p-in', id: name, name, 'aria-required': required ? 'true' : null, ...attributes };
  const input: HTMLInputElement | HTMLTextAreaElement = rows ? h('textarea', { ...shared, rows }) : h('input', shared);
  input.value = value;
  const { slot, fail, failed } = watch(input, name, texts.hint);
  input.addEventListener('input', () => oninput(input.value));
  const element = h('div', { class: 'p-f' }, h('label', { for: name }, texts.label), hintOf(texts), input, slot);
  return { element, input, fail, failed, focus: () => input.focus() };
}

/** One of several, as large rows; `columns` lets short words stand abreast. */
export function choiceField(
  texts: Texts & { options: [value: string, label: string][]; value: string; onpick: (value: string) => void },
  columns = false,
): Field {
  const { name, options, value, onpick } = texts;
  const radios = options.map(([option]) => {
    const radio = h('input', { type: 'radio', name, value: option });
    radio.checked = option === value;
    return radio;
  });
  const rows = radios.map((radio, i) => h('label', { class: 'p-r' }, radio, h('span', null, options[i]![1])));
  const mark = () => rows.forEach((row, i) => row.classList.toggle('on', radios[i]!.checked));
  const group = h('fieldset', { class: 'p-f', role: 'radiogroup', 'aria-required': 'true' });
  const { slot, fail, failed } = watch(group, name, texts.hint);
  group.addEventListener('change', (event) => {
    mark();
    onpick((event.target as HTMLInputElement).value);
  });
  mark();
  const list = h('div', { class: columns ? 'p-rs two' : 'p-rs' }, rows);
  put(group, h('legend', null, texts.label), hintOf(texts), list, slot);
  return { element: group, fail, failed, focus: () => (radios.find((r) => r.checked) ?? radios[0]!).focus() };
}

/** A place for what concerns the whole form; it speaks up when filled. */
export function notice(): { element: HTMLElement; say(...content: Child[]): void } {
  const element = h('div', { role: 'alert' });
  return { element, say: (...content) => put(element, ...content) };
}

/** Wires a form so that one press sends once, whatever is pressed meanwhile. */
export function onceAtATime(button: HTMLButtonElement, idle: string, busy: string, send: () => Promise<void>) {
  let running = false;
  return async (event: Event) => {
    event.preventDefault();
    if (running) return;
    running = true;
    // Not `disabled`: that would drop the focus of people who use the keyboard or a screen reader.
    button.setAttribute('aria-disabled', 'true');
    put(button, busy);
    try {
      await send();
    } finally {
      running = false;
      button.removeAttribute('aria-disabled');
      put(button, idle);
    }
  };
}
