/** Elements without a framework: text always goes in as text nodes, so nothing typed can become markup. */
export type Child = Node | string | number | null | undefined | false | Child[];
type Listener = (event: never) => unknown;
type Props = Record<string, string | number | boolean | null | undefined | Listener>;

const SVG = 'http://www.w3.org/2000/svg';

function fill<T extends Element>(element: T, props: Props | null, children: Child[]): T {
  for (const [name, value] of Object.entries(props ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === 'function') element.addEventListener(name.slice(2), value as unknown as EventListener);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  append(element, children);
  return element;
}

export function append(parent: Node, children: Child[]): void {
  for (const child of children) {
    if (child === null || child === undefined || child === false) continue;
    if (Array.isArray(child)) append(parent, child);
    else parent.appendChild(child instanceof Node ? child : document.createTextNode(String(child)));
  }
}

/** `h('p', { class: 'x', onclick: f }, 'text')`. Attributes by their HTML names; `false` and `null` leave one out. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  props?: Props | null,
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  return fill(document.createElement(tag), props ?? null, children);
}

export function svg<K extends keyof SVGElementTagNameMap>(
  tag: K,
  props?: Props | null,
  ...children: Child[]
): SVGElementTagNameMap[K] {
  return fill(document.createElementNS(SVG, tag), props ?? null, children);
}

/** Puts `children` in place of all that `parent` held (`replaceChildren` is too young for old phones). */
export function put(parent: Node, ...children: Child[]): void {
  while (parent.firstChild) parent.removeChild(parent.firstChild);
  append(parent, children);
}

/** What people wrote is Chinese also on an English page; screen readers have to know (WCAG 3.1.2). */
export const WRITTEN = { lang: 'zh-CN' };

export const telephone = (number: string): string => `tel:${number.replace(/[^\d+]/g, '')}`;

/** A sentence with a telephone number in it that can be tapped. */
export function withPhone(sentence: (phone: string) => string, number: string): Child {
  const [before, after] = sentence('\u0000').split('\u0000');
  return [before, h('a', { class: 'nowrap', href: telephone(number) }, number), after];
}
