import { useEffect, useRef, useState } from 'react';
import { useQuery } from 'urql';
import { LastInviteesDocument, type MeetingType } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { TextButton } from '../../ui/Button';
import { Alarm, Icon } from '../../ui/Icon';
import { Pressed } from './AttendanceRows';
import { PickUnit } from './PickUnit';
import { allCame, calledAgain, filled, newInvitee, sumOf, type InviteeRow } from './rows';

interface Props {
  communityId: string;
  type: string;
  rows: InviteeRow[];
  onChange: (rows: InviteeRow[]) => void;
  /** By the place of the row and its field, `0.name`. */
  errors: Record<string, string>;
  /** What is wrong with the list as a whole. */
  error?: string;
  /** Whether it is told at once who came. */
  attending?: boolean;
}

/** Who is called: units and groups of people by name; whom the last meeting of this kind called, with one press. */
export function InviteeRows({ communityId, type, rows, onChange, errors, error, attending = false }: Props) {
  const box = useRef<HTMLFieldSetElement>(null);
  const [focus, setFocus] = useState<string | null>(null);
  const [{ data }] = useQuery({ query: LastInviteesDocument, variables: { communityId, type: type as MeetingType }, pause: !communityId || !type });
  const last = data?.lastInvitees ?? [];
  const sum = sumOf(filled(rows));
  useEffect(() => {
    if (!focus) return;
    box.current?.querySelector<HTMLInputElement>(`[data-row="${focus}"]`)?.focus();
    setFocus(null);
  }, [focus, rows]);

  const change = (index: number, patch: Partial<InviteeRow>) => onChange(rows.map((row, at) => (at === index ? { ...row, ...patch } : row)));
  const add = (group: boolean) => {
    const row = newInvitee(group, type);
    onChange([...rows, row]);
    setFocus(row.key);
  };
  return (
    <fieldset className={error ? 'field err invitees' : 'field invitees'} ref={box} tabIndex={-1} aria-invalid={error ? true : undefined}>
      <legend>{t(attending ? 'meeting.who' : 'meeting.invite')}</legend>
      {type === 'jointConference' && <p className="hint">{t('meeting.partyHint')}</p>}
      {attending && rows.length > 0 && (
        <p className="came-sum"><b role="status">{t('meeting.sum', sum)}</b><TextButton onClick={() => onChange(allCame(rows))}>{t('meeting.allCame')}</TextButton></p>
      )}
      <ul>
        {rows.map((row, index) => (
          <InviteeLine key={row.key} row={row} attending={attending} conference={type === 'jointConference'}
            errors={{ name: errors[`${index}.name`] ?? errors[`${index}.unitId`], expected: errors[`${index}.expected`], people: errors[`${index}.people`] }}
            onChange={(patch) => change(index, patch)} onEnter={() => add(row.group)} onRemove={() => onChange(rows.filter((_, at) => at !== index))} />
        ))}
      </ul>
      <p className="btn-row">
        <TextButton onClick={() => add(false)}>{t('meeting.addUnit')}</TextButton>
        <PickUnit communityId={communityId} taken={rows} onPick={(unit) => onChange([...rows, { ...newInvitee(false, type), ...unit }])} />
        <TextButton onClick={() => add(true)}>{t('meeting.addGroup')}</TextButton>
        {last.length > 0 && !filled(rows).length && (
          <TextButton onClick={() => onChange(last.map(calledAgain))}>{t('meeting.same', { n: last.length })}</TextButton>
        )}
      </p>
      {error && <p className="msg"><Alarm />{error}</p>}
    </fieldset>
  );
}

interface LineProps {
  row: InviteeRow;
  attending: boolean;
  conference: boolean;
  errors: { name?: string; expected?: string; people?: string };
  onChange: (patch: Partial<InviteeRow>) => void;
  onEnter: () => void;
  onRemove: () => void;
}

function InviteeLine({ row, attending, conference, errors, onChange, onEnter, onRemove }: LineProps) {
  const wrong = errors.name ?? errors.expected ?? errors.people;
  const what = t(row.group ? 'value.memberKind.group' : 'value.memberKind.unit');
  return (
    <li>
      <label className="inv-name">
        <span>{what}</span>
        <input className="in" data-row={row.key} value={row.name} disabled={row.unitId !== null} placeholder={t(row.group ? 'meeting.groupHint' : 'meeting.unitHint')}
          autoComplete="off" aria-invalid={errors.name ? true : undefined} onChange={(event) => onChange({ name: event.target.value })}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            if (row.name.trim()) onEnter();
          }} />
      </label>
      <label className="inv-number">
        <span>{t('meeting.expected')}</span>
        <input className="in num" type="number" inputMode="numeric" min={1} value={row.expected} placeholder={t('meeting.open')}
          aria-invalid={errors.expected ? true : undefined} onChange={(event) => onChange({ expected: event.target.value })} />
      </label>
      {attending && (
        <div className="inv-came">
          <Pressed row={row} onChange={onChange} />
          <label className="inv-number">
            <span>{t('meeting.people')}</span>
            <input className="in num" type="number" inputMode="numeric" min={1} value={row.attendance === 'came' ? row.people : ''} disabled={row.attendance !== 'came'}
              aria-invalid={errors.people ? true : undefined} placeholder={row.group || row.attendance !== 'came' ? '' : '1'}
              onChange={(event) => onChange({ people: event.target.value })} />
          </label>
        </div>
      )}
      <button type="button" className="icon-btn inv-x" aria-label={t('meeting.remove', { name: row.name || what })} onClick={onRemove}><Icon name="close" /></button>
      {conference && !row.group && (
        <label className="check-field inv-party">
          <input type="checkbox" checked={row.partyOrganisation} onChange={(event) => onChange({ partyOrganisation: event.target.checked })} />
          <span>{t('meeting.party')}</span>
        </label>
      )}
      {wrong && <p className="msg"><Alarm />{wrong}</p>}
    </li>
  );
}
