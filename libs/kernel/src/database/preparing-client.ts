import pg from 'pg';

/** Statements beyond so many are sent as they are: a server process keeps what it has prepared as long as it lives. */
const MOST = 1000;
const WORTH = /^\s*(SELECT|INSERT|UPDATE|DELETE|WITH)\b/i;

/** Texts by the name under which each connection prepares them; what is asked is written in the code, so they are few. */
export class StatementNames {
  private readonly names = new Map<string, string>();

  /** Undefined for what is sent as it is. */
  of(text: string): string | undefined {
    const known = this.names.get(text);
    if (known || this.names.size >= MOST || !WORTH.test(text)) return known;
    const name = `s${this.names.size}`;
    this.names.set(text, name);
    return name;
  }
}

const everywhere = new StatementNames();

type Query = (...args: unknown[]) => unknown;
type Stream = { cork(): void; uncork(): void };

/**
 * A connection that prepares each statement with parameters at its first use, whoever sends it: PostgreSQL then parses,
 * rewrites for row-level security and plans it once rather than every time. What is sent before anything else happens
 * goes out in one write.
 */
export class PreparingClient extends pg.Client {
  private gathering = false;

  constructor(config?: string | pg.ClientConfig, names = everywhere) {
    super(config);
    const plain = this.query.bind(this) as Query;
    const preparing: Query = (text, values, ...rest) => {
      this.gather();
      const name = typeof text === 'string' && Array.isArray(values) && values.length > 0 ? names.of(text) : undefined;
      return name ? plain({ name, text, values }, ...rest) : plain(text, values, ...rest);
    };
    this.query = preparing as typeof this.query;
  }

  private gather(): void {
    if (this.gathering) return;
    const { stream } = (this as unknown as { connection: { stream: Stream } }).connection;
    this.gathering = true;
    stream.cork();
    process.nextTick(() => {
      this.gathering = false;
      stream.uncork();
    });
  }
}
