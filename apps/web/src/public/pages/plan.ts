import { calendarDay, day, thisYear } from '../dates.js';
import { h, WRITTEN } from '../dom.js';
import { site, type View } from '../frame.js';
import { msg } from '../messages/index.js';
import { community, plan, type Plan, type PlanItem } from '../queries.js';

/** The order of chapter 7: for people, convenience, safety; then the community's own. */
export const GROUPS = ['people', 'convenience', 'safety', 'other'] as const;

/** Items of one group; a group that this page does not know counts as other, so that none is lost. */
export const ofGroup = ({ items }: Plan, group: string): PlanItem[] =>
  items.filter((item) => (GROUPS.find((known) => known === item.group) ?? 'other') === group);

export async function planPage({ code = '', year: asked = '' }: Record<string, string>): Promise<View> {
  const year = Number(asked);
  const [where, published] = await Promise.all([community(code), plan(code, year)]);
  const m = msg().plan;
  const near = [year - 1, year + 1].filter((other) => other <= thisYear() + 1 && other >= thisYear() - 5);
  const years = h('p', { class: 'p-foot noprint' }, near.map((other) => [
    h('a', { href: `/p/${code}/plan/${other}` }, m.other(other)), '　']));
  if (!published) {
    return { site: site(where, msg().site.plan), title: m.none(year), body: [h('p', null, m.noneHint), years] };
  }
  return {
    site: site(where, msg().site.plan),
    title: m.title(year),
    wide: true,
    body: [
      h('p', null, m.lead(published.items.length, day(published.publishedAt)), published.revision > 1 && ` ${m.revised(published.revision)}`),
      GROUPS.map((group) => section(group, ofGroup(published, group))),
      h('div', { class: 'stack narrow noprint' },
        h('button', { class: 'p-btn', type: 'button', onclick: () => window.print() }, m.print)),
      years,
    ],
  };
}

function section(group: string, items: PlanItem[]): HTMLElement | null {
  if (!items.length) return null;
  const m = msg().plan;
  return h('section', { class: 'p-group' },
    h('h2', { class: 'p-h2' }, m.groups[group]!, h('span', { class: 'cnt' }, m.count(items.length))),
    h('ol', { class: 'p-items' }, items.map((item) =>
      h('li', null, h('div', WRITTEN, h('b', null, item.title), item.requirement && h('p', null, item.requirement)),
        h('p', { class: 'when' }, when(item))))));
}

function when({ startsOn, endsOn }: PlanItem): string {
  const m = msg().plan;
  const allYear = startsOn?.endsWith('-01-01') && endsOn?.endsWith('-12-31');
  if (allYear || (!startsOn && !endsOn)) return m.allYear;
  if (startsOn && endsOn) return m.between(calendarDay(startsOn), calendarDay(endsOn));
  return startsOn ? m.from(calendarDay(startsOn)) : m.until(calendarDay(endsOn!));
}
