import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The other registers of chapters 4 and 6. */
export class MoreRegisters20261122020100 implements MigrationInterface {
  name = 'MoreRegisters20261122020100';

  async up(db: QueryRunner): Promise<void> {
    await this.people(db);
    await this.partners(db);
    await this.places(db);
    await this.organisations(db);
    await this.money(db);
  }

  private async people(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE staff_appraisals (
        LIKE record_spine,
        PRIMARY KEY (id),
        CHECK (state IN ('current', 'ended', 'void')),
        from_on date NOT NULL,
        until_on date CHECK (until_on >= from_on),
        staff_member uuid NOT NULL REFERENCES staff_members,
        year int NOT NULL CHECK (year BETWEEN 2000 AND 2100),
        result text NOT NULL CHECK (result IN ('excellent', 'competent', 'basic', 'incompetent')),
        satisfaction double precision CHECK (satisfaction BETWEEN 0 AND 100),
        appraiser text NOT NULL DEFAULT '',
        remarks text NOT NULL DEFAULT ''
      );
      CALL register_records('staff_appraisals', 'staff-appraisal', 'resources');
      CALL register_words('staff_appraisals', 'staff-appraisal', '{appraiser,remarks}');
      CREATE INDEX staff_appraisals_staff_member ON staff_appraisals (staff_member)`);
    await db.query(`
      CREATE TABLE duty_rosters (
        LIKE record_spine,
        PRIMARY KEY (id),
        CHECK (state IN ('current', 'ended', 'void')),
        from_on date NOT NULL,
        until_on date CHECK (until_on >= from_on),
        open_days text[] NOT NULL DEFAULT '{}' CHECK (open_days <@ ARRAY['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'holiday']),
        hours text NOT NULL,
        staff_member uuid REFERENCES staff_members,
        duty_phone text NOT NULL DEFAULT '',
        remarks text NOT NULL DEFAULT ''
      );
      CALL register_records('duty_rosters', 'duty-roster', 'resources');
      CALL register_words('duty_rosters', 'duty-roster', '{hours,duty_phone,remarks}');
      CREATE INDEX duty_rosters_staff_member ON duty_rosters (staff_member)`);
    await db.query(`
      CREATE TABLE social_organisations (
        LIKE record_spine,
        PRIMARY KEY (id),
        CHECK (state IN ('current', 'ended', 'void')),
        from_on date NOT NULL,
        until_on date CHECK (until_on >= from_on),
        standing text NOT NULL CHECK (standing IN ('registered', 'on-file', 'registered-and-on-file', 'neither')),
        field text NOT NULL CHECK (field IN ('service', 'charity', 'mutual-aid', 'culture-sports', 'governance', 'other')),
        registration_number text NOT NULL DEFAULT '',
        leader text NOT NULL DEFAULT '',
        members int CHECK (members BETWEEN 0 AND 100000),
        has_structure boolean NOT NULL DEFAULT false,
        place text NOT NULL DEFAULT '',
        has_records boolean NOT NULL DEFAULT false,
        phone_sealed text
      );
      CALL register_records('social_organisations', 'social-organisation', 'resources');
      CALL register_words('social_organisations', 'social-organisation', '{registration_number,leader,place}')`);
    await db.query(`
      CREATE TABLE participations (
        LIKE record_spine,
        PRIMARY KEY (id),
        CHECK (state IN ('current', 'ended', 'void')),
        from_on date NOT NULL,
        until_on date CHECK (until_on >= from_on),
        social_organisation uuid NOT NULL REFERENCES social_organisations,
        occasion_kind text NOT NULL CHECK (occasion_kind IN ('service-item', 'activity')),
        people int CHECK (people BETWEEN 0 AND 100000),
        remarks text NOT NULL DEFAULT ''
      );
      CALL register_records('participations', 'participation', 'resources');
      CALL register_words('participations', 'participation', '{remarks}');
      CREATE INDEX participations_social_organisation ON participations (social_organisation)`);
    await db.query(`
      CREATE TABLE volunteer_teams (
        LIKE record_spine,
        PRIMARY KEY (id),
        CHECK (state IN ('current', 'ended', 'void')),
        from_on date NOT NULL,
        until_on date CHECK (until_on >= from_on),
        members int NOT NULL CHECK (members BETWEEN 1 AND 100000),
        field text NOT NULL CHECK (field IN ('elderly', 'children', 'environment', 'safety', 'culture', 'medical', 'law', 'other')),
        leader text NOT NULL DEFAULT '',
        plan text NOT NULL DEFAULT '',
        phone_sealed text
      );
      CALL register_records('volunteer_teams', 'volunteer-team', 'resources');
      CALL register_words('volunteer_teams', 'volunteer-team', '{leader,plan}')`);
    await db.query(`
      CREATE TABLE volunteers (
        LIKE record_spine,
        PRIMARY KEY (id),
        CHECK (state IN ('current', 'ended', 'void')),
        from_on date NOT NULL,
        until_on date CHECK (until_on >= from_on),
        registration_number text NOT NULL DEFAULT '',
        volunteer_team uuid REFERENCES volunteer_teams,
        speciality text NOT NULL DEFAULT '',
        hours double precision CHECK (hours BETWEEN 0 AND 100000),
        honours text NOT NULL DEFAULT '',
        party_member boolean NOT NULL DEFAULT false,
        phone_sealed text
      );
      CALL register_records('volunteers', 'volunteer', 'resources');
      CALL register_words('volunteers', 'volunteer', '{registration_number,speciality,honours}');
      CREATE INDEX volunteers_volunteer_team ON volunteers (volunteer_team)`);
    await db.query(`
      CREATE TABLE volunteer_counts (
        LIKE record_spine,
        PRIMARY KEY (id),
        CHECK (state IN ('current', 'ended', 'void')),
        from_on date NOT NULL,
        until_on date CHECK (until_on >= from_on),
        people int NOT NULL CHECK (people BETWEEN 0 AND 1000000),
        source text NOT NULL
      );
      CALL register_records('volunteer_counts', 'volunteer-count', 'resources');
      CALL register_words('volunteer_counts', 'volunteer-count', '{source}')`);
  }

  private async partners(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE partner_units (
        LIKE record_spine,
        PRIMARY KEY (id),
        CHECK (state IN ('current', 'ended', 'void')),
        from_on date NOT NULL,
        until_on date CHECK (until_on >= from_on),
        unit_kind text NOT NULL CHECK (unit_kind IN ('government', 'institution', 'school', 'hospital', 'enterprise', 'shop', 'property', 'other')),
        party_organisation text NOT NULL DEFAULT '',
        in_joint_conference boolean NOT NULL DEFAULT false,
        has_agreement boolean NOT NULL DEFAULT false,
        agreement_on date,
        agreement_until date,
        duties text NOT NULL DEFAULT '',
        contact text NOT NULL DEFAULT '',
        phone_sealed text
      );
      CALL register_records('partner_units', 'partner-unit', 'resources');
      CALL register_words('partner_units', 'partner-unit', '{party_organisation,duties,contact}')`);
    await db.query(`
      CREATE TABLE partner_resources (
        LIKE record_spine,
        PRIMARY KEY (id),
        CHECK (state IN ('current', 'ended', 'void')),
        from_on date NOT NULL,
        until_on date CHECK (until_on >= from_on),
        partner_unit uuid NOT NULL REFERENCES partner_units,
        category text NOT NULL CHECK (category IN ('place', 'people', 'skill', 'money', 'material', 'job', 'service', 'other')),
        quantity text NOT NULL DEFAULT '',
        available text NOT NULL DEFAULT '',
        remarks text NOT NULL DEFAULT ''
      );
      CALL register_records('partner_resources', 'partner-resource', 'resources');
      CALL register_words('partner_resources', 'partner-resource', '{quantity,available,remarks}');
      CREATE INDEX partner_resources_partner_unit ON partner_resources (partner_unit)`);
    await db.query(`
      CREATE TABLE community_needs (
        LIKE record_spine,
        PRIMARY KEY (id),
        CHECK (state IN ('current', 'ended', 'void')),
        from_on date NOT NULL,
        until_on date CHECK (until_on >= from_on),
        category text NOT NULL CHECK (category IN ('place', 'people', 'skill', 'money', 'material', 'job', 'service', 'other')),
        quantity text NOT NULL DEFAULT '',
        for_whom text NOT NULL DEFAULT '',
        partner_resource uuid REFERENCES partner_resources,
        matched_on date,
        outcome text NOT NULL DEFAULT ''
      );
      CALL register_records('community_needs', 'community-need', 'resources');
      CALL register_words('community_needs', 'community-need', '{quantity,for_whom,outcome}');
      CREATE INDEX community_needs_partner_resource ON community_needs (partner_resource)`);
  }

  private async places(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE venues (
        LIKE record_spine,
        PRIMARY KEY (id),
        CHECK (state IN ('current', 'ended', 'void')),
        from_on date NOT NULL,
        until_on date CHECK (until_on >= from_on),
        area_m2 double precision NOT NULL CHECK (area_m2 BETWEEN 0 AND 1000000),
        service_area_m2 double precision NOT NULL CHECK (service_area_m2 BETWEEN 0 AND 1000000),
        outdoor boolean NOT NULL DEFAULT false,
        functions text[] NOT NULL DEFAULT '{}',
        ownership text NOT NULL CHECK (ownership IN ('owned', 'rented', 'free', 'shared')),
        address text NOT NULL DEFAULT '',
        open_hours text NOT NULL DEFAULT '',
        accessible boolean NOT NULL DEFAULT false,
        remarks text NOT NULL DEFAULT ''
      );
      CALL register_records('venues', 'venue', 'resources');
      CALL register_words('venues', 'venue', '{address,open_hours,remarks}')`);
    await db.query(`
      CREATE TABLE facilities (
        LIKE record_spine,
        PRIMARY KEY (id),
        CHECK (state IN ('current', 'ended', 'void')),
        from_on date NOT NULL,
        until_on date CHECK (until_on >= from_on),
        facility_kind text NOT NULL CHECK (facility_kind IN ('service', 'office', 'fitness', 'fire', 'monitoring', 'call', 'sign', 'accessible', 'sanitation', 'charging', 'network', 'other')),
        information boolean NOT NULL DEFAULT false,
        venue uuid REFERENCES venues,
        place text NOT NULL DEFAULT '',
        quantity int CHECK (quantity BETWEEN 1 AND 1000000),
        condition text NOT NULL CHECK (condition IN ('good', 'worn', 'broken')),
        check_every_months int CHECK (check_every_months BETWEEN 1 AND 120),
        keeper text NOT NULL DEFAULT '',
        maintenance_plan text NOT NULL DEFAULT ''
      );
      CALL register_records('facilities', 'facility', 'resources');
      CALL register_words('facilities', 'facility', '{place,keeper,maintenance_plan}');
      CREATE INDEX facilities_venue ON facilities (venue)`);
    await db.query(`
      CREATE TABLE facility_checks (
        LIKE record_spine,
        PRIMARY KEY (id),
        CHECK (state IN ('current', 'ended', 'void')),
        from_on date NOT NULL,
        until_on date CHECK (until_on >= from_on),
        facility uuid NOT NULL REFERENCES facilities,
        check_kind text NOT NULL CHECK (check_kind IN ('check', 'maintenance', 'report')),
        result text NOT NULL CHECK (result IN ('in-order', 'defect', 'mended')),
        defect text NOT NULL DEFAULT '',
        mend_by date,
        mended_on date,
        checker text NOT NULL DEFAULT ''
      );
      CALL register_records('facility_checks', 'facility-check', 'resources');
      CALL register_words('facility_checks', 'facility-check', '{defect,checker}');
      CREATE INDEX facility_checks_facility ON facility_checks (facility)`);
    await db.query(`
      CREATE TABLE assets (
        LIKE record_spine,
        PRIMARY KEY (id),
        CHECK (state IN ('current', 'ended', 'void')),
        from_on date NOT NULL,
        until_on date CHECK (until_on >= from_on),
        asset_kind text NOT NULL CHECK (asset_kind IN ('house', 'equipment', 'vehicle', 'furniture', 'book', 'other')),
        asset_number text NOT NULL DEFAULT '',
        quantity int CHECK (quantity BETWEEN 1 AND 1000000),
        cost int CHECK (cost BETWEEN 0 AND 1000000000),
        acquired text CHECK (acquired IN ('bought', 'allocated', 'donated', 'collective', 'other')),
        place text NOT NULL DEFAULT '',
        keeper text NOT NULL DEFAULT '',
        remarks text NOT NULL DEFAULT ''
      );
      CALL register_records('assets', 'asset', 'resources');
      CALL register_words('assets', 'asset', '{asset_number,place,keeper,remarks}')`);
    await db.query(`
      CREATE TABLE safety_places (
        LIKE record_spine,
        PRIMARY KEY (id),
        CHECK (state IN ('current', 'ended', 'void')),
        from_on date NOT NULL,
        until_on date CHECK (until_on >= from_on),
        place_kind text NOT NULL CHECK (place_kind IN ('shelter', 'route', 'settlement', 'hazard', 'fire', 'medical')),
        address text NOT NULL,
        capacity int CHECK (capacity BETWEEN 0 AND 1000000),
        grade text CHECK (grade IN ('low', 'medium', 'high')),
        has_sign boolean NOT NULL DEFAULT false,
        on_map boolean NOT NULL DEFAULT false,
        measures text NOT NULL DEFAULT '',
        keeper text NOT NULL DEFAULT '',
        phone_sealed text
      );
      CALL register_records('safety_places', 'safety-place', 'resources');
      CALL register_words('safety_places', 'safety-place', '{address,measures,keeper}')`);
  }

  private async organisations(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE organisations (
        LIKE record_spine,
        PRIMARY KEY (id),
        CHECK (state IN ('current', 'ended', 'void')),
        from_on date NOT NULL,
        until_on date CHECK (until_on >= from_on),
        body text NOT NULL CHECK (body IN ('party-committee', 'residents-committee', 'committee', 'supervision-committee', 'service-station', 'owners-committee', 'joint-conference', 'other')),
        committee text,
        head text NOT NULL DEFAULT '',
        members int CHECK (members BETWEEN 0 AND 100000),
        elected_on date,
        term_years int CHECK (term_years BETWEEN 1 AND 10),
        duties text NOT NULL DEFAULT ''
      );
      CALL register_records('organisations', 'organisation', 'resources');
      CALL register_words('organisations', 'organisation', '{head,duties}')`);
    await db.query(`
      CREATE TABLE elections (
        LIKE record_spine,
        PRIMARY KEY (id),
        CHECK (state IN ('current', 'ended', 'void')),
        from_on date NOT NULL,
        until_on date CHECK (until_on >= from_on),
        body text NOT NULL CHECK (body IN ('party-committee', 'residents-committee', 'supervision-committee', 'owners-committee', 'residents-group')),
        term_years int NOT NULL CHECK (term_years BETWEEN 1 AND 10),
        entitled int CHECK (entitled BETWEEN 0 AND 1000000),
        voted int CHECK (voted BETWEEN 0 AND 1000000),
        elected text NOT NULL DEFAULT ''
      );
      CALL register_records('elections', 'election', 'resources');
      CALL register_words('elections', 'election', '{elected}')`);
    await db.query(`
      CREATE TABLE residents_groups (
        LIKE record_spine,
        PRIMARY KEY (id),
        CHECK (state IN ('current', 'ended', 'void')),
        from_on date NOT NULL,
        until_on date CHECK (until_on >= from_on),
        group_kind text NOT NULL CHECK (group_kind IN ('group', 'building', 'entrance', 'courtyard')),
        head text NOT NULL,
        households int CHECK (households BETWEEN 0 AND 100000),
        covers text NOT NULL DEFAULT '',
        phone_sealed text
      );
      CALL register_records('residents_groups', 'residents-group', 'resources');
      CALL register_words('residents_groups', 'residents-group', '{head,covers}')`);
    await db.query(`
      CREATE TABLE grid_profiles (
        LIKE record_spine,
        PRIMARY KEY (id),
        CHECK (state IN ('current', 'ended', 'void')),
        from_on date NOT NULL,
        until_on date CHECK (until_on >= from_on),
        households int NOT NULL CHECK (households BETWEEN 0 AND 100000),
        population int NOT NULL CHECK (population BETWEEN 0 AND 1000000),
        dedicated boolean NOT NULL DEFAULT false,
        manager text NOT NULL DEFAULT '',
        covers text NOT NULL DEFAULT '',
        phone_sealed text
      );
      CALL register_records('grid_profiles', 'grid-profile', 'resources');
      CALL register_words('grid_profiles', 'grid-profile', '{manager,covers}')`);
  }

  private async money(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE expense_lines (
        LIKE record_spine,
        PRIMARY KEY (id),
        CHECK (state IN ('current', 'ended', 'void')),
        from_on date NOT NULL,
        until_on date CHECK (until_on >= from_on),
        direction text NOT NULL CHECK (direction IN ('income', 'spending')),
        source text NOT NULL CHECK (source IN ('government', 'project', 'party', 'donation', 'collective', 'other')),
        amount int NOT NULL CHECK (amount BETWEEN 1 AND 1000000000),
        party text NOT NULL DEFAULT '',
        voucher text NOT NULL DEFAULT '',
        published_on date,
        remarks text NOT NULL DEFAULT ''
      );
      CALL register_records('expense_lines', 'expense-line', 'resources');
      CALL register_words('expense_lines', 'expense-line', '{party,voucher,remarks}')`);
    await db.query(`
      CREATE TABLE purchased_services (
        LIKE record_spine,
        PRIMARY KEY (id),
        CHECK (state IN ('current', 'ended', 'void')),
        from_on date NOT NULL,
        until_on date CHECK (until_on >= from_on),
        provider text NOT NULL,
        amount int NOT NULL CHECK (amount BETWEEN 0 AND 1000000000),
        contract_number text NOT NULL DEFAULT '',
        contract_until date,
        acceptance text NOT NULL CHECK (acceptance IN ('open', 'accepted', 'conditional', 'refused')),
        accepted_on date,
        evaluation text NOT NULL DEFAULT ''
      );
      CALL register_records('purchased_services', 'purchased-service', 'resources');
      CALL register_words('purchased_services', 'purchased-service', '{provider,contract_number,evaluation}')`);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back from here: restore a backup.');
  }
}
