/** A month of a plan's year, counted from January. */
export interface MonthSum {
  month: number;
  /** Deliveries promised by its end. */
  planned: number;
  /** Deliveries done by its end, or by today within it; null for a month to come. */
  done: number | null;
}

/**
 * Planned against done, month by month, each as a sum since January. What was done before the year counts in January,
 * what was told after it in December.
 * @param planned days on which deliveries were promised
 * @param done days on which deliveries were done
 */
export function monthSums(year: number, planned: readonly string[], done: readonly string[], today: string): MonthSum[] {
  const present = monthIn(year, today);
  const begun = today >= `${year}-01-01`;
  return Array.from({ length: 12 }, (_, index) => {
    const month = index + 1;
    const until = (days: readonly string[]): number => days.filter((day) => monthIn(year, day) <= month).length;
    return { month, planned: until(planned), done: begun && month <= present ? until(done) : null };
  });
}

/** 1–12; a day outside the year lies in the month next to it. */
function monthIn(year: number, day: string): number {
  if (day < `${year}-01-01`) return 1;
  return day > `${year}-12-31` ? 12 : Number(day.slice(5, 7));
}
