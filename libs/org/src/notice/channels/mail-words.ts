import { isoInShanghai, type Kernel, kindWord, NOTICE_WORDS } from '#kernel';
import { linkTo } from './links.js';
import type { Mail } from './mail-transport.js';

/** One thing that a mail tells. */
export interface MailLine {
  code: string;
  params: Record<string, unknown>;
  at: Date;
  kind: string | null;
  number: string | null;
  /** Null where it would say too much outside the platform. */
  title: string | null;
  recordId: string | null;
}

const WORDS = {
  'zh-CN': {
    app: '社区循环', several: (n: number) => `${n} 件事要告诉您`, hello: (name: string) => `${name}，您好：`, open: '打开看', change: '改什么时候收到邮件',
    why: '这封邮件由社区循环发出，因为您在“通知设置”里选了用邮件告诉您。打开链接要先登录。', kindAndNumber: (kind: string, number: string) => `${kind} ${number}`, numbered: (said: string, number: string) => `${said}（${number}）`,
    confirm: '请确认您的邮箱', confirmLead: '您在社区循环填了这个邮箱，用来收通知。点下面的链接，登录后就开始用。', notYou: '不是您填的，不用理会，以后也不会再有邮件来。',
  },
  en: {
    app: 'Community PDCA', several: (n: number) => `${n} things to tell you`, hello: (name: string) => `Hello ${name},`, open: 'Open', change: 'Change when you get mail',
    why: 'Community PDCA sends this because you chose mail under “How I am told”. You sign in to open a link.', kindAndNumber: (kind: string, number: string) => `${kind} ${number}`, numbered: (said: string, number: string) => `${said} (${number})`,
    confirm: 'Please confirm your address', confirmLead: 'You gave this address in Community PDCA, to be told by mail. Open the link and sign in, and it is used from then on.', notYou: 'If it was not you, do nothing: no further mail will come.',
  },
} as const;

const wordsOf = (language: string) => WORDS[language === 'en' ? 'en' : 'zh-CN'];
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** One line as the screen says it; what is kept from mails is named by kind and number. */
export function lineText({ code, params, kind, number, title }: MailLine, language: string): string {
  const dictionary = NOTICE_WORDS[language === 'en' ? 'en' : 'zh-CN']!;
  const called = title ?? wordsOf(language).kindAndNumber(kindWord(kind ?? '', language === 'en' ? 'en' : 'zh'), number ?? '').trim();
  const due = typeof params['dueAt'] === 'string' ? isoInShanghai(new Date(params['dueAt'])).slice(5, 16).replace('T', ' ') : '';
  const all: Record<string, unknown> = { ...params, title: called, due };
  const said = (dictionary[code] ?? dictionary['plain']!).replace(/\{(\w+)\}/g, (_, name: string) => String(all[name] ?? ''));
  return title !== null && number ? wordsOf(language).numbered(said, number) : said;
}

/** What a person is told by mail: one thing, or several in a list. */
export function noticeMail(kernel: Pick<Kernel, 'config'>, language: string, name: string, lines: readonly MailLine[]): Mail {
  const words = wordsOf(language);
  const told = lines.map((line) => ({ text: lineText(line, language), link: linkTo(kernel, line.recordId ? `/to/${line.recordId}` : '/notices') }));
  const subject = `【${words.app}】${told.length === 1 ? told[0]!.text : words.several(told.length)}`;
  const settings = linkTo(kernel, '/me/notices');
  return {
    subject: subject.replace(/\s+/g, ' ').slice(0, 200),
    text: [words.hello(name), '', ...told.flatMap(({ text, link }) => [`- ${text}`, `  ${link}`]), '', words.why, `${words.change}: ${settings}`, ''].join('\n'),
    html: page(language, [
      `<p>${escaped(words.hello(name))}</p><ul>`,
      ...told.map(({ text, link }) => `<li style="margin:0 0 12px">${escaped(text)}<br><a href="${escaped(link)}">${words.open}</a></li>`),
      `</ul><p style="color:#5c5c5c;font-size:13px">${escaped(words.why)}<br><a href="${escaped(settings)}">${words.change}</a></p>`,
    ]),
  };
}

export function confirmationMail(kernel: Pick<Kernel, 'config'>, language: string, name: string, code: string): Mail {
  const words = wordsOf(language);
  const link = linkTo(kernel, `/me/notices?confirm=${code}`);
  return {
    subject: `【${words.app}】${words.confirm}`,
    text: [words.hello(name), '', words.confirmLead, link, '', words.notYou, ''].join('\n'),
    html: page(language, [
      `<p>${escaped(words.hello(name))}</p><p>${words.confirmLead}</p><p><a href="${escaped(link)}">${words.open}</a></p><p style="color:#5c5c5c;font-size:13px">${words.notYou}</p>`,
    ]),
  };
}

function page(language: string, parts: readonly string[]): string {
  return `<!doctype html><html lang="${language}"><body style="font:15px/1.75 sans-serif;color:#1a1a1a;max-width:640px">${parts.join('')}</body></html>`;
}
