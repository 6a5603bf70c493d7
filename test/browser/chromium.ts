import fs from 'node:fs';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Where a browser is: what `CHROME_PATH` names, else one of the usual names on the path, else the usual places. */
export function browserPath(env: Readonly<Record<string, string | undefined>>): string {
  const asked = env.CHROME_PATH;
  if (asked && !fs.existsSync(asked)) throw new Error(`CHROME_PATH is ${asked}, and there is nothing.`);
  const folders = (env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const all = [...folders.flatMap((folder) => names.map((name) => path.join(folder, name))), ...places];
  const found = asked || all.find((file) => fs.existsSync(file));
  if (found) return found;
  throw new Error(
    'These tests need Chromium or Chrome, and there is none. Install one (Debian and Ubuntu: `apt install chromium`; ' +
      'macOS: `brew install --cask chromium`), or name yours: `CHROME_PATH=/path/to/chrome npm run test:browser`.',
  );
}

/** A browser without a window, which asks for nothing by itself. */
export function launch(): Promise<Browser> {
  const quiet = ['--disable-quic', '--disable-background-networking', '--disable-component-update', '--no-first-run'];
  // In a container there is often no sandbox to be had; only our own pages are opened.
  return chromium.launch({ executablePath: browserPath(process.env), args: ['--no-sandbox', ...quiet] });
}
