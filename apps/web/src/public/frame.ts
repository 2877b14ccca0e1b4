import { append, h, put, WRITTEN, type Child } from './dom.js';
import { ringMark } from './icons.js';
import { msg } from './messages/index.js';
import { getPrefs, setPrefs, type Lang } from './prefs.js';

/** What a page hands to the frame. `site`: the small line above the title (community, part). */
export interface View {
  site: Child;
  title: string;
  body: Child;
  /** The title is the community's own, not a text of ours. */
  written?: boolean;
  /** Wider column, for lists that are read rather than filled in. */
  wide?: boolean;
}

let redraw: () => Promise<void> = () => Promise.resolve();
const main = h('main', { id: 'main', tabindex: -1 });

/** Builds the frame once; `onLanguage` draws the page again in the other language. */
export function mount(root: HTMLElement, onLanguage: () => Promise<void>): void {
  redraw = onLanguage;
  put(root, h('a', { class: 'skip', href: '#main' }, msg().reading.skip), readingBar(), main);
}

function readingBar(): HTMLElement {
  const m = msg().reading;
  return h(
    'header',
    null,
    h(
      'div',
      { class: 'a11y', role: 'group', 'aria-label': m.label },
      toggle('large', m.large),
      toggle('contrast', m.contrast),
    ),
  );
}

function languageButton(): HTMLElement {
  const other = getPrefs().lang === 'en' ? 'zh-CN' : 'en';
  const props = { class: 'lang', type: 'button', lang: other, onclick: () => speak(other) };
  return h('button', props, msg().reading.otherLanguage);
}

function toggle(name: 'large' | 'contrast', label: string): HTMLElement {
  const m = msg().reading;
  const on = getPrefs()[name];
  const state = h('span', { class: 'sw', 'aria-hidden': 'true' }, on ? m.on : m.off);
  const input = h('input', {
    type: 'checkbox',
    role: 'switch',
    onchange: () => {
      setPrefs({ [name]: input.checked });
      put(state, input.checked ? m.on : m.off);
    },
  });
  input.checked = on;
  return h('label', null, input, h('span', null, label), state);
}

async function speak(lang: Lang): Promise<void> {
  setPrefs({ lang });
  mount(main.parentElement!, redraw);
  await redraw();
  main.querySelector<HTMLElement>('.lang')?.focus();
}

/** Puts a page on screen; with `moveFocus` its title takes the focus, so that a screen reader begins there. */
export function frame(view: View, moveFocus: boolean): void {
  const title = h('h1', { class: 'p-h1', tabindex: -1, ...(view.written && WRITTEN) }, view.title);
  main.className = view.wide ? 'p-b wide' : 'p-b';
  main.removeAttribute('aria-busy');
  put(main, h('div', { class: 'p-site' }, ringMark(), h('span', null, view.site), languageButton()), title);
  append(main, [view.body]);
  document.title = view.title;
  if (moveFocus) title.focus({ preventScroll: true });
}

/** The skeleton, for what takes longer than a blink. */
export function waiting(): void {
  main.className = 'p-b';
  main.setAttribute('aria-busy', 'true');
  put(
    main,
    h('p', { class: 'unseen', role: 'status' }, msg().site.loading),
    ['short', 'title', 'line', 'line', 'block'].map((kind) => h('div', { class: `sk ${kind}`, 'aria-hidden': 'true' })),
  );
}

/** "社区　部分", with the community leading to its home. */
export function site(community: { code: string; name: string } | null, part: string): Child {
  if (!community) return part;
  return [h('a', { ...WRITTEN, href: `/p/${community.code}` }, community.name), '　', part];
}
