import { type Carrier, type Kernel, type OutboxMessage, postJson, PostFailed, Undeliverable } from '#kernel';
import { type RobotLine, robotText } from './robot-words.js';

/** The robot of a group in WeCom. A group has many readers: kinds and numbers, never a title or a name. */
export const robotChannel: Carrier = {
  due: async (_kernel, waiting) => waiting.map(({ toId }) => ({ toId, until: null })),

  async send(kernel, message) {
    const robot = await robotOf(kernel, message.toId);
    if (!robot) return false;
    const lines = await stillOpen(kernel, message);
    if (lines.length === 0) return false;
    await tellRobot(kernel, robot.address, robotText(kernel, robot.language, lines));
    return true;
  },
};

/** @throws PostFailed; an Error with a code where the robot itself refused */
export async function tellRobot(kernel: Pick<Kernel, 'config'>, address: string, content: string): Promise<void> {
  let answer: unknown;
  try {
    answer = await postJson(address, { msgtype: 'text', text: { content } }, { inside: kernel.config.WEBHOOK_INSIDE });
  } catch (error) {
    // nothing mends itself here: somebody has to put another address
    if (error instanceof PostFailed && ['INNER_ADDRESS', 'NOT_SECURE'].includes(error.code)) throw new Undeliverable(error.code);
    throw error;
  }
  const { errcode = 0 } = (answer ?? {}) as { errcode?: number };
  if (errcode === 45009) throw new Error('ROBOT_TOO_OFTEN');
  if (errcode !== 0) throw new Error('ROBOT_REFUSED');
}

export async function robotOf({ dataSource, personal }: Kernel, unitId: string): Promise<{ address: string; language: string } | null> {
  const [robot]: { sealed: string; language: string }[] = await dataSource.query('SELECT address_sealed AS sealed, language FROM notice_robots WHERE unit_id = $1', [unitId]);
  return robot ? { address: personal.open(robot.sealed), language: robot.language } : null;
}

/** What was done in the meantime nobody needs to hear of; what somebody is kept out of since is no group's business. */
async function stillOpen({ dataSource }: Kernel, { lines }: OutboxMessage): Promise<RobotLine[]> {
  const rows: Omit<RobotLine, 'code'>[] = await dataSource.transaction(async (manager) => {
    await manager.query(`SET LOCAL app.everywhere = 'on'`);
    return manager.query(
      `SELECT r.id, r.number, r.kind, u.name AS community, r.due_at AS "dueAt", r.ended_at AS "endedAt" FROM records r JOIN org_units u ON u.id = r.community_id
       WHERE r.id = ANY ($1) AND r.ended_at IS NULL AND NOT EXISTS (SELECT FROM record_exclusions e WHERE e.record_id = r.id)`,
      [lines.map(({ recordId }) => recordId)],
    );
  });
  return lines.flatMap(({ recordId, code }) => rows.filter(({ id }) => id === recordId).map((row) => ({ ...row, code })));
}
