import { createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Acting, Actor, ThrottleRule } from '#kernel';
import { fail, fieldError, invalid, Kernel } from '#kernel';
import { Sessions } from '../session/sessions.js';
import { endTokens } from '../token/tokens.js';
import { hashPassword, nobodysHash, passwordMatches, passwordProblem } from './passwords.js';
import type { ChangePasswordInput, SignInInput } from './sign-in.input.js';

const BY_TRY: ThrottleRule = { free: 5, firstWait: 30, longestWait: 900, memory: 3600 };
const BY_ADDRESS: ThrottleRule = { free: 100, firstWait: 60, longestWait: 900, memory: 900 };

export interface Caller {
  address: string;
  agent: string;
  /** The cookie that a browser keeps from an earlier sign-in. */
  device?: string | undefined;
  token?: string | undefined;
}

interface Credential {
  person_id: string;
  password_hash: string;
}

/**
 * Password sign-in. Failures are counted by account and address, for a browser known from an earlier sign-in by that
 * browser: whoever guesses from elsewhere makes themselves wait, never the owner of the account.
 */
@Injectable()
export class SignInService {
  private readonly sessions: Sessions;

  constructor(private readonly kernel: Kernel) {
    this.sessions = new Sessions(kernel);
  }

  /** @throws SIGN_IN_FAILED for a wrong password and an unknown account alike; THROTTLED */
  async signIn(input: SignInInput, caller: Caller): Promise<{ token: string; device: string; actor: Actor }> {
    const account = input.account.toLowerCase();
    const known = this.knownDevice(account, caller.device);
    const tryKey = known ? `device ${account} ${known}` : `account ${account} ${caller.address}`;
    const addressKey = `address ${caller.address}`;
    if (!known) await this.kernel.throttle.ask([addressKey]);
    await this.kernel.throttle.attempt(tryKey, BY_TRY);

    const [credential]: Credential[] = await this.kernel.dataSource.query(
      'SELECT c.person_id, c.password_hash FROM credentials c JOIN people p ON p.id = c.person_id WHERE p.account = $1',
      [account],
    );
    const matches = await passwordMatches(credential?.password_hash ?? (await nobodysHash), input.password);
    if (!credential || !matches) {
      await this.kernel.throttle.failed(addressKey, BY_ADDRESS);
      throw fail('SIGN_IN_FAILED');
    }
    await this.kernel.throttle.succeeded([tryKey]);
    // a session from before signing in must not survive it
    if (caller.token) await this.sessions.revokeToken(caller.token);
    const token = await this.sessions.start(credential.person_id, caller.agent);
    const actor = await this.sessions.actor(token);
    return { token, device: known ? caller.device! : this.newDevice(account), actor: actor! };
  }

  async signOut(token: string | undefined): Promise<boolean> {
    if (token) await this.sessions.revokeToken(token);
    return true;
  }

  /** Sets a new password, signs every other browser out and ends the person's tokens. */
  async changePassword(by: Acting, input: ChangePasswordInput): Promise<void> {
    const personId = by.actor.personId!;
    const [row]: { account: string; password_hash: string }[] = await this.kernel.dataSource.query(
      'SELECT p.account, c.password_hash FROM credentials c JOIN people p ON p.id = c.person_id WHERE c.person_id = $1',
      [personId],
    );
    const key = `change ${personId}`;
    await this.kernel.throttle.attempt(key, BY_TRY);
    if (!(await passwordMatches(row!.password_hash, input.current))) throw invalid(fieldError('current', 'PASSWORD_WRONG'));
    await this.kernel.throttle.succeeded([key]);
    const problem = passwordProblem(input.next, row!.account);
    if (problem) throw invalid(problem);
    if (input.next === input.current) throw invalid(fieldError('next', 'PASSWORD_SAME'));
    await this.kernel.dataSource.query(
      'UPDATE credentials SET password_hash = $2, must_change = false, changed_at = $3 WHERE person_id = $1',
      [personId, await hashPassword(input.next), by.now],
    );
    await this.sessions.revokeOthers(personId, by.actor.sessionId);
    await endTokens((sql, params) => this.kernel.dataSource.query(sql, params), personId, by.now);
  }

  private newDevice(account: string): string {
    const id = randomBytes(12).toString('base64url');
    return `${id}.${this.deviceSeal(account, id)}`;
  }

  private knownDevice(account: string, cookie: string | undefined): string | null {
    const [id, seal] = cookie?.split('.') ?? [];
    return id && seal && seal === this.deviceSeal(account, id) ? id : null;
  }

  private deviceSeal(account: string, id: string): string {
    return createHmac('sha256', this.kernel.key).update(`device ${account} ${id}`).digest('base64url');
  }
}
