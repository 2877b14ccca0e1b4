import { h, WRITTEN } from '../dom.js';
import type { View } from '../frame.js';
import { chevronIcon } from '../icons.js';
import { msg } from '../messages/index.js';
import { communities, type Community } from '../queries.js';

export async function choosePage(): Promise<View> {
  const all = await communities();
  const m = msg().choose;
  if (!all.length) return { site: msg().site.all, title: m.none, body: h('p', null, m.noneHint) };
  return {
    site: msg().site.all,
    title: m.title,
    body: [
      h('p', null, m.lead),
      byStreet(all).map(([street, list]) => [
        h('h2', { ...WRITTEN, class: 'p-h2' }, street),
        h('ul', { class: 'p-list' }, list.map(row)),
      ]),
      h('div', { class: 'stack' }, h('a', { class: 'p-btn', href: '/p/progress' }, m.haveNumber)),
    ],
  };
}

const row = ({ code, name }: Community) =>
  h('li', null, h('a', { href: `/p/${code}` }, h('span', WRITTEN, name), chevronIcon()));

function byStreet(all: Community[]): [string, Community[]][] {
  const streets = new Map<string, Community[]>();
  for (const one of all) streets.set(one.streetName, [...(streets.get(one.streetName) ?? []), one]);
  return [...streets];
}
