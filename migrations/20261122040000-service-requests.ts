import type { MigrationInterface, QueryRunner } from 'typeorm';

const PART = 'id uuid PRIMARY KEY, community_id uuid NOT NULL, street_id uuid NOT NULL, grid_id uuid, request_id uuid NOT NULL REFERENCES service_requests';
const WAYS = `('face', 'written', 'phone', 'sms', 'mail', 'chat', 'page')`;
const OUTCOMES = `('served', 'done', 'provided', 'entrusted', 'outOfScope', 'contactGiven', 'selfService', 'refused', 'papersNeverCame')`;

/** Clauses 8.3, 8.5 and 8.6: matter types of a street, service requests with all that was told about them, consultations. */
export class ServiceRequests20261122040000 implements MigrationInterface {
  name = 'ServiceRequests20261122040000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE matter_types (
        id uuid PRIMARY KEY,
        unit_id uuid NOT NULL REFERENCES org_units,
        title text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('government', 'convenience')),
        subject text NOT NULL DEFAULT '',
        content text NOT NULL DEFAULT '',
        department text NOT NULL DEFAULT '',
        basis text NOT NULL DEFAULT '',
        conditions text NOT NULL DEFAULT '',
        steps jsonb NOT NULL,
        papers jsonb NOT NULL,
        limit_count int CHECK (limit_count BETWEEN 1 AND 500),
        limit_unit text NOT NULL CHECK (limit_unit IN ('workingDays', 'workingHours')),
        fee_fen int CHECK (fee_fen >= 0),
        fee_note text NOT NULL DEFAULT '',
        handled_by text NOT NULL DEFAULT '',
        promise text NOT NULL DEFAULT '',
        risk text NOT NULL DEFAULT '',
        position int NOT NULL,
        retired_at timestamptz(3),
        version int NOT NULL,
        changed_by_id uuid,
        changed_at timestamptz(3) NOT NULL
      );
      CREATE UNIQUE INDEX matter_types_title ON matter_types (unit_id, title) WHERE retired_at IS NULL;
      ALTER TABLE matter_types ENABLE ROW LEVEL SECURITY;
      ALTER TABLE matter_types FORCE ROW LEVEL SECURITY;
      CREATE POLICY inherited ON matter_types FOR SELECT USING (true);
      CREATE POLICY reach ON matter_types USING (app_reaches(unit_id));
      GRANT SELECT, INSERT, UPDATE ON matter_types TO pdca_app`);
    await db.query(`
      CREATE TABLE service_requests (
        LIKE record_spine,
        PRIMARY KEY (id),
        CHECK (state IN ('received', 'handed', 'waiting', 'handling', 'passed', 'entrusted', 'done', 'replied', 'objected', 'closed', 'withdrawn', 'void')),
        channel text NOT NULL CHECK (channel IN ('counter', 'phone', 'web', 'grid', 'visit')),
        "group" text NOT NULL CHECK ("group" IN ('government', 'convenience')),
        matter_type_id uuid REFERENCES matter_types,
        service_item_id uuid REFERENCES service_items,
        content text NOT NULL DEFAULT '',
        place text NOT NULL DEFAULT '',
        applicant_name_sealed text,
        applicant_phone_sealed text,
        applicant_phone_lookup text,
        papers jsonb NOT NULL,
        asked_for jsonb NOT NULL,
        asked_at timestamptz(3),
        papers_by timestamptz(3),
        post text NOT NULL DEFAULT '',
        accepted_at timestamptz(3),
        counted_from timestamptz(3),
        promised_at timestamptz(3),
        other_party text NOT NULL DEFAULT '',
        other_contact text NOT NULL DEFAULT '',
        procedure text NOT NULL DEFAULT '',
        confirmed_with text NOT NULL DEFAULT '',
        outcome text CHECK (outcome IN ${OUTCOMES}),
        done_at timestamptz(3),
        result text NOT NULL DEFAULT '',
        late boolean NOT NULL DEFAULT false,
        late_reason text NOT NULL DEFAULT '',
        remedies text NOT NULL DEFAULT '',
        reply text NOT NULL DEFAULT '',
        reply_way text CHECK (reply_way IN ${WAYS}),
        replied_at timestamptz(3),
        replied_by_id uuid,
        public_reply text NOT NULL DEFAULT '',
        object_until timestamptz(3),
        round int NOT NULL DEFAULT 1 CHECK (round >= 1),
        rating int CHECK (rating BETWEEN 1 AND 5),
        rating_words text NOT NULL DEFAULT '',
        void_reason text NOT NULL DEFAULT '',
        follows_id uuid REFERENCES service_requests,
        secret_hash text NOT NULL,
        lodge_key text,
        UNIQUE (community_id, lodge_key),
        CHECK (state NOT IN ('replied', 'closed') OR (reply <> '' AND reply_way IS NOT NULL)),
        CHECK (outcome <> 'refused' OR remedies <> '')
      );
      CALL register_records('service_requests', 'service-request', 'do');
      CALL register_words('service_requests', 'service-request', '{}');
      CREATE INDEX service_requests_open ON service_requests (community_id, due_at) WHERE ended_at IS NULL;
      CREATE INDEX service_requests_phone ON service_requests (community_id, applicant_phone_lookup, created_at DESC) WHERE applicant_phone_lookup IS NOT NULL;
      CREATE INDEX service_requests_silent ON service_requests (object_until) WHERE state = 'replied';
      CREATE INDEX service_requests_item ON service_requests (service_item_id) WHERE service_item_id IS NOT NULL;
      CREATE INDEX service_requests_told ON service_requests (community_id, replied_at DESC) WHERE public_reply <> '';
      CREATE INDEX service_requests_follows ON service_requests (follows_id) WHERE follows_id IS NOT NULL`);
    await db.query(`
      CREATE TABLE request_pauses (
        ${PART},
        reason text NOT NULL CHECK (reason IN ('papers', 'higherUnit')),
        from_at timestamptz(3) NOT NULL,
        to_at timestamptz(3),
        CHECK (to_at >= from_at)
      );
      CREATE INDEX request_pauses_request ON request_pauses (request_id);
      CREATE UNIQUE INDEX request_pauses_standing ON request_pauses (request_id) WHERE to_at IS NULL;
      CALL protect('request_pauses');
      CREATE TABLE request_tellings (
        ${PART},
        verb text NOT NULL,
        way text NOT NULL CHECK (way IN ${WAYS}),
        words text NOT NULL,
        next_steps text NOT NULL DEFAULT '',
        promised_before timestamptz(3),
        promised_at timestamptz(3),
        told_by_id uuid,
        at timestamptz(3) NOT NULL
      );
      CREATE INDEX request_tellings_request ON request_tellings (request_id);
      CALL protect('request_tellings');
      CREATE TABLE request_objections (
        ${PART},
        channel text NOT NULL CHECK (channel IN ('counter', 'phone', 'web')),
        reason text NOT NULL,
        at timestamptz(3) NOT NULL,
        due_at timestamptz(3) NOT NULL,
        answered_at timestamptz(3),
        answer text CHECK (answer IN ('reopened', 'explained')),
        CHECK ((answered_at IS NULL) = (answer IS NULL))
      );
      CREATE INDEX request_objections_request ON request_objections (request_id);
      CREATE INDEX request_objections_due ON request_objections (community_id, due_at);
      CALL protect('request_objections');
      CREATE TABLE request_viewings (
        ${PART},
        person_id uuid NOT NULL,
        purpose text NOT NULL CHECK (purpose IN ('record', 'counter')),
        at timestamptz(3) NOT NULL
      );
      CREATE INDEX request_viewings_request ON request_viewings (request_id);
      CALL protect('request_viewings');
      REVOKE UPDATE, DELETE ON request_tellings, request_viewings FROM pdca_app`);
    await db.query(`
      CREATE TABLE consultations (
        LIKE record_spine,
        PRIMARY KEY (id),
        CHECK (state IN ('open', 'answered', 'void')),
        channel text NOT NULL CHECK (channel IN ('counter', 'phone', 'web', 'visit')),
        topic text NOT NULL,
        question text NOT NULL,
        matter_type_id uuid REFERENCES matter_types,
        caller_phone_sealed text,
        answer text NOT NULL DEFAULT '',
        answered_at timestamptz(3),
        CHECK (state <> 'answered' OR answer <> '')
      );
      CALL register_records('consultations', 'consultation', 'do');
      CALL register_words('consultations', 'consultation', '{}')`);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back from here: restore a backup.');
  }
}
