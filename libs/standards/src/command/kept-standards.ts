import type { Kernel } from '#kernel';
import type { StandardFile } from '../exchange/index.js';
import { importStandard } from '../standard/import.js';

export interface ListedStandard {
  code: string;
  status: string;
  title: string;
  /** Placeholders included, withdrawn ones not. */
  clauses: number;
}

/** The standards of an installation, for the command line: read and written as the database's owner. */
export class KeptStandards {
  constructor(private readonly kernel: Kernel) {}

  /** Whether this database was ever migrated. */
  async exist(): Promise<boolean> {
    const [row] = (await this.kernel.dataSource.query(`SELECT to_regclass('standards') IS NOT NULL AS there`)) as [{ there: boolean }];
    return row.there;
  }

  async list(): Promise<ListedStandard[]> {
    return (await this.kernel.dataSource.query(
      `SELECT s.code, s.status, s.title, (SELECT count(*)::int FROM clauses c WHERE c.standard_id = s.id AND NOT c.withdrawn) AS clauses
       FROM standards s ORDER BY s.code`,
    )) as ListedStandard[];
  }

  async files(): Promise<Map<string, StandardFile>> {
    const rows = (await this.kernel.dataSource.query('SELECT code, file FROM standards ORDER BY code')) as { code: string; file: StandardFile }[];
    return new Map(rows.map(({ code, file }) => [code, file]));
  }

  /** @returns how many clauses the edition has now and how many are withdrawn; null when nothing had to be changed */
  async import(file: StandardFile): Promise<{ clauses: number; withdrawn: number } | null> {
    return this.kernel.dataSource.transaction(async (db) => {
      if (!(await importStandard(db, file, this.kernel.clock.now()))) return null;
      const [count] = (await db.query(
        `SELECT count(*) FILTER (WHERE NOT c.withdrawn)::int AS clauses, count(*) FILTER (WHERE c.withdrawn)::int AS withdrawn
         FROM clauses c JOIN standards s ON s.id = c.standard_id WHERE s.code = $1`,
        [file.code],
      )) as [{ clauses: number; withdrawn: number }];
      return count;
    });
  }
}
