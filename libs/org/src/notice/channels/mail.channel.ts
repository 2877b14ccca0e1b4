import { type Acting, atTime, addDays, dayOf, type Carrier, type Kernel, Notice, type OutboxMessage, perform, recordRefs, timeOf, Undeliverable, type WorkingCalendar } from '#kernel';
import { Sessions } from '../../session/sessions.js';
import { CHOICES_COLUMNS, type ChoicesRow } from '../notice-choices.service.js';
import { sendMail } from './mail-transport.js';
import { type MailLine, noticeMail } from './mail-words.js';

/** Mail to people: what is for at once as soon as no quiet hour keeps it, the rest once a working day at their hour. */
export const mailChannel: Carrier = {
  async due(kernel, waiting) {
    if (!kernel.config.SMTP_URL) return [];
    const now = kernel.clock.now();
    const calendar = await kernel.calendar.current();
    const rows: (ChoicesRow & { personId: string })[] = await kernel.dataSource.query(
      `SELECT person_id AS "personId", ${CHOICES_COLUMNS} FROM notice_choices WHERE person_id = ANY ($1) AND mail_confirmed_at IS NOT NULL`, [waiting.map(({ toId }) => toId)]);
    return waiting.flatMap(({ toId, first, urgent }) => {
      const choices = rows.find(({ personId }) => personId === toId);
      if (!choices || isQuiet(now, choices)) return [];
      const digest = lastDigest(now, choices.digestAt, calendar);
      return urgent || first <= digest ? [{ toId, until: digest }] : [];
    });
  },

  async send(kernel, message) {
    const [choices]: ChoicesRow[] = await kernel.dataSource.query(`SELECT ${CHOICES_COLUMNS} FROM notice_choices WHERE person_id = $1`, [message.toId]);
    const actor = await new Sessions(kernel).actorOfPerson(message.toId);
    // whoever left, or took the address away, is told no more
    if (!choices?.mailSealed || !choices.mailConfirmedAt || !actor || actor.grants.length < 2) return false;
    const lines = await perform(kernel, actor, 'notice:read', (by) => readable(by, message));
    if (lines.length === 0) return false;
    await sendMail(kernel, opened(kernel, choices.mailSealed), noticeMail(kernel, choices.language, actor.name, lines), message.id);
    return true;
  },
};

/** Of what waits, what the person may still read today. */
async function readable(by: Acting, { lines }: OutboxMessage): Promise<MailLine[]> {
  const found = await by.query<Notice>('SELECT id, code, params, at, record_id AS "recordId" FROM notices WHERE id = ANY ($1) ORDER BY at, id', [lines.map(({ noticeId }) => noticeId)]);
  const records = await recordRefs(by, found.flatMap(({ recordId }) => recordId ?? []));
  return found.flatMap(({ code, params, at, recordId }): MailLine[] => {
    const record = recordId ? records.get(recordId) : null;
    if (record === undefined) return [];
    const named = params as Record<string, unknown>;
    if (!record) return [{ code, params: named, at, kind: null, number: null, title: String(named['title'] ?? ''), recordId: null }];
    return [{ code, params: named, at, kind: record.kind, number: record.number, title: mayLeave(by.kernel, record.kind) ? record.title : null, recordId }];
  });
}

/** Titles of kinds that tell of people stay on the platform. */
function mayLeave({ kinds }: Pick<Kernel, 'kinds'>, kind: Parameters<Kernel['kinds']['named']>[0]): boolean {
  return !kinds.named(kind).personal?.length;
}

export function isQuiet(now: Date, { quietFrom, quietTo }: Pick<ChoicesRow, 'quietFrom' | 'quietTo'>): boolean {
  if (!quietFrom || !quietTo) return false;
  const day = dayOf(now);
  const [from, to] = [atTime(day, quietFrom), atTime(day, quietTo)];
  return from < to ? now >= from && now < to : now >= from || now < to;
}

/** When the last digest was to go; what came after it waits for the next. */
export function lastDigest(now: Date, digestAt: string, calendar: WorkingCalendar): Date {
  timeOf(digestAt);
  for (let day = dayOf(now); ; day = addDays(day, -1)) {
    if (calendar.isWorking(day) && atTime(day, digestAt) <= now) return atTime(day, digestAt);
  }
}

function opened({ personal }: Pick<Kernel, 'personal'>, sealed: string): string {
  try {
    return personal.open(sealed);
  } catch {
    throw new Undeliverable('SEAL_BROKEN');
  }
}
