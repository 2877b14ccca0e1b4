import { type Carrier, type Kernel, KIND_WORDS, postJson, PostFailed, type RecordKindName, STATE_WORDS, Undeliverable } from '#kernel';
import { isQuiet } from './mail.channel.js';

const NIGHT = { quietFrom: '20:00', quietTo: '08:00' };

/**
 * Text messages to residents who asked for them (8.6.3), by any gateway that takes `{ id, to, text }` by HTTP and knows a message by its id.
 * A text says the number and how far it is, nothing else: who reads along on the phone learns no more.
 */
export const textChannel: Carrier = {
  // nobody's phone rings at night
  due: async ({ config, clock }, waiting) => (config.SMS_URL && !isQuiet(clock.now(), NIGHT) ? waiting.map(({ toId }) => ({ toId, until: null })) : []),

  async send(kernel, message) {
    const { SMS_URL, SMS_TOKEN } = kernel.config;
    if (!SMS_URL) throw new Error('NOT_CONFIGURED');
    const told = await addressee(kernel, message.toId);
    if (!told) return false;
    const headers = { 'idempotency-key': message.id, ...(SMS_TOKEN && { authorization: `Bearer ${SMS_TOKEN}` }) };
    try {
      await postJson(SMS_URL, { id: message.id, to: kernel.personal.open(told.sealed), text: textOf(told) }, { inside: true, headers });
    } catch (error) {
      // the gateway says that this message is wrong, rather than that it cannot
      if (error instanceof PostFailed && /^HTTP_(400|404|422)$/.test(error.code)) throw new Undeliverable('TEXT_REFUSED');
      throw error;
    }
    return true;
  },
};

interface Addressee {
  sealed: string;
  kind: RecordKindName;
  number: string | null;
  state: string;
  code: string;
}

async function addressee({ dataSource }: Kernel, recordId: string): Promise<Addressee | undefined> {
  return dataSource.transaction(async (manager) => {
    await manager.query(`SET LOCAL app.everywhere = 'on'`);
    const [row]: Addressee[] = await manager.query(
      `SELECT c.phone_sealed AS sealed, r.kind, r.number, r.state, u.code FROM text_consents c JOIN records r ON r.id = c.record_id
         JOIN org_units u ON u.id = r.community_id WHERE c.record_id = $1`,
      [recordId],
    );
    return row;
  });
}

function textOf({ kind, number, state, code }: Addressee): string {
  return `【社区循环】您的${KIND_WORDS[kind] ?? '事项'} ${code}/${number ?? ''}：${STATE_WORDS[kind]?.[state] ?? '有新进展'}。凭编号和查询码在社区网页上看详情。`;
}
