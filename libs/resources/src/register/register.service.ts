import { Injectable } from '@nestjs/common';
import { type Acting, ClauseRole, dayOf, fail, fieldError, invalid, type Place, type VoidRecordInput } from '#kernel';
import { communityPlace } from '#org';
import { beginKeeping, linkChosen, linkDefaults } from '#standards';
import { type Checked, checkEntries, lockRegister } from './register-checks.js';
import { allValuesOf, columnsFor } from './register-values.js';
import type { RegisterRow } from './register.entity.js';
import type {
  EditRegisterEntryInput, EndRegisterEntryInput, EnterInRegisterInput, KeepRegisterInput, ResumeRegisterEntryInput,
} from './register.input.js';
import type { KeptRegisterRows } from './register.kind.js';
import { registerNamed, registerOfKind } from './registers.js';

/** The use cases of every register, one method a verb. */
@Injectable()
export class RegisterService {
  /**
   * Enters one; with the first a community begins to keep the register.
   * @throws INVALID at `register`, `fromOn`, `clauseIds`, `values.<column>`
   */
  async enter(by: Acting, { register: name, communityId, fromOn, values, clauseIds }: EnterInRegisterInput): Promise<RegisterRow> {
    const rows = registerNamed(name);
    const place = await communityPlace(by, communityId);
    await lockRegister(by, rows.register, communityId);
    const [checked] = await checkEntries(by, rows, communityId, [{ fromOn, given: values }]);
    if (checked!.problems.length) throw invalid(...checked!.problems);
    const row = await rows.begin(by, wholePlace(place), 'enter', rowOf(by, rows, checked!));
    await linkChosen(by, row, clauseIds, ClauseRole.evidences);
    await linkDefaults(by, row);
    await beginKeeping(by, wholePlace(place), name, dayOf(by.now));
    return row;
  }

  /** Changes some columns, or the day. @throws INVALID at `fromOn`, `values.<column>` */
  async edit(by: Acting, { id, expectedVersion, fromOn, values }: EditRegisterEntryInput): Promise<RegisterRow> {
    const rows = await rowsWith(by, id);
    const row = await rows.get(by, id);
    const changes = { row, values: allValuesOf(by, rows.register, row) };
    const [checked] = await checkEntries(by, rows, row.communityId, [{ fromOn: fromOn ?? row.fromOn, given: values, changes }]);
    const problems = [...checked!.problems];
    if (row.untilOn !== null && checked!.fromOn > row.untilOn) problems.push(fieldError('fromOn', 'DATES_REVERSED'));
    if (problems.length) throw invalid(...problems);
    return rows.fire(by, id, 'edit', { expectedVersion, set: rowOf(by, rows, checked!, row) });
  }

  /** Ends it with a last day. @throws INVALID at `untilOn` */
  async end(by: Acting, { id, expectedVersion, untilOn, reason }: EndRegisterEntryInput): Promise<RegisterRow> {
    const rows = await rowsWith(by, id);
    const { fromOn } = await rows.get(by, id);
    if (untilOn < fromOn) throw invalid(fieldError('untilOn', 'DATES_REVERSED'));
    return rows.fire(by, id, 'end', { expectedVersion, set: { untilOn }, note: reason });
  }

  async resume(by: Acting, { id, expectedVersion, reason }: ResumeRegisterEntryInput): Promise<RegisterRow> {
    return (await rowsWith(by, id)).fire(by, id, 'resume', { expectedVersion, set: { untilOn: null }, note: reason });
  }

  async void(by: Acting, { id, expectedVersion, reason }: VoidRecordInput): Promise<RegisterRow> {
    return (await rowsWith(by, id)).fire(by, id, 'void', { expectedVersion, note: reason });
  }

  /** Says that a register is kept, and from when, even with nothing in it. @throws INVALID at `register`, `from` */
  async keep(by: Acting, { register: name, communityId, from }: KeepRegisterInput): Promise<{ register: string; from: string }> {
    const { register } = registerNamed(name);
    const place = await communityPlace(by, communityId);
    if (from > dayOf(by.now)) throw invalid(fieldError('from', 'IN_THE_FUTURE'));
    await beginKeeping(by, wholePlace(place), register.name, from);
    return { register: register.name, from };
  }
}

/** A register is the community's, even where it is a grid's manager who writes. */
function wholePlace({ communityId, streetId }: Place): Place {
  return { communityId, streetId };
}

/** The columns of a new or changed entry. */
export function rowOf(by: Acting, { register }: KeptRegisterRows, { title, fromOn, values }: Checked, before?: RegisterRow): Partial<RegisterRow> {
  return { title, fromOn, ...(before ? {} : { untilOn: null }), ...columnsFor(by, register, values, before) };
}

/** The register that an entry stands in. @throws NOT_FOUND */
export async function rowsWith(by: Acting, id: string): Promise<KeptRegisterRows> {
  const [record] = await by.query<{ kind: Parameters<typeof registerOfKind>[0] }>('SELECT kind FROM records WHERE id = $1', [id]);
  const rows = record && registerOfKind(record.kind);
  if (!rows) throw fail('NOT_FOUND');
  return rows;
}
