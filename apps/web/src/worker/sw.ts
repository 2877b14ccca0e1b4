/// <reference lib="webworker" />
import { outdated, servedBy } from './shell';

declare const self: ServiceWorkerGlobalScope;
/** Put before this script by the build: the name of the release, and the files that its shell is made of. */
declare const SHELL: { release: string; files: string[] };

const PAGE = '/index.html';
const NAME = `shell-${SHELL.release}`;
/** A signal that answers more slowly than this is none, in milliseconds. */
const PATIENCE = 4_000;

/** The shell of this release, whole or not at all: nothing of another one is ever in it. */
async function keepShell(): Promise<void> {
  const cache = await caches.open(NAME);
  await cache.addAll([new Request(PAGE, { cache: 'reload' }), ...SHELL.files]);
  await self.skipWaiting();
}

async function dropOutdated(): Promise<void> {
  await Promise.all(outdated(await caches.keys(), NAME).map((name) => caches.delete(name)));
  await self.clients.claim();
}

/** The page as the server has it, so that a new release is taken up at once; without a signal the one that is kept. */
async function page(request: Request): Promise<Response> {
  const kept = await (await caches.open(NAME)).match(PAGE);
  if (!kept) return fetch(request);
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), PATIENCE);
  try {
    const answer = await fetch(request, { signal: stop.signal });
    return answer.status >= 500 ? kept : answer;
  } catch {
    return kept;
  } finally {
    clearTimeout(timer);
  }
}

/** A built file's name tells its content: whichever release kept it, it is the one that was asked for. */
async function file(request: Request): Promise<Response> {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request);
}

self.addEventListener('install', (event) => event.waitUntil(keepShell()));
self.addEventListener('activate', (event) => event.waitUntil(dropOutdated()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  const what = servedBy(pathname, request.mode === 'navigate');
  if (what === 'page') event.respondWith(page(request));
  else if (what === 'file') event.respondWith(file(request));
});
