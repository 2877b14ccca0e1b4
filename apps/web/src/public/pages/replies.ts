import { day } from '../dates.js';
import { h, WRITTEN } from '../dom.js';
import { site, type View } from '../frame.js';
import { msg } from '../messages/index.js';
import { community, replies } from '../queries.js';

/** Replies to what concerns everybody (8.6.3). */
export async function repliesPage({ code = '' }: Record<string, string>): Promise<View> {
  const [where, all] = await Promise.all([community(code), replies(code)]);
  const m = msg().replies;
  return {
    site: site(where, m.short),
    title: all.length ? m.title : m.none,
    body: all.length
      ? h('ul', { class: 'p-news' }, all.map((one) => h('li', null, h('p', { class: 'mut' }, [day(one.repliedAt), one.title].filter(Boolean).join('　')), h('p', { ...WRITTEN, class: 'pre' }, one.words))))
      : h('p', null, m.noneHint),
  };
}
