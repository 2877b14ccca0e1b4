import type { InviteeLineFragment, AgendaLineFragment, MeetingAttendance, MeetingType } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';

export const TYPES = [
  'residentsAssembly', 'residentsRepresentatives', 'deliberation', 'hearing', 'jointConference', 'party', 'committee', 'other',
] as const satisfies readonly MeetingType[];
export const typeOptions = () => TYPES.map((type) => ({ value: type, label: t(`value.type.${type}`) }));

export const ATTENDANCE = ['came', 'excused', 'absent'] as const satisfies readonly MeetingAttendance[];

/** One who is called, as the form holds it: numbers as typed. */
export interface InviteeRow {
  key: string;
  id: string | null;
  unitId: string | null;
  name: string;
  group: boolean;
  expected: string;
  partyOrganisation: boolean;
  attendance: MeetingAttendance;
  people: string;
}

export interface ItemRow { key: string; id: string | null; title: string; decision: string }

const key = (): string => crypto.randomUUID();

/** In a joint conference a unit mostly sits as a Party organisation. */
export const newInvitee = (group: boolean, type: string): InviteeRow => ({
  key: key(), id: null, unitId: null, name: '', group, expected: '', partyOrganisation: !group && type === 'jointConference', attendance: 'came', people: '',
});
export const newItem = (): ItemRow => ({ key: key(), id: null, title: '', decision: '' });

export const inviteeRow = (saved: InviteeLineFragment): InviteeRow => ({
  key: saved.id, id: saved.id, unitId: saved.unitId, name: saved.name, group: saved.group, expected: saved.expected === null ? '' : String(saved.expected),
  partyOrganisation: saved.partyOrganisation, attendance: saved.attendance ?? 'came', people: saved.people === null ? '' : String(saved.people),
});
/** Called again for another meeting. */
export const calledAgain = (saved: InviteeLineFragment): InviteeRow => ({ ...inviteeRow(saved), key: key(), id: null, attendance: 'came', people: '' });
export const itemRow = (saved: AgendaLineFragment): ItemRow => ({ key: saved.id, id: saved.id, title: saved.title, decision: saved.decision });

/** Whether it is known who came. */
export const wasHeld = (record: { invitees: readonly Pick<InviteeLineFragment, 'attendance'>[] }): boolean =>
  record.invitees.some((one) => one.attendance !== null);

const numberOf = (typed: string): number | null => (typed.trim() ? Number(typed) : null);

export const inviteeInput = ({ id, unitId, name, group, expected, partyOrganisation }: InviteeRow) =>
  ({ id, unitId, name: name.trim(), group, expected: numberOf(expected), partyOrganisation: partyOrganisation && !group });
/** What is typed beside who did not come says nothing. */
export const cameInput = ({ attendance, people }: InviteeRow) => ({ attendance, people: attendance === 'came' ? numberOf(people) : null });
export const itemInput = ({ id, title, decision }: ItemRow) => ({ id, title: title.trim(), decision: decision.trim() });

/** Rows that nobody filled in are no lines; the others keep the places at which errors are told. */
export const filled = <R extends InviteeRow | ItemRow>(rows: readonly R[]): R[] =>
  rows.filter((row) => row.id !== null || ('name' in row ? row.name : row.title + row.decision).trim() !== '');

/** Who came so far, as the rows stand: a unit without a number sent one person. */
export function sumOf(rows: readonly InviteeRow[]): { came: number; people: number } {
  const came = rows.filter((row) => row.attendance === 'came');
  return { came: came.length, people: came.reduce((sum, row) => sum + (Number(row.people) || (row.group ? 0 : 1)), 0) };
}

/** Everybody came: of a group all who were called, unless another number stands there. */
export const allCame = (rows: readonly InviteeRow[]): InviteeRow[] =>
  rows.map((row) => ({ ...row, attendance: 'came', people: row.people || (row.group ? row.expected : '') }));
