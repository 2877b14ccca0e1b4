import { useState } from 'react';
import { daysUntil } from '../../lib/dates';
import type { Work } from './Headline';

const SOON_DAYS = 14;
const AT_A_GLANCE = 10;

/** Of a long list, at most so many stay in view; else what is late or due within two weeks stays in view and the rest folds away. */
export function useFold(work: Work[], most?: number): { shown: Work[]; folded: number; unfold: () => void } {
  const [all, setAll] = useState(false);
  if (most && !all && work.length > most) return { shown: work.slice(0, most), folded: work.length - most, unfold: () => setAll(true) };
  const soon = work.filter((item) => item.dueAt && daysUntil(item.dueAt) <= SOON_DAYS);
  const fold = !all && work.length > AT_A_GLANCE && soon.length > 0 && soon.length < work.length;
  return { shown: fold ? soon : work, folded: fold ? work.length - soon.length : 0, unfold: () => setAll(true) };
}
