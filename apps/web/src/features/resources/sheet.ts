import { language } from '../../lib/i18n';
import type { Problem } from '../../lib/problem';
import { postSheet, type SheetProblem } from '../../lib/send-sheet';

export interface SheetOutcome {
  rows: number;
  problems: SheetProblem[];
  /** Of which the first two hundred are told. */
  problemCount: number;
  /** All, or none. */
  entered: number;
}

const sheetAt = (register: string, asked: Record<string, string>): string => `/registers/${register}/sheet?${new URLSearchParams(asked)}`;

/** Where a register, or the empty form of it, is downloaded. */
export const sheetPath = (register: string, communityId: string, template = false): string =>
  sheetAt(register, { communityId, language: language() === 'en' ? 'en' : 'zh', ...(template && { template: '1' }) });

/** Sends a filled sheet to be checked, or with `take` to be taken if nothing is wrong. `onSent` hears how much has left, 0–1. */
export function sendSheet(part: { register: string; communityId: string; file: File; take: boolean }, onSent: (share: number) => void):
Promise<SheetOutcome | { problem: Problem }> {
  const { register, communityId, file, take } = part;
  return postSheet<SheetOutcome>(sheetAt(register, { communityId, ...(!take && { dryRun: '1' }) }), file, onSent);
}
