/** An option is the same as before where its words are, or else where it only was reworded in its line: its key holds waves together. */
export function keysOf(options: readonly { label: string }[], saved: readonly { key: string; label: string }[]): string[] {
  const moved = options.map(({ label }) => saved.find((one) => one.label === label)?.key);
  return moved.map((key, index) => key ?? (moved.includes(saved[index]?.key) ? '' : saved[index]?.key ?? ''));
}
