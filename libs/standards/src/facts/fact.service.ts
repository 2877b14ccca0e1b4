import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { type Acting, dayOf, fail, fieldError, invalid, type Permission, RecordRef, recordRef } from '#kernel';
import { communityPlace, roleDefinition, ROLES } from '#org';
import { factDefinition, type FactName, FACTS } from '../exchange/index.js';
import { isPossible } from '../rules/index.js';
import { requestVerdicts } from '../verdict/verdict-requests.js';
import { ENTRY_COLUMNS, type HandEntry } from './fact-entries.js';
import { factProblems } from './fact-problems.js';
import { FactSources } from './fact-source.js';
import { type EnterFactInput, FactEntry, FactOrigin, FactWanted, RuleFact, type WithdrawFactInput } from './fact.type.js';
import { type Gathered, gather } from './gathering.js';

/** The facts of one community: what is known, from where, and what people enter until a register counts it. */
@Injectable()
export class FactService {
  constructor(private readonly sources: FactSources) {}

  /** All facts there are, on a day. @throws NOT_FOUND, FORBIDDEN; INVALID at `on` */
  async facts(by: Acting, communityId: string, on: string | null): Promise<RuleFact[]> {
    await communityPlace(by, communityId);
    const day = dayAsked(by, on);
    const gathered = (await gather(by.query.bind(by), this.sources, [communityId], day)).get(communityId)!;
    return (Object.keys(FACTS) as FactName[]).map((name) => this.told(name, gathered));
  }

  /** What was entered by hand, newest first; withdrawn ones left out. */
  async entries(by: Acting, communityId: string): Promise<FactEntry[]> {
    await communityPlace(by, communityId);
    const rows = await by.query<HandEntry>(
      `SELECT ${ENTRY_COLUMNS} FROM fact_entries e WHERE e.community_id = $1 AND e.withdrawn_at IS NULL ORDER BY e.as_of DESC, e.entered_at DESC LIMIT 500`,
      [communityId],
    );
    return rows.map((row) => FactEntry.of(row));
  }

  /**
   * Vouches for a value until a register counts it.
   * @throws NOT_FOUND, FORBIDDEN; INVALID at `fact`, `value` or `asOf`; at `fact` FACT_COUNTED where it would not count
   */
  async enter(by: Acting, { communityId, fact, value, source, asOf }: EnterFactInput): Promise<FactEntry> {
    const place = await communityPlace(by, communityId);
    const definition = factDefinition(fact);
    if (!definition) throw invalid(fieldError('fact', 'UNKNOWN_FACT'));
    const today = dayOf(by.now);
    if (asOf > today) throw invalid(fieldError('asOf', 'IN_THE_FUTURE'));
    const { facts, kept } = (await gather(by.query.bind(by), this.sources, [communityId], today)).get(communityId)!;
    const counting = this.sources.serving(fact as FactName).find(({ register }) => register === null || kept.has(register));
    if (counting) {
      const { register } = counting;
      throw invalid(fieldError('fact', 'FACT_COUNTED', { register, keptFrom: register === null ? null : kept.get(register)! }));
    }
    const problems = factProblems(fact, value, 'value', facts);
    if (problems.length) throw invalid(...problems);
    const [row] = await by.query<HandEntry>(
      `INSERT INTO fact_entries AS e (id, community_id, street_id, fact, value, source, as_of, entered_by_id, entered_at)
       VALUES ($1, $2, $3, $4, $5::jsonb, $6, $7, $8, $9) RETURNING ${ENTRY_COLUMNS}`,
      [uuid(), place.communityId, place.streetId, fact, JSON.stringify(value), source, asOf, by.actor.personId, by.now],
    );
    requestVerdicts(by, place);
    return FactEntry.of(row!);
  }

  /** A mistaken value: it counts no more, and stays with its reason. @throws NOT_FOUND, FORBIDDEN */
  async withdraw(by: Acting, { id, reason }: WithdrawFactInput): Promise<FactEntry> {
    const [row] = await by.query<HandEntry & { streetId: string }>(
      `SELECT ${ENTRY_COLUMNS}, e.street_id AS "streetId" FROM fact_entries e WHERE e.id = $1 AND e.withdrawn_at IS NULL FOR UPDATE`, [id],
    );
    if (!row || !by.actor.may('conformity:read', row)) throw fail('NOT_FOUND');
    if (!by.actor.may(by.permission, row)) throw fail('FORBIDDEN');
    await by.query('UPDATE fact_entries SET withdrawn_by_id = $2, withdrawn_at = $3, withdraw_reason = $4 WHERE id = $1', [
      id, by.actor.personId, by.now, reason,
    ]);
    requestVerdicts(by, row);
    return FactEntry.of(row);
  }

  /** The records behind a fact, newest first, as far as the person may read them. */
  async records(by: Acting, communityId: string, fact: string, on: string | null, page: { limit: number; offset: number }): Promise<{ items: RecordRef[]; total: number }> {
    await communityPlace(by, communityId);
    const day = dayAsked(by, on);
    if (!factDefinition(fact)) throw invalid(fieldError('fact', 'UNKNOWN_FACT'));
    const { counted } = (await gather(by.query.bind(by), this.sources, [communityId], day)).get(communityId)!;
    const source = counted.get(fact as FactName);
    const ids = source ? await source.records(by, communityId, fact as FactName, day) : [];
    const refs = await Promise.all(ids.slice(page.offset, page.offset + page.limit).map((id) => recordRef(by, id)));
    return { items: refs.filter((ref) => ref !== undefined), total: ids.length };
  }

  /** A fact as it is shown: its value with its origin, or who should enter it. */
  told(name: FactName, { facts, kept, counted, entered }: Gathered, value: unknown = facts[name]): RuleFact {
    const { label, unit = null } = factDefinition(name)!;
    const register = counted.get(name)?.register ?? null;
    const entry = entered.get(name);
    const missing = value === undefined;
    return Object.assign(new RuleFact(), {
      name, label, unit,
      value: missing ? null : value,
      origin: missing ? FactOrigin.missing : counted.has(name) ? FactOrigin.register : entry ? FactOrigin.byHand : FactOrigin.supposed,
      impossible: !missing && !isPossible(factDefinition(name)!, value as never),
      register,
      keptFrom: register === null ? null : (kept.get(register) ?? null),
      entry: entry && !missing ? FactEntry.of(entry) : null,
      wanted: missing ? this.wanted(name) : null,
    });
  }

  private wanted(name: FactName): FactWanted {
    const registers = [...new Set(this.sources.serving(name).flatMap(({ register }) => register ?? []))];
    const permission: Permission = registers.length ? 'register:enter' : 'fact:enter';
    return Object.assign(new FactWanted(), { registers, permission, roles: rolesHolding(permission) });
  }
}

/** Roles that grant a permission where they hold. */
export function rolesHolding(permission: Permission): string[] {
  return Object.keys(ROLES).filter((name) => roleDefinition(name)!.own.includes(permission));
}

/** Today unless a day is named. @throws INVALID at `on` for a day to come */
export function dayAsked(by: Acting, on: string | null | undefined): string {
  const today = dayOf(by.now);
  if (on && on > today) throw invalid(fieldError('on', 'IN_THE_FUTURE'));
  return on ?? today;
}
