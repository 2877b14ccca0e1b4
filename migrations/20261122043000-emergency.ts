import type { MigrationInterface, QueryRunner } from 'typeorm';

const PLACE = 'id uuid PRIMARY KEY, community_id uuid NOT NULL, street_id uuid NOT NULL, grid_id uuid';
const SCENARIOS = `'comprehensive', 'fire', 'weather', 'earthquake', 'gas', 'utilities', 'health', 'crowd', 'building', 'order', 'person', 'other'`;
const CONDITIONS = `'good', 'worn', 'broken'`;

/** Service recovery and emergencies (8.10): plans by scenario, teams, supplies, drills, incidents. */
export class Emergency20261122043000 implements MigrationInterface {
  name = 'Emergency20261122043000';

  async up(db: QueryRunner): Promise<void> {
    await this.plans(db);
    await this.supplies(db);
    await this.drills(db);
    await this.incidents(db);
    await db.query(`
      CREATE TABLE service_recoveries (
        LIKE record_spine,
        PRIMARY KEY (id),
        CHECK (state IN ('open', 'remedied', 'closed', 'void')),
        source_kind text,
        source_id uuid,
        happened_on date NOT NULL,
        affected text NOT NULL DEFAULT '',
        deviation text NOT NULL,
        loss text NOT NULL DEFAULT '',
        remedy text NOT NULL DEFAULT '',
        remedied_on date CHECK (remedied_on >= happened_on),
        told_on date,
        told_how text NOT NULL DEFAULT '',
        answer text NOT NULL DEFAULT '',
        needs_case boolean,
        CHECK ((source_id IS NULL) = (source_kind IS NULL))
      );
      CALL register_records('service_recoveries', 'service-recovery', 'do');
      CALL register_words('service_recoveries', 'service-recovery', '{deviation,loss,remedy}');
      CREATE INDEX service_recoveries_source ON service_recoveries (source_id)`);
  }

  private async plans(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE emergency_plans (
        LIKE record_spine,
        PRIMARY KEY (id),
        CHECK (state IN ('draft', 'in-force', 'reviewing', 'withdrawn', 'void')),
        scenario text NOT NULL CHECK (scenario IN (${SCENARIOS})),
        owner_id uuid,
        procedure text NOT NULL DEFAULT '',
        supply_kinds text[] NOT NULL DEFAULT '{}',
        transport text NOT NULL DEFAULT '',
        medical text NOT NULL DEFAULT '',
        aftercare text NOT NULL DEFAULT '',
        other_safeguards text NOT NULL DEFAULT '',
        edition int NOT NULL DEFAULT 1 CHECK (edition >= 1),
        in_force_on date,
        review_on date
      );
      CALL register_records('emergency_plans', 'emergency-plan', 'do');
      CALL register_words('emergency_plans', 'emergency-plan', '{procedure}');
      CREATE INDEX emergency_plans_review ON emergency_plans (street_id, review_on) WHERE state = 'in-force'`);
    await db.query(`
      CREATE TABLE emergency_contacts (
        ${PLACE},
        plan_id uuid NOT NULL REFERENCES emergency_plans,
        position int NOT NULL,
        part text NOT NULL CHECK (part IN ('command', 'above', 'outside')),
        name text NOT NULL,
        duty text NOT NULL DEFAULT '',
        phone text NOT NULL DEFAULT ''
      );
      CREATE INDEX emergency_contacts_plan ON emergency_contacts (plan_id);
      CALL protect('emergency_contacts')`);
    await db.query(`
      CREATE TABLE emergency_teams (
        ${PLACE},
        plan_id uuid NOT NULL REFERENCES emergency_plans,
        position int NOT NULL,
        name text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('full-time', 'part-time', 'volunteer')),
        members int NOT NULL CHECK (members BETWEEN 1 AND 10000),
        duty text NOT NULL DEFAULT '',
        support text NOT NULL DEFAULT '',
        leader text NOT NULL DEFAULT '',
        phone text NOT NULL DEFAULT ''
      );
      CREATE INDEX emergency_teams_plan ON emergency_teams (plan_id);
      CALL protect('emergency_teams')`);
  }

  private async supplies(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE emergency_supplies (
        LIKE record_spine,
        PRIMARY KEY (id),
        CHECK (state IN ('in-stock', 'check-due', 'disposed', 'void')),
        supply_kind text NOT NULL CHECK (supply_kind IN ('lamp', 'whistle', 'escape-mask', 'multi-tool', 'escape-rope', 'extinguisher',
          'fire-blanket', 'medicine', 'dressings', 'masks-gloves', 'other')),
        specification text NOT NULL DEFAULT '',
        unit text NOT NULL,
        quantity int NOT NULL CHECK (quantity >= 0),
        issued int NOT NULL DEFAULT 0 CHECK (issued >= 0),
        at_least int CHECK (at_least >= 0),
        condition text NOT NULL CHECK (condition IN (${CONDITIONS})),
        place text NOT NULL,
        keeper text NOT NULL DEFAULT '',
        keeper_phone text NOT NULL DEFAULT '',
        from_on date NOT NULL,
        expires_on date,
        check_every_months int NOT NULL CHECK (check_every_months BETWEEN 1 AND 60),
        checked_on date,
        check_on date,
        reminded_on date
      );
      CALL register_records('emergency_supplies', 'emergency-supply', 'do');
      CALL register_words('emergency_supplies', 'emergency-supply', '{specification,place}');
      CREATE INDEX emergency_supplies_check ON emergency_supplies (street_id, check_on) WHERE state = 'in-stock'`);
    await db.query(`
      CREATE TABLE supply_movements (
        ${PLACE},
        supply_id uuid NOT NULL REFERENCES emergency_supplies,
        move text NOT NULL CHECK (move IN ('receive', 'issue', 'return', 'check', 'dispose')),
        change int NOT NULL,
        balance int NOT NULL CHECK (balance >= 0),
        used_up int NOT NULL DEFAULT 0 CHECK (used_up >= 0),
        condition text NOT NULL CHECK (condition IN (${CONDITIONS})),
        on_day date NOT NULL,
        person text NOT NULL DEFAULT '',
        purpose text NOT NULL DEFAULT '',
        record_id uuid,
        expired boolean NOT NULL DEFAULT false,
        at timestamptz(3) NOT NULL,
        by_id uuid
      );
      CREATE INDEX supply_movements_supply ON supply_movements (supply_id, on_day, id);
      CREATE INDEX supply_movements_record ON supply_movements (record_id) WHERE record_id IS NOT NULL;
      CALL protect('supply_movements')`);
  }

  private async drills(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE drills (
        LIKE record_spine,
        PRIMARY KEY (id),
        CHECK (state IN ('planned', 'held', 'evaluated', 'cancelled', 'void')),
        type text NOT NULL CHECK (type IN ('comprehensive', 'special')),
        scenario text NOT NULL CHECK (scenario IN (${SCENARIOS})),
        emergency_plan_id uuid,
        service_item_id uuid,
        script text NOT NULL DEFAULT '',
        place text NOT NULL DEFAULT '',
        starts_at timestamptz(3) NOT NULL,
        ends_at timestamptz(3) NOT NULL CHECK (ends_at >= starts_at),
        participants text NOT NULL DEFAULT '',
        attendance int CHECK (attendance BETWEEN 1 AND 100000),
        logged_afterwards boolean NOT NULL DEFAULT false,
        summary text NOT NULL DEFAULT '',
        evaluation text NOT NULL DEFAULT '',
        evaluation_score int CHECK (evaluation_score BETWEEN 1 AND 5),
        CHECK (state NOT IN ('held', 'evaluated') OR attendance IS NOT NULL),
        CHECK (state <> 'evaluated' OR evaluation_score IS NOT NULL)
      );
      CALL register_records('drills', 'drill', 'do');
      CALL register_words('drills', 'drill', '{script,place,summary}');
      CREATE INDEX drills_held ON drills (community_id, starts_at);
      CREATE INDEX drills_plan ON drills (emergency_plan_id) WHERE emergency_plan_id IS NOT NULL;
      CREATE INDEX drills_item ON drills (service_item_id) WHERE service_item_id IS NOT NULL`);
    await db.query(`
      CREATE TABLE drill_findings (
        ${PLACE},
        drill_id uuid NOT NULL REFERENCES drills,
        position int NOT NULL,
        text text NOT NULL
      );
      CREATE INDEX drill_findings_drill ON drill_findings (drill_id);
      CALL protect('drill_findings')`);
  }

  private async incidents(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE incidents (
        LIKE record_spine,
        PRIMARY KEY (id),
        CHECK (state IN ('open', 'ended', 'closed', 'void')),
        scenario text NOT NULL CHECK (scenario IN (${SCENARIOS})),
        severity text NOT NULL CHECK (severity IN ('ordinary', 'larger', 'major', 'extreme')),
        place text NOT NULL,
        description text NOT NULL,
        harm text NOT NULL DEFAULT '',
        emergency_plan_id uuid,
        starts_at timestamptz(3) NOT NULL,
        over_at timestamptz(3) CHECK (over_at >= starts_at),
        course text NOT NULL DEFAULT '',
        cause text NOT NULL DEFAULT '',
        lessons text NOT NULL DEFAULT '',
        CHECK (state NOT IN ('ended', 'closed') OR over_at IS NOT NULL)
      );
      CALL register_records('incidents', 'incident', 'do');
      CALL register_words('incidents', 'incident', '{place,description}');
      CREATE INDEX incidents_plan ON incidents (emergency_plan_id) WHERE emergency_plan_id IS NOT NULL`);
    await db.query(`
      CREATE TABLE incident_entries (
        ${PLACE},
        incident_id uuid NOT NULL REFERENCES incidents,
        entry text NOT NULL CHECK (entry IN ('event', 'measure', 'report', 'statement')),
        at timestamptz(3) NOT NULL,
        text text NOT NULL,
        addressee text NOT NULL DEFAULT '',
        logged_at timestamptz(3) NOT NULL,
        by_id uuid
      );
      CREATE INDEX incident_entries_incident ON incident_entries (incident_id, at, id);
      CALL protect('incident_entries')`);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back from here: restore a backup.');
  }
}
