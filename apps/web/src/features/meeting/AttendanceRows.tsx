import { useId } from 'react';
import { t } from '../../lib/messages';
import { TextButton } from '../../ui/Button';
import { Alarm } from '../../ui/Icon';
import { allCame, ATTENDANCE, sumOf, type InviteeRow } from './rows';

interface Props {
  rows: InviteeRow[];
  onChange: (rows: InviteeRow[]) => void;
  /** By the place of the row: what is wrong with it. */
  errors: Record<number, string>;
}

/** Who came, one line each: a press for came, excused or absent, and the number of people. */
export function AttendanceRows({ rows, onChange, errors }: Props) {
  const sum = sumOf(rows);
  const change = (index: number, patch: Partial<InviteeRow>) => onChange(rows.map((row, at) => (at === index ? { ...row, ...patch } : row)));
  return (
    <div className="came">
      <p className="came-sum">
        <b role="status">{t('meeting.sum', sum)}</b>
        <TextButton onClick={() => onChange(allCame(rows))}>{t('meeting.allCame')}</TextButton>
      </p>
      <ul>
        {rows.map((row, index) => (
          <li key={row.key}>
            <Line row={row} error={errors[index]} onChange={(patch) => change(index, patch)} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Line({ row, error, onChange }: { row: InviteeRow; error?: string; onChange: (patch: Partial<InviteeRow>) => void }) {
  const id = useId();
  return (
    <>
      <div className="came-name">
        <b>{row.name}</b>
        {row.expected && <span className="mut sm">{t('meeting.ofExpected', { n: row.expected })}</span>}
      </div>
      <Pressed row={row} onChange={onChange} />
      <label className="came-people">
        <span className="sr-only">{t('meeting.peopleOf', { name: row.name })}</span>
        <input className="in num" type="number" inputMode="numeric" min={1} value={row.attendance === 'came' ? row.people : ''} disabled={row.attendance !== 'came'}
          placeholder={row.group || row.attendance !== 'came' ? '' : '1'} aria-invalid={error ? true : undefined} aria-describedby={error ? id : undefined}
          onChange={(event) => onChange({ people: event.target.value })} />
        <span className="mut">{t('unit.people')}</span>
      </label>
      {error && <p className="msg" id={id}><Alarm />{error}</p>}
    </>
  );
}

/** Came, excused, absent: one of three, pressed. */
export function Pressed({ row, onChange }: { row: InviteeRow; onChange: (patch: Partial<InviteeRow>) => void }) {
  const id = useId();
  return (
    <fieldset className="choice came-choice">
      <legend className="sr-only">{t('meeting.attendanceOf', { name: row.name })}</legend>
      <div className="opts">
        {ATTENDANCE.map((one) => (
          <label key={one}>
            <input type="radio" name={id} value={one} checked={row.attendance === one} onChange={() => onChange({ attendance: one })} />
            <span>{t(`value.attended.${one}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
