import { daysUntil } from '../../lib/dates';
import { t } from '../../lib/messages';
import { SOON_DAYS, isExpiry, type Register } from './describe';
import { valuesOf } from './values';

interface Standing { state: string; values: unknown }

export interface Mark { text: string; late: boolean }

/** What a day that runs out says near its end: within sixty days, or past. */
export function expiryMark(value: unknown): Mark | null {
  if (typeof value !== 'string') return null;
  const left = daysUntil(value);
  if (left > SOON_DAYS) return null;
  if (left < 0) return { text: t('registers.expired', { n: -left }), late: true };
  return { text: left === 0 ? t('registers.expiresToday') : t('registers.expires', { n: left }), late: false };
}

/** All marks of an entry that still stands in its register. */
export function expiryMarks(register: Register, entry: Standing): Mark[] {
  if (entry.state !== 'current') return [];
  const values = valuesOf(entry);
  return register.columns.filter(isExpiry).map((column) => expiryMark(values[column.name])).filter((mark) => mark !== null);
}

export function MarkTag({ mark, inRow = false }: { mark: Mark; inRow?: boolean }) {
  return <span className={['tag', mark.late && 'badt', inRow && 'in-row'].filter(Boolean).join(' ')}>{mark.text}</span>;
}
