import { Injectable } from '@nestjs/common';
import {
  type Acting, addDays, assign, covers, dayOf, DomainError, fieldError, invalid, notify, type Permission, readable, RECORD_REF_COLUMNS,
  type RecordKind, RecordRef,
} from '#kernel';
import { Person } from '../../person/person.entity.js';
import { personById } from '../../person/people.js';
import { ROLES, roleDefinition } from '../../role/roles.js';
import { unitById } from '../../unit/units.js';
import { signOut } from '../account/account.service.js';
import type { Account } from '../account/account.type.js';
import { accountToChange, accountWithin } from '../account/accounts.js';
import { endOn } from '../membership/appointment.service.js';
import { administratorStays } from '../membership/last-administrator.js';
import { change } from '../register.js';
import type { HandOverWorkInput } from './hand-over.input.js';
import { HandedOver, OpenWork } from './hand-over.type.js';

/** A leaver's open work goes to others, with a reason, in the history of each record. */
@Injectable()
export class HandOverService {
  /** Everything open that is theirs, soonest first. @throws NOT_FOUND, OWN_ACCOUNT, FORBIDDEN */
  async openWork(by: Acting, personId: string): Promise<OpenWork[]> {
    await accountToChange(by, personId);
    const refs = await openRecords(by, personId);
    return Promise.all(
      refs.map(async (ref) =>
        Object.assign(new OpenWork(), {
          id: ref.id, kind: ref.kind, number: ref.number, dueAt: ref.dueAt, late: ref.late,
          community: await unitById(by, ref.communityId),
          record: readable(by, ref) ? ref : null,
          takers: (await takersOf(by, ref)).filter(({ id }) => id !== personId),
        }),
      ),
    );
  }

  /**
   * Hands records over, all or none; for a leaver ends every role with the last day and signs them out.
   * @throws NOT_FOUND, OWN_ACCOUNT, FORBIDDEN; INVALID at `shares.N.recordId` for what is not theirs (any more),
   *   at `shares.N.toId` for who cannot do it, at `shares` when a leaver would keep something, at `lastDay`;
   *   LAST_ADMINISTRATOR
   */
  async handOver(by: Acting, input: HandOverWorkInput): Promise<HandedOver> {
    const { personId, lastDay } = input;
    const account = await accountToChange(by, personId);
    if (lastDay && lastDay < addDays(dayOf(by.now), -1)) throw invalid(fieldError('lastDay', 'IN_THE_PAST'));
    await this.assignAll(by, input);
    const left = (await openRecords(by, personId)).length;
    if (lastDay) {
      if (left > 0) throw invalid(fieldError('shares', 'NOT_ALL_HANDED_OVER', { count: left }));
      await leave(by, account, lastDay, input.shares.length);
    }
    return Object.assign(new HandedOver(), { account: await accountWithin(by, personId), records: input.shares.length, left });
  }

  private async assignAll(by: Acting, { personId, shares, reason }: HandOverWorkInput): Promise<void> {
    const open = new Map((await openRecords(by, personId)).map((ref) => [ref.id, ref]));
    // in order of their ids, so that two who hand over at once never wait for each other in a circle
    const inOrder = shares.map((share, at) => ({ ...share, at })).sort((a, b) => a.recordId.localeCompare(b.recordId));
    for (const { recordId, toId, at } of inOrder) {
      const ref = open.get(recordId);
      if (!ref) throw invalid(fieldError(`shares.${at}.recordId`, 'UNKNOWN_RECORD'));
      const able = (await takersOf(by, ref)).some(({ id }) => id === toId && id !== personId);
      if (!able) throw invalid(fieldError(`shares.${at}.toId`, 'UNKNOWN_PERSON'));
      try {
        const row = await assign(by, ref, personId, toId, reason);
        await notify(by, [toId], 'record.assigned', row);
      } catch (error) {
        if (error instanceof DomainError && error.code === 'SAME_INVESTIGATOR') throw invalid(fieldError(`shares.${at}.toId`, 'SAME_INVESTIGATOR'));
        throw error;
      }
    }
  }
}

async function leave(by: Acting, account: Account, lastDay: string, count: number): Promise<void> {
  await change(by, async (register) => {
    for (const { id, role, to, unit } of account.appointments) {
      if (to !== null && to <= lastDay) continue;
      await endOn(register.query, id, lastDay);
      if (role === 'administrator') await administratorStays(register.query, unit);
    }
    await signOut(by, register, account.id);
    await register.note({ verb: 'handOver', personId: account.id, params: { count, to: lastDay } });
  });
}

/** Read under the reach of `by`'s own permission, so that who may not read the records still finds them all. */
async function openRecords(by: Acting, personId: string): Promise<RecordRef[]> {
  const owned = by.kernel.kinds.all().filter(({ ownerColumn }) => ownerColumn);
  const owner = owned.map(({ table, ownerColumn }) => `SELECT id FROM ${table} WHERE ${column(ownerColumn!)} = $2 AND ended_at IS NULL`);
  const rows = await by.query<RecordRef>(
    `SELECT ${RECORD_REF_COLUMNS} FROM records r WHERE r.ended_at IS NULL AND (${['r.assignee_id = $2', ...owner.map((sql) => `r.id IN (${sql})`)].join(' OR ')})
     ORDER BY r.due_at NULLS LAST, r.id`,
    [by.now, personId],
  );
  return rows.filter((row) => covers(by.reach, row)).map((row) => Object.assign(new RecordRef(), row));
}

const column = (property: string): string => property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Those with a role today that lets them do a kind's work where the record lives, in its grid, community, street or district. */
async function takersOf(by: Acting, ref: RecordRef): Promise<Person[]> {
  const kind = by.kernel.kinds.named(ref.kind);
  const key = [workOf(kind), ref.communityId, ref.streetId].join(' ');
  const ids: string[] = (await by.op.load('takers', key, (keys) => readTakers(by, keys))) ?? [];
  const people = await Promise.all(ids.map(async (id) => personById(by, id)));
  return people.filter((person) => person !== undefined);
}

const workOf = (kind: RecordKind): Permission => kind.workPermission ?? kind.readPermission;

async function readTakers(by: Acting, keys: readonly string[]): Promise<ReadonlyMap<string, string[]>> {
  const found = new Map<string, string[]>();
  for (const key of keys) {
    const [permission, communityId, streetId] = key.split(' ') as [Permission, string, string];
    const roles = Object.keys(ROLES).filter((name) => {
      const { own, community } = roleDefinition(name)!;
      return own.includes(permission) || community?.includes(permission);
    });
    const rows = await by.query<{ id: string }>(
      `SELECT p.id FROM people p WHERE EXISTS (SELECT 1 FROM memberships m JOIN org_units u ON u.id = m.unit_id
         WHERE m.person_id = p.id AND m.role = ANY($1) AND m.from_day <= $2 AND (m.to_day IS NULL OR m.to_day >= $2)
           AND (u.community_id = $3 OR u.id = $4 OR u.id = (SELECT district_id FROM org_units WHERE id = $4)))
       ORDER BY p.name, p.id`,
      [roles, dayOf(by.now), communityId, streetId],
    );
    found.set(key, rows.map((row) => row.id));
  }
  return found;
}
