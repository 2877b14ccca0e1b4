import type { INestApplicationContext } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { GraphQLAnswer } from '../setup/app.js';

export const CHANGE = 'mutation($input: ChangePasswordInput!) { changePassword(input: $input) { mustChangePassword } }';
const SIGN_IN = 'mutation($input: SignInInput!) { signIn(input: $input) { id account name mustChangePassword } }';

/** Somebody's browser at an address: keeps the cookies that it is given and sends them back. */
export class Browser {
  readonly cookies = new Map<string, string>();
  /** `set-cookie` headers of the last answer, as they came. */
  setCookies: string[] = [];

  constructor(
    private readonly nest: INestApplicationContext,
    private readonly agent = 'Firefox',
    private readonly address = '203.0.113.1',
  ) {}

  async send(query: string, variables: object = {}, headers: Record<string, string> = { 'x-pdca': '1' }): Promise<{ status: number; body: GraphQLAnswer }> {
    const cookie = [...this.cookies].map((pair) => pair.join('=')).join('; ');
    const answer = await (this.nest as NestFastifyApplication).inject({
      method: 'POST',
      url: '/graphql',
      remoteAddress: this.address,
      headers: { 'content-type': 'application/json', 'user-agent': this.agent, ...(cookie && { cookie }), ...headers },
      payload: JSON.stringify({ query, variables }),
    });
    this.setCookies = [answer.headers['set-cookie'] ?? []].flat();
    for (const given of this.setCookies) {
      const [name, value] = given.split(';')[0]!.split('=') as [string, string];
      if (value) this.cookies.set(name, value);
      else this.cookies.delete(name);
    }
    return { status: answer.statusCode, body: answer.json() };
  }

  async ask(query: string, variables: object = {}): Promise<GraphQLAnswer> {
    return (await this.send(query, variables)).body;
  }

  signIn(account: string, password: string): Promise<GraphQLAnswer> {
    return this.ask(SIGN_IN, { input: { account, password } });
  }

  /** The code of the error, or the name of who is signed in, or null. */
  async who(): Promise<string | null> {
    const { data, errors } = await this.ask('{ me { name } }');
    return errors?.[0]?.extensions.code ?? data!.me?.name ?? null;
  }

  /** The code with which something behind a permission answers; undefined when it answers. */
  async refusal(query = '{ sessions { id } }'): Promise<string | undefined> {
    return (await this.ask(query)).errors?.[0]?.extensions.code;
  }
}
