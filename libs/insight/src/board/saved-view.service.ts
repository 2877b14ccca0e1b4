import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { type Acting, fail, fieldError, invalid } from '#kernel';
import { unitScope } from '../scope/unit-scope.js';
import type { SavedView } from './saved-view.entity.js';
import type { SaveViewInput } from './saved-view.input.js';

const MOST = 30;
/** What an address is made of: it leads to the board and nowhere else. */
const QUERY = /^[\w=&%.,~:+-]*$/;
const COLUMNS = 'id, person_id AS "personId", unit_id AS "unitId", shared, name, query, at';

/** Views of the board. The database shows a person their own, and those that are shared where they work. */
@Injectable()
export class SavedViewService {
  async all(by: Acting): Promise<SavedView[]> {
    return by.query<SavedView>(`SELECT ${COLUMNS} FROM saved_views ORDER BY person_id <> $1, name`, [by.actor.personId]);
  }

  /** @throws NOT_FOUND, VIEWS_FULL; INVALID at `query`; FORBIDDEN to share where one only reads a part */
  async save(by: Acting, { unitId, name, query, shared }: SaveViewInput): Promise<SavedView> {
    const { streets } = await unitScope(by, unitId);
    if (!QUERY.test(query)) throw invalid(fieldError('query', 'NOT_AN_ADDRESS'));
    if (shared && !streets.includes(unitId)) throw fail('FORBIDDEN');
    const own = await by.query<{ name: string }>('SELECT name FROM saved_views WHERE person_id = $1', [by.actor.personId]);
    if (own.length >= MOST && !own.some((view) => view.name === name)) throw fail('VIEWS_FULL', { max: MOST });
    const [view] = await by.query<SavedView>(
      `INSERT INTO saved_views (id, person_id, unit_id, shared, name, query, at) VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (person_id, name) DO UPDATE SET unit_id = $3, shared = $4, query = $6, at = $7 RETURNING ${COLUMNS}`,
      [uuid(), by.actor.personId, unitId, shared, name, query, by.now],
    );
    return view!;
  }

  /** One's own goes; what others share is theirs to take away. @throws NOT_FOUND, FORBIDDEN */
  async remove(by: Acting, id: string): Promise<SavedView> {
    const [view] = await by.query<SavedView>(`SELECT ${COLUMNS} FROM saved_views WHERE id = $1`, [id]);
    if (!view) throw fail('NOT_FOUND');
    if (!by.actor.is(view.personId)) throw fail('FORBIDDEN');
    await by.query('DELETE FROM saved_views WHERE id = $1', [id]);
    return view;
  }
}
