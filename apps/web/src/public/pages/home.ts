import { thisYear } from '../dates.js';
import { h, telephone, WRITTEN, type Child } from '../dom.js';
import type { View } from '../frame.js';
import { chevronIcon, phoneIcon } from '../icons.js';
import { msg } from '../messages/index.js';
import { home, type Activity, type Community, type Plan } from '../queries.js';
import { betterMsg } from '../messages/better.js';
import { surveyMsg } from '../messages/survey.js';
import { surveys, type SurveyLine } from '../survey-queries.js';
import { activityList } from './activities.js';
import { openLine } from './surveys.js';
import { GROUPS, ofGroup } from './plan.js';

const SHOWN = 3;

export async function homePage({ code = '' }: Record<string, string>): Promise<View> {
  const year = thisYear();
  const [{ publicCommunity, publicPlan, publicActivities }, { open }] = await Promise.all([home(code, year), surveys(code)]);
  return {
    site: h('span', WRITTEN, publicCommunity.streetName),
    title: publicCommunity.name,
    written: true,
    wide: true,
    body: [
      h('p', null, msg().home.lead),
      asked(code, open),
      h('div', { class: 'p-cols' }, ways(publicCommunity),
        h('div', null, coming(publicCommunity, publicActivities), planned(publicCommunity, publicPlan, year))),
      h('p', { class: 'p-foot' }, h('a', { href: `/p/${code}/stars` }, msg().stars.look), '　', h('a', { href: '/p' }, msg().site.choose)),
    ],
  };
}

/** While residents are asked, that comes first. */
function asked(code: string, open: SurveyLine[]): Child {
  return open.length > 0 && h('section', null, h('h2', { class: 'p-h2' }, surveyMsg().open), h('div', { class: 'stack ways' }, open.map((one) => openLine(code, one))));
}

function ways({ code, complaintPhone }: Community): HTMLElement {
  const m = msg().home;
  const way = (look: string, href: string, title: Child, hint: string) =>
    h('a', { class: `p-btn two-line ${look}`, href }, h('b', null, title), h('span', null, hint));
  const phone = [phoneIcon(), h('span', null, `${m.phone} `, h('span', { class: 'nowrap' }, complaintPhone))];
  return h('div', { class: 'stack ways' },
    way('pri', `/p/${code}/complain`, m.complain, m.complainHint),
    way('', `/p/${code}/guides`, m.guides, m.guidesHint),
    way('', `/p/${code}/notices`, m.notices, m.noticesHint),
    way('', `/p/${code}/progress`, m.progress, m.progressHint),
    way('', `/p/${code}/wish`, m.wish, m.wishHint),
    way('', `/p/${code}/surveys`, surveyMsg().short, surveyMsg().results),
    way('', `/p/${code}/better`, betterMsg().link, betterMsg().linkHint),
    complaintPhone && way('', telephone(complaintPhone), phone, m.phoneHint));
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
  const groups = GROUPS.map((group) => [group, plan ? ofGroup(plan, group) : []] as const);
  const line = ([group, items]: (typeof groups)[number]) => {
    const first = items.slice(0, SHOWN).map((item) => item.title).join(m.list);
    return items.length > 0 && h('li', null,
      h('b', null, m.planCount(names[group]!, items.length)),
      h('span', null, h('span', WRITTEN, first), items.length > SHOWN && m.more));
  };
  return h('section', null,
    h('h2', { class: 'p-h2' }, m.plan(year)),
    plan
      ? [
          h('ul', { class: 'p-counts' }, groups.map(line)),
          more(`/p/${code}/plan/${year}`, m.planOpen),
        ]
      : empty(m.noPlan(year), m.noPlanHint));
}

const more = (href: string, text: string) => h('p', { class: 'p-more' }, h('a', { href }, text, chevronIcon()));

const empty = (title: string, hint: string): Child => [
  h('p', null, h('b', null, title)),
  h('p', { class: 'mut' }, hint),
];
