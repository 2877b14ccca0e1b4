import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A line of an assessment names its latest answer, and each answer its line: two tables that refer to each other cannot be restored
 * one after the other. What an answer belongs to stays enforced; which of them is the latest is written with it.
 */
export class AnswersWithoutARing20261123040100 implements MigrationInterface {
  name = 'AnswersWithoutARing20261123040100';

  async up(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE assessed_clauses DROP CONSTRAINT IF EXISTS assessed_clauses_answer_id_fkey');
  }

  async down(): Promise<void> {
    throw new Error('There is no way back from here: restore a backup.');
  }
}
