import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { main } from '../src/cli/main.ts';
import { nodeIo } from '../src/cli/node.ts';

// A case is a folder: `input/` is a small repository, `report.txt` what `cop lint` prints of it.
const root = path.join(import.meta.dirname, 'cases');
const cases = fs
  .readdirSync(root)
  .filter((name) => !name.startsWith('.'))
  .sort();

describe.each(cases)('%s', (name) => {
  test('report', async () => {
    let out = '';
    const io = {
      ...nodeIo(path.join(root, name, 'input')),
      out: async (text: string) => {
        out += text;
      },
      env: {},
      outIsTerminal: false,
      width: 100,
    };
    // The starter profile grows only with a major version, so that a new rule changes no case.
    const profile = fs.existsSync(path.join(root, name, 'input/cop.yaml')) ? [] : ['--profile', 'starter'];
    const code = await main(['lint', '--format', 'pretty', '--today', '2026-06-01', ...profile], io);
    await expect(`${out}\nexit ${code}\n`).toMatchFileSnapshot(path.join(root, name, 'report.txt'));
  });
});
