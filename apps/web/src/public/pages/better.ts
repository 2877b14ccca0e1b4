import { ApiError } from '../api.js';
import { better, tellIdea, type Evaluation, type Improved } from '../better-queries.js';
import { day } from '../dates.js';
import { h, WRITTEN, type Child } from '../dom.js';
import { alarm, notice, onceAtATime, textField } from '../form/field.js';
import { lengthTrouble } from '../form/validate.js';
import { site, type View } from '../frame.js';
import { betterMsg } from '../messages/better.js';
import { msg } from '../messages/index.js';
import { forget, keep, kept } from '../store.js';
import { uuid } from '../uuid.js';
import { failureHint } from './failure.js';

const LONGEST = 500;
const RATINGS = ['good', 'fair', 'poor', 'unknown'] as const;

/** How the services were judged, what is tried or has become better, and a place for one's own idea. */
export async function betterPage({ code = '' }: Record<string, string>): Promise<View> {
  const { publicCommunity, publicEvaluations, publicImprovements } = await better(code);
  const m = betterMsg();
  return {
    site: site(publicCommunity, m.short),
    title: m.title,
    body: [
      h('section', null, h('h2', { class: 'p-h2' }, m.evaluations), publicEvaluations[0] ? evaluation(publicEvaluations[0]) : h('p', { class: 'mut' }, m.noEvaluation)),
      h('section', null, h('h2', { class: 'p-h2' }, m.improvements),
        publicImprovements.length ? h('ul', { class: 'p-news' }, publicImprovements.map(improved)) : h('p', { class: 'mut' }, m.noImprovement)),
      h('section', null, h('h2', { class: 'p-h2' }, m.idea), ideaForm(code)),
      publicEvaluations.length > 1 && h('section', null, h('h2', { class: 'p-h2' }, m.earlier),
        publicEvaluations.slice(1).map((one) => h('details', null, h('summary', null, `${one.title}　${m.period(day(one.periodFrom), day(one.periodTo))}`), evaluation(one)))),
    ],
  };
}

function evaluation(one: Evaluation): HTMLElement {
  const m = betterMsg();
  const count = (rating: string): number => one.services.filter((service) => service.rating === rating).length;
  const counts = RATINGS.filter((rating) => count(rating) > 0).map((rating) => m.count(m.rating[rating]!, count(rating)));
  return h('article', null,
    h('h3', WRITTEN, one.title),
    h('p', { class: 'mut' }, [m.by[one.form], m.period(day(one.periodFrom), day(one.periodTo))].filter(Boolean).join('　')),
    one.evaluator && h('p', { ...WRITTEN, class: 'mut' }, one.evaluator),
    h('p', { ...WRITTEN, class: 'pre' }, one.summary),
    h('p', null, h('b', null, counts.join('　'))),
    h('details', null, h('summary', null, m.all(one.services.length)),
      h('ul', null, one.services.map(({ title, rating }) => h('li', null, h('span', WRITTEN, title), `　${m.rating[rating] ?? rating}`)))),
    one.opportunities.length > 0 && [h('p', null, h('b', null, m.todo)),
      h('ul', null, one.opportunities.map(({ text, done }) => h('li', null, h('span', WRITTEN, text), `　${done ? m.done : m.doing}`)))]);
}

function improved({ title, goal, standardAs, fromResident, since }: Improved): HTMLElement {
  const m = betterMsg();
  return h('li', null,
    h('p', null, h('b', WRITTEN, title)),
    h('p', { class: 'mut' }, [standardAs ? m.rule(day(since)) : m.trying(day(since)), fromResident && m.fromResident].filter(Boolean).join('　')),
    h('p', { ...WRITTEN, class: 'pre' }, standardAs || goal));
}

interface Draft {
  clientId: string;
  words: string;
}

function ideaForm(code: string): HTMLElement {
  const m = betterMsg();
  const key = `idea.${code}`;
  const draft: Draft = { clientId: '', words: '', ...kept<Partial<Draft>>(key) };
  const save = (change: Partial<Draft>) => keep(key, Object.assign(draft, change));
  const words = textField({ name: 'words', label: m.words, hint: m.wordsHint, rows: 4, required: true, value: draft.words, oninput: (text) => save({ words: text }) });
  const button = h('button', { class: 'p-btn pri', type: 'submit' }, m.submit);
  const told = notice();
  const send = onceAtATime(button, m.submit, m.submitting, async () => {
    told.say();
    words.fail(draft.words.trim() ? lengthTrouble(draft.words, LONGEST) : m.missing);
    if (words.failed()) return words.focus();
    if (!draft.clientId) save({ clientId: uuid() });
    try {
      await tellIdea({ communityCode: code, clientId: draft.clientId, words: draft.words.trim() });
      forget(key);
      const done = h('div', { class: 'p-done', role: 'status', tabindex: -1 }, h('p', null, h('b', null, m.thanks)));
      element.replaceWith(done);
      done.focus();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.fields.some(({ path }) => path === 'words')) {
        words.fail(msg().field.refused);
        return words.focus();
      }
      told.say(trouble(error));
    }
  });
  const element = h('form', { novalidate: true, onsubmit: send }, h('p', null, m.lead), words.element, h('p', { class: 'p-note' }, m.note), told.element, h('div', { class: 'stack' }, button));
  return element;
}

function trouble(error: ApiError): Child {
  const m = msg();
  if (error.code !== 'THROTTLED') return h('div', { class: 'p-fail' }, alarm('form-error', betterMsg().failed), h('p', null, `${m.complain.kept}${failureHint(error)}`));
  const minutes = Math.max(1, Math.ceil(Number(error.params.retryAfter ?? 60) / 60));
  return h('div', { class: 'p-fail' }, alarm('form-error', m.progress.throttled(m.progress.minutes(minutes))), h('p', null, m.complain.kept));
}
