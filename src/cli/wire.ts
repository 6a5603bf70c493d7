import type { Wire } from './io.ts';

/** The streams of this process, for talking to the program that has started it. */
export function wire(): Wire {
  const { stdin, stdout } = process;
  return { input: stdin, output: stdout, close: () => stdin.destroy(), isAlive };
}

function isAlive(id: number): boolean {
  try {
    // Signal 0 only asks.
    return process.kill(id, 0);
  } catch (error) {
    return (error as { code?: string }).code !== 'ESRCH';
  }
}
