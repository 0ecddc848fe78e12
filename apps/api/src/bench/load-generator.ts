import net from 'node:net';
import process from 'node:process';

/** One timed run against one server; started as a process of its own, so that making requests costs the servers nothing. */
export interface LoadOrder {
  readonly port: number;
  /** The whole HTTP/1.1 request, as it goes over the wire. */
  readonly request: string;
  readonly connections: number;
  readonly milliseconds: number;
  /** Goes on past its time until so many were answered, but not longer than a minute more: compilers warm by count, not by clock. */
  readonly atLeast?: number | undefined;
}

export interface LoadResult {
  readonly requests: number;
  readonly failures: number;
  readonly seconds: number;
  /** Milliseconds from request to the whole answer. */
  readonly p50: number;
  readonly p99: number;
}

const HEAD_END = Buffer.from('\r\n\r\n');
const CHUNKED_END = Buffer.from('0\r\n\r\n');

function runLoad(order: LoadOrder): Promise<LoadResult> {
  const request = Buffer.from(order.request);
  const times: number[] = [];
  let failures = 0;
  const startedAt = performance.now();
  const until = startedAt + order.milliseconds;
  const isOver = (now: number): boolean => now >= until && (times.length >= (order.atLeast ?? 0) || now >= until + 60_000);
  const one = (): Promise<void> => new Promise((resolve, reject) => {
    const socket = net.connect({ host: '127.0.0.1', port: order.port, noDelay: true });
    let held: Buffer = Buffer.alloc(0);
    let sentAt = 0;
    const send = (): void => {
      sentAt = performance.now();
      socket.write(request);
    };
    socket.on('connect', send);
    socket.on('error', reject);
    socket.on('close', () => resolve());
    socket.on('data', (chunk: Buffer) => {
      held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
      if (!isWhole(held)) return;
      const now = performance.now();
      if (held.subarray(9, 12).toString('latin1') === '200') times.push(now - sentAt);
      else failures += 1;
      held = Buffer.alloc(0);
      if (isOver(now)) socket.end();
      else send();
    });
  });
  return Promise.all(Array.from({ length: order.connections }, one)).then(() => {
    times.sort((a, b) => a - b);
    const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
    return { requests: times.length, failures, seconds: (performance.now() - startedAt) / 1000, p50: at(0.5), p99: at(0.99) };
  });
}

function isWhole(answer: Buffer): boolean {
  const head = answer.indexOf(HEAD_END);
  if (head === -1) return false;
  const headers = answer.subarray(0, head).toString('latin1').toLowerCase();
  const length = /\r\ncontent-length: (\d+)/.exec(headers)?.[1];
  if (length !== undefined) return answer.length >= head + HEAD_END.length + Number(length);
  return answer.subarray(-CHUNKED_END.length).equals(CHUNKED_END);
}

process.on('message', (order: LoadOrder) => {
  void runLoad(order).then((result) => process.send?.(result));
});
process.on('disconnect', () => process.exit());
