import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The mechanisms: the request role and its reach, row-level security, the record spine with its register, history,
 * numbering, clause links, attachments, notices, settings, calendar.
 */
export class Kernel20261122000000 implements MigrationInterface {
  name = 'Kernel20261122000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      DO $$ BEGIN
        CREATE ROLE pdca_app NOLOGIN;
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`);
    await db.query(`GRANT pdca_app TO CURRENT_USER`);
    await db.query(`GRANT USAGE ON SCHEMA public TO pdca_app`);

    // what a transaction may reach, set by the server when it begins; nothing set means nothing reached
    await db.query(`
      CREATE FUNCTION app_all() RETURNS boolean LANGUAGE sql STABLE AS
        $$ SELECT coalesce(current_setting('app.everywhere', true), '') = 'on' $$;
      CREATE FUNCTION app_units(which text) RETURNS uuid[] LANGUAGE sql STABLE AS
        $$ SELECT coalesce(nullif(current_setting('app.' || which, true), ''), '{}')::uuid[] $$;
      CREATE FUNCTION app_person() RETURNS uuid LANGUAGE sql STABLE AS
        $$ SELECT nullif(current_setting('app.person', true), '')::uuid $$`);

    // sub-selects are evaluated once a statement, not once a row
    await db.query(`
      CREATE PROCEDURE protect(target regclass) LANGUAGE plpgsql AS $$
      BEGIN
        EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
        EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', target);
        EXECUTE format($policy$CREATE POLICY reach ON %s USING (
          (SELECT app_all()) OR street_id = ANY ((SELECT app_units('streets'))::uuid[])
          OR community_id = ANY ((SELECT app_units('communities'))::uuid[])
          OR grid_id = ANY ((SELECT app_units('grids'))::uuid[]))$policy$, target);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO pdca_app', target);
      END $$`);

    await db.query(`
      CREATE TABLE record_spine (
        id uuid NOT NULL,
        community_id uuid NOT NULL,
        street_id uuid NOT NULL,
        grid_id uuid,
        parent_id uuid,
        number text,
        title text NOT NULL,
        state text NOT NULL,
        version int NOT NULL,
        due_at timestamptz(3),
        finish_by timestamptz(3),
        ended_at timestamptz(3),
        assignee_id uuid,
        created_by_id uuid,
        created_at timestamptz(3) NOT NULL,
        updated_at timestamptz(3) NOT NULL
      );
      COMMENT ON TABLE record_spine IS 'The columns that every record table begins with; holds no rows.'`);

    await db.query(`
      CREATE TABLE records (
        LIKE record_spine,
        kind text NOT NULL,
        stage text NOT NULL,
        PRIMARY KEY (id)
      );
      CREATE INDEX records_open ON records (community_id, kind, state, due_at) WHERE ended_at IS NULL;
      CREATE INDEX records_open_street ON records (street_id, kind, state, due_at) WHERE ended_at IS NULL;
      CREATE INDEX records_commitments ON records (community_id, stage, finish_by);
      CREATE INDEX records_parent ON records (parent_id) WHERE parent_id IS NOT NULL;
      CALL protect('records')`);

    await db.query(`
      CREATE FUNCTION mirror_record() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE' THEN
          DELETE FROM records WHERE id = OLD.id;
          RETURN OLD;
        END IF;
        INSERT INTO records (id, community_id, street_id, grid_id, parent_id, number, title, state, version, due_at, finish_by,
          ended_at, assignee_id, created_by_id, created_at, updated_at, kind, stage)
        VALUES (NEW.id, NEW.community_id, NEW.street_id, NEW.grid_id, NEW.parent_id, NEW.number, NEW.title, NEW.state, NEW.version,
          NEW.due_at, NEW.finish_by, NEW.ended_at, NEW.assignee_id, NEW.created_by_id, NEW.created_at, NEW.updated_at, TG_ARGV[0], TG_ARGV[1])
        ON CONFLICT (id) DO UPDATE SET grid_id = excluded.grid_id, number = excluded.number, title = excluded.title,
          state = excluded.state, version = excluded.version, due_at = excluded.due_at, finish_by = excluded.finish_by,
          ended_at = excluded.ended_at, assignee_id = excluded.assignee_id, updated_at = excluded.updated_at;
        RETURN NEW;
      END $$`);

    // one call makes a record table: protected, mirrored into the register, numbered once
    await db.query(`
      CREATE PROCEDURE register_records(target regclass, kind text, stage text) LANGUAGE plpgsql AS $$
      BEGIN
        CALL protect(target);
        EXECUTE format('CREATE TRIGGER mirror AFTER INSERT OR UPDATE OR DELETE ON %s FOR EACH ROW EXECUTE FUNCTION mirror_record(%L, %L)',
          target, kind, stage);
        EXECUTE format('CREATE UNIQUE INDEX ON %s (community_id, number)', target);
        EXECUTE format('CREATE INDEX ON %s (community_id, state, due_at)', target);
        EXECUTE format('CREATE INDEX ON %s (street_id, due_at) WHERE ended_at IS NULL', target);
        EXECUTE format('CREATE INDEX ON %s (assignee_id) WHERE ended_at IS NULL', target);
      END $$`);

    await db.query(`
      CREATE TABLE history_entries (
        record_id uuid NOT NULL,
        seq int NOT NULL,
        kind text NOT NULL,
        community_id uuid NOT NULL,
        street_id uuid NOT NULL,
        grid_id uuid,
        at timestamptz(3) NOT NULL,
        actor_id uuid,
        actor_name text NOT NULL,
        verb text NOT NULL,
        from_state text,
        to_state text,
        note text NOT NULL DEFAULT '',
        changes jsonb NOT NULL,
        version int NOT NULL,
        previous_hash text NOT NULL,
        hash text NOT NULL,
        PRIMARY KEY (record_id, seq)
      );
      CALL protect('history_entries');
      REVOKE UPDATE, DELETE ON history_entries FROM pdca_app`);

    await db.query(`
      CREATE TABLE record_counters (
        community_id uuid NOT NULL,
        street_id uuid NOT NULL,
        grid_id uuid,
        prefix text NOT NULL,
        year int NOT NULL,
        value int NOT NULL,
        PRIMARY KEY (community_id, prefix, year)
      );
      CALL protect('record_counters')`);

    await db.query(`
      CREATE TABLE clause_links (
        id uuid PRIMARY KEY,
        community_id uuid NOT NULL,
        street_id uuid NOT NULL,
        grid_id uuid,
        kind text NOT NULL,
        record_id uuid NOT NULL,
        clause_id uuid NOT NULL,
        role text NOT NULL CHECK (role IN ('implements', 'evidences', 'breaches', 'restores')),
        is_default boolean NOT NULL DEFAULT false,
        created_by_id uuid,
        created_at timestamptz(3) NOT NULL,
        UNIQUE (record_id, clause_id, role)
      );
      CREATE INDEX clause_links_clause ON clause_links (community_id, clause_id);
      CALL protect('clause_links')`);

    await db.query(`
      CREATE TABLE attachments (
        id uuid PRIMARY KEY,
        community_id uuid NOT NULL,
        street_id uuid NOT NULL,
        grid_id uuid,
        kind text NOT NULL,
        record_id uuid NOT NULL,
        name text NOT NULL,
        mime text NOT NULL,
        size int NOT NULL CHECK (size > 0),
        sha256 text NOT NULL,
        preview_sha256 text,
        evidence_on date,
        uploaded_at timestamptz(3) NOT NULL,
        uploaded_by_id uuid
      );
      CREATE INDEX attachments_record ON attachments (record_id);
      CALL protect('attachments')`);

    // a notice is its reader's; anyone's action may give rise to one
    await db.query(`
      CREATE TABLE notices (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL,
        code text NOT NULL,
        params jsonb NOT NULL,
        record_id uuid,
        at timestamptz(3) NOT NULL,
        read_at timestamptz(3)
      );
      CREATE INDEX notices_person ON notices (person_id, at DESC);
      ALTER TABLE notices ENABLE ROW LEVEL SECURITY;
      ALTER TABLE notices FORCE ROW LEVEL SECURITY;
      CREATE POLICY own ON notices USING (person_id = (SELECT app_person()) OR (SELECT app_all()));
      CREATE POLICY told ON notices FOR INSERT WITH CHECK (true);
      GRANT SELECT, INSERT, UPDATE ON notices TO pdca_app`);

    await db.query(`
      CREATE TABLE unit_settings (
        unit_id uuid NOT NULL,
        key text NOT NULL,
        value jsonb NOT NULL,
        set_by_id uuid NOT NULL,
        set_at timestamptz(3) NOT NULL,
        PRIMARY KEY (unit_id, key)
      );
      GRANT SELECT, INSERT, UPDATE, DELETE ON unit_settings TO pdca_app;
      CREATE TABLE calendar_days (
        day date PRIMARY KEY,
        working boolean NOT NULL,
        name text NOT NULL DEFAULT ''
      );
      GRANT SELECT ON calendar_days TO pdca_app`);

    await db.query(`
      CREATE TABLE chain_digests (
        on_day date PRIMARY KEY,
        records int NOT NULL,
        digest text NOT NULL,
        at timestamptz(3) NOT NULL
      )`);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back from here: restore a backup.');
  }
}
