import { type Acting, Actor, DomainError, fail, perform, type Permission, type RecordRow, type RecordRows, RESIDENT, type ThrottleRule } from '#kernel';
import { actPublicly } from '../public/public-acting.js';
import type { OrgUnit } from '../unit/org-unit.entity.js';
import { secretMatches } from './secret.js';

const ONE_SLIP: ThrottleRule = { free: 5, firstWait: 30, longestWait: 900, memory: 3600 };
const ANY_SLIP: ThrottleRule = { free: 30, firstWait: 60, longestWait: 900, memory: 3600 };

const stranger = new Actor(RESIDENT, null, []);

/** What a resident holds in hand: `350103001002/CP-2026-0012` and its secret. */
export interface Slip {
  number: string;
  secret: string;
}

type Slipped = RecordRow & { secretHash: string };

/** What a kind of record lets be done with its slip. */
export interface SlipKind<Row extends Slipped, Facts> {
  rows: RecordRows<Row, Facts>;
  /** What the secret opens, besides `public:use`. */
  permissions: readonly Permission[];
  /** Under which of them the work is done. */
  work: Permission;
}

/** Somebody without an account acts in one community, in an operation of its own: no other field of the document gets to use what it opened. */
export function actAside<R>(
  by: Acting, code: string, permissions: readonly Permission[], work: (as: Acting, community: OrgUnit) => Promise<R>,
): Promise<R> {
  return perform(by.kernel, stranger, 'public:use', async ({ op }) => {
    const { by: as, community } = await actPublicly(op, code, permissions);
    return work(as, community);
  }, by.op.requestId);
}

/**
 * Does `work` on the record of a slip, and answers what that does.
 *
 * Wrong tries count by address, and by number and address. They do not count by number alone: numbers are easy to
 * guess, and whoever tried one for long would keep its owner out; the length of the secret bears that.
 * @throws NOT_FOUND for a wrong secret and an unknown number alike; THROTTLED
 */
export async function openSlip<Row extends Slipped, Facts, R>(
  by: Acting, kind: SlipKind<Row, Facts>, slip: Slip, address: string, work: (as: Acting, row: Row, community: OrgUnit) => Promise<R>,
): Promise<R> {
  const { throttle, key } = by.kernel;
  const { prefix, flow } = kind.rows.kind;
  const pattern = new RegExp(`^([0-9A-Z-]{1,20})/(${prefix}-\\d{4}-\\d{4,9})$`);
  const [, code = '', number = ''] = pattern.exec(slip.number.normalize('NFKC').replace(/\s/g, '').toUpperCase()) ?? [];
  const thisSlip = `slip ${code}/${number} ${address}`;
  const anySlip = `slips ${address}`;
  // counted before it is looked at: guesses sent side by side are no more than guesses in turn
  await throttle.ask([anySlip]);
  await throttle.attempt(thisSlip, ONE_SLIP);
  try {
    const answer = await actAside(by, code, kind.permissions, async (as, community) => {
      const [found = null] = await kind.rows.find(as, { communityId: community.id, number } as Partial<Row>);
      if (!secretMatches(key, flow.table.noun, found, slip.secret)) throw fail('NOT_FOUND');
      return work(as.under(kind.work), found!, community);
    });
    await throttle.succeeded([thisSlip]);
    return answer;
  } catch (error) {
    if (error instanceof DomainError && error.code === 'NOT_FOUND') await throttle.failed(anySlip, ANY_SLIP);
    throw error;
  }
}
