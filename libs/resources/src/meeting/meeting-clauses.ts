import { type Acting, ClauseRole, dayOf, writeLinks } from '#kernel';
import { clausesInForceAt } from '#standards';
import { type Meeting, MeetingType } from './meeting.entity.js';

const FUJIAN = ['DB35/T 2074-2022', 'DB35/T draft 2021'];
const BEIJING = 'DB11/T 1466-2017';
const STARS = 'T/ZSX 0005-2024';

type Shown = readonly (readonly [standardCode: string, number: string])[];

/** Minutes are among the files of how the community is run. */
const ANY: Shown = FUJIAN.map((code) => [code, '8.4.2'] as const);

/** Numbers mean something else in each edition, so they are named with it. Annex A.1 of the stars holds all indicators. */
const BY_TYPE: Readonly<Record<MeetingType, Shown>> = {
  [MeetingType.residentsAssembly]: [[BEIJING, '6.2.3'], [STARS, 'A.1']],
  [MeetingType.residentsRepresentatives]: [[BEIJING, '6.2.3'], [STARS, 'A.1']],
  [MeetingType.jointConference]: [[BEIJING, '6.1.4'], [BEIJING, '6.2.5'], [STARS, 'A.1']],
  [MeetingType.party]: [[BEIJING, '5.1.3'], [BEIJING, '6.1.1'], [STARS, 'A.1']],
  [MeetingType.deliberation]: [[BEIJING, '6.2.3'], [STARS, 'A.1']],
  [MeetingType.hearing]: [[BEIJING, '6.2.3'], [STARS, 'A.1']],
  [MeetingType.committee]: [[BEIJING, '5.2.4']],
  [MeetingType.other]: [],
};

/** A meeting evidences the clauses of its type in every edition that the community is held against. */
export async function linkShown(by: Acting, row: Meeting): Promise<void> {
  const shown = [...ANY, ...BY_TYPE[row.type]];
  const clauses = await clausesInForceAt(by, row.communityId, [...new Set(shown.map(([, number]) => number))], dayOf(by.now));
  const own = clauses.filter((clause) => shown.some(([code, number]) => clause.standardCode === code && clause.number === number));
  await writeLinks(by, row, own.map((clause) => ({ clauseId: clause.id, role: ClauseRole.evidences, isDefault: true })));
  by.op.forget();
}
