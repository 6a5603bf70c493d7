import { expect, test } from 'vitest';
import { Interrupted, type Io } from '../../src/cli/io.ts';
import { main } from '../../src/cli/main.ts';
import { memoryIo } from '../memory-io.ts';

async function run(argv: readonly string[], change: Partial<Io> = {}) {
  const io = memoryIo({ files: { 'cop.yaml': 'timezone: Europe/Berlin\n' } });
  const code = await main(argv, Object.assign(io, change));
  return { code, out: io.stdout, err: io.stderr };
}

test('alone it says what it can do and succeeds', async () => {
  const { code, out } = await run([]);
  expect(code).toBe(0);
  expect(out).toMatch(/cop init.*\n.*cop lint.*\n.*cop render/);
});

test.each([[['--help']], [['-h']], [['lint', '--help']], [['--version']], [['-V']]])('%j succeeds', async (argv) => {
  const { code, out, err } = await run(argv);
  expect(code).toBe(0);
  expect(out).not.toBe('');
  expect(err).toBe('');
});

test('help names every command and global option', async () => {
  const { out } = await run(['--help']);
  for (const word of ['init', 'lint', 'render', 'schema', '--cwd', '--today', '--no-color'])
    expect(out).toContain(word);
});

test('each command shows two examples', async () => {
  for (const name of ['init', 'lint', 'render', 'schema']) {
    const { out } = await run([name, '--help']);
    expect(out.split('Examples:')[1]?.match(/^ {2}\$ cop /gm)?.length, name).toBeGreaterThanOrEqual(2);
  }
});

test('a folder that is not there', async () => {
  const { code, err } = await run(['lint', '-C', 'nowhere']);
  expect(code).toBe(2);
  expect(err).toContain('There is no folder “nowhere”.');
});

test('our own fault is one line, with the stack only when asked', async () => {
  const list = async () => {
    throw new TypeError('x is not a function\u001b[31m ##[group]');
  };
  const plain = await run(['lint'], { list });
  expect(plain.code).toBe(2);
  expect(plain.err).toContain('cop: x is not a function\\u{1b}[31m ##\\u{5b}group]');
  expect(plain.err).toContain('This is a fault in cop');
  expect(plain.err).not.toContain('    at ');
  expect((await run(['lint', '--debug'], { list })).err).toContain('    at ');
});

test('Ctrl-C is 130 and says that nothing was written', async () => {
  const list = async () => {
    throw new Interrupted();
  };
  const { code, err } = await run(['lint'], { list });
  expect(code).toBe(130);
  expect(err).toContain('Nothing was written.');
});

test('output that cannot be written is a failure', async () => {
  const out = async () => {
    throw new Error('no space');
  };
  expect((await run(['--help'], { out })).code).toBe(2);
});
