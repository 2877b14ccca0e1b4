import { RecordKindName } from '#kernel';
import type { FactName, Facts, FactSource } from '#standards';
import { inForce, recordIds, thisYear } from './in-force.js';
import { AT_WINDOW, EMPLOYED, WORKER } from './staff.source.js';

/** Completed, passed or not; what was broken off does not count. */
const COMPLETED = `t.result <> 'unfinished'`;
const THIS_YEAR = `${COMPLETED} AND ${thisYear('t')}`;
const HALF_YEAR = `make_date(date_part('year', $2::date)::int, CASE WHEN date_part('month', $2::date) <= 6 THEN 1 ELSE 7 END, 1)`;
/** At the street's service centre, in the half-year of the day (6.1.3). */
const AT_CENTRE = `${COMPLETED} AND t.state <> 'void' AND t.organiser = 'street-centre' AND t.from_on <= $2 AND t.from_on >= ${HALF_YEAR}`;
const INDUCTION = `t.state <> 'void' AND t.training_kind = 'induction' AND t.result = 'passed' AND t.from_on <= $2`;

interface Counted {
  /** Which staff `s`. */
  readonly who: string;
  /** Which trainings `t` of theirs. */
  readonly trained: string;
  /** Whether those are counted who have none. */
  readonly none?: true;
}

const COUNTED = {
  staffTrainedThisYear: { who: EMPLOYED, trained: THIS_YEAR },
  communityWorkersTrainedThisYear: { who: WORKER, trained: THIS_YEAR },
  windowWorkersTrainedThisHalfYear: { who: AT_WINDOW, trained: AT_CENTRE },
  staffWithoutInduction: { who: EMPLOYED, trained: INDUCTION, none: true },
  communityWorkersWithoutInduction: { who: WORKER, trained: INDUCTION, none: true },
} as const satisfies Partial<Record<FactName, Counted>>;

const trainingOf = (trained: string): string => `EXISTS (SELECT FROM staff_trainings t WHERE t.staff_member = s.id AND ${trained})`;
const isCounted = ({ who, trained, none }: Counted): string => `${who} AND ${none ? 'NOT ' : ''}${trainingOf(trained)}`;
const COUNTS = Object.entries(COUNTED).map(([fact, one]) => `count(s.id) FILTER (WHERE ${isCounted(one)})::int AS "${fact}"`).join(', ');

/** Trainings of who is in post on the day. Without a register of staff it is not known whose trainings are missing. */
export const trainingSource: FactSource = {
  register: 'staff-training',
  facts: Object.keys(COUNTED) as FactName[],
  kinds: [RecordKindName.staffMember, RecordKindName.staffTraining],

  async values(query, communityIds, asOf) {
    const rows = await query<{ communityId: string } & Facts>(
      `SELECT k.community_id AS "communityId", ${COUNTS}
       FROM kept_registers k LEFT JOIN staff_members s ON s.community_id = k.community_id AND ${inForce('s')}
       WHERE k.community_id = ANY ($1) AND k.register = 'staff-member' AND k.kept_from <= $2 GROUP BY k.community_id`,
      [communityIds, asOf],
    );
    return new Map(rows.map(({ communityId, ...facts }) => [communityId, facts]));
  },

  /** The trainings that count; where those without one count, these people. */
  records(by, communityId, fact, asOf) {
    const one: Counted = COUNTED[fact as keyof typeof COUNTED];
    const staff = `FROM staff_members s WHERE s.community_id = ANY ($1) AND ${inForce('s')} AND ${one.who}`;
    const sql = one.none
      ? `SELECT s.id ${staff} AND NOT ${trainingOf(one.trained)} ORDER BY s.from_on DESC, s.id DESC`
      : `SELECT t.id FROM staff_trainings t WHERE t.staff_member IN (SELECT s.id ${staff}) AND ${one.trained} ORDER BY t.from_on DESC, t.id DESC`;
    return recordIds(by, sql, communityId, asOf);
  },
};
