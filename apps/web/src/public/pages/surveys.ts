import { calendarDay, moment } from '../dates.js';
import { h, WRITTEN } from '../dom.js';
import { site, type View } from '../frame.js';
import { surveyMsg } from '../messages/survey.js';
import { community } from '../queries.js';
import { surveys, type SurveyLine, type SurveyResult } from '../survey-queries.js';
import { either } from './survey-words.js';

/** Surveys that can be answered, and what earlier ones said. */
export async function surveysPage({ code = '' }: Record<string, string>): Promise<View> {
  const [where, { open, reported }] = await Promise.all([community(code), surveys(code)]);
  const m = surveyMsg();
  return {
    site: site(where, m.short),
    title: open.length ? m.title : m.none,
    body: [
      open.length ? h('div', { class: 'stack' }, open.map((one) => openLine(code, one))) : h('p', null, m.noneHint),
      reported.length > 0 && h('section', null, h('h2', { class: 'p-h2' }, m.results), reported.map(result)),
      h('p', { class: 'p-foot' }, h('a', { href: `/p/${code}` }, m.back)),
    ],
  };
}

export function openLine(code: string, one: SurveyLine): HTMLElement {
  const m = surveyMsg();
  return h('a', { class: 'p-btn pri two-line', href: `/p/${code}/surveys/${one.id}` },
    h('b', WRITTEN, either(one.title, one.titleEn)), h('span', null, [m.until(moment(one.closesAt)), one.needsCode ? m.withCode : m.openHint].join('　')));
}

function result({ title, titleEn, closedOn, answers, satisfied, conclusion }: SurveyResult): HTMLElement {
  const m = surveyMsg();
  const share = (value: number): string => (value * 100).toFixed(1);
  return h('article', { class: 'p-notice' },
    h('h3', WRITTEN, either(title, titleEn)),
    h('p', { class: 'mut' }, `${calendarDay(closedOn)}　${m.said(answers)}`),
    satisfied && h('p', null, h('b', null, m.satisfied(share(satisfied.share), share(satisfied.low), share(satisfied.high)))),
    h('p', { ...WRITTEN, class: 'pre' }, conclusion));
}
