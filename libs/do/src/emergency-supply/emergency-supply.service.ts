import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { type Acting, askerOf, dayOf, type FieldError, fieldError, invalid, RecordKindName, Scoped, type VoidRecordInput } from '#kernel';
import { communityPlace } from '#org';
import { monthsLater } from '#plan';
import { beginKeeping, linkDefaults } from '#standards';
import { phoneProblems } from '../emergency/phone.js';
import { given, recordHere } from '../emergency/records-here.js';
import type { EmergencySupply } from './emergency-supply.entity.js';
import type {
  ChangeSupplyInput, CheckSupplyInput, DisposeSupplyInput, EnterSupplyInput, IssueSupplyInput, ReceiveSupplyInput, ReturnSupplyInput,
} from './emergency-supply.input.js';
import { emergencySupplies } from './emergency-supply.kind.js';
import { attentionAt } from './emergency-supply.workflow.js';
import { SupplyMove, SupplyMovement } from './supply-movement.entity.js';

const movements = new Scoped(SupplyMovement, 'emergency-supply:read');
const ISSUED_TO = [RecordKindName.drill, RecordKindName.incident];

type Line = Pick<SupplyMovement, 'move' | 'change' | 'onDay'> & Partial<SupplyMovement>;

/** Newest first. */
export async function movementsOf(by: Acting, supplyId: string): Promise<SupplyMovement[]> {
  return (await by.op.load('supply movements', supplyId, (ids) => movements.grouped(by, 'supplyId', ids, { onDay: 'DESC', id: 'DESC' }))) ?? [];
}

/** The use cases of emergency supplies (8.10.2), one method a verb. Their number moves by lines of the book only. */
@Injectable()
export class EmergencySupplyService {
  /** With the first a community begins to keep its supplies. @throws INVALID at `fromOn`, `expiresOn`, `keeperPhone` */
  async enter(by: Acting, { communityId, atLeast = null, expiresOn = null, ...input }: EnterSupplyInput): Promise<EmergencySupply> {
    const { streetId } = await communityPlace(by, communityId);
    const place = { communityId, streetId };
    const problems = supplyProblems(by, { ...input, expiresOn });
    if (problems.length) throw invalid(...problems);
    const row = await emergencySupplies.begin(by, place, 'enter', {
      ...input, atLeast, expiresOn: expiresOn || null, issued: 0, checkedOn: null, remindedOn: null,
      checkOn: monthsLater(dayOf(by.now), input.checkEveryMonths),
    });
    await this.write(by, row, { move: SupplyMove.receive, change: row.quantity, onDay: row.fromOn });
    await linkDefaults(by, row);
    await beginKeeping(by, place, 'emergency-supply', row.fromOn);
    return row;
  }

  /** @throws INVALID at `expiresOn`, `keeperPhone` */
  async change(by: Acting, { id, expectedVersion, expiresOn, atLeast, ...input }: ChangeSupplyInput): Promise<EmergencySupply> {
    const before = await emergencySupplies.get(by, id);
    const after = { ...before, ...given(input), ...(expiresOn !== undefined && { expiresOn: expiresOn || null }), ...(atLeast !== undefined && { atLeast }) };
    const problems = [
      ...phoneProblems(after.keeperPhone, 'keeperPhone'),
      ...(after.expiresOn && after.expiresOn < after.fromOn ? [fieldError('expiresOn', 'DATES_REVERSED')] : []),
    ];
    if (problems.length) throw invalid(...problems);
    const { title, specification, place, keeper, keeperPhone, checkEveryMonths } = after;
    const checkOn = checkEveryMonths === before.checkEveryMonths ? before.checkOn : monthsLater(before.checkedOn ?? dayOf(before.createdAt), checkEveryMonths);
    const renewed = after.expiresOn !== before.expiresOn;
    const set = {
      title, specification, place, keeper, keeperPhone, checkEveryMonths, checkOn, atLeast: after.atLeast, expiresOn: after.expiresOn,
      ...(renewed && { remindedOn: null }),
      dueAt: attentionAt({ ...after, checkOn }),
    };
    return emergencySupplies.fire(by, id, 'change', { expectedVersion, set });
  }

  async receive(by: Acting, { id, expectedVersion, quantity, ...line }: ReceiveSupplyInput): Promise<EmergencySupply> {
    const row = await this.move(by, id, 'receive', expectedVersion, `+${quantity}`, (before) => ({ quantity: before.quantity + quantity }));
    await this.write(by, row, { ...lineOf(line), move: SupplyMove.receive, change: quantity, onDay: await this.dayFor(by, id, line.on) });
    return row;
  }

  /** Never more than lie there; what has expired only by whoever was told. @throws INVALID at `quantity`, `despiteExpiry`, `on`, `recordId` */
  async issue(by: Acting, { id, expectedVersion, quantity, recordId, despiteExpiry, ...line }: IssueSupplyInput): Promise<EmergencySupply> {
    const before = await emergencySupplies.get(by, id);
    const onDay = await this.dayFor(by, id, line.on);
    const expired = before.expiresOn !== null && before.expiresOn < onDay;
    const record = recordId ? await recordHere(by, before, recordId, 'recordId', ISSUED_TO) : null;
    const note = [`-${quantity}`, line.person, line.purpose].filter(Boolean).join('; ');
    const row = await this.move(by, id, 'issue', expectedVersion, note, (stock) => {
      if (quantity > stock.quantity) throw invalid(fieldError('quantity', 'BELOW_ZERO', { left: stock.quantity }));
      if (expired && !despiteExpiry) throw invalid(fieldError('despiteExpiry', 'SUPPLY_EXPIRED', { on: stock.expiresOn! }));
      return { quantity: stock.quantity - quantity, issued: stock.issued + quantity };
    });
    await this.write(by, row, { ...lineOf(line), move: SupplyMove.issue, change: -quantity, onDay, recordId: record?.id ?? null, expired });
    return row;
  }

  /** Not more than were issued. @throws INVALID at `quantity`, `on` */
  async return(by: Acting, { id, expectedVersion, quantity, usedUp, ...line }: ReturnSupplyInput): Promise<EmergencySupply> {
    if (quantity + usedUp === 0) throw invalid(fieldError('quantity', 'REQUIRED'));
    const onDay = await this.dayFor(by, id, line.on);
    const row = await this.move(by, id, 'return', expectedVersion, `+${quantity}`, (before) => {
      if (quantity + usedUp > before.issued) throw invalid(fieldError('quantity', 'ABOVE_WHOLE', { max: before.issued }));
      return { quantity: before.quantity + quantity, issued: before.issued - quantity - usedUp };
    });
    await this.write(by, row, { ...lineOf(line), move: SupplyMove.return, change: quantity, usedUp, onDay });
    return row;
  }

  /** Counted and looked at: what is there is what was counted. @throws INVALID at `on` */
  async check(by: Acting, { id, expectedVersion, quantity, condition, ...line }: CheckSupplyInput): Promise<EmergencySupply> {
    const onDay = await this.dayFor(by, id, line.on);
    let change = 0;
    const row = await this.move(by, id, 'check', expectedVersion, line.purpose, (before) => {
      change = quantity - before.quantity;
      const checkOn = monthsLater(onDay, before.checkEveryMonths);
      return { quantity, condition, checkedOn: onDay, checkOn };
    });
    await this.write(by, row, { ...lineOf(line), move: SupplyMove.check, change, onDay });
    return row;
  }

  async dispose(by: Acting, { id, expectedVersion, reason }: DisposeSupplyInput): Promise<EmergencySupply> {
    const before = await emergencySupplies.get(by, id);
    const row = await emergencySupplies.fire(by, id, 'dispose', { expectedVersion, set: { quantity: 0, checkOn: null }, note: reason });
    await this.write(by, row, { move: SupplyMove.dispose, change: -before.quantity, onDay: await this.dayFor(by, id), purpose: reason.slice(0, 200) });
    return row;
  }

  void(by: Acting, { id, expectedVersion, reason }: VoidRecordInput): Promise<EmergencySupply> {
    return emergencySupplies.fire(by, id, 'void', { expectedVersion, note: reason });
  }

  /** The row is locked before its number is looked at: two who take the last one at once do not both get it. */
  private async move(by: Acting, id: string, verb: string, expectedVersion: number, note: string, set: (row: EmergencySupply) => Partial<EmergencySupply>): Promise<EmergencySupply> {
    const locked = await emergencySupplies.lock(by, id);
    // a stale view and a closed door are told of as such, before the numbers are
    const closed = locked.version !== expectedVersion || emergencySupplies.kind.flow.blockedBy(verb, locked, null, askerOf(by, locked));
    if (closed) return emergencySupplies.fire(by, id, verb, { expectedVersion });
    const values = set(locked);
    return emergencySupplies.fire(by, id, verb, { expectedVersion, note, set: { ...values, dueAt: attentionAt({ ...locked, ...values }) } });
  }

  private async write(by: Acting, row: EmergencySupply, line: Line): Promise<void> {
    await movements.insert(by, row, {
      id: uuid(), supplyId: row.id, balance: row.quantity, usedUp: 0, condition: row.condition, person: '', purpose: '', recordId: null, expired: false,
      at: by.now, byId: by.actor.personId, ...line,
    });
    by.op.forget();
  }

  /** @throws INVALID at `on` for a day to come, or before the last line of the book */
  private async dayFor(by: Acting, id: string, on?: string | null): Promise<string> {
    const today = dayOf(by.now);
    if (!on) return today;
    if (on > today) throw invalid(fieldError('on', 'IN_THE_FUTURE'));
    const [last] = await by.query<{ day: string | null }>('SELECT max(on_day)::text AS day FROM supply_movements WHERE supply_id = $1', [id]);
    if (last?.day && on < last.day) throw invalid(fieldError('on', 'TOO_LONG_AGO', { since: last.day }));
    return on;
  }
}

/** What is wrong with supplies to be entered, beyond their fields. */
export function supplyProblems(by: Acting, { keeperPhone, fromOn, expiresOn }: Pick<EnterSupplyInput, 'keeperPhone' | 'fromOn' | 'expiresOn'>): FieldError[] {
  return [
    ...phoneProblems(keeperPhone, 'keeperPhone'),
    ...(fromOn > dayOf(by.now) ? [fieldError('fromOn', 'IN_THE_FUTURE')] : []),
    ...(expiresOn && expiresOn < fromOn ? [fieldError('expiresOn', 'DATES_REVERSED')] : []),
  ];
}

const lineOf = ({ person, purpose }: { person: string; purpose: string }): { person: string; purpose: string } => ({ person, purpose });
