// Loaded into the task before its own code: if the process that started it is killed, the task stops in order instead of living on
// with the port and the database. The channel to the parent is closed by the operating system whatever way the parent ends.
import process from 'node:process';

// Node passes its flags on to forks and workers, where this must do nothing: they have channels of their own.
if (process.env.ORTALYK_LAUNCHER === String(process.ppid)) {
  delete process.env.ORTALYK_LAUNCHER;
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel?.unref();
}
