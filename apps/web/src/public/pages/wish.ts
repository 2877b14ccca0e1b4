import { ApiError } from '../api.js';
import { h, withPhone } from '../dom.js';
import { alarm, choiceField, notice, onceAtATime, textField } from '../form/field.js';
import { lengthTrouble } from '../form/validate.js';
import { site, type View } from '../frame.js';
import { msg } from '../messages/index.js';
import { community, wish, type Community } from '../queries.js';
import { forget, keep, kept } from '../store.js';
import { uuid } from '../uuid.js';
import { failureHint } from './failure.js';

const LONGEST = 500;

interface Draft {
  clientId: string;
  group: string;
  words: string;
}

/** What a resident wishes for next year: no name, no answer, counted. */
export async function wishPage({ code = '' }: Record<string, string>): Promise<View> {
  const where = await community(code);
  return { site: site(where, msg().wish.short), title: msg().wish.title, body: form(where) };
}

function form(where: Community): HTMLElement {
  const m = msg().wish;
  const key = `wish.${where.code}`;
  const draft: Draft = { clientId: '', group: 'other', words: '', ...kept<Partial<Draft>>(key) };
  const save = (change: Partial<Draft>) => keep(key, Object.assign(draft, change));
  const words = textField(
    { name: 'words', label: m.words, hint: m.wordsHint, rows: 4, required: true, value: draft.words, oninput: (text) => save({ words: text }) },
  );
  const group = choiceField({
    name: 'group', label: m.group, options: Object.entries(m.groupOf), value: draft.group, onpick: (picked) => save({ group: picked }),
  });
  const button = h('button', { class: 'p-btn pri', type: 'submit' }, m.submit);
  const told = notice();
  const send = onceAtATime(button, m.submit, m.submitting, async () => {
    told.say();
    words.fail(draft.words.trim() ? lengthTrouble(draft.words, LONGEST) : m.missing);
    if (words.failed()) return words.focus();
    if (!draft.clientId) save({ clientId: uuid() });
    try {
      const { people } = await wish({ communityCode: where.code, clientId: draft.clientId, group: draft.group, words: draft.words.trim() });
      forget(key);
      const done = h('div', { class: 'p-done', role: 'status', tabindex: -1 },
        h('p', null, h('b', null, m.done)), h('p', null, people > 1 ? m.others(people - 1) : m.first),
        h('p', { class: 'p-more' }, h('a', { href: `/p/${where.code}` }, m.back)));
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
  const element = h('form', { novalidate: true, onsubmit: send },
    h('p', null, m.lead),
    words.element,
    group.element,
    h('p', { class: 'p-note' }, m.note),
    told.element,
    h('div', { class: 'stack' }, button),
    h('p', { class: 'p-foot' }, m.notThis, ' ', h('a', { href: `/p/${where.code}/complain` }, msg().site.complain), where.complaintPhone && [' ', withPhone(msg().site.counter, where.complaintPhone)]));
  return element;
}

function trouble(error: ApiError): HTMLElement {
  const m = msg();
  if (error.code !== 'THROTTLED') return h('div', { class: 'p-fail' }, alarm('form-error', m.wish.failed), h('p', null, `${m.complain.kept}${failureHint(error)}`));
  const minutes = Math.max(1, Math.ceil(Number(error.params.retryAfter ?? 60) / 60));
  return h('div', { class: 'p-fail' }, alarm('form-error', m.progress.throttled(m.progress.minutes(minutes))), h('p', null, m.complain.kept));
}
