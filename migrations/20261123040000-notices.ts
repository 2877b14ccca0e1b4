import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Deadlines that come near, pass and climb, once each; what a person wants to be told by which channel; the outbox of
 * mail, group robots and text messages, filled in the transaction that tells.
 */
export class Notices20261123040000 implements MigrationInterface {
  name = 'Notices20261123040000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE notices ADD COLUMN topic text NOT NULL DEFAULT 'news'
        CHECK (topic IN ('turn', 'news', 'talk', 'soon', 'overdue', 'climbed'));
      CREATE INDEX notices_record ON notices (record_id) WHERE record_id IS NOT NULL;
      CREATE INDEX records_due ON records (street_id, due_at) WHERE ended_at IS NULL AND due_at IS NOT NULL`);
    await this.escalation(db);
    await this.outbox(db);
    await this.destroyed(db);
  }

  /** The key of an escalation is the whole of "once each": record, deadline, step. */
  private async escalation(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE escalation_rules (
        id uuid PRIMARY KEY,
        street_id uuid NOT NULL,
        kind text NOT NULL DEFAULT '',
        grave boolean NOT NULL DEFAULT false,
        active boolean NOT NULL,
        soon_hours int CHECK (soon_hours BETWEEN 1 AND 120),
        secretary_hours int CHECK (secretary_hours BETWEEN 0 AND 120),
        street_hours int CHECK (street_hours BETWEEN 0 AND 120),
        robot boolean NOT NULL DEFAULT false,
        set_by_id uuid NOT NULL,
        set_at timestamptz(3) NOT NULL,
        UNIQUE (street_id, kind, grave)
      );
      CREATE TABLE record_escalations (
        record_id uuid NOT NULL,
        due_at timestamptz(3) NOT NULL,
        step text NOT NULL CHECK (step IN ('soon', 'overdue', 'secretary', 'street')),
        community_id uuid NOT NULL,
        street_id uuid NOT NULL,
        grid_id uuid,
        at timestamptz(3) NOT NULL,
        told int NOT NULL,
        PRIMARY KEY (record_id, due_at, step)
      );
      CALL protect('record_escalations')`);
  }

  /**
   * A line is one thing to be told by one channel, under a key of its own; a message is what leaves in one piece. A message that is
   * tried again has the lines that it had: so it is the same message, by its id. Neither holds what it is about.
   */
  private async outbox(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE notice_choices (
        person_id uuid PRIMARY KEY,
        mail_sealed text,
        mail_confirmed_at timestamptz(3),
        language text NOT NULL DEFAULT 'zh-CN' CHECK (language IN ('zh-CN', 'en')),
        digest_at text NOT NULL DEFAULT '08:30',
        quiet_from text DEFAULT '20:00',
        quiet_to text DEFAULT '08:00',
        topics jsonb NOT NULL DEFAULT '{}',
        changed_at timestamptz(3) NOT NULL,
        CHECK ((quiet_from IS NULL) = (quiet_to IS NULL))
      );
      CREATE TABLE notice_robots (
        unit_id uuid PRIMARY KEY,
        address_sealed text NOT NULL,
        host text NOT NULL,
        set_by_id uuid NOT NULL,
        set_at timestamptz(3) NOT NULL
      );
      CREATE TABLE text_consents (
        record_id uuid PRIMARY KEY,
        community_id uuid NOT NULL,
        street_id uuid NOT NULL,
        grid_id uuid,
        phone_sealed text NOT NULL,
        asked_at timestamptz(3) NOT NULL
      );
      CALL protect('text_consents');
      CREATE TABLE outbox_messages (
        id uuid PRIMARY KEY,
        channel text NOT NULL CHECK (channel IN ('mail', 'robot', 'text')),
        to_id uuid NOT NULL,
        state text NOT NULL CHECK (state IN ('waiting', 'sent', 'dropped', 'given-up')),
        tries int NOT NULL DEFAULT 0,
        made_at timestamptz(3) NOT NULL,
        next_at timestamptz(3) NOT NULL,
        tried_at timestamptz(3),
        ended_at timestamptz(3),
        problem text
      );
      -- to one and the same there is never more than one under way: what comes meanwhile waits for the next
      CREATE UNIQUE INDEX outbox_messages_waiting ON outbox_messages (channel, to_id) WHERE state = 'waiting';
      CREATE INDEX outbox_messages_ended ON outbox_messages (ended_at) WHERE ended_at IS NOT NULL;
      CREATE INDEX outbox_messages_to ON outbox_messages (to_id, made_at DESC);
      CREATE TABLE outbox_lines (
        key text PRIMARY KEY,
        channel text NOT NULL CHECK (channel IN ('mail', 'robot', 'text')),
        to_id uuid NOT NULL,
        notice_id uuid,
        record_id uuid,
        code text NOT NULL,
        at_once boolean NOT NULL,
        at timestamptz(3) NOT NULL,
        message_id uuid REFERENCES outbox_messages
      );
      CREATE INDEX outbox_lines_waiting ON outbox_lines (channel, to_id) WHERE message_id IS NULL;
      CREATE INDEX outbox_lines_message ON outbox_lines (message_id) WHERE message_id IS NOT NULL;
      CREATE INDEX outbox_lines_record ON outbox_lines (record_id) WHERE record_id IS NOT NULL`);
    // whoever tells may lay out a line for anybody, and see none
    await db.query(`
      CREATE FUNCTION lay_out_line(key text, channel text, to_id uuid, record_id uuid, code text, at timestamptz) RETURNS void
      LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
        INSERT INTO outbox_lines (key, channel, to_id, record_id, code, at_once, at) VALUES ($1, $2, $3, $4, $5, true, $6) ON CONFLICT DO NOTHING
      $$;
      CREATE FUNCTION robots_of(units uuid[]) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS
        $$ SELECT unit_id FROM notice_robots WHERE unit_id = ANY (units) $$;

      CREATE FUNCTION lay_out_notice() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      DECLARE
        chosen notice_choices;
        mail text;
      BEGIN
        SELECT * INTO chosen FROM notice_choices c WHERE c.person_id = NEW.person_id;
        IF NOT FOUND THEN RETURN NEW; END IF;
        -- it stands in the list, and rings no bell; what is late cannot be turned off
        IF NEW.read_at IS NULL AND NEW.topic NOT IN ('overdue', 'climbed') AND chosen.topics #>> ARRAY[NEW.topic, 'app'] = 'false' THEN
          NEW.read_at := NEW.at;
        END IF;
        mail := coalesce(chosen.topics #>> ARRAY[NEW.topic, 'mail'],
          CASE NEW.topic WHEN 'overdue' THEN 'now' WHEN 'climbed' THEN 'now' WHEN 'news' THEN 'off' ELSE 'digest' END);
        IF chosen.mail_confirmed_at IS NOT NULL AND mail <> 'off' THEN
          INSERT INTO outbox_lines (key, channel, to_id, notice_id, record_id, code, at_once, at)
          VALUES ('mail:' || NEW.id, 'mail', NEW.person_id, NEW.id, NEW.record_id, NEW.code, mail = 'now', NEW.at) ON CONFLICT DO NOTHING;
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER lay_out BEFORE INSERT ON notices FOR EACH ROW EXECUTE FUNCTION lay_out_notice();

      -- residents who asked for it hear of what the staff moved on, as far as it concerns them (8.6.3)
      CREATE FUNCTION lay_out_text() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        INSERT INTO outbox_lines (key, channel, to_id, record_id, code, at_once, at)
        SELECT 'text:' || NEW.record_id || ':' || NEW.seq, 'text', NEW.record_id, NEW.record_id, NEW.to_state, true, NEW.at
        FROM text_consents c WHERE c.record_id = NEW.record_id ON CONFLICT DO NOTHING;
        RETURN NULL;
      END $$;
      CREATE TRIGGER lay_out AFTER INSERT ON history_entries FOR EACH ROW
        WHEN (NEW.kind IN ('service-request', 'complaint') AND NEW.to_state IS DISTINCT FROM NEW.from_state AND NEW.actor_id IS NOT NULL
          AND NEW.to_state IN ('handling', 'waiting', 'replied', 'acknowledged', 'investigating', 'answered', 'rejected', 'closed'))
        EXECUTE FUNCTION lay_out_text()`);
  }

  /** Destroyed with the record (8.4.3): who asked to be told of it, and what was still to be told. */
  private async destroyed(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION forget_telling() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      DECLARE
        reach text := coalesce(current_setting('app.everywhere', true), '');
      BEGIN
        PERFORM set_config('app.everywhere', 'on', true);
        DELETE FROM text_consents WHERE record_id = NEW.record_id;
        DELETE FROM record_escalations WHERE record_id = NEW.record_id;
        DELETE FROM outbox_lines WHERE record_id = NEW.record_id;
        PERFORM set_config('app.everywhere', reach, true);
        RETURN NULL;
      END $$;
      CREATE TRIGGER forget_telling AFTER INSERT ON destroyed_records FOR EACH ROW EXECUTE FUNCTION forget_telling()`);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back from here: restore a backup.');
  }
}
