import { fieldError, invalid, type RecordKindName } from '#kernel';
import { asset } from '../asset/asset.register.js';
import { communityNeed } from '../community-need/community-need.register.js';
import { communityProfile } from '../community-profile/community-profile.register.js';
import { dutyRoster } from '../duty-roster/duty-roster.register.js';
import { election } from '../election/election.register.js';
import { expenseLine } from '../expense-line/expense-line.register.js';
import { facility } from '../facility/facility.register.js';
import { facilityCheck } from '../facility-check/facility-check.register.js';
import { feedback } from '../feedback/feedback.register.js';
import { gridProfile } from '../grid-profile/grid-profile.register.js';
import { organisation } from '../organisation/organisation.register.js';
import { participation } from '../participation/participation.register.js';
import { partnerResource } from '../partner-resource/partner-resource.register.js';
import { partnerUnit } from '../partner-unit/partner-unit.register.js';
import { purchasedService } from '../purchased-service/purchased-service.register.js';
import { residentsGroup } from '../residents-group/residents-group.register.js';
import { safetyPlace } from '../safety-place/safety-place.register.js';
import { socialOrganisation } from '../social-organisation/social-organisation.register.js';
import { staffAppraisal } from '../staff-appraisal/staff-appraisal.register.js';
import { staffMember } from '../staff-member/staff-member.register.js';
import { staffTraining } from '../staff-training/staff-training.register.js';
import { venue } from '../venue/venue.register.js';
import { volunteer } from '../volunteer/volunteer.register.js';
import { volunteerCount } from '../volunteer-count/volunteer-count.register.js';
import { volunteerTeam } from '../volunteer-team/volunteer-team.register.js';
import type { Column } from './column.js';
import { type KeptRegisterRows, rowsOf } from './register.kind.js';

/** All registers, in the order in which they are shown. */
export const registers: readonly KeptRegisterRows[] = [
  communityProfile, staffMember, staffTraining, staffAppraisal, dutyRoster, socialOrganisation, participation,
  volunteerTeam, volunteer, volunteerCount, partnerUnit, partnerResource, communityNeed, venue, facility,
  facilityCheck, asset, safetyPlace, organisation, election, residentsGroup, gridProfile, expenseLine,
  purchasedService, feedback,
].map(rowsOf);

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

/** The kind of record that a reference points to. */
export function referredKind({ kind, register }: Column): RecordKindName {
  return kind ?? registerNamed(register!).register.kind;
}

/** The entities and types of the schema that come from the descriptions. */
export const registerEntities = registers.map((one) => one.kind.entity);
