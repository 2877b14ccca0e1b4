import { ApiError } from '../api.js';
import { h, withPhone } from '../dom.js';
import { alarm, notice, onceAtATime, textField } from '../form/field.js';
import { numberTrouble, plainNumber } from '../form/validate.js';
import { site, type View } from '../frame.js';
import { msg } from '../messages/index.js';
import { community, lookUp, lookUpErrand, type Community, type Slip } from '../queries.js';
import { lookUpSeat } from '../seats.js';
import { redraw } from '../router.js';
import { forget, keep, kept } from '../store.js';
import { failureHint, throttled } from './failure.js';
import { type Carried, errandView } from './errand.js';
import { matterView, type Shown } from './matter.js';
import { seatView, type Seated } from './seat.js';

/** What is on screen now. The secret stays in memory only: a phone may be handed on. */
let shown: ((Shown | Carried | Seated) & { address: string }) | null = null;

window.addEventListener('popstate', () => (shown = null));

export async function progressPage({ code }: Record<string, string>): Promise<View> {
  const where = code ? await community(code) : null;
  if (shown && shown.address === location.pathname) {
    const { slip } = shown;
    const another = () => {
      shown = null;
      forget('number');
      void redraw();
      window.scrollTo(0, 0);
    };
    if ('errand' in shown) {
      return errandView(where, shown, { another, changed: (errand, why) => show({ slip: errand.newSlip ?? slip, errand, why }) });
    }
    if ('seat' in shown) return seatView(where, shown, { another, changed: (seat, why) => show({ slip, seat, why }) });
    return matterView(where, shown, { another, changed: (progress, why) => show({ slip, progress, why }) });
  }
  shown = null;
  const m = msg().progress;
  return { site: site(where, msg().site.progress), title: m.title, body: form(where) };
}

async function show(next: Shown | Carried | Seated): Promise<void> {
  shown = { ...next, address: location.pathname };
  await redraw();
  window.scrollTo(0, 0);
  document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
}

function form(where: Community | null): HTMLElement {
  const m = msg().progress;
  const short = where?.code ?? null;
  const given = new URLSearchParams(location.search).get('number') ?? kept<string>('number') ?? '';
  const number = textField(
    { name: 'number', label: m.number, hint: where ? m.numberHintShort : m.numberHint, value: given, required: true,
      oninput: (v) => keep('number', v) },
    { autocomplete: 'off', autocapitalize: 'characters', spellcheck: 'false' },
  );
  // A plain text field: the secret is short, copied from paper, and has to be seen while it is typed.
  const secret = textField({ name: 'secret', label: m.secret, value: secretOfAddress(), required: true, oninput: () => undefined },
    { autocomplete: 'off', autocapitalize: 'characters', spellcheck: 'false' });
  const button = h('button', { class: 'p-btn pri', type: 'submit' }, m.submit);
  const told = notice();

  const send = onceAtATime(button, m.submit, m.submitting, async () => {
    told.say();
    number.fail(numberTrouble(number.input.value, short));
    secret.fail(secret.input.value.trim() ? null : msg().field.secretMissing);
    const wrong = [number, secret].find((field) => field.failed());
    if (wrong) return wrong.focus();
    const slip = {
      number: plainNumber(number.input.value, short),
      secret: secret.input.value.trim(),
    };
    try {
      await show(await found(slip));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.code === 'THROTTLED') told.say(throttled(Number(error.params.retryAfter ?? 60), told));
      else told.say(trouble(error));
    }
  });

  return h(
    'form',
    { novalidate: true, onsubmit: send },
    h('p', null, m.lead),
    number.element,
    secret.element,
    told.element,
    h('div', { class: 'stack' }, button),
    where && h('p', { class: 'p-foot' }, withPhone(m.phone, where.complaintPhone)),
  );
}

/** Service requests, registrations for activities and complaints share this page: the number says which it is. */
async function found(slip: Slip): Promise<Shown | Carried | Seated> {
  if (/\/SR-/.test(slip.number)) return { slip, errand: await lookUpErrand(slip) };
  if (/\/AC-/.test(slip.number)) return { slip, seat: await lookUpSeat(slip) };
  return { slip, progress: await lookUp(slip) };
}

/** The code on a slip opens the page with the secret behind the hash, which no server gets to see. */
function secretOfAddress(): string {
  const secret = decodeURIComponent(location.hash.slice(1));
  if (secret) history.replaceState(null, '', location.pathname + location.search);
  return secret;
}

/** One answer for a wrong secret and for an unknown number: it must not tell which. */
function trouble(error: ApiError): HTMLElement {
  const m = msg();
  const missing = error.code === 'NOT_FOUND' || error.code === 'INVALID';
  return h(
    'div',
    { class: 'p-fail' },
    alarm('form-error', missing ? m.progress.notFound : m.failure.title),
    h('p', null, missing ? m.progress.notFoundHint : failureHint(error)),
  );
}
