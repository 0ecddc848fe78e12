import { existsSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Serves the built application; a path without a file is a page of it, and gets the entry document. */
export async function webPages(app: FastifyInstance, folder: string): Promise<void> {
  const built = existsSync(path.join(folder, 'index.html'));
  if (built) {
    await app.register(fastifyStatic, { root: folder, wildcard: false, preCompressed: true, index: 'index.html', cacheControl: false, setHeaders: setCaching });
  }
  app.setNotFoundHandler((request, reply) => {
    const isPage = (request.method === 'GET' || request.method === 'HEAD') && !path.extname(request.url.split('?')[0] ?? '');
    if (built && isPage) return reply.sendFile('index.html');
    return reply.code(404).send({ error: { code: 'NOT_FOUND', message: 'Nothing is here.' } });
  });
}

function setCaching(reply: { header(name: string, value: string): unknown }, file: string): void {
  // Names of built assets carry a hash of the contents; the entry document must be asked for again.
  const lasting = file.includes(`${path.sep}assets${path.sep}`);
  reply.header('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache');
}
