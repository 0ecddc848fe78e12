import type { IncomingHttpHeaders } from 'node:http';
import { ABSOLUTE_SESSION_MS } from '../modules/staff/index.js';

const NAME = 'ortalyk_session';

/** The session token of the Cookie header; null where there is none. */
export function sessionToken(headers: IncomingHttpHeaders): string | null {
  for (const part of (headers.cookie ?? '').split(';')) {
    const [name, value] = part.trim().split('=');
    if (name === NAME && value !== undefined && value !== '') return value;
  }
  return null;
}

/** Set-Cookie line giving the token, or taking it away. Strict: the page itself asks for everything, so links from outside lose nothing. */
export function sessionCookie(token: string | null, secure: boolean): string {
  const life = token === null ? 'Max-Age=0' : `Max-Age=${ABSOLUTE_SESSION_MS / 1000}`;
  return `${NAME}=${token ?? ''}; Path=/; HttpOnly; SameSite=Strict; ${life}${secure ? '; Secure' : ''}`;
}
