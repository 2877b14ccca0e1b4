import { useMemo, useState } from 'react';
import { dayTime } from '../../lib/dates';
import type { EntryFragment, RecordKind } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { doneText, fieldLabel, stateText, valueText } from '../../lib/words';
import { TextButton } from '../Button';
import { usePeople } from '../form/PersonField';
import { Section } from '../Section';

type Check = { intact: boolean; entries: number; brokenAt: number | null };

/** Who did what when, from what to what, newest first. Personal values are never shown here. */
export function Timeline({ kind, entries, check, communityId }:
  { kind: RecordKind; entries: EntryFragment[]; check: Check; communityId: string }) {
  const people = usePeople(communityId);
  const names = useMemo(() => new Map([
    ...entries.flatMap((entry) => (entry.actor ? [[entry.actor.id, entry.actor.name] as const] : [])),
    ...people.map((person) => [person.value, person.label] as const),
  ]), [entries, people]);
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
        {shown.map((entry) => <Line key={entry.seq} kind={kind} entry={entry} names={names} />)}
      </ol>
      {chosen.length > shown.length && (
        <TextButton className="sm" onClick={() => setMore(true)}>{t('history.more', { n: chosen.length - shown.length })}</TextButton>
      )}
    </Section>
  );
}

interface LineProps { kind: RecordKind; entry: EntryFragment; names: ReadonlyMap<string, string> }

function Line({ kind, entry, names }: LineProps) {
  const first = entry.fromState === null; // everything is new: the page itself shows it
  const moved = entry.toState && entry.toState !== entry.fromState;
  return (
    <li className={moved ? 'mv' : ''}>
      <time dateTime={entry.at}>{dayTime(entry.at)}</time>
      <div>
        <b>{entry.actor?.name ?? t('history.system')}</b> {doneText(kind, entry.verb)}
        {moved && entry.fromState && t('history.moved', { state: stateText(kind, entry.toState!) })}
        {entry.note && <span className="diff pre">{entry.note}</span>}
        {first && entry.changes.length > 0
          ? <details className="diff"><summary>{t('history.filled', { n: entry.changes.length })}</summary><Changes kind={kind} entry={entry} names={names} /></details>
          : <Changes kind={kind} entry={entry} names={names} />}
      </div>
    </li>
  );
}

function Changes({ kind, entry, names }: LineProps) {
  return entry.changes.filter((change) => change.field !== 'state').map((change) => (
    <span className="diff" key={change.field}>
      {fieldLabel(kind, change.field)}{t('list.colon')}
      {change.personal
        ? <span className="hidden-value">{t('history.hidden')}</span>
        : <>
          {change.from !== null && change.from !== '' && <><del>{valueText(kind, change.field, change.from, names)}</del> → </>}
          <ins>{valueText(kind, change.field, change.to, names)}</ins>
        </>}
    </span>
  ));
}
