import type { IncomingHttpHeaders } from 'node:http';

/**
 * True unless a browser says that the page behind the request is another site's. Programs that are no browsers send no Origin; what
 * they do is guarded by the token alone.
 */
export function originAccepted(headers: IncomingHttpHeaders, own: { readonly publicUrl: string | null; readonly host: string }): boolean {
  const { origin } = headers;
  if (origin === undefined) return headers['sec-fetch-site'] === undefined || headers['sec-fetch-site'] === 'same-origin' || headers['sec-fetch-site'] === 'none';
  if (own.publicUrl !== null && origin === own.publicUrl) return true;
  const url = URL.parse(origin);
  return url !== null && url.host === own.host;
}
