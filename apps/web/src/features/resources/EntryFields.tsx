import { Fragment } from 'react';
import { inputDay } from '../../lib/dates';
import { DayField } from '../../ui/form/Field';
import { ColumnField } from './ColumnField';
import { inWords, type Register } from './describe';
import type { Typed } from './values';
import { VenueShare } from './VenueShare';

interface Props {
  register: Register;
  communityId: string;
  typed: Typed;
  errors: Record<string, string>;
  change: (patch: Typed) => void;
  /** The entry that is changed: sums over all leave it out. */
  entryId?: string;
}

/** All fields of an entry, in the order of its register; the day from which it holds comes after what it is. */
export function EntryFields({ register, communityId, typed, errors, change, entryId }: Props) {
  const columns = register.columns.filter(({ name }) => name in typed);
  const fromAfter = register.titleColumn === null ? -1 : columns.findIndex(({ name }) => name === register.titleColumn);
  const from = (
    <DayField label={inWords(register.fromLabel)} value={String(typed.fromOn ?? '')} max={register.past ? inputDay() : undefined}
      error={errors.fromOn} onChange={(fromOn) => change({ fromOn })} />
  );
  return (
    <>
      {fromAfter < 0 && from}
      {columns.map((column, index) => (
        <Fragment key={column.name}>
          <ColumnField column={column} communityId={communityId} value={typed[column.name]!} error={errors[column.name]}
            onChange={(value) => change({ [column.name]: value })} />
          {index === fromAfter && from}
          {register.name === 'venue' && column.name === 'serviceAreaM2' && <VenueShare communityId={communityId} typed={typed} without={entryId} />}
        </Fragment>
      ))}
    </>
  );
}
