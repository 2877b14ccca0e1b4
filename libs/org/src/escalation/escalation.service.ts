import { Injectable } from '@nestjs/common';
import { type Acting, dayOf, type Job, notices, perform, type Permission } from '#kernel';
import type { RoleName } from '../role/roles.js';
import { holdersOf } from '../person/people.js';
import { doorsOf } from './doors.js';
import { DUE_STEPS } from './escalation.sql.js';
import { EscalationStep } from './escalation-rule.type.js';
import { type RuleRow, rulesOfAll, STALE_MS } from './rules.js';
import { hoursAt } from './working-hours.js';

/** A backlog is worked off in several transactions. */
const AT_ONCE = 300;

const CODES: Readonly<Record<EscalationStep, string>> = {
  soon: 'record.dueSoon', overdue: 'record.overdue', secretary: 'record.overdueSecretary', street: 'record.overdueStreet',
};
const CLIMBS_TO: Partial<Record<EscalationStep, RoleName>> = { secretary: 'secretary', street: 'street-official' };

interface DueStep {
  id: string;
  kind: string;
  state: string;
  number: string | null;
  title: string;
  dueAt: Date;
  assigneeId: string | null;
  communityId: string;
  streetId: string;
  gridId: string | null;
  robot: boolean;
  step: EscalationStep;
}

/** The rules with the instants that they mean now, as columns. */
interface Bounds {
  columns: unknown[][];
  latest: Date;
}

/**
 * Brings up what is due soon, what is overdue, and climbs: whoever has it, the secretary, the street; in the working hours of each street,
 * by its rules. Each step of a deadline has a row of its own, written with its notices in one transaction: so it is told once, whoever
 * runs beside it, whatever the clock says, and however often a server is killed.
 */
@Injectable()
export class EscalationService {
  readonly job: Job<object> = {
    name: 'notice.escalate',
    cron: '*/5 * * * *',
    once: true,
    permissions: ['notice:escalate'],
    run: async ({ kernel, actor, permission }) => {
      for (let told = AT_ONCE; told === AT_ONCE; ) told = await perform(kernel, actor, permission, (by) => this.bringUp(by));
    },
  };

  private async bringUp(by: Acting): Promise<number> {
    const { now } = by;
    const bounds = await this.bounds(by, now);
    if (!bounds) return 0;
    const doors = doorsOf(by.kernel);
    const due = await by.query<DueStep>(DUE_STEPS(by.kernel.kinds.all(), AT_ONCE), [
      now, ...bounds.columns, doors.map(({ kind }) => kind.kind), doors.map(({ state }) => state), new Date(now.getTime() - STALE_MS), bounds.latest,
    ]);
    const permissions = new Map(doors.map((door) => [`${door.kind.kind} ${door.state}`, door.permission]));
    for (const one of due) await this.escalate(by, one, permissions.get(`${one.kind} ${one.state}`)!);
    return due.length;
  }

  /** Of the streets that are open now. */
  private async bounds(by: Acting, now: Date): Promise<Bounds | null> {
    const streets = await by.query<{ id: string }>(`SELECT id FROM org_units WHERE kind = 'street' AND (closed_from IS NULL OR closed_from > $1) ORDER BY id`, [dayOf(now)]);
    const calendar = await by.kernel.calendar.current();
    const rules = await rulesOfAll(by.kernel, streets.map(({ id }) => id));
    const rows: [RuleRow, Date | null, Date | null, Date | null][] = [];
    for (const { id } of streets) {
      const place = { communityId: id, streetId: id };
      const hours = await hoursAt(by, place);
      if (calendar.nextWorkingMoment(now, ...hours).getTime() !== now.getTime()) continue;
      const since = (waited: number | null): Date | null => (waited === null ? null : calendar.workingHoursBefore(now, waited, ...hours));
      for (const rule of rules.get(id)!) {
        const { active, soonHours, secretaryHours, streetHours } = rule;
        const soon = active && soonHours !== null ? calendar.addWorkingHours(now, soonHours, ...hours) : null;
        rows.push([rule, soon, active ? since(secretaryHours) : null, active ? since(streetHours) : null]);
      }
    }
    if (rows.length === 0) return null;
    const columns = [
      rows.map(([rule]) => rule.streetId), rows.map(([rule]) => rule.kind), rows.map(([rule]) => rule.grave), rows.map(([rule]) => rule.active),
      rows.map(([, soon]) => soon), rows.map(([, , secretary]) => secretary), rows.map(([, , , street]) => street), rows.map(([rule]) => rule.robot),
    ];
    return { columns, latest: new Date(Math.max(now.getTime(), ...rows.map(([, soon]) => soon?.getTime() ?? 0))) };
  }

  private async escalate(by: Acting, due: DueStep, permission: Permission): Promise<void> {
    const people = await this.toTell(by, due, permission);
    const written = await by.query(
      `INSERT INTO record_escalations (record_id, due_at, step, community_id, street_id, grid_id, at, people) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT DO NOTHING RETURNING record_id`,
      [due.id, due.dueAt, due.step, due.communityId, due.streetId, due.gridId, by.now, people],
    );
    // another worker was first
    if (written.length === 0) return;
    await notices.tell(by, people, CODES[due.step], due, { params: { dueAt: due.dueAt.toISOString(), by: '' } });
    if (due.robot) await this.tellRobot(by, due);
  }

  private async toTell(by: Acting, due: DueStep, permission: Permission): Promise<string[]> {
    const owners = await this.owners(by, due, permission);
    const role = CLIMBS_TO[due.step];
    const out = new Set((await by.query<{ id: string }>('SELECT person_id AS id FROM record_exclusions WHERE record_id = $1', [due.id])).map(({ id }) => id));
    // it climbs past those who have it anyway
    const people = role ? (await withRole(by, role, role === 'secretary' ? due.communityId : due.streetId)).filter((id) => !owners.includes(id)) : owners;
    return people.filter((id) => !out.has(id));
  }

  /** Whoever was given it and still serves there; else everybody whose turn it may be. */
  private async owners(by: Acting, due: DueStep, permission: Permission): Promise<string[]> {
    const holders = await by.op.memo(`holders ${permission} ${due.communityId}`, () => holdersOf(by, permission, due));
    if (!due.assigneeId) return holders;
    const serves = holders.includes(due.assigneeId) || (await by.op.memo(`serving ${due.communityId}`, () => holdersOf(by, 'home:read', due))).includes(due.assigneeId);
    return serves ? [due.assigneeId] : holders;
  }

  /** A group reads along: the community's, the street's once it has climbed there; never of what somebody is kept out of. */
  private async tellRobot(by: Acting, due: DueStep): Promise<void> {
    const unitId = due.step === EscalationStep.street ? due.streetId : due.communityId;
    await by.query(
      `SELECT lay_out_line('robot:' || unit || ':' || $2 || ':' || $3 || ':' || $4, 'robot', unit, $2::uuid, $4, $5) FROM robots_of(ARRAY[$1::uuid]) AS unit
       WHERE NOT EXISTS (SELECT FROM record_exclusions WHERE record_id = $2::uuid)`,
      [unitId, due.id, due.dueAt.toISOString(), CODES[due.step], by.now],
    );
  }
}

function withRole(by: Acting, role: RoleName, unitId: string): Promise<string[]> {
  return by.op.memo(`role ${role} ${unitId}`, async () => {
    const rows = await by.query<{ id: string }>(
      'SELECT DISTINCT person_id AS id FROM memberships WHERE role = $1 AND unit_id = $2 AND from_day <= $3 AND (to_day IS NULL OR to_day >= $3)', [role, unitId, dayOf(by.now)]);
    return rows.map(({ id }) => id);
  });
}
