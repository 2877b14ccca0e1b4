import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Clause 8.7: where rounds pass, and what is found in grids. */
export class GridWork20261122050000 implements MigrationInterface {
  name = 'GridWork20261122050000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE check_points (
        id uuid PRIMARY KEY,
        community_id uuid NOT NULL,
        street_id uuid NOT NULL,
        grid_id uuid CHECK (grid_id IS NOT NULL),
        name text NOT NULL,
        place text NOT NULL,
        look_at text NOT NULL DEFAULT '',
        latitude double precision CHECK (latitude BETWEEN -90 AND 90),
        longitude double precision CHECK (longitude BETWEEN -180 AND 180),
        position int NOT NULL,
        ended_on date,
        version int NOT NULL,
        changed_by_id uuid,
        changed_at timestamptz(3) NOT NULL,
        CHECK ((latitude IS NULL) = (longitude IS NULL))
      );
      CREATE INDEX check_points_grid ON check_points (grid_id, position);
      CREATE INDEX check_points_community ON check_points (community_id);
      CALL protect('check_points')`);
    await db.query(`
      CREATE TABLE grid_findings (
        LIKE record_spine,
        PRIMARY KEY (id),
        CHECK (state IN ('open', 'passed', 'settled', 'void')),
        finding_class text NOT NULL CHECK (finding_class IN ('need', 'demand', 'hazard', 'opinion')),
        area text NOT NULL CHECK (area IN ('order', 'civility', 'hygiene', 'environment', 'other')),
        grade text NOT NULL CHECK (grade IN ('general', 'serious', 'urgent')),
        content text NOT NULL,
        place text NOT NULL,
        latitude double precision CHECK (latitude BETWEEN -90 AND 90),
        longitude double precision CHECK (longitude BETWEEN -180 AND 180),
        found_at timestamptz(3) NOT NULL,
        round_id uuid,
        check_point_id uuid REFERENCES check_points,
        service_item_id uuid REFERENCES service_items,
        settlement text NOT NULL DEFAULT '',
        request_id uuid UNIQUE REFERENCES service_requests,
        CHECK ((latitude IS NULL) = (longitude IS NULL)),
        CHECK (state <> 'settled' OR settlement <> ''),
        CHECK (state <> 'passed' OR request_id IS NOT NULL)
      );
      CALL register_records('grid_findings', 'grid-finding', 'do');
      CALL register_words('grid_findings', 'grid-finding', '{place}');
      CREATE INDEX grid_findings_found ON grid_findings (community_id, found_at);
      CREATE INDEX grid_findings_round ON grid_findings (round_id) WHERE round_id IS NOT NULL;
      CREATE INDEX grid_findings_item ON grid_findings (service_item_id) WHERE service_item_id IS NOT NULL`);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back from here: restore a backup.');
  }
}
