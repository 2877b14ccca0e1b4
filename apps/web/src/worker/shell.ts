/** The residents' pages, and what the server answers with files of its own: none of the worker's business. */
const SERVER = /^\/(p|files|pack-files|public|people-sheet|standard-file|own-plan-sheet|graphql|health|metrics)(\/|$)|\/(sheet|document|conformity-sheet|calendar)$/;

/** Whether a request is answered by the shell: as the page of the workplace, as one of its built files, or not at all. */
export function servedBy(path: string, asPage: boolean): 'page' | 'file' | null {
  if (asPage) return SERVER.test(path) || /\.[a-z\d]+$/i.test(path) ? null : 'page';
  return path.startsWith('/assets/') || path.startsWith('/icons/') || path === '/ring.svg' ? 'file' : null;
}

/** Of the kept shells, in the order in which they came, those to drop: a page may be open of the one before this. */
export function outdated(names: readonly string[], current: string): string[] {
  return names.filter((name) => name.startsWith('shell-') && name !== current).slice(0, -1);
}
