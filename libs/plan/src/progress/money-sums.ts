/** An item's money in fen: promised, paid, bound by contracts and not paid yet. */
export interface Money {
  /** Null: nobody said. */
  planned: number | null;
  spent: number;
  bound: number;
}

export interface MoneySum {
  planned: number;
  spent: number;
  bound: number;
  /** Promised less what is paid and bound; below zero where it is overdrawn. */
  left: number;
}

/** A contract: what it costs, what of it was paid, and whether what was bought was taken. */
export interface Contract {
  amount: number;
  paid: number;
  acceptance: string;
}

/** What a contract still asks for. Nothing more is owed for what was refused. */
export function boundBy({ amount, paid, acceptance }: Contract): number {
  return acceptance === 'refused' ? 0 : Math.max(amount - paid, 0);
}

export function sumOf(some: readonly Money[]): MoneySum {
  const total = (of: (one: Money) => number): number => some.reduce((sum, one) => sum + of(one), 0);
  const [planned, spent, bound] = [total((one) => one.planned ?? 0), total((one) => one.spent), total((one) => one.bound)];
  return { planned, spent, bound, left: planned - spent - bound };
}
