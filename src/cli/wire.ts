import { limits } from '../core/fault.ts';
import { Interrupted, type Wire } from './io.ts';

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

/** All that comes from standard input until it ends, at most one byte more than the limit of the loader. */
export async function readIn(): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  let length = 0;
  const stop = () => process.stdin.destroy(new Interrupted());
  process.once('SIGINT', stop);
  for await (const part of process.stdin as AsyncIterable<Buffer>) {
    parts.push(part);
    length += part.length;
    if (length > limits.bytes) break;
  }
  process.off('SIGINT', stop);
  return Buffer.concat(parts).subarray(0, limits.bytes + 1);
}
