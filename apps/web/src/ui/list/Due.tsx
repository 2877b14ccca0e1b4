import { dueWords } from '../../lib/due';

/** The deadline in a table cell: when, and red when past. Nothing for what has ended. */
export function DueCell({ dueAt, endedAt }: { dueAt: string | null; endedAt: string | null }) {
  if (!dueAt || endedAt) return null;
  const due = dueWords(dueAt);
  return <span className={due.late ? 'bad nowrap b' : 'nowrap'}>{due.main}</span>;
}
