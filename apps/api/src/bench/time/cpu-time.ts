import process from 'node:process';

/** Milliseconds this thread has had of a core: what else the machine does in the meantime costs nobody. */
export function cpuMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
