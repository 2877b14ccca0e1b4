import { span } from '../dates.js';
import { h, WRITTEN } from '../dom.js';
import { site, type View } from '../frame.js';
import { msg } from '../messages/index.js';
import { activities, community, type Activity } from '../queries.js';

export async function activitiesPage({ code = '' }: Record<string, string>): Promise<View> {
  const [where, coming] = await Promise.all([community(code), activities(code)]);
  const m = msg().activities;
  const place = site(where, msg().site.activities);
  if (coming.length) {
    return { site: place, title: m.title(coming.length), body: [activityList(coming, true, code), subscription(code)], wide: true };
  }
  return {
    site: place,
    title: m.none,
    body: [
      h('p', null, m.noneHint),
      h('div', { class: 'stack' }, h('a', { class: 'p-btn pri', href: `/p/${code}/complain` }, m.suggest)),
    ],
  };
}

/** The community's calendar, for the program on the phone. */
function subscription(code: string): HTMLElement {
  const m = msg().registration;
  const href = `webcal://${location.host}/public/calendars/${code}/activities.ics`;
  return h('p', { class: 'p-foot' }, h('a', { href }, m.subscribe), '　', h('span', { class: 'mut' }, m.subscribeHint));
}

/** When, what, where; with `full` also what it is about, and the way to register. */
export function activityList(list: Activity[], full: boolean, code = ''): HTMLElement {
  const m = msg().registration;
  return h('ul', { class: 'p-acts' }, list.map((one) => {
    const { day, time } = span(one.startsAt, one.endsAt);
    return h('li', null,
      h('p', { class: 'when' }, h('b', null, day), h('span', null, time)),
      h('div', WRITTEN, h('b', null, one.title), one.place && h('p', { class: 'mut' }, one.place),
        full && one.content && h('p', null, one.content),
        full && one.takesRegistrations && h('p', null, h('a', { href: `/p/${code}/activities/${one.id}` }, m.open), '　', h('span', { class: 'mut' }, seats(one)))));
  }));
}

/** How many seats are left, in words. */
export function seats({ seatsLeft, waiting, registerUntil }: Activity): string {
  const m = msg().registration;
  if (Date.parse(registerUntil) <= Date.now()) return m.closed;
  if (seatsLeft === null) return m.anyNumber;
  return seatsLeft > 0 && waiting === 0 ? m.left(seatsLeft) : m.full(waiting);
}
