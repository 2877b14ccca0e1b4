import { useRef, useState } from 'react';
import type { Problem } from '../../../lib/problem';
import { postSheet } from '../../../lib/send-sheet';
import { AS_OFFERED, type OwnAnswer, type OwnChoice } from './own-sheet';

interface PlanWords { communityId: string; year: number; title: string; aims: string }

export interface OwnSheet {
  file: File | null;
  answer: OwnAnswer | null;
  problem: Problem | null;
  busy: boolean;
  keepUnread: boolean;
  choose: (file: File) => void;
  change: (patch: Partial<OwnChoice>) => void;
  /** Takes it as it was looked at last; the plan's id, or null where something is wrong. */
  take: () => Promise<string | null>;
}

/** A file of one's own, looked at anew with every choice; the answer to an older question is not shown. */
export function useOwnSheet(words: PlanWords | null): OwnSheet {
  const [file, setFile] = useState<File | null>(null);
  const [answer, setAnswer] = useState<OwnAnswer | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [choice, setChoice] = useState<OwnChoice>(AS_OFFERED);
  const [busy, setBusy] = useState(false);
  const asked = useRef(0);

  async function send(chosen: File, how: OwnChoice, onlyCheck: boolean): Promise<OwnAnswer | null> {
    if (!words) return null;
    const turn = (asked.current += 1);
    setBusy(true);
    const found = await postSheet<OwnAnswer>('/own-plan-sheet', chosen, () => {}, { ...words, ...how, onlyCheck });
    if (turn !== asked.current) return null;
    setBusy(false);
    if ('problem' in found) {
      setProblem(found.problem);
      return null;
    }
    setProblem(null);
    setAnswer(found);
    return found;
  }
  return {
    file, answer, problem, busy, keepUnread: choice.keepUnread,
    choose: (chosen) => {
      setFile(chosen);
      setAnswer(null);
      setProblem(null);
      setChoice(AS_OFFERED);
      void send(chosen, AS_OFFERED, true);
    },
    change: (patch) => {
      // another sheet or heading has other columns
      const next = { ...choice, ...('sheet' in patch && { headingRow: null, fields: null }), ...('headingRow' in patch && { fields: null }), ...patch };
      setChoice(next);
      if (file) void send(file, next, true);
    },
    take: async () => {
      if (!file || !answer) return null;
      const how = { sheet: answer.sheet, headingRow: answer.headingRow, fields: answer.columns.map(({ field }) => field), keepUnread: choice.keepUnread };
      return (await send(file, how, false))?.planId ?? null;
    },
  };
}
