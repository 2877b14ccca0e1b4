import { ApiError } from '../api.js';
import { moment } from '../dates.js';
import { h, WRITTEN, type Child } from '../dom.js';
import { alarm, choiceField, notice, onceAtATime, textField, type Field } from '../form/field.js';
import { site, type View } from '../frame.js';
import { surveyMsg } from '../messages/survey.js';
import { community, type Community } from '../queries.js';
import { redraw } from '../router.js';
import { forget, keep, kept } from '../store.js';
import { answer, survey, type OpenSurvey } from '../survey-queries.js';
import { failureHint } from './failure.js';
import { answerTrouble, partHeading, questionField } from './survey-fields.js';
import { either } from './survey-words.js';

interface Draft {
  grid: string;
  given: Record<string, string[]>;
}

const doneKey = (id: string): string => `public.answered.${id}`;

/** One survey on a phone: answered as a whole, without a name. A code of a slip comes behind the hash. */
export async function surveyPage({ code = '', id = '' }: Record<string, string>): Promise<View> {
  const where = await community(code);
  const m = surveyMsg();
  const place = site(where, m.short);
  let one: OpenSurvey;
  try {
    one = await survey(code, id);
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== 'NOT_FOUND') throw error;
    return { site: place, title: m.closed, body: [h('p', null, m.closedHint), home(where)] };
  }
  return { site: place, title: either(one.title, one.titleEn), written: true, body: form(where, one) };
}

const home = ({ code }: Community): HTMLElement => h('div', { class: 'stack' }, h('a', { class: 'p-btn', href: `/p/${code}` }, surveyMsg().back));

function form(where: Community, opened: OpenSurvey): Child {
  const m = surveyMsg();
  let { pass } = opened;
  const key = `survey.${opened.id}`;
  const draft: Draft = { grid: '', given: {}, ...kept<Partial<Draft>>(key) };
  const save = (): void => keep(key, draft);
  const printed = decodeURIComponent(location.hash.slice(1));
  const codeField = textField({ name: 'code', label: m.code, hint: m.codeHint, value: printed, required: opened.needsCode, oninput: () => undefined }, { autocomplete: 'off', autocapitalize: 'characters', spellcheck: 'false' });
  const asksCode = opened.needsCode || Boolean(printed);
  const gridField = choiceField({
    name: 'grid', label: m.grid, options: [...opened.grids.map((grid): [string, string] => [grid.id, grid.name]), ['unknown', m.unsure]], value: draft.grid,
    onpick: (picked) => { draft.grid = picked; save(); },
  });
  const questions = opened.sections.flatMap(({ questions: some }) => some);
  const fields = new Map<string, Field>(questions.map((question, index) => [question.key, questionField(question, `q${index + 1}`, draft.given[question.key] ?? [], (values) => {
    draft.given[question.key] = values;
    save();
    if (fields.get(question.key)!.failed()) fields.get(question.key)!.fail(null);
  })]));
  const told = notice();
  const button = h('button', { class: 'p-btn pri', type: 'submit' }, m.submit);

  const complete = (): boolean => {
    codeField.fail(opened.needsCode && !codeField.input.value.trim() ? m.codeMissing : null);
    gridField.fail(opened.grids.length && !draft.grid ? m.choose : null);
    for (const question of questions) fields.get(question.key)!.fail(answerTrouble(question, draft.given[question.key] ?? []));
    const wrong = [codeField, gridField, ...fields.values()].filter((field) => field.failed());
    if (!wrong.length) return true;
    told.say(alarm('form-error', m.missing(wrong.length)));
    wrong[0]!.focus();
    return false;
  };
  const handIn = async (): Promise<void> => {
    const answers = Object.entries(draft.given).filter(([, values]) => values.some((value) => value.trim())).map(([question, values]) => ({ question, values }));
    await answer({ communityCode: where.code, surveyId: opened.id, pass, code: asksCode ? codeField.input.value.trim() : '', grid: draft.grid, answers });
  };
  const send = onceAtATime(button, m.submit, m.submitting, async () => {
    told.say();
    if (!complete()) return;
    try {
      await handIn().catch(async (error: unknown) => {
        if (!(error instanceof ApiError) || !['TOO_FAST', 'PASS_OVER'].includes(error.code)) throw error;
        // an old page gets a new pass, which is good after a few seconds
        if (error.code === 'PASS_OVER') ({ pass } = await survey(where.code, opened.id));
        await new Promise((resolve) => setTimeout(resolve, 1000 * Number(error.params.retryAfter ?? 4)));
        await handIn();
      });
      forget(key);
      remember(opened.id);
      finish(m.done, m.doneHint);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.code === 'ALREADY_ANSWERED') return finish(m.already, m.alreadyHint);
      if (error.code === 'SURVEY_CLOSED' || error.code === 'NOT_FOUND') return finish(m.closed, m.closedHint);
      if (error.code === 'SURVEY_CODE_UNKNOWN') {
        codeField.fail(m.codeWrong);
        return codeField.focus();
      }
      for (const { path } of error.fields) (path === 'grid' ? gridField : fields.get(path.replace(/^answers\./, '')))?.fail(m.choose);
      told.say(h('div', { class: 'p-fail' }, alarm('form-error', m.failed), h('p', null, error.code === 'THROTTLED' ? m.slow : failureHint(error))));
    }
  });
  const element = h('form', { novalidate: true, onsubmit: send },
    either(opened.intro, opened.introEn) && h('p', { ...WRITTEN, class: 'pre' }, either(opened.intro, opened.introEn)),
    h('p', { class: 'p-note' }, m.note),
    remembered(opened.id) && !asksCode && h('p', { class: 'mut' }, m.before),
    h('p', { class: 'mut' }, m.until(moment(opened.closesAt))),
    asksCode && codeField.element,
    opened.grids.length > 0 && gridField.element,
    opened.sections.map((section) => [partHeading(either(section.title, section.titleEn)), section.questions.map((question) => fields.get(question.key)!.element)]),
    told.element,
    h('div', { class: 'stack' }, button));
  const finish = (title: string, hint: string): void => {
    const again = !opened.needsCode && h('button', { class: 'p-btn', type: 'button', onclick: () => { history.replaceState(null, '', location.pathname); void redraw(); } }, m.another);
    const done = h('div', { class: 'p-done', role: 'status', tabindex: -1 }, h('p', null, h('b', null, title)), h('p', null, hint), h('div', { class: 'stack' }, again), home(where));
    element.replaceWith(done);
    done.focus();
    window.scrollTo(0, 0);
  };
  return element;
}

/** Only on this phone, and only that one was handed in. */
function remember(id: string): void {
  try {
    localStorage.setItem(doneKey(id), '1');
  } catch {
    // then the phone does not remember
  }
}

function remembered(id: string): boolean {
  try {
    return localStorage.getItem(doneKey(id)) !== null;
  } catch {
    return false;
  }
}
