import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';

interface HostProgram {
  name: string;
  program: string;
  parameters: readonly string[];
  /** Answers with 200 once the host is up. */
  url: string;
  /** Where it starts and writes, removed at the end. */
  folder: string;
  env?: NodeJS.ProcessEnv;
  /** Milliseconds; 10 s by default. */
  patience?: number;
}

/** Some web host over the build. */
export interface Host {
  /** Such as `http://localhost:41234/`. */
  url: string;
  close: () => Promise<void>;
}

/**
 * Starts a host and waits until it answers.
 * @throws Error with what it said when it does not start
 */
export async function startHost(host: HostProgram): Promise<Host> {
  const { name, program, parameters, url, folder, env = process.env, patience = 10_000 } = host;
  const windows = process.platform === 'win32';
  // A group of its own: an emulator starts programs that would stay when only it is ended.
  const child = spawn(program, parameters, { stdio: ['ignore', 'pipe', 'pipe'], env, cwd: folder, detached: !windows });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text: Buffer) => {
      said += text.toString();
    });
  }
  const gone = new Promise<void>((done) => {
    child.once('error', ({ message }) => {
      said += message;
      done();
    });
    child.once('close', () => {
      done();
    });
  });
  const close = async (): Promise<void> => {
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
      if (windows) child.kill();
      else process.kill(-child.pid, 'SIGTERM');
    }
    await gone;
    rmSync(folder, { recursive: true, force: true });
  };
  const deadline = Date.now() + patience;
  while (child.exitCode === null && child.signalCode === null && Date.now() < deadline) {
    const answered = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answered) return { url, close };
    await new Promise((done) => setTimeout(done, 50));
  }
  await close();
  throw new Error(`${name} did not start:\n${said}`);
}
