import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { type Acting, DomainError, fail, type FieldError, fieldError, invalid } from '#kernel';
import { jurisdictionOf, lies, unitById, UnitKind } from '#org';
import type { AddMatterTypeInput, ChangeMatterTypeInput, MatterTypeWords, RetireMatterTypeInput } from './matter-type.input.js';
import type { MatterType } from './matter-type.type.js';
import { matterTypeById } from './matter-types.js';

const MOST_STEPS = 20;
const MOST_PAPERS = 30;

/** Matter types are the street's: one way of handling a matter for all its communities (8.3, 8.6). */
@Injectable()
export class MatterTypeService {
  /** @throws NOT_FOUND, FORBIDDEN; INVALID at `title` when the street has it already, and at what is too many */
  async add(by: Acting, { streetId, ...words }: AddMatterTypeInput): Promise<MatterType> {
    await keptHere(by, streetId);
    await refuseFaults(by, streetId, words, null);
    const id = uuid();
    const values = columnsOf(words);
    const names = Object.keys(values);
    await by.query(
      `INSERT INTO matter_types (id, unit_id, position, version, changed_by_id, changed_at, ${names.join(', ')})
       VALUES ($1, $2, (SELECT coalesce(max(position), 0) + 1 FROM matter_types WHERE unit_id = $2), 1, $3, $4, ${names.map((_, n) => `$${n + 5}`).join(', ')})`,
      [id, streetId, by.actor.personId, by.now, ...Object.values(values)],
    );
    return this.anew(by, id);
  }

  /** Changes what its guide says from now on; requests keep the papers that they were taken in with. @throws STALE, as `add` */
  async change(by: Acting, { id, expectedVersion, ...words }: ChangeMatterTypeInput): Promise<MatterType> {
    const before = await this.held(by, id, expectedVersion);
    await refuseFaults(by, before.unitId, words, id);
    const values = columnsOf(words);
    await by.query(
      `UPDATE matter_types SET version = version + 1, changed_by_id = $2, changed_at = $3, ${Object.keys(values).map((name, n) => `${name} = $${n + 4}`).join(', ')} WHERE id = $1`,
      [id, by.actor.personId, by.now, ...Object.values(values)],
    );
    return this.anew(by, id);
  }

  /** Is no longer offered, from now on. */
  async retire(by: Acting, { id, expectedVersion }: RetireMatterTypeInput): Promise<MatterType> {
    const before = await this.held(by, id, expectedVersion);
    if (before.retiredAt) throw fail('WRONG_STATE', { state: 'retired', verb: 'retire' });
    await by.query('UPDATE matter_types SET retired_at = $2, version = version + 1, changed_by_id = $3, changed_at = $2 WHERE id = $1', [
      id, by.now, by.actor.personId,
    ]);
    return this.anew(by, id);
  }

  private async held(by: Acting, id: string, expectedVersion: number): Promise<MatterType> {
    await by.query('SELECT FROM matter_types WHERE id = $1 FOR UPDATE', [id]);
    const row = await matterTypeById(by, id);
    if (!row) throw fail('NOT_FOUND');
    await keptHere(by, row.unitId);
    if (row.version !== expectedVersion) throw new DomainError('STALE', { version: row.version, changes: [] });
    return row;
  }

  private async anew(by: Acting, id: string): Promise<MatterType> {
    by.op.forget();
    return (await matterTypeById(by, id))!;
  }
}

/** @throws NOT_FOUND for what is no street; FORBIDDEN where `by` may not keep its matter types */
async function keptHere(by: Acting, streetId: string): Promise<void> {
  const unit = await unitById(by, streetId);
  if (!unit || unit.kind !== UnitKind.street) throw fail('NOT_FOUND');
  if (!lies(await jurisdictionOf(by), unit)) throw fail('FORBIDDEN');
}

async function refuseFaults(by: Acting, streetId: string, words: MatterTypeWords, id: string | null): Promise<void> {
  const faults: FieldError[] = [];
  if (words.steps.length > MOST_STEPS) faults.push(fieldError('steps', 'TOO_MANY', { max: MOST_STEPS }));
  if (words.papers.length > MOST_PAPERS) faults.push(fieldError('papers', 'TOO_MANY', { max: MOST_PAPERS }));
  const names = words.papers.map(({ name }) => name);
  names.forEach((name, n) => names.indexOf(name) < n && faults.push(fieldError(`papers.${n}.name`, 'DUPLICATE')));
  const [same] = await by.query('SELECT id FROM matter_types WHERE unit_id = $1 AND title = $2 AND retired_at IS NULL AND id IS DISTINCT FROM $3', [
    streetId, words.title, id,
  ]);
  if (same) faults.push(fieldError('title', 'DUPLICATE'));
  if (faults.length) throw invalid(...faults);
}

function columnsOf(words: MatterTypeWords): Record<string, unknown> {
  return {
    title: words.title, kind: words.group, subject: words.subject, content: words.content, department: words.department, basis: words.basis,
    conditions: words.conditions, steps: JSON.stringify(words.steps.map((step) => step.words)),
    papers: JSON.stringify(words.papers.map(({ name, required, note }) => ({ name, required, note }))),
    limit_count: words.limitCount ?? null, limit_unit: words.limitUnit, fee_fen: words.feeFen ?? null, fee_note: words.feeNote,
    handled_by: words.handledBy, promise: words.promise, risk: words.risk,
  };
}
