/** Phones and tablets, and where it was installed; a desk that several people share keeps nothing. */
const CARRIED = '(pointer: coarse), (max-width: 860px), (display-mode: standalone)';

/** Where the device is carried about, the pages that are of use without a signal are kept on it. */
export async function keepShell(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator) || !matchMedia(CARRIED).matches) return;
  if (document.readyState !== 'complete') await new Promise((resolve) => { addEventListener('load', resolve, { once: true }); });
  // refused in some built-in browsers: then pages need a signal, and the queue works all the same
  await navigator.serviceWorker.register('/sw.js').catch(() => undefined);
}
