import { Injectable } from '@nestjs/common';
import { type Acting, fail, fieldError, invalid, Kernel, type ThrottleRule } from '#kernel';
import { change } from '../admin/register.js';
import { UnitKind } from '../unit/org-unit.entity.js';
import { unitById } from '../unit/units.js';
import { robotOf, tellRobot } from './channels/robot.channel.js';
import { trialText } from './channels/robot-words.js';
import { NoticeRobot, RobotTrial, type SetNoticeRobotInput, type SetNoticeRobotLanguageInput, TextMessageState } from './robot.type.js';

/** Tried so often in vain, it counts as broken. */
const BROKEN_AFTER = 3;
/** A robot takes twenty messages a minute. */
const TRYING: ThrottleRule = { free: 5, firstWait: 30, longestWait: 600, memory: 600 };
const CODE = /^[A-Z][A-Z0-9_]+$/;

/** Robots of groups: set where settings are, kept sealed on the server's own connection. */
@Injectable()
export class RobotService {
  constructor(private readonly kernel: Kernel) {}

  async of(by: Acting, unitId: string): Promise<NoticeRobot | null> {
    await this.allowed(by, unitId);
    const [row]: (Omit<NoticeRobot, 'brokenSince' | 'problem'> & { problem: string | null; tries: number | null; since: Date | null })[] = await this.kernel.dataSource.query(
      `SELECT r.unit_id AS "unitId", r.host, r.language, r.set_at AS "setAt", last.problem, last.tries, last.made_at AS since,
         (SELECT max(ended_at) FROM outbox_messages m WHERE m.channel = 'robot' AND m.to_id = r.unit_id AND m.state = 'sent') AS "saidAt"
       FROM notice_robots r LEFT JOIN LATERAL (
         SELECT problem, tries, made_at FROM outbox_messages m WHERE m.channel = 'robot' AND m.to_id = r.unit_id AND m.made_at >= r.set_at AND m.state <> 'dropped'
         ORDER BY made_at DESC LIMIT 1) last ON true
       WHERE r.unit_id = $1`,
      [unitId],
    );
    if (!row) return null;
    const { problem, tries, since, ...robot } = row;
    const broken = problem !== null && (tries! >= BROKEN_AFTER || problem === 'INNER_ADDRESS' || problem === 'NOT_SECURE');
    return Object.assign(new NoticeRobot(), robot, { brokenSince: broken ? since : null, problem });
  }

  /** @throws NOT_FOUND, FORBIDDEN; INVALID at `address` */
  async set(by: Acting, { unitId, address }: SetNoticeRobotInput): Promise<NoticeRobot | null> {
    await this.allowed(by, unitId);
    const { config, personal } = this.kernel;
    const written = address?.trim() ?? '';
    const url = URL.canParse(written) ? new URL(written) : null;
    const speaks = url?.protocol === 'https:' || (config.WEBHOOK_INSIDE && url?.protocol === 'http:');
    if (written && (!url || !speaks || url.username !== '' || written.length > 500)) throw invalid(fieldError('address', 'UNUSABLE_ADDRESS'));
    await change(by, async ({ query, note }) => {
      const [before] = await query<{ host: string }>('SELECT host FROM notice_robots WHERE unit_id = $1 FOR UPDATE', [unitId]);
      if (!url && !before) return;
      if (url) {
        await query(
          `INSERT INTO notice_robots (unit_id, address_sealed, host, set_by_id, set_at) VALUES ($1, $2, $3, $4, $5)
           ON CONFLICT (unit_id) DO UPDATE SET address_sealed = $2, host = $3, set_by_id = $4, set_at = $5`,
          [unitId, personal.seal(url.href), url.host, by.actor.personId, by.now],
        );
        // what waits goes to the new one, at once
        await query(`UPDATE outbox_messages SET next_at = $2 WHERE channel = 'robot' AND to_id = $1 AND state = 'waiting'`, [unitId, by.now]);
      } else {
        await query('DELETE FROM notice_robots WHERE unit_id = $1', [unitId]);
      }
      await note({ verb: url ? 'setRobot' : 'removeRobot', unitId, changes: [{ field: 'host', from: before?.host ?? null, to: url?.host ?? null }] });
    });
    return this.of(by, unitId);
  }

  /** In which language it speaks from now on. @throws NOT_FOUND where there is none; FORBIDDEN */
  async speak(by: Acting, { unitId, language }: SetNoticeRobotLanguageInput): Promise<NoticeRobot> {
    await this.allowed(by, unitId);
    await change(by, async ({ query, note }) => {
      const [before] = await query<{ language: string }>('SELECT language FROM notice_robots WHERE unit_id = $1 FOR UPDATE', [unitId]);
      if (!before) throw fail('NOT_FOUND');
      await query('UPDATE notice_robots SET language = $2 WHERE unit_id = $1', [unitId, language]);
      await note({ verb: 'setRobotLanguage', unitId, changes: [{ field: 'language', from: before.language, to: language }] });
    });
    return (await this.of(by, unitId))!;
  }

  /** Says a word, and how it was taken. @throws NOT_FOUND, FORBIDDEN, THROTTLED */
  async say(by: Acting, unitId: string): Promise<RobotTrial> {
    const unit = await this.allowed(by, unitId);
    await this.kernel.throttle.attempt(`robot ${unitId}`, TRYING);
    const robot = await robotOf(this.kernel, unitId);
    if (!robot) throw fail('NOT_FOUND');
    try {
      await tellRobot(this.kernel, robot.address, trialText(robot.language, unit));
      return Object.assign(new RobotTrial(), { taken: true, problem: null });
    } catch (error) {
      const { message } = error as Error;
      return Object.assign(new RobotTrial(), { taken: false, problem: CODE.test(message) ? message : 'INTERNAL' });
    }
  }

  async texts(by: Acting, unitId: string): Promise<TextMessageState> {
    await this.allowed(by, unitId);
    const [row] = await by.query<{ asked: number }>('SELECT count(*)::int AS asked FROM text_consents WHERE street_id = $1 OR community_id = $1', [unitId]);
    return Object.assign(new TextMessageState(), { offered: Boolean(this.kernel.config.SMS_URL), asked: row!.asked });
  }

  private async allowed(by: Acting, unitId: string): Promise<string> {
    const unit = await unitById(by, unitId);
    if (!unit?.streetId || unit.kind === UnitKind.grid) throw fail('NOT_FOUND');
    const place = { communityId: unit.communityId ?? unit.id, streetId: unit.streetId };
    if (by.actor.permissionsAt(place).length === 0) throw fail('NOT_FOUND');
    if (!by.actor.may(unit.kind === UnitKind.street ? 'setting:change-street' : 'setting:change', place)) throw fail('FORBIDDEN');
    return unit.name;
  }
}
