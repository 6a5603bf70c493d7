import xterm from '@xterm/headless';
import { expect } from 'vitest';

/** A program at a terminal of its own: what a person sees, and keys to press. */
export interface Screen {
  /** Waits until a text stands on the screen and nothing moves any more; gives all that stands there. */
  until(text: string): Promise<string>;
  press(keys: string): void;
  /** The exit code, once the program has ended. */
  readonly ended: Promise<number>;
}

export interface Size {
  readonly cols: number;
  readonly rows: number;
}

/** The module that makes terminals, or why there is none here. It must be there on Linux, where we test. */
export async function pseudoTerminals(): Promise<typeof import('@lydell/node-pty') | string> {
  try {
    return await import('@lydell/node-pty');
  } catch (error) {
    if (process.platform === 'linux' && process.arch === 'x64') throw error;
    return `There are no pseudo-terminals on ${process.platform} ${process.arch}: ${(error as Error).message}`;
  }
}

/** Starts a program, with exactly this environment. */
export function open(
  { spawn }: typeof import('@lydell/node-pty'),
  program: readonly string[],
  { cwd, env, size }: { readonly cwd: string; readonly env: Record<string, string>; readonly size: Size },
): Screen {
  const terminal = new xterm.Terminal({ ...size, allowProposedApi: true });
  const [file, ...args] = program as [string, ...string[]];
  const child = spawn(file, args, { cwd, env, ...size, name: env.TERM ?? 'xterm-256color' });
  child.onData((data) => terminal.write(data));
  const ended = new Promise<number>((resolve) => child.onExit(({ exitCode }) => resolve(exitCode)));
  return { until: (text) => settled(terminal, text), press: (keys) => child.write(keys), ended };
}

async function settled(terminal: InstanceType<typeof xterm.Terminal>, text: string): Promise<string> {
  let last = '';
  await expect
    .poll(
      () => {
        const before = last;
        last = shown(terminal);
        return last === before && last.includes(text) ? text : last;
      },
      { timeout: 60_000, interval: 100 },
    )
    .toBe(text);
  return last;
}

/** The lines of the screen, without what is blank at their ends and below. */
function shown({ buffer, rows }: InstanceType<typeof xterm.Terminal>): string {
  const lines = Array.from({ length: rows }, (_, row) => {
    const line = buffer.active.getLine(buffer.active.viewportY + row);
    return line?.translateToString(true).trimEnd() ?? '';
  });
  return lines.join('\n').trimEnd();
}
