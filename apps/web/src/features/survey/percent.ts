/** A share as per cent with at most one decimal: 83.3, 90. */
export const percent = (share: number): string => String(Math.round(share * 1000) / 10);
