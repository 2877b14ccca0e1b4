import { Injectable } from '@nestjs/common';
import { type Acting, fail } from '#kernel';
import { changeAsOwner, jurisdictionOf, wholePlatform } from '#org';
import { problem, type Problem, readStandard, type StandardFile } from '../exchange/index.js';
import { knownEditions } from '../exchange/shipped.js';
import { requestVerdictsOf } from '../verdict/verdict-requests.js';
import { importStandard } from './import.js';
import { changesOf, type ImportChanges } from './import-changes.js';

/** Several times the largest standard there is. */
export const STANDARD_FILE_LIMIT = 4 * 1024 * 1024;
const MOST_SHOWN = 200;

/** What a file would bring, or what is wrong with it. */
export interface ImportReport {
  /** At most 200, from the top of the text down; `wrong` counts all. */
  problems: Problem[];
  wrong: number;
  edition: EditionSketch | null;
  /** Against the edition of this designation that is here; null when it is new. */
  changes: ImportChanges | null;
  /** Districts outside one's own that use the edition: then it is not theirs to change. */
  elsewhere: number;
  taken: boolean;
}

interface EditionSketch {
  code: string;
  title: { zh: string; en?: string };
  status: string;
  supersedes: string[];
  counts: Record<'clauses' | 'rules' | 'obligations' | 'catalogue' | 'crosswalk' | 'indicators', number>;
}

/** Standards as files on screen: looked through first, taken after, given back as they came. */
@Injectable()
export class StandardExchangeService {
  /** The file of an edition, as it was imported. @throws NOT_FOUND */
  async file(by: Acting, code: string): Promise<StandardFile> {
    const [row] = await by.query<{ file: StandardFile }>('SELECT file FROM standards WHERE code = $1', [code]);
    if (!row) throw fail('NOT_FOUND');
    return row.file;
  }

  /** @throws FORBIDDEN for who looks after less than a district */
  mayImport(by: Acting): Promise<void> {
    return wholePlatform(by);
  }

  /** What the file would bring; with `take` it is taken, when nothing is wrong. @throws FORBIDDEN, FILE_EMPTY, FILE_TOO_LARGE, EDITION_ELSEWHERE */
  async import(by: Acting, bytes: Uint8Array, take: boolean): Promise<ImportReport> {
    await this.mayImport(by);
    if (bytes.length === 0) throw fail('FILE_EMPTY');
    if (bytes.length > STANDARD_FILE_LIMIT) throw fail('FILE_TOO_LARGE', { limit: STANDARD_FILE_LIMIT });
    const read = textOf(bytes);
    const kept = await by.query<{ code: string; file: StandardFile }>('SELECT code, file FROM standards');
    const checked = read.ok ? readStandard(read.value, knownEditions(new Map(kept.map(({ code, file }) => [code, file])))) : read;
    if (!checked.ok) {
      const { problems } = checked;
      return { problems: problems.slice(0, MOST_SHOWN), wrong: problems.length, edition: null, changes: null, elsewhere: 0, taken: false };
    }
    const file = checked.value;
    const before = kept.find(({ code }) => code === file.code)?.file;
    const changes = before ? await changesOf(by.kernel, before, file) : null;
    const elsewhere = changes?.unchanged ? 0 : await this.districtsElsewhere(by, file.code);
    if (take) {
      if (elsewhere > 0) throw fail('EDITION_ELSEWHERE', { count: elsewhere });
      await changeAsOwner(by, async ({ db, note }) => {
        if (!(await importStandard(db, file, by.now))) return;
        await note({ verb: 'importEdition', params: { code: file.code, clauses: file.clauses.length } });
      });
      if (!changes?.unchanged) await this.judgeAnew(by, file.code);
    }
    return { problems: [], wrong: 0, edition: sketch(file), changes, elsewhere, taken: take };
  }

  /** Rules and obligations may be others now: wherever the edition was adopted. */
  private async judgeAnew(by: Acting, code: string): Promise<void> {
    const units = await by.query<{ id: string }>(
      'SELECT DISTINCT a.unit_id AS id FROM adoptions a JOIN standards s ON s.id = a.standard_id WHERE s.code = $1 AND a.voided_at IS NULL',
      [code],
    );
    for (const { id } of units) await requestVerdictsOf(by, id);
  }

  /** How many other districts hold something of theirs against the edition, or will. */
  private async districtsElsewhere(by: Acting, code: string): Promise<number> {
    const { districts } = await jurisdictionOf(by);
    const [row] = await by.query<{ n: number }>(
      `SELECT count(DISTINCT u.district_id)::int AS n FROM adoptions a JOIN standards s ON s.id = a.standard_id JOIN org_units u ON u.id = a.unit_id
       WHERE s.code = $1 AND a.voided_at IS NULL AND NOT u.district_id = ANY($2)`,
      [code, districts],
    );
    return row!.n;
  }
}

function textOf(bytes: Uint8Array): { ok: true; value: string } | { ok: false; problems: Problem[] } {
  try {
    return { ok: true, value: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { ok: false, problems: [{ ...problem('', 'not-text'), line: 1, column: 1 }] };
  }
}

function sketch({ code, title, status = 'in-force', supersedes = [], clauses, rules, obligations, catalogue, crosswalk, scoring }: StandardFile): EditionSketch {
  const length = (list: readonly unknown[] | undefined): number => list?.length ?? 0;
  return {
    code, title, status, supersedes,
    counts: {
      clauses: clauses.length, rules: length(rules), obligations: length(obligations), catalogue: length(catalogue), crosswalk: length(crosswalk),
      indicators: length(scoring?.indicators),
    },
  };
}
