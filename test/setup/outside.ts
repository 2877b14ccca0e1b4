import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail that arrived, as far as tests look at it. */
export interface ArrivedMail {
  to: string[];
  id: string;
  subject: string;
  /** Text and HTML, as they stand in the message, decoded. */
  body: string;
}

/** A real mail server whose door a test opens and shuts. */
export interface MailServer {
  url: string;
  arrived: ArrivedMail[];
  /** What to answer to the body of a mail: nothing to take it. A promise that never ends hangs. */
  onData: (mail: ArrivedMail) => Promise<void> | void;
  close(): Promise<void>;
}

/** @param port the same one again, for a server that comes back */
export async function aMailServer(port = 0): Promise<MailServer> {
  const mails: MailServer = { url: '', arrived: [], onData: () => undefined, close: () => new Promise((done) => server.close(() => done())) };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    closeTimeout: 100,
    onData: (stream, { envelope }, answer) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const mail = read(Buffer.concat(parts).toString(), envelope.rcptTo.map(({ address }) => address));
        Promise.resolve(mails.onData(mail)).then(() => {
          mails.arrived.push(mail);
          answer(null);
        }, (error: Error) => answer(error));
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', () => done()));
  mails.url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  return mails;
}

function read(raw: string, to: string[]): ArrivedMail {
  const header = (name: string): string => new RegExp(`^${name}: (.*(?:\\r\\n[ \\t].*)*)`, 'im').exec(raw)?.[1]?.replace(/\r\n[ \t]/g, ' ') ?? '';
  const words = (text: string): string => text.replace(/\?=\s+=\?/g, '?==?').replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, how: string, inner: string) =>
    how.toLowerCase() === 'b' ? Buffer.from(inner, 'base64').toString() : quoted(inner.replace(/_/g, ' ')));
  const bodies = raw.split(/\r\n--[^\r\n]+/).map((part) => {
    const [head = '', ...rest] = part.split('\r\n\r\n');
    const inner = rest.join('\r\n\r\n');
    if (/base64/i.test(head)) return Buffer.from(inner, 'base64').toString();
    return /quoted-printable/i.test(head) ? quoted(inner.replace(/=\r\n/g, '')) : inner;
  });
  return { to, id: header('message-id'), subject: words(header('subject')), body: bodies.join('\n') };
}

function quoted(text: string): string {
  return Buffer.from(text.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))), 'latin1').toString();
}

/** A real HTTP server that behaves as a test tells it: as a robot's or a gateway's would, or badly. */
export interface PostServer {
  url: string;
  asked: { path: string; body: any; headers: IncomingMessage['headers'] }[];
  answer: (response: ServerResponse, path: string) => void;
  close(): Promise<void>;
}

export async function aPostServer(): Promise<PostServer> {
  const posts: PostServer = {
    url: '', asked: [],
    answer: (response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{"errcode":0,"errmsg":"ok"}'),
    close: () => new Promise((done) => {
      server.closeAllConnections();
      server.close(() => done());
    }),
  };
  const server: Server = createServer((request, response) => {
    let text = '';
    request.on('data', (part: Buffer) => (text += part.toString()));
    request.on('end', () => {
      posts.asked.push({ path: request.url!, body: JSON.parse(text || 'null') as unknown, headers: request.headers });
      posts.answer(response, request.url!);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done()));
  posts.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return posts;
}
