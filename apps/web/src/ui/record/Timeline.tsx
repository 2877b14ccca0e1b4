import { useState } from 'react';
import { dayTime } from '../../lib/dates';
import type { EntryFragment, RecordKind } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { isTold } from '../../lib/told';
import { doneText, fieldLabel, stateText, valueText, whoDid } from '../../lib/words';
import { TextButton } from '../Button';
import { Section } from '../Section';
import { FactWord } from './FactWord';

/** A field's name and value in a kind's own words; undefined where it has none. */
export interface HistoryWords {
  label: (field: string) => string | undefined;
  value: (field: string, value: unknown) => string | undefined;
}

type Check = { intact: boolean; entries: number; brokenAt: number | null };

/** Who did what when, from what to what, newest first. Personal values are never shown here. */
export function Timeline({ kind, entries, check, words }: { kind: RecordKind; entries: EntryFragment[]; check: Check; words?: HistoryWords }) {
  const [steps, setSteps] = useState(false);
  const [more, setMore] = useState(false);
  const chosen = steps ? entries.filter((entry) => entry.toState && entry.toState !== entry.fromState) : entries;
  const shown = more ? chosen : chosen.slice(0, 8);
  const state = check.intact ? t('history.intact') : t('history.broken', { at: check.brokenAt });
  return (
    <Section id="history" title={t('record.history')}
      count={<>{t('history.count', { n: check.entries })}<span className={check.intact ? '' : 'bad'}>{t('list.pause')}{state}</span></>}
      right={<TextButton aria-pressed={steps} onClick={() => setSteps(!steps)}>{t(steps ? 'history.all' : 'history.steps')}</TextButton>}>
      <ol className="hist">
        {shown.map((entry) => <Line key={entry.seq} kind={kind} entry={entry} words={words} />)}
      </ol>
      {chosen.length > shown.length && (
        <TextButton className="sm" onClick={() => setMore(true)}>{t('history.more', { n: chosen.length - shown.length })}</TextButton>
      )}
    </Section>
  );
}

/** Fields that name a fact of the rules. */
const FACTS = ['fact', 'successFact'];

interface LineProps { kind: RecordKind; entry: EntryFragment; words?: HistoryWords }

function Line({ kind, entry, words }: LineProps) {
  const first = entry.fromState === null; // everything is new: the page itself shows it
  const moved = entry.toState && entry.toState !== entry.fromState;
  const told = entry.changes.filter(({ field }) => isTold(field)).length;
  return (
    <li className={moved ? 'mv' : ''}>
      <time dateTime={entry.at}>{dayTime(entry.at)}</time>
      <div>
        <b>{whoDid(entry)}</b> {doneText(kind, entry.verb)}
        {moved && entry.fromState && t('history.moved', { state: stateText(kind, entry.toState!) })}
        {entry.note && <span className="diff pre">{entry.note}</span>}
        {first && told > 0
          ? <details className="diff"><summary>{t('history.filled', { n: told })}</summary><Changes kind={kind} entry={entry} words={words} /></details>
          : <Changes kind={kind} entry={entry} words={words} />}
      </div>
    </li>
  );
}

function Changes({ kind, entry, words }: LineProps) {
  const shown = (field: string, value: unknown, name: string | null) => words?.value(field, value)
    ?? (FACTS.includes(field) && typeof value === 'string' ? <FactWord name={value} /> : valueText(kind, field, value, name));
  return entry.changes.filter(({ field }) => isTold(field)).map((change) => (
    <span className="diff" key={change.field}>
      {words?.label(change.field) ?? fieldLabel(kind, change.field)}{t('list.colon')}
      {change.personal
        ? <span className="hidden-value">{t('history.hidden')}</span>
        : <>
          {change.from !== null && change.from !== '' && <><del>{shown(change.field, change.from, change.fromName)}</del> → </>}
          <ins>{shown(change.field, change.to, change.toName)}</ins>
        </>}
    </span>
  ));
}
