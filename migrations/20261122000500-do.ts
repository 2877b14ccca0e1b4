import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Chapter 8.8: activities. */
export class Do20261122000500 implements MigrationInterface {
  name = 'Do20261122000500';

  async up(db: QueryRunner): Promise<void> {
    // an activity logged in the field brings an id of its own: one that another record has must be refused by the
    // register too, where it used to overwrite that record's row
    await db.query(`
      CREATE OR REPLACE FUNCTION mirror_record() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE' THEN
          DELETE FROM records WHERE id = OLD.id;
          RETURN OLD;
        END IF;
        IF TG_OP = 'INSERT' THEN
          INSERT INTO records (id, community_id, street_id, grid_id, parent_id, number, title, state, version, due_at, finish_by,
            ended_at, assignee_id, created_by_id, created_at, updated_at, kind, stage)
          VALUES (NEW.id, NEW.community_id, NEW.street_id, NEW.grid_id, NEW.parent_id, NEW.number, NEW.title, NEW.state, NEW.version,
            NEW.due_at, NEW.finish_by, NEW.ended_at, NEW.assignee_id, NEW.created_by_id, NEW.created_at, NEW.updated_at,
            TG_ARGV[0], TG_ARGV[1]);
          RETURN NEW;
        END IF;
        UPDATE records SET grid_id = NEW.grid_id, number = NEW.number, title = NEW.title, state = NEW.state, version = NEW.version,
          due_at = NEW.due_at, finish_by = NEW.finish_by, ended_at = NEW.ended_at, assignee_id = NEW.assignee_id,
          updated_at = NEW.updated_at
        WHERE id = NEW.id;
        RETURN NEW;
      END $$`);
    await db.query(`
      CREATE TABLE activities (
        LIKE record_spine,
        PRIMARY KEY (id),
        CHECK (state IN ('draft', 'published', 'held', 'archived', 'cancelled', 'void')),
        form text NOT NULL CHECK (form IN ('own', 'joined')),
        host text NOT NULL DEFAULT '',
        service_item_id uuid,
        goal text NOT NULL DEFAULT '',
        content text NOT NULL DEFAULT '',
        method text NOT NULL DEFAULT '',
        safety_measures text NOT NULL DEFAULT '',
        place text NOT NULL DEFAULT '',
        starts_at timestamptz(3) NOT NULL,
        ends_at timestamptz(3) NOT NULL CHECK (ends_at >= starts_at),
        attendance int CHECK (attendance BETWEEN 0 AND 100000),
        summary text NOT NULL DEFAULT '',
        evaluation text NOT NULL DEFAULT '',
        evaluation_score int CHECK (evaluation_score BETWEEN 1 AND 5),
        without_plan boolean NOT NULL DEFAULT false
      );
      CALL register_records('activities', 'activity', 'do');
      CREATE INDEX activities_service_item ON activities (service_item_id) WHERE service_item_id IS NOT NULL;
      CREATE INDEX activities_coming ON activities (community_id, ends_at) WHERE state = 'published'`);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back from here: restore a backup.');
  }
}
