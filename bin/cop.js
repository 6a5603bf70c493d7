#!/usr/bin/env node
// Whatever happens before the end is a failure: 0 and 1 are said only when the last byte is out.
process.exitCode = 2;

function fault(error) {
  process.exitCode = 2;
  const text = process.argv.includes('--debug') && error?.stack ? error.stack : String(error?.message ?? error);
  process.stderr.write(`cop: ${JSON.stringify(text).slice(1, -1).replaceAll('\\n', '\n')}\nThis is a fault in cop.\n`);
}
process.on('uncaughtException', fault);
process.on('unhandledRejection', fault);

const { main, nodeIo } = await import('../dist/cli.js');
process.exitCode = await main(process.argv.slice(2), nodeIo());
