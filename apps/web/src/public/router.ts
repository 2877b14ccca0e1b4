import { ApiError } from './api.js';
import { failureView, missingView } from './pages/failure.js';
import { frame, waiting, type View } from './frame.js';

type Params = Record<string, string>;
type Page = (params: Params) => View | Promise<View>;
interface Route {
  pattern: RegExp;
  page: Page;
}

const SKELETON_AFTER_MS = 300;

let routes: Route[] = [];
let drawing = 0;

/** Patterns are tried in order; named groups become the page's parameters. */
export function start(given: Route[]): void {
  routes = given;
  window.addEventListener('popstate', () => void draw(true));
  document.addEventListener('click', follow);
  void draw(false);
}

export function go(path: string, replace = false): void {
  history[replace ? 'replaceState' : 'pushState'](null, '', path);
  window.scrollTo(0, 0);
  void draw(true);
}

/** Draws the present address again, as after a change of language. */
export const redraw = (): Promise<void> => draw(false);

function follow(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
  const link = (event.target as Element).closest('a');
  if (!link || link.target || link.hasAttribute('download') || link.origin !== location.origin) return;
  if (link.pathname !== '/p' && !link.pathname.startsWith('/p/')) return;
  if (link.pathname === location.pathname && link.hash) return;
  event.preventDefault();
  go(link.pathname + link.search + link.hash);
}

async function view(): Promise<View> {
  const path = location.pathname.replace(/\/+$/, '');
  for (const { pattern, page } of routes) {
    const found = pattern.exec(path);
    if (found) return page(found.groups ?? {});
  }
  return missingView();
}

async function draw(moveFocus: boolean): Promise<void> {
  const turn = (drawing += 1);
  const skeleton = setTimeout(() => turn === drawing && waiting(), SKELETON_AFTER_MS);
  let next: View;
  try {
    next = await view();
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    next = error.code === 'NOT_FOUND' ? missingView('community') : failureView(error, () => void draw(true));
  } finally {
    clearTimeout(skeleton);
  }
  // A slower page that was left meanwhile must not cover the present one.
  if (turn === drawing) frame(next, moveFocus);
}
