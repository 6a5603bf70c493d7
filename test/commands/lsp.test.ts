import { expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { memoryIo } from '../memory-io.ts';

test('typed by a person it says who starts it, and how', async () => {
  const io = memoryIo();
  expect(await main(['lsp'], io)).toBe(2);
  expect(io.stdout).toBe('');
  expect(io.stderr).toBe(
    'cop: A language server talks to an editor, which starts it.\nSet `cop lsp --stdio` as the command of a language server for YAML files there.\n',
  );
});

test('help names the option and where to read on', async () => {
  const io = memoryIo();
  expect(await main(['lsp', '--help'], io)).toBe(0);
  expect(io.stdout).toContain('--stdio');
  expect(io.stdout).toContain('src/cli/lsp/README.md');
});
