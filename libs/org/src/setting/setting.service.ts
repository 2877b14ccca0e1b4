import { Injectable } from '@nestjs/common';
import {
  type Acting, fail, fieldError, type FieldError, invalid, type Place, settingDefinition, SETTINGS, type SettingDefinition,
} from '#kernel';
import { change } from '../admin/register.js';
import { type OrgUnit, UnitKind } from '../unit/org-unit.entity.js';
import { unitById } from '../unit/units.js';
import { type SetSettingInput, Setting } from './setting.type.js';

interface StoredValue {
  unitId: string;
  key: string;
  value: string | number;
}

/** Times and days of a street, which its communities inherit and may set for themselves. */
@Injectable()
export class SettingService {
  async list(by: Acting, unitId: string): Promise<Setting[]> {
    const { unit, place } = await this.unit(by, unitId);
    const units = unit.kind === UnitKind.community ? [place.communityId, place.streetId] : [place.streetId];
    const rows = await by.query<StoredValue>('SELECT unit_id AS "unitId", key, value FROM unit_settings WHERE unit_id = ANY($1)', [units]);
    return Promise.all(SETTINGS.map((definition) => this.setting(by, definition, units, rows)));
  }

  /** @throws INVALID at `value` or `key`; FORBIDDEN for a street's value without a role in the street */
  async set(by: Acting, input: SetSettingInput): Promise<Setting> {
    const { unit, place } = await this.unit(by, input.unitId);
    const needed = unit.kind === UnitKind.street ? 'setting:change-street' : 'setting:change';
    if (!by.actor.may(needed, place)) throw fail('FORBIDDEN');
    const definition = settingDefinition(input.key);
    if (!definition) throw invalid(fieldError('key', 'UNKNOWN_SETTING'));
    if (definition.streetOnly && unit.kind !== UnitKind.street) throw fail('FORBIDDEN');
    const to = input.value ?? null;
    const problem = to === null ? null : valueProblem(definition, to);
    if (problem) throw invalid(problem);
    const before = (await this.list(by, unit.id)).find(({ key }) => key === input.key)!;
    await change(by, async ({ query, note }) => {
      await query(`SELECT set_config('app.everywhere', 'on', true)`);
      if (to === null) await query('DELETE FROM unit_settings WHERE unit_id = $1 AND key = $2', [unit.id, input.key]);
      else {
        await query(
          `INSERT INTO unit_settings (unit_id, key, value, set_by_id, set_at) VALUES ($1, $2, $3::jsonb, $4, $5)
           ON CONFLICT (unit_id, key) DO UPDATE SET value = $3::jsonb, set_by_id = $4, set_at = $5`,
          [unit.id, input.key, JSON.stringify(to), by.actor.personId, by.now],
        );
      }
      const [street] = unit.id === place.streetId ? [] : await query<StoredValue>('SELECT value FROM unit_settings WHERE unit_id = $1 AND key = $2', [place.streetId, input.key]);
      await note({ verb: 'setSetting', unitId: unit.id, changes: [{ field: input.key, from: before.value, to: to ?? street?.value ?? definition.default }] });
    });
    return (await this.list(by, unit.id)).find((setting) => setting.key === input.key)!;
  }

  private async unit(by: Acting, unitId: string): Promise<{ unit: OrgUnit; place: Place }> {
    const unit = await unitById(by, unitId);
    if (!unit?.streetId || unit.kind === UnitKind.grid) throw fail('NOT_FOUND');
    const place = { communityId: unit.communityId ?? unit.id, streetId: unit.streetId };
    if (by.actor.permissionsAt(place).length === 0) throw fail('NOT_FOUND');
    if (!by.actor.may(by.permission, place)) throw fail('FORBIDDEN');
    return { unit, place };
  }

  private async setting(by: Acting, definition: SettingDefinition, units: string[], rows: StoredValue[]): Promise<Setting> {
    const own = units.map((id) => rows.find((row) => row.key === definition.key && row.unitId === id)).find((row) => row);
    return Object.assign(new Setting(), {
      key: definition.key,
      unit: definition.unit,
      default: definition.default,
      value: own?.value ?? definition.default,
      min: 'min' in definition ? definition.min : null,
      max: 'max' in definition ? definition.max : null,
      options: 'options' in definition ? definition.options : null,
      streetOnly: definition.streetOnly ?? false,
      from: own ? ((await unitById(by, own.unitId)) ?? null) : null,
    });
  }
}

function valueProblem(definition: SettingDefinition, value: unknown): FieldError | null {
  if ('pattern' in definition) return typeof value === 'string' && definition.pattern.test(value) ? null : fieldError('value', 'NOT_TEXT');
  if ('options' in definition) {
    const allowed = definition.options.join(', ');
    return definition.options.includes(String(value)) ? null : fieldError('value', 'NOT_ONE_OF', { allowed });
  }
  if (typeof value !== 'number') return fieldError('value', 'NOT_A_NUMBER');
  if (!Number.isSafeInteger(value)) return fieldError('value', 'NOT_WHOLE');
  if (value < definition.min) return fieldError('value', 'TOO_SMALL', { min: definition.min });
  return value > definition.max ? fieldError('value', 'TOO_LARGE', { max: definition.max }) : null;
}
