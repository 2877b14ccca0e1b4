import { ApiError, type FieldTrouble } from '../api.js';
import { today } from '../dates.js';
import { h, put, withPhone } from '../dom.js';
import { uuid } from '../uuid.js';
import { alarm, choiceField, notice, onceAtATime, textField, type Field } from '../form/field.js';
import { Photos, type Sent } from '../form/photos.js';
import {
  dayTrouble, lengthTrouble, LIMITS, mobileTrouble, phoneTrouble, plainDay, plainPhone,
} from '../form/validate.js';
import { site, type View } from '../frame.js';
import { msg } from '../messages/index.js';
import { community, lodge, type Community, type Complaint } from '../queries.js';
import { go, redraw } from '../router.js';
import { forget, keep, kept } from '../store.js';
import { failureHint } from './failure.js';

interface Draft {
  /** The form's own number. It leads to the secret on the slip: kept only until the form is handed in. */
  clientId: string;
  about: string;
  /** `staff` or `head`, of what is about the staff. */
  against: string;
  content: string;
  place: string;
  occurredOn: string;
  reply: string;
  name: string;
  phone: string;
  photos: Sent[];
}

/** Forms begun in this page load: what they hold is not news to the person. */
const begun = new Set<string>();

const EMPTY: Draft = {
  clientId: '', about: '', against: 'staff', content: '', place: '', occurredOn: '', reply: 'call', name: '', phone: '', photos: [],
};

export async function complainPage({ code = '' }: Record<string, string>): Promise<View> {
  const where = await community(code);
  const m = msg().complain;
  return { site: site(where, msg().site.complain), title: m.title, body: form(where) };
}

function form(where: Community): HTMLElement {
  const key = `complaint.${where.code}`;
  const m = msg().complain;
  const draft: Draft = { ...EMPTY, ...kept<Partial<Draft>>(key) };
  const restored = !begun.has(key) && Boolean(draft.content || draft.photos.length);
  begun.add(key);
  const save = (change: Partial<Draft>) => keep(key, Object.assign(draft, change));
  const { fields, photos, contact, against, lost } = controls(draft, save);

  const button = h('button', { class: 'p-btn pri', type: 'submit' }, m.submit);
  const told = notice();
  const send = onceAtATime(button, m.submit, m.submitting, async () => {
    told.say();
    if (!check(draft, fields)) return complainOfFields(fields, told);
    const tokens = await photos.tokens();
    if (!tokens) return photos.focus();
    if (!draft.clientId) save({ clientId: uuid() });
    try {
      const { number, secret } = await lodge(inputOf(where, draft, tokens));
      forget(key);
      keep('receipt', { number, secret, code: where.code, name: where.name });
      go(`/p/${where.code}/received`, true);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.fields.some((f) => f.path.startsWith('photoTokens'))) photos.dropAll();
      if (refused(error.fields, fields)) complainOfFields(fields, told);
      else told.say(trouble(error));
    }
  });

  return h(
    'form',
    { novalidate: true, onsubmit: send },
    h('p', null, m.lead),
    restored && continuing(key),
    fields.about.element,
    against,
    fields.content.element,
    fields.place.element,
    fields.occurredOn.element,
    photos.element,
    fields.reply.element,
    contact,
    lost,
    h('p', { class: 'p-note' }, m.note),
    told.element,
    h('div', { class: 'stack' }, button),
    h('p', { class: 'p-foot' }, withPhone(msg().site.counter, where.complaintPhone)),
  );
}

function continuing(key: string): HTMLElement {
  const m = msg().complain;
  const startOver = () => {
    forget(key);
    void redraw();
  };
  return h('p', { class: 'p-note', role: 'status' }, m.restored, ' ',
    h('button', { class: 'link', type: 'button', onclick: startOver }, m.startOver));
}

function controls(draft: Draft, save: (change: Partial<Draft>) => void) {
  const m = msg().complain;
  type Line = 'content' | 'place' | 'occurredOn' | 'name' | 'phone';
  type Texts = { label: string; hint?: string; rows?: number; required?: boolean };
  const line = (name: Line, texts: Texts, attributes = {}) =>
    textField({ name, ...texts, value: draft[name], oninput: (value) => save({ [name]: value }) }, attributes);
  const pickReply = (value: string) => {
    save({ reply: value });
    contact.hidden = value !== 'call';
    tell();
  };
  const pickAbout = (about: string) => {
    save({ about });
    against.hidden = about !== 'staff';
  };
  const fields = {
    about: choiceField(
      {
        name: 'about', label: m.about, options: Object.entries(m.aboutOf), value: draft.about,
        onpick: pickAbout,
      },
      true,
    ),
    content: line('content', { label: m.content, hint: m.contentHint, rows: 5, required: true }),
    place: line('place', { label: m.place, hint: m.placeHint }),
    occurredOn: line('occurredOn', { label: m.occurredOn, hint: m.occurredOnHint }, { type: 'date', max: today() }),
    reply: choiceField({
      name: 'reply', label: m.reply, options: [['call', m.replyCall], ['self', m.replySelf]],
      value: draft.reply, onpick: pickReply,
    }),
    name: line('name', { label: m.name, required: true }, { autocomplete: 'name' }),
    phone: line('phone', { label: m.phone, hint: m.phoneHint, required: true }, {
      type: 'tel', autocomplete: 'tel-national',
    }),
  };
  const contact = h('div', null, fields.name.element, fields.phone.element);
  contact.hidden = draft.reply !== 'call';
  const g = msg().complaint;
  const whom = choiceField({
    name: 'against', label: g.againstHead, hint: g.againstHeadHint, options: Object.entries(g.againstHeadOf), value: draft.against, onpick: (value) => save({ against: value }),
  });
  const against = h('div', null, whom.element);
  against.hidden = draft.about !== 'staff';
  // what a lost password means is told before anything is sent
  const lost = h('p', { class: 'p-note', role: 'status' });
  const tell = () => put(lost, draft.reply === 'call' ? g.kept : g.lost);
  tell();
  return { fields, contact, against, lost, photos: new Photos(draft.photos, (photos) => save({ photos })) };
}

type Fields = ReturnType<typeof controls>['fields'];

/** Marks every field that cannot be sent as it stands; true when none is left. */
function check(draft: Draft, fields: Fields): boolean {
  const m = msg().field;
  const calls = draft.reply === 'call';
  fields.about.fail(draft.about ? null : m.about);
  fields.content.fail(draft.content.trim() ? lengthTrouble(draft.content, LIMITS.content) : m.content);
  fields.place.fail(lengthTrouble(draft.place, LIMITS.place));
  fields.occurredOn.fail(dayTrouble(draft.occurredOn));
  fields.name.fail(!calls ? null : draft.name.trim() ? lengthTrouble(draft.name, LIMITS.name) : m.name);
  fields.phone.fail(calls ? phoneTrouble(draft.phone) : null);
  return !Object.values(fields).some((field) => field.failed());
}

function complainOfFields(fields: Fields, told: ReturnType<typeof notice>): void {
  const wrong = Object.values<Field>(fields).filter((field) => field.failed());
  told.say(alarm('form-error', msg().complain.summary(wrong.length)));
  wrong[0]?.focus();
}

/** What the API refused, put at its fields in our words; false when it named none of them. */
function refused(troubles: FieldTrouble[], fields: Fields): boolean {
  const named = troubles.filter(({ path }) => path in fields);
  for (const { path, code, params } of named) fields[path as keyof Fields].fail(refusal(path, code, params));
  return named.length > 0;
}

function refusal(path: string, code: string, params: Record<string, unknown>): string {
  const m = msg().field;
  const { about, content, name, phoneMissing } = m;
  const missing: Record<string, string> = { about, content, name, phone: phoneMissing };
  if (code === 'REQUIRED' || code === 'NOT_ONE_OF') return missing[path] ?? m.refused;
  if (code === 'TOO_LONG') return m.tooLong(Number(params.length), Number(params.max));
  if (code === 'PHONE_LENGTH') return mobileTrouble(Number(params.length));
  if (code === 'PHONE_FORM') return m.phoneStart;
  if (code === 'IN_THE_FUTURE') return m.dateFuture;
  return code === 'NOT_A_DATE' ? m.dateShape : m.refused;
}

function trouble(error: ApiError): HTMLElement {
  const m = msg();
  const box = (title: string, hint: string) =>
    h('div', { class: 'p-fail' }, alarm('form-error', title), h('p', null, hint));
  if (error.code === 'NETWORK') return box(m.complain.unsure, m.complain.unsureHint);
  if (error.code === 'THROTTLED') {
    const minutes = Math.max(1, Math.ceil(Number(error.params.retryAfter ?? 60) / 60));
    return box(m.progress.throttled(m.progress.minutes(minutes)), m.complain.kept);
  }
  return box(m.complain.failed, `${m.complain.kept}${failureHint(error)}`);
}

function inputOf(where: Community, draft: Draft, tokens: string[]): Complaint {
  const anonymous = draft.reply !== 'call';
  return {
    communityCode: where.code,
    clientId: draft.clientId,
    about: draft.about,
    againstHead: draft.about === 'staff' && draft.against === 'head',
    content: draft.content.trim(),
    place: draft.place.trim(),
    occurredOn: plainDay(draft.occurredOn) || null,
    anonymous,
    name: anonymous ? null : draft.name.trim(),
    phone: anonymous ? null : plainPhone(draft.phone),
    ...(tokens.length ? { photoTokens: tokens } : {}),
  };
}
