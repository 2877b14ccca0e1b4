import { ApiError } from '../api.js';
import { calendarDay } from '../dates.js';
import { h, withPhone, WRITTEN } from '../dom.js';
import { textField } from '../form/field.js';
import { site, type View } from '../frame.js';
import { msg } from '../messages/index.js';
import { community } from '../queries.js';
import { go } from '../router.js';
import { type Certificate, starCertificate, stars } from '../stars.js';

/** The stars that a community has today, and a decision that hangs out. */
export async function starsPage({ code = '' }: Record<string, string>): Promise<View> {
  const { publicStars: { current, notice }, publicCommunity } = await stars(code);
  const m = msg().stars;
  return {
    site: site(publicCommunity, m.short),
    title: current ? m.title(current.stars) : m.none,
    body: [
      current ? paper(current) : !notice && h('p', null, m.noneHint),
      notice && h('section', null, h('h2', { class: 'p-h2' }, m.noticeTitle),
        h('p', null, m.notice(notice.stars, points(notice.points), points(notice.outOf), calendarDay(notice.until))),
        h('p', null, withPhone(m.objecting, publicCommunity.complaintPhone))),
      form(code),
    ],
  };
}

/** Whether a certificate is genuine and holds today: the answer is the title. */
export async function starCheckPage({ code = '', number = '' }: Record<string, string>): Promise<View> {
  const where = await community(code);
  const m = msg().stars;
  const all = h('p', { class: 'p-foot' }, h('a', { href: `/p/${code}/stars` }, m.all));
  try {
    const found = await starCertificate(code, decodeURIComponent(number));
    return { site: site(where, m.check), title: m.checkTitle[found.standing] ?? m.checkTitle.expired!, body: [paper(found), all] };
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== 'NOT_FOUND') throw error;
    return { site: site(where, m.check), title: m.unknown, body: [h('p', null, m.unknownHint), form(code), all] };
  }
}

function paper(one: Certificate): HTMLElement {
  const m = msg().stars;
  const line = (term: string, value: string, written = false) => [h('dt', null, term), h('dd', { class: 'plain', ...(written && WRITTEN) }, value)];
  return h('dl', { class: 'p-id' },
    line(m.who, `${one.districtName}${one.streetName}${one.communityName}`, true), line(m.rank, `${m.stars(one.stars)} ${'★'.repeat(one.stars)}`),
    line(m.points, m.pointsOf(points(one.points), points(one.outOf))), line(m.number, one.number), line(m.by, one.standardCode), line(m.from, calendarDay(one.certifiedOn)),
    line(m.until, calendarDay(one.validUntil)), one.endedOn && line(m.ended, calendarDay(one.endedOn)));
}

function form(code: string): HTMLElement {
  const m = msg().stars;
  const number = textField({ name: 'number', label: m.askNumber, hint: m.askHint, value: '', required: true, oninput: () => undefined }, { autocomplete: 'off', autocapitalize: 'characters' });
  const send = (event: Event): void => {
    event.preventDefault();
    // the whole number of the paper, or its last part
    const typed = number.input.value.normalize('NFKC').replace(/\s/g, '').toUpperCase().replace(`${code}-`, '');
    number.fail(typed ? null : msg().field.numberMissing);
    if (typed) go(`/p/${code}/stars/${encodeURIComponent(typed)}`);
  };
  return h('form', { novalidate: true, onsubmit: send }, h('h2', { class: 'p-h2' }, m.check), number.element, h('div', { class: 'stack' }, h('button', { class: 'p-btn', type: 'submit' }, m.ask)));
}

const points = (value: number): string => String(Math.round(value * 10) / 10);
