import { useSyncExternalStore } from 'react';
import type { Client } from 'urql';
import { NoticedDocument, UnreadDocument, type NoticedSubscription } from '../../lib/generated/graphql';

type Latest = NoticedSubscription['noticed']['latest'];
export interface News {
  /** Null until somebody has said. */
  unread: number | null;
  latest: Latest;
  /** Grows whenever lists should be read anew. */
  turn: number;
}

const CHANNEL = 'pdca-notices';
const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 60_000;
/** While the line is broken, or something on the way lets none through. */
const ASK_EVERY = 30_000;
/** With a line, in case a word was lost. */
const ASK_RARELY = 4;

let news: News = { unread: null, latest: null, turn: 0 };
const listeners = new Set<() => void>();

function tell(unread: number, latest: Latest): void {
  if (unread === news.unread && latest?.id === news.latest?.id) return;
  news = { unread, latest, turn: news.turn + 1 };
  listeners.forEach((listener) => listener());
}

export function useNews(): News {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, () => news);
}

/**
 * Keeps the page up to date. Of several windows one listens, where the browser can agree on it, and tells the others: a browser has few
 * lines to a server. While there is none the page asks now and then.
 */
export function listen(client: Client): () => void {
  const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(CHANNEL) : null;
  const over = new AbortController();
  let heard = false;
  let round = 0;
  let close = (): void => undefined;

  const said = (unread: number, latest: Latest): void => {
    tell(unread, latest);
    channel?.postMessage({ unread, latest });
  };
  channel?.addEventListener('message', ({ data }: MessageEvent<{ unread: number; latest: Latest }>) => {
    heard = true;
    tell(data.unread, data.latest);
  });

  const hold = (): Promise<void> => new Promise((done) => {
    let wait = FIRST_WAIT;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let line: { unsubscribe: () => void } | undefined;
    const open = (): void => {
      let broken = false;
      line = client.subscription(NoticedDocument, {}).subscribe(({ data, error, hasNext }) => {
        if (data) {
          [heard, wait] = [true, FIRST_WAIT];
          said(data.noticed.unread, data.noticed.latest);
        }
        if (broken || (!error && hasNext)) return;
        [broken, heard] = [true, false];
        queueMicrotask(() => line?.unsubscribe());
        timer = setTimeout(open, wait);
        wait = Math.min(wait * 2, LONGEST_WAIT);
      });
    };
    close = () => {
      clearTimeout(timer);
      line?.unsubscribe();
      done();
    };
    open();
  });
  if ('locks' in navigator) void navigator.locks.request(CHANNEL, { signal: over.signal }, hold).catch(() => undefined);
  else void hold();

  const ask = async (): Promise<void> => {
    const { data } = await client.query(UnreadDocument, {}, { requestPolicy: 'network-only' }).toPromise();
    if (data?.me) tell(data.me.unreadNotices, news.latest);
  };
  const clock = setInterval(() => {
    round += 1;
    if (document.visibilityState === 'visible' && (!heard || round % ASK_RARELY === 0)) void ask();
  }, ASK_EVERY);
  return () => {
    over.abort();
    clearInterval(clock);
    close();
    channel?.close();
  };
}
