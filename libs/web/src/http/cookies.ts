import { randomToken } from '@oikeuspolku/platform';
import type { FastifyReply } from 'fastify';

/** Names of an app's cookies. Browsers share cookies between ports of one host, so each app has names of its own. */
export interface CookieNames {
  readonly visitor: string;
  readonly language: string;
}

/** `__Host-` binds a cookie to this host, to HTTPS and to no subdomain; browsers refuse the prefix without HTTPS. */
export function cookieNames(app: string, secure: boolean): CookieNames {
  const prefix = secure ? '__Host-' : '';
  return { visitor: `${prefix}op-${app}`, language: `${prefix}op-${app}-language` };
}

/** A new opaque identifier: 256 random bits. */
export function newVisitorId(): string {
  return randomToken();
}

/** Whether a cookie's value has the form of an identifier of ours; anything else is treated as absent. */
export function isVisitorId(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Za-z0-9_-]{43}$/.test(value);
}

interface CookieSettings {
  readonly secure: boolean;
}

/** Sets the cookie that carries the visitor's identifier, for as long as the browser stays open. */
export function setVisitorCookie(
  reply: FastifyReply,
  name: string,
  value: string,
  { secure }: CookieSettings,
): void {
  reply.setCookie(name, value, { path: '/', httpOnly: true, secure, sameSite: 'lax' });
}

/** Takes the identifier away from the browser. */
export function clearVisitorCookie(reply: FastifyReply, name: string, { secure }: CookieSettings): void {
  reply.clearCookie(name, { path: '/', httpOnly: true, secure, sameSite: 'lax' });
}

/** Remembers the chosen language for a year; it says nothing else about the person. */
export function setLanguageCookie(
  reply: FastifyReply,
  name: string,
  value: string,
  { secure }: CookieSettings,
): void {
  reply.setCookie(name, value, {
    path: '/',
    httpOnly: true,
    secure,
    sameSite: 'lax',
    maxAge: 365 * 24 * 60 * 60,
  });
}
