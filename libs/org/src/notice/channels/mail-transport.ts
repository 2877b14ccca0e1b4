import { createTransport } from 'nodemailer';
import { type Kernel, Undeliverable } from '#kernel';

/** Milliseconds; all of it ends before a message counts as nobody's (Outbox). */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000, dnsTimeout: 5_000 };

/** What a mail says, in both forms. */
export interface Mail {
  subject: string;
  text: string;
  html: string;
}

/**
 * Hands a mail to the mail server. It carries the same Message-ID however often it is tried, so that a second copy is known for one.
 * @throws Undeliverable where the server will never take it
 */
export async function sendMail(kernel: Pick<Kernel, 'config'>, to: string, { subject, text, html }: Mail, id: string): Promise<void> {
  const { SMTP_URL, MAIL_FROM, PUBLIC_URL } = kernel.config;
  if (!SMTP_URL) throw new Error('NOT_CONFIGURED');
  const host = PUBLIC_URL ? new URL(PUBLIC_URL).hostname : 'localhost';
  const transport = createTransport({ ...serverOf(SMTP_URL), ...PATIENCE });
  try {
    await transport.sendMail({
      from: MAIL_FROM ?? `社区循环 <pdca@${host}>`, to, subject, text, html, messageId: `<${id}@${host}>`,
      headers: { 'auto-submitted': 'auto-generated' },
      disableFileAccess: true, disableUrlAccess: true,
    });
  } catch (error) {
    const { responseCode = 0, code } = error as { responseCode?: number; code?: string };
    // of the addressee: there is none; of the server itself (EAUTH) somebody will mend it
    if (responseCode >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE')) throw new Undeliverable('MAIL_REFUSED');
    throw new Error(code === 'EAUTH' ? 'MAIL_SIGN_IN' : 'MAIL_SERVER_AWAY', { cause: error });
  } finally {
    transport.close();
  }
}

function serverOf(address: string): object {
  const url = new URL(address);
  const secure = url.protocol === 'smtps:';
  return {
    host: url.hostname,
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    ...(url.username && { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }),
  };
}
