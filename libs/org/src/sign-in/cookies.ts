import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Caller } from './sign-in.service.js';

export const SESSION_COOKIE = 'pdca_session';
export const DEVICE_COOKIE = 'pdca_device';

const DAY = 86_400;

export function callerOf(request: FastifyRequest): Caller {
  return {
    address: request.ip,
    agent: request.headers['user-agent'] ?? '',
    device: request.cookies[DEVICE_COOKIE],
    token: request.cookies[SESSION_COOKIE],
  };
}

export function setSessionCookies(reply: FastifyReply, token: string, device: string, secure: boolean): void {
  const shared = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;
  void reply.setCookie(SESSION_COOKIE, token, { ...shared, maxAge: 14 * DAY });
  void reply.setCookie(DEVICE_COOKIE, device, { ...shared, maxAge: 365 * DAY });
}

export function clearSessionCookie(reply: FastifyReply): void {
  void reply.clearCookie(SESSION_COOKIE, { path: '/' });
}
