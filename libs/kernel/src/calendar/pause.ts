/** A stretch in which a deadline's clock stands still; `to` is null while it still does. */
export interface Pause {
  from: Date;
  to: Date | null;
}

/**
 * Whether the clock stands still at an instant: the pause began before it and has not ended before it.
 * A pause that begins at the very moment of a deadline comes too late; one that ends at it leaves no time, and counts.
 */
export function isPausedAt(instant: Date, pauses: readonly Pause[]): boolean {
  return pauses.some((pause) => pause.from < instant && (pause.to === null || instant <= pause.to));
}

/** Throws RangeError when a pause ends before it begins. */
export function checkPauses(pauses: readonly Pause[]): void {
  for (const { from, to } of pauses) {
    if (Number.isNaN(from.getTime()) || (to && !(from <= to))) throw new RangeError('a pause ends before it begins');
  }
}
