import type { Acting } from '#kernel';
import { Standard } from './standard.entity.js';

const COLUMNS = `s.id, s.code, s.title, s.title_en AS "titleEn", s.issuer, s.kind, s.status, s.effective_from::text AS "effectiveFrom", s.supersedes`;
const ORDER = `ORDER BY s.status = 'in-force' DESC, s.code`;

const standard = (row: object): Standard => Object.assign(new Standard(), row);

/** The edition in force first. `where` is of `standards s`. */
export async function standards(by: Acting, where = 'true', params: readonly unknown[] = []): Promise<Standard[]> {
  return (await by.query<Standard>(`SELECT ${COLUMNS} FROM standards s WHERE ${where} ${ORDER}`, params)).map(standard);
}

export function standardById(by: Acting, id: string): Promise<Standard | undefined> {
  return by.op.load('standards', id, async (ids) => new Map((await standards(by, 's.id = ANY($1)', [ids])).map((row) => [row.id, row])));
}

/** Designations of the editions that took the place of this one. */
export function supersededBy(by: Acting, code: string): Promise<string[] | undefined> {
  return by.op.load('superseded by', code, async (codes) => {
    const rows = await by.query<{ code: string; old: string }>(
      'SELECT s.code, o.old FROM standards s CROSS JOIN unnest(s.supersedes) AS o(old) WHERE o.old = ANY($1) ORDER BY s.code',
      [codes],
    );
    return new Map(codes.map((old) => [old, rows.filter((row) => row.old === old).map((row) => row.code)]));
  });
}
