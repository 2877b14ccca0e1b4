import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The first registers of chapter 6: the community's profile by date, its staff and their trainings. */
export class Registers20261122020000 implements MigrationInterface {
  name = 'Registers20261122020000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE community_profiles (
        LIKE record_spine,
        PRIMARY KEY (id),
        CHECK (state IN ('current', 'ended', 'void')),
        from_on date NOT NULL,
        until_on date CHECK (until_on >= from_on),
        resident_population int NOT NULL CHECK (resident_population BETWEEN 1 AND 1000000),
        households int NOT NULL CHECK (households BETWEEN 1 AND 1000000),
        registered_population int CHECK (registered_population BETWEEN 0 AND 1000000),
        elderly int CHECK (elderly BETWEEN 0 AND 1000000),
        minors int CHECK (minors BETWEEN 0 AND 1000000),
        disabled int CHECK (disabled BETWEEN 0 AND 1000000),
        living_alone int CHECK (living_alone BETWEEN 0 AND 1000000),
        low_income_households int CHECK (low_income_households BETWEEN 0 AND 1000000),
        party_members int CHECK (party_members BETWEEN 0 AND 1000000),
        source text NOT NULL
      );
      CALL register_records('community_profiles', 'community-profile', 'resources');
      CALL register_words('community_profiles', 'community-profile', '{source}')`);
    await db.query(`
      CREATE TABLE staff_members (
        LIKE record_spine,
        PRIMARY KEY (id),
        CHECK (state IN ('current', 'ended', 'void')),
        from_on date NOT NULL,
        until_on date CHECK (until_on >= from_on),
        category text NOT NULL CHECK (category IN ('community-worker', 'social-worker', 'police', 'auxiliary', 'other')),
        post text NOT NULL,
        duties text NOT NULL DEFAULT '',
        window_staff boolean NOT NULL DEFAULT false,
        certificate text CHECK (certificate IN ('assistant-social-worker', 'social-worker', 'senior-social-worker', 'other')),
        certificate_number text NOT NULL DEFAULT '',
        certificate_until date,
        around_the_clock boolean NOT NULL DEFAULT false,
        education text CHECK (education IN ('middle-school', 'high-school', 'college', 'bachelor', 'master')),
        phone_sealed text
      );
      CALL register_records('staff_members', 'staff-member', 'resources');
      CALL register_words('staff_members', 'staff-member', '{post,duties,certificate_number}')`);
    await db.query(`
      CREATE TABLE staff_trainings (
        LIKE record_spine,
        PRIMARY KEY (id),
        CHECK (state IN ('current', 'ended', 'void')),
        from_on date NOT NULL,
        until_on date CHECK (until_on >= from_on),
        staff_member uuid NOT NULL REFERENCES staff_members,
        training_kind text NOT NULL CHECK (training_kind IN ('induction', 'in-service', 'window', 'other')),
        organiser text NOT NULL CHECK (organiser IN ('street-centre', 'street', 'community', 'district', 'other')),
        hours double precision CHECK (hours BETWEEN 0 AND 2000),
        result text NOT NULL CHECK (result IN ('passed', 'attended', 'failed', 'unfinished')),
        remarks text NOT NULL DEFAULT ''
      );
      CALL register_records('staff_trainings', 'staff-training', 'resources');
      CALL register_words('staff_trainings', 'staff-training', '{remarks}');
      CREATE INDEX staff_trainings_staff_member ON staff_trainings (staff_member)`);
    await this.population(db);
  }

  /**
   * The unit shows the figures of the latest profile: boards and residents' pages read them there, and requests may not
   * write units. No clock is asked, since no profile is of a day to come.
   */
  private async population(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION show_population() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        UPDATE org_units u SET resident_population = p.resident_population, households = p.households
        FROM (SELECT resident_population, households FROM community_profiles WHERE community_id = NEW.community_id AND state = 'current'
          ORDER BY from_on DESC, created_at DESC LIMIT 1) AS p
        WHERE u.id = NEW.community_id AND (u.resident_population, u.households) IS DISTINCT FROM (p.resident_population, p.households);
        RETURN NULL;
      END $$;
      CREATE TRIGGER population AFTER INSERT OR UPDATE ON community_profiles FOR EACH ROW EXECUTE FUNCTION show_population()`);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back from here: restore a backup.');
  }
}
