import { SealBroken, type Kernel, type ReceivedFile } from '#kernel';

const GOOD_FOR_MS = 60 * 60_000;

/** Hands a stored photo to the page that sent it: sealed, so that nobody can name a file that they have not sent. */
export function sealPhoto(kernel: Kernel, file: ReceivedFile): string {
  return kernel.personal.seal(JSON.stringify({ photo: file, until: kernel.clock.now().getTime() + GOOD_FOR_MS }));
}

/** The photo of a token; null when its hour is over or it is none. */
export function openPhoto(kernel: Kernel, token: string): ReceivedFile | null {
  try {
    const { photo, until } = JSON.parse(kernel.personal.open(token)) as { photo?: ReceivedFile; until?: number };
    return photo && until && kernel.clock.now().getTime() < until ? photo : null;
  } catch (error) {
    if (error instanceof SealBroken || error instanceof SyntaxError) return null;
    throw error;
  }
}
