import { useState } from 'react';
import { daysUntil } from '../../lib/dates';
import type { Work } from './Headline';

const SOON_DAYS = 14;

/** What is late or due within two weeks stays in view; the rest folds away, unless it is all or only a few. */
export function useFold(work: Work[]): { shown: Work[]; folded: number; unfold: () => void } {
  const [all, setAll] = useState(false);
  const soon = work.filter((item) => item.dueAt && daysUntil(item.dueAt) <= SOON_DAYS);
  const fold = !all && soon.length > 0 && work.length - soon.length > 2;
  return { shown: fold ? soon : work, folded: fold ? work.length - soon.length : 0, unfold: () => setAll(true) };
}
