import { v7 as uuid } from 'uuid';
import { type Acting, fail, fieldError, invalid, type Kernel, RecordKindName } from '#kernel';
import { change, changesBetween } from '../admin/register.js';
import { UnitKind } from '../unit/org-unit.entity.js';
import { unitById } from '../unit/units.js';
import { EscalationRule, type SetEscalationRuleInput } from './escalation-rule.type.js';

/** A working day before, at once, a working day after, three after. What presses climbs at once, and to the street within a day. */
const STANDARD = {
  plain: { active: true, soonHours: 8, secretaryHours: 8, streetHours: 24, robot: false },
  grave: { active: true, soonHours: 8, secretaryHours: 0, streetHours: 8, robot: false },
};

/** What was due longer ago is on every board, and news to nobody. */
export const STALE_MS = 45 * 86_400_000;

export type RuleRow = Omit<EscalationRule, 'kind'> & { streetId: string; kind: string };

const COLUMNS = `id, street_id AS "streetId", kind, grave, active, soon_hours AS "soonHours", secretary_hours AS "secretaryHours", street_hours AS "streetHours",
  robot, set_at AS "setAt"`;

const standardOf = (streetId: string): RuleRow[] =>
  [false, true].map((grave) => ({ id: `${streetId}-${grave ? 'grave' : 'plain'}`, streetId, kind: '', grave, setAt: null, ...(grave ? STANDARD.grave : STANDARD.plain) }));

/** The rules of every street, those that hold for all kinds first: the product's where a street has set none. */
export async function rulesOfAll({ dataSource }: { dataSource: Pick<Kernel['dataSource'], 'query'> }, streetIds: readonly string[]): Promise<Map<string, RuleRow[]>> {
  const rows: RuleRow[] = await dataSource.query(`SELECT ${COLUMNS} FROM escalation_rules WHERE street_id = ANY ($1) ORDER BY kind, grave`, [streetIds]);
  return new Map(streetIds.map((streetId) => {
    const own = rows.filter((row) => row.streetId === streetId);
    const general = standardOf(streetId).filter(({ grave }) => !own.some((row) => row.kind === '' && row.grave === grave));
    return [streetId, [...general, ...own]];
  }));
}

/** Which of a street's rules holds: that of the kind before that of all, that of what presses before that of the rest. */
export function ruleFor(rules: readonly RuleRow[], kind: string, grave: boolean): RuleRow | undefined {
  const rank = (rule: RuleRow): number => Number(rule.kind !== '') * 2 + Number(rule.grave);
  return rules.filter((rule) => ['', kind].includes(rule.kind) && (grave || !rule.grave)).sort((a, b) => rank(b) - rank(a))[0];
}

export async function rulesOf(by: Acting, streetId: string): Promise<EscalationRule[]> {
  await streetWithin(by, streetId, 'setting:change');
  const rules = (await rulesOfAll(by.kernel, [streetId])).get(streetId)!;
  const placeOf = ({ kind, grave }: RuleRow): string => `${kind} ${grave ? 1 : 0}`;
  return rules.sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1)).map(ruleType);
}

/** Sets the rule of a kind, or of all that have none. @throws NOT_FOUND, FORBIDDEN; INVALID where it would climb to the street first */
export async function setRule(by: Acting, input: SetEscalationRuleInput): Promise<EscalationRule[]> {
  const { streetId, grave, active, soonHours = null, secretaryHours = null, streetHours = null, robot } = input;
  await streetWithin(by, streetId, 'setting:change-street');
  if (secretaryHours !== null && streetHours !== null && streetHours < secretaryHours) throw invalid(fieldError('streetHours', 'TOO_SMALL', { min: secretaryHours }));
  const kind = input.kind ?? '';
  await change(by, async ({ query, db, note }) => {
    const before = ruleFor((await rulesOfAll({ dataSource: db }, [streetId])).get(streetId)!, kind, grave)!;
    await query(
      `INSERT INTO escalation_rules (id, street_id, kind, grave, active, soon_hours, secretary_hours, street_hours, robot, set_by_id, set_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
       ON CONFLICT (street_id, kind, grave) DO UPDATE SET active = $5, soon_hours = $6, secretary_hours = $7, street_hours = $8, robot = $9, set_by_id = $10, set_at = $11`,
      [uuid(), streetId, kind, grave, active, soonHours, secretaryHours, streetHours, robot, by.actor.personId, by.now],
    );
    await note({ verb: 'setEscalationRule', unitId: streetId, params: { kind, grave }, changes: changesBetween(before, { active, soonHours, secretaryHours, streetHours, robot }) });
  });
  return rulesOf(by, streetId);
}

/** Back to what holds for all kinds, or to the product's own. @throws NOT_FOUND, FORBIDDEN */
export async function removeRule(by: Acting, streetId: string, id: string): Promise<EscalationRule[]> {
  await streetWithin(by, streetId, 'setting:change-street');
  await change(by, async ({ query, db, note }) => {
    const [row] = await query<RuleRow>(`DELETE FROM escalation_rules WHERE id::text = $1 AND street_id = $2 RETURNING ${COLUMNS}`, [id, streetId]);
    if (!row) throw fail('NOT_FOUND');
    const { kind, grave } = row;
    const { active, soonHours, secretaryHours, streetHours, robot } = ruleFor((await rulesOfAll({ dataSource: db }, [streetId])).get(streetId)!, kind, grave)!;
    await note({ verb: 'removeEscalationRule', unitId: streetId, params: { kind, grave }, changes: changesBetween(row, { active, soonHours, secretaryHours, streetHours, robot }) });
  });
  return rulesOf(by, streetId);
}

async function streetWithin(by: Acting, streetId: string, permission: 'setting:change' | 'setting:change-street'): Promise<void> {
  const unit = await unitById(by, streetId);
  if (!unit || unit.kind !== UnitKind.street) throw fail('NOT_FOUND');
  const place = { communityId: unit.id, streetId: unit.id };
  if (by.actor.may(permission, place)) return;
  // a community sees by which rules its street goes
  const here = await by.query<{ id: string }>('SELECT id FROM org_units WHERE parent_id = $1 AND id = ANY ($2)', [streetId, [...by.actor.reach(permission).communities]]);
  if (permission === 'setting:change' && here.length) return;
  throw by.actor.permissionsAt(place).length || here.length ? fail('FORBIDDEN') : fail('NOT_FOUND');
}

function ruleType({ streetId: _, kind, ...rest }: RuleRow): EscalationRule {
  return Object.assign(new EscalationRule(), rest, { kind: (kind || null) as RecordKindName | null });
}
