/** An item as far as a person's year goes: who answers for it, and in which months (1–12) it is done. */
export interface Load {
  ownerId: string | null;
  months: readonly number[];
}

export interface PersonYear {
  personId: string;
  items: number;
  /** January to December: how many items they answer for then. */
  months: number[];
  /** Months that are too full. */
  full: number[];
}

/** A few items are never too many, whatever the others have. */
export const FULL_FROM = 5;
export const FULL_TIMES = 1.5;

/**
 * The year of everybody who answers for something. A month is too full with five items or more that are also more than
 * one and a half times what those who answer for something have in it on average.
 */
export function personYears(items: readonly Load[]): PersonYear[] {
  const owners = [...new Set(items.flatMap(({ ownerId }) => ownerId ?? []))];
  const countIn = (month: number, personId?: string): number =>
    items.filter(({ ownerId, months }) => (personId ? ownerId === personId : ownerId !== null) && months.includes(month)).length;
  const isFull = (month: number, count: number): boolean => count >= FULL_FROM && count > (FULL_TIMES * countIn(month)) / owners.length;
  return owners.map((personId) => {
    const months = MONTHS.map((month) => countIn(month, personId));
    return { personId, months, items: items.filter(({ ownerId }) => ownerId === personId).length, full: MONTHS.filter((month) => isFull(month, months[month - 1]!)) };
  });
}

const MONTHS: readonly number[] = Array.from({ length: 12 }, (_, index) => index + 1);
