import { fieldError, invalid, type RecordKindName } from '#kernel';
import { communityProfile } from '../community-profile/community-profile.register.js';
import { staffMember } from '../staff-member/staff-member.register.js';
import { staffTraining } from '../staff-training/staff-training.register.js';
import { type KeptRegisterRows, rowsOf } from './register.kind.js';

/** All registers, in the order in which they are shown. */
export const registers: readonly KeptRegisterRows[] = [communityProfile, staffMember, staffTraining].map(rowsOf);

const byName = new Map(registers.map((one) => [one.register.name, one]));
const byKind = new Map(registers.map((one) => [one.register.kind, one]));

/** @throws INVALID at `register` */
export function registerNamed(name: string): KeptRegisterRows {
  const found = byName.get(name);
  if (!found) throw invalid(fieldError('register', 'UNKNOWN_REGISTER'));
  return found;
}

export function registerOfKind(kind: RecordKindName): KeptRegisterRows | undefined {
  return byKind.get(kind);
}

/** The entities and types of the schema that come from the descriptions. */
export const registerEntities = registers.map((one) => one.kind.entity);
