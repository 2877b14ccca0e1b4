import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Acting, fail, fieldError, invalid, Kernel, NoticeTopic, type ThrottleRule } from '#kernel';
import { MailChoice, NoticeChoices, type SetNoticeChoicesInput, TopicChoice } from './notice-choices.type.js';
import { change } from '../admin/register.js';
import { confirmationMail } from './channels/mail-words.js';
import { sendMail } from './channels/mail-transport.js';

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
/** Simple on purpose: the link that is sent there proves the rest. */
const ADDRESS = /^[^\s@<>"(),:;\\[\]]{1,64}@[^\s@<>"(),:;\\[\]]{1,190}\.[^\s@<>"(),:;\\[\]]{2,}$/;
/** A slip of the finger or two; never a way to send mail to strangers. */
const ASKING: ThrottleRule = { free: 5, firstWait: 300, longestWait: 86_400, memory: 86_400 };
const FIXED: ReadonlySet<NoticeTopic> = new Set([NoticeTopic.overdue, NoticeTopic.climbed]);
/** What the trigger lay_out_notice takes where nothing was chosen. */
const STANDARD_MAIL: Readonly<Record<NoticeTopic, MailChoice>> = {
  turn: MailChoice.digest, news: MailChoice.off, talk: MailChoice.digest, soon: MailChoice.digest, overdue: MailChoice.now, climbed: MailChoice.now,
};

export interface ChoicesRow {
  mailSealed: string | null;
  mailConfirmedAt: Date | null;
  language: string;
  digestAt: string;
  quietFrom: string | null;
  quietTo: string | null;
  topics: Partial<Record<NoticeTopic, { app?: boolean; mail?: MailChoice }>>;
}

export const CHOICES_COLUMNS = `mail_sealed AS "mailSealed", mail_confirmed_at AS "mailConfirmedAt", language, digest_at AS "digestAt", quiet_from AS "quietFrom",
  quiet_to AS "quietTo", topics`;

/** Kept on the server's own connection: nobody's requests read another's address. */
@Injectable()
export class NoticeChoicesService {
  constructor(private readonly kernel: Kernel) {}

  async of(by: Acting): Promise<NoticeChoices> {
    const row = await this.row(by.actor.personId!);
    return Object.assign(new NoticeChoices(), {
      mailOffered: Boolean(this.kernel.config.SMTP_URL),
      mailAddress: row?.mailSealed ? this.kernel.personal.open(row.mailSealed) : null,
      mailConfirmed: Boolean(row?.mailConfirmedAt),
      language: row?.language ?? 'zh-CN',
      digestAt: row?.digestAt ?? '08:30',
      quietFrom: row ? row.quietFrom : '20:00',
      quietTo: row ? row.quietTo : '08:00',
      topics: Object.values(NoticeTopic).map((topic) => Object.assign(new TopicChoice(), {
        topic,
        fixed: FIXED.has(topic),
        app: FIXED.has(topic) || (row?.topics[topic]?.app ?? true),
        mail: row?.topics[topic]?.mail ?? STANDARD_MAIL[topic],
      })),
    });
  }

  /** @throws INVALID at `digestAt`, `quietFrom`, `quietTo` */
  async set(by: Acting, { language, digestAt, quietFrom, quietTo, topics }: SetNoticeChoicesInput): Promise<NoticeChoices> {
    if (!TIME.test(digestAt)) throw invalid(fieldError('digestAt', 'NOT_A_TIME'));
    const quiet = [quietFrom || null, quietTo || null] as const;
    if (quiet[0] !== null || quiet[1] !== null) {
      if (!TIME.test(quiet[0] ?? '')) throw invalid(fieldError('quietFrom', 'NOT_A_TIME'));
      if (!TIME.test(quiet[1] ?? '') || quiet[0] === quiet[1]) throw invalid(fieldError('quietTo', 'NOT_A_TIME'));
    }
    const chosen = Object.fromEntries(topics.map(({ topic, app, mail }) => [topic, { app, mail }]));
    await this.kernel.dataSource.query(
      `INSERT INTO notice_choices (person_id, language, digest_at, quiet_from, quiet_to, topics, changed_at) VALUES ($1, $2, $3, $4, $5, $6::jsonb, $7)
       ON CONFLICT (person_id) DO UPDATE SET language = $2, digest_at = $3, quiet_from = $4, quiet_to = $5, topics = $6::jsonb, changed_at = $7`,
      [by.actor.personId, language, digestAt, ...quiet, JSON.stringify(chosen), by.now],
    );
    return this.of(by);
  }

  /**
   * Another address, to which a link is sent that has to be opened before anything else goes there; null: no mail any more.
   * @throws INVALID at `address`; UNAVAILABLE where no mail is sent; THROTTLED
   */
  async setAddress(by: Acting, address: string | null): Promise<NoticeChoices> {
    const personId = by.actor.personId!;
    const written = address?.trim() ?? '';
    if (written && !ADDRESS.test(written)) throw invalid(fieldError('address', 'UNUSABLE_ADDRESS'));
    if (written && !this.kernel.config.SMTP_URL) throw fail('UNAVAILABLE');
    if (written) await this.kernel.throttle.attempt(`mail address ${personId}`, ASKING);
    await change(by, async ({ query, note }) => {
      await query(
        `INSERT INTO notice_choices (person_id, mail_sealed, changed_at) VALUES ($1, $2, $3)
         ON CONFLICT (person_id) DO UPDATE SET mail_sealed = $2, mail_confirmed_at = NULL, changed_at = $3`,
        [personId, written ? this.kernel.personal.seal(written) : null, by.now],
      );
      // what was to go to the one before is not sent to this one
      await query(`DELETE FROM outbox_lines WHERE channel = 'mail' AND to_id = $1 AND message_id IS NULL`, [personId]);
      // that there is another address, never which
      await note({ verb: written ? 'setNoticeAddress' : 'removeNoticeAddress', personId });
    });
    if (written) {
      const { language } = (await this.row(personId))!;
      const code = this.codeOf(personId, written);
      await sendMail(this.kernel, written, confirmationMail(this.kernel, language, by.actor.name, code), `confirm-${code.slice(0, 16)}`)
        .catch((error: unknown) => {
          this.kernel.log.warn({ err: error }, 'a mail address could not be reached');
          throw fail('UNAVAILABLE');
        });
    }
    return this.of(by);
  }

  /** The link was opened, by whoever asked for it. @throws NOT_FOUND for another's, or one that an address since chosen has replaced */
  async confirm(by: Acting, code: string): Promise<NoticeChoices> {
    const personId = by.actor.personId!;
    const row = await this.row(personId);
    const expected = Buffer.from(row?.mailSealed ? this.codeOf(personId, this.kernel.personal.open(row.mailSealed)) : '');
    const given = Buffer.from(code);
    if (expected.length === 0 || expected.length !== given.length || !timingSafeEqual(expected, given)) throw fail('NOT_FOUND');
    await this.kernel.dataSource.query('UPDATE notice_choices SET mail_confirmed_at = coalesce(mail_confirmed_at, $2) WHERE person_id = $1', [personId, by.now]);
    return this.of(by);
  }

  /** Follows from the server's key: nothing of it is kept. */
  private codeOf(personId: string, address: string): string {
    return createHmac('sha256', this.kernel.key).update(`mail address ${personId} ${address.toLowerCase()}`).digest('base64url');
  }

  private async row(personId: string): Promise<ChoicesRow | undefined> {
    const rows: ChoicesRow[] = await this.kernel.dataSource.query(`SELECT ${CHOICES_COLUMNS} FROM notice_choices WHERE person_id = $1`, [personId]);
    return rows[0];
  }
}
