import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * In which language a group's robot speaks; who was told of each step of a deadline; who wrote down that a resident wants text messages; what
 * was set, in order of time.
 */
export class Told20261124010000 implements MigrationInterface {
  name = 'Told20261124010000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE notice_robots ADD COLUMN language text NOT NULL DEFAULT 'zh-CN' CHECK (language IN ('zh-CN', 'en'));
      ALTER TABLE text_consents ADD COLUMN asked_by_id uuid;
      ALTER TABLE record_escalations ADD COLUMN people uuid[] NOT NULL DEFAULT '{}';
      CREATE INDEX administration_entries_at ON administration_entries (at DESC, id DESC)`);
    // a step and its notices were written at one instant
    await db.query(`
      SELECT set_config('app.everywhere', 'on', true);
      UPDATE record_escalations e SET people = coalesce((SELECT array_agg(n.person_id ORDER BY n.id) FROM notices n
        WHERE n.record_id = e.record_id AND n.at = e.at AND n.code = CASE e.step WHEN 'soon' THEN 'record.dueSoon' WHEN 'overdue' THEN 'record.overdue'
          WHEN 'secretary' THEN 'record.overdueSecretary' ELSE 'record.overdueStreet' END), '{}');
      SELECT set_config('app.everywhere', '', true);
      ALTER TABLE record_escalations DROP COLUMN told`);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back from here: restore a backup.');
  }
}
