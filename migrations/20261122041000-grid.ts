import type { MigrationInterface, QueryRunner } from 'typeorm';

const PLACE = 'id uuid PRIMARY KEY, community_id uuid NOT NULL, street_id uuid NOT NULL, grid_id uuid';

/** Clause 8.7.6: households that are visited, the visits, and who looked at what is sealed of them. */
export class Grid20261122041000 implements MigrationInterface {
  name = 'Grid20261122041000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE visited_households (
        ${PLACE},
        label text NOT NULL,
        need text NOT NULL CHECK (need IN ('mobility', 'alone', 'disabled', 'ill', 'isolated', 'hardship', 'other')),
        particulars_sealed text NOT NULL,
        every_days int CHECK (every_days BETWEEN 1 AND 366),
        keeper_id uuid NOT NULL,
        ended_on date,
        version int NOT NULL,
        changed_by_id uuid,
        changed_at timestamptz(3) NOT NULL
      );
      CREATE INDEX visited_households_label ON visited_households (community_id, label);
      CALL protect('visited_households')`);
    await db.query(`
      CREATE TABLE home_visits (
        LIKE record_spine,
        PRIMARY KEY (id),
        CHECK (state IN ('planned', 'appointed', 'visited', 'cancelled', 'void')),
        household_id uuid NOT NULL REFERENCES visited_households,
        service_item_id uuid REFERENCES service_items,
        planned_on date NOT NULL,
        starts_at timestamptz(3),
        visitor_ids uuid[] NOT NULL,
        companions text NOT NULL DEFAULT '',
        bring text NOT NULL DEFAULT '',
        visited_at timestamptz(3),
        report_sealed text,
        CHECK (state <> 'appointed' OR starts_at IS NOT NULL),
        CHECK (state <> 'visited' OR (visited_at IS NOT NULL AND report_sealed IS NOT NULL AND cardinality(visitor_ids) > 0))
      );
      CALL register_records('home_visits', 'home-visit', 'do');
      CALL register_words('home_visits', 'home-visit', '{}');
      CREATE UNIQUE INDEX home_visits_open ON home_visits (household_id) WHERE ended_at IS NULL;
      CREATE INDEX home_visits_household ON home_visits (household_id, visited_at DESC);
      CREATE INDEX home_visits_made ON home_visits (community_id, visited_at) WHERE state = 'visited';
      CREATE INDEX home_visits_item ON home_visits (service_item_id) WHERE service_item_id IS NOT NULL`);
    await db.query(`
      CREATE TABLE household_viewings (
        ${PLACE},
        household_id uuid NOT NULL REFERENCES visited_households,
        visit_id uuid NOT NULL REFERENCES home_visits,
        person_id uuid NOT NULL,
        at timestamptz(3) NOT NULL
      );
      CREATE INDEX household_viewings_visit ON household_viewings (visit_id);
      CALL protect('household_viewings');
      REVOKE UPDATE, DELETE ON household_viewings FROM pdca_app`);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back from here: restore a backup.');
  }
}
