import { h, withPhone, WRITTEN, type Child } from '../dom.js';
import { site, type View } from '../frame.js';
import { msg } from '../messages/index.js';
import { community, guides, type Community, type Guide } from '../queries.js';
import { missingView } from './failure.js';

const GROUPS = ['government', 'convenience'];

/** What residents can come for: one line each, with what most want to know (8.3). */
export async function guidesPage({ code = '' }: Record<string, string>): Promise<View> {
  const [where, all] = await Promise.all([community(code), guides(code)]);
  const m = msg().guides;
  const other = h('div', { class: 'stack' }, h('a', { class: 'p-btn', href: `/p/${code}/bring` }, m.other), h('a', { class: 'p-btn', href: `/p/${code}/replies` }, msg().replies.all));
  if (!all.length) return { site: site(where, m.short), title: m.none, body: [h('p', null, m.noneHint), other, foot(where)] };
  return {
    site: site(where, m.short),
    title: m.title,
    body: [
      h('p', null, m.lead),
      GROUPS.map((group) => h('ul', { class: 'p-guides' }, all.filter((one) => one.group === group).map((one) => h('li', null,
        h('a', { href: `/p/${code}/guides/${one.id}` }, h('b', WRITTEN, one.title), h('span', null, [limit(one), m.paperCount(one.papers.length), fee(one)].join('　'))))))),
      other,
      foot(where),
    ],
  };
}

/** One matter, whole: readable aloud from top to bottom. */
export async function guidePage({ code = '', id = '' }: Record<string, string>): Promise<View> {
  const [where, all] = await Promise.all([community(code), guides(code)]);
  const guide = all.find((one) => one.id === id);
  if (!guide) return missingView();
  const m = msg().guides;
  const part = (title: string, body: Child) => body && [h('h2', { class: 'p-h2' }, title), body];
  const text = (words: string): Child => words && h('p', { ...WRITTEN, class: 'pre' }, words);
  return {
    site: site(where, m.short),
    title: guide.title,
    written: true,
    body: [
      text(guide.content),
      guide.papers.length > 0 && part(m.papers, h('ul', { ...WRITTEN, class: 'p-dots' }, guide.papers.map((paper) => h('li', null, paper.name,
        !paper.required && h('span', { class: 'mut' }, `　${m.optional}`), paper.note && h('span', { class: 'mut' }, `　${paper.note}`))))),
      guide.steps.length > 0 && part(m.steps, h('ol', { ...WRITTEN, class: 'p-num' }, guide.steps.map((step) => h('li', null, step)))),
      part(m.limit, h('p', null, limit(guide))),
      part(m.fee, h('p', null, fee(guide), guide.feeNote && h('span', WRITTEN, `　${guide.feeNote}`))),
      part(m.where, text(guide.handledBy)),
      part(m.department, text(guide.department)),
      part(m.basis, text(guide.basis)),
      part(m.conditions, text(guide.conditions)),
      part(m.promise, text(guide.promise)),
      part(m.risk, text(guide.risk)),
      h('div', { class: 'stack' },
        h('a', { class: 'p-btn pri', href: `/p/${code}/bring?matter=${guide.id}` }, m.bring), h('a', { class: 'p-btn', href: `/p/${code}/guides` }, m.back)),
      foot(where),
    ],
  };
}

function limit({ limitCount, limitUnit }: Guide): string {
  const m = msg().guides;
  return limitCount ? m.limitOf(limitCount, limitUnit) : m.limitNone;
}

function fee({ feeFen }: Guide): string {
  const m = msg().guides;
  if (feeFen === null) return m.feeUnsaid;
  return feeFen === 0 ? m.free : m.yuan((feeFen / 100).toFixed(2).replace(/\.00$/, ''));
}

const foot = (where: Community): Child => where.complaintPhone && h('p', { class: 'p-foot' }, withPhone(msg().progress.phone, where.complaintPhone));
