import { thisYear } from '../dates.js';
import { h, type Child } from '../dom.js';
import type { View } from '../frame.js';
import { chevronIcon, phoneIcon } from '../icons.js';
import { msg } from '../messages/index.js';
import { home, type Activity, type Community, type Plan } from '../queries.js';
import { activityList } from './activities.js';
import { GROUPS, ofGroup } from './plan.js';

const SHOWN = 3;

export async function homePage({ code = '' }: Record<string, string>): Promise<View> {
  const year = thisYear();
  const { publicCommunity, publicPlan, publicActivities } = await home(code, year);
  return {
    site: publicCommunity.streetName,
    title: publicCommunity.name,
    wide: true,
    body: [
      h('p', null, msg().home.lead),
      h('div', { class: 'p-cols' }, ways(publicCommunity),
        h('div', null, coming(publicCommunity, publicActivities), planned(publicCommunity, publicPlan, year))),
      h('p', { class: 'p-foot' }, h('a', { href: '/p' }, msg().site.choose)),
    ],
  };
}

function ways({ code, complaintPhone }: Community): HTMLElement {
  const m = msg().home;
  return h('div', { class: 'stack ways' },
    h('a', { class: 'p-btn pri two-line', href: `/p/${code}/complain` }, h('b', null, m.complain), h('span', null, m.complainHint)),
    h('a', { class: 'p-btn two-line', href: `/p/${code}/progress` }, h('b', null, m.progress), h('span', null, m.progressHint)),
    complaintPhone && h('a', { class: 'p-btn two-line', href: `tel:${complaintPhone.replace(/[^\d+]/g, '')}` },
      h('b', null, phoneIcon(), `${m.phone} ${complaintPhone}`), h('span', null, m.phoneHint)));
}

function coming({ code }: Community, activities: Activity[]): HTMLElement {
  const m = msg().home;
  return h('section', null,
    h('h2', { class: 'p-h2' }, m.activities),
    activities.length
      ? [activityList(activities.slice(0, SHOWN), false), more(`/p/${code}/activities`, m.allActivities)]
      : empty(m.noActivities, m.noActivitiesHint));
}

function planned({ code }: Community, plan: Plan | null, year: number): HTMLElement {
  const m = msg().home;
  const names = msg().plan.groups;
  const groups = GROUPS.map((group) => [group, plan ? ofGroup(plan, group) : []] as const).filter(([, items]) => items.length);
  return h('section', null,
    h('h2', { class: 'p-h2' }, m.plan(year)),
    plan
      ? [
          h('ul', { class: 'p-counts' }, groups.map(([group, items]) =>
            h('li', null, h('b', null, m.planCount(names[group]!, items.length)),
              h('span', null, items.slice(0, SHOWN).map((item) => item.title).join(m.list), items.length > SHOWN && m.more)))),
          more(`/p/${code}/plan/${year}`, m.planOpen),
        ]
      : empty(m.noPlan(year), m.noPlanHint));
}

const more = (href: string, text: string) => h('p', { class: 'p-more' }, h('a', { href }, text, chevronIcon()));

export const empty = (title: string, hint: string): Child => [h('p', null, h('b', null, title)), h('p', { class: 'mut' }, hint)];
