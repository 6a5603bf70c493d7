import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import fc from 'fast-check';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { draw } from '../../src/core/draw.ts';
import { type Booklet, htmlPage } from '../../src/core/html.ts';
import { line } from '../../src/core/words/line.ts';
import { markdownText } from '../../src/core/words/markdown.ts';
import { textWidth } from '../../src/core/words/svg.ts';
import { exampleBooklets } from '../booklets.ts';
import { diagrams, stressBooklet } from '../stress.ts';
import { anyText } from '../words/any-text.ts';
import { browserPath, launch } from './chromium.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cop-browser-'));
const kits = [...exampleBooklets()].filter(([, { pages }]) => pages.length > 0);
const wholes = [...kits, ['everything', stressBooklet] as const];
const singles = stressBooklet.pages.map((page): [string, Booklet] => [page.id, { ...stressBooklet, pages: [page] }]);
const files = new Map(
  [...wholes, ...singles].map(([name, booklet], index) => [name, written(`${index}.html`, htmlPage(booklet))]),
);

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

function written(name: string, text: string): string {
  const file = path.join(folder, name);
  fs.writeFileSync(file, text);
  return pathToFileURL(file).href;
}

/** Opens a page, does something with it, and returns what the browser complained about or asked for. */
async function visit(address: string, options: BrowserContextOptions, act: (page: Page) => Promise<void>) {
  const context = await browser.newContext({ ...options, offline: true });
  const page = await context.newPage();
  const noticed: string[] = [];
  page.on('console', (message) => noticed.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => noticed.push(error.message));
  page.on('request', (request) => {
    if (request.url() !== address && !request.url().startsWith('data:')) noticed.push(`asks for ${request.url()}`);
  });
  await page.goto(address);
  await act(page);
  await context.close();
  return noticed;
}

const looks = [1280, 360].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
);

describe.each([...files])('%s', (_, address) => {
  test('fits on any screen, complains about nothing and asks for nothing', async () => {
    const noticed = await visit(address, {}, async (page) => {
      for (const { width, colorScheme } of looks) {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme });
        const [wide, high] = await page.evaluate(() => {
          const { scrollWidth, scrollHeight } = document.documentElement;
          return [scrollWidth, scrollHeight] as const;
        });
        expect(wide, `scrolls sideways at ${width}`).toBeLessThanOrEqual(width);
        expect(high).toBeGreaterThan(50);
      }
    });
    expect(noticed).toEqual([]);
  });

  test('everybody can read it, axe says', async () => {
    // The page forbids scripts; axe is one.
    await visit(address, { bypassCSP: true }, async (page) => {
      await page.evaluate(axe.source);
      for (const { width, colorScheme } of looks) {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme });
        const { violations } = await page.evaluate(() => {
          // What is as it should be needs no selectors: they are most of the work.
          const options = { resultTypes: ['violations' as const], preload: false, iframes: false };
          return (globalThis as unknown as { axe: typeof axe }).axe.run(options);
        });
        const said = violations.flatMap(({ id, nodes }) => nodes.map((node) => [id, node.html, node.failureSummary]));
        expect(said, `${width}, ${colorScheme}`).toEqual([]);
      }
    });
  });

  test('on paper', async () => {
    const noticed = await visit(address, { colorScheme: 'dark' }, async (page) => {
      const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      const colours = await page.evaluate(() => {
        const { color, backgroundColor } = getComputedStyle(document.body);
        return [color, backgroundColor];
      });
      expect(colours).toEqual(['rgb(27, 31, 36)', 'rgb(255, 255, 255)']);
      // A sheet of A4 between its margins.
      await page.setViewportSize({ width: 672, height: 900 });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide, 'something is cut at the right').toBeLessThanOrEqual(672);
    });
    expect(noticed).toEqual([]);
  });
});

test('the first key goes to the link that skips the contents', async () => {
  await visit(files.get('everything')!, {}, async (page) => {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const [focused, hash] = await page.evaluate(() => [document.activeElement?.tagName, location.hash]);
    expect([focused, hash]).toEqual(['MAIN', '#.pages']);
  });
});

test('every link inside leads somewhere, and a file can be saved', async () => {
  await visit(files.get('everything')!, { acceptDownloads: true }, async (page) => {
    const lost = await page.evaluate(() =>
      [...document.querySelectorAll('a[href^="#"]')]
        .map((link) => decodeURIComponent(link.getAttribute('href')!.slice(1)))
        .filter((id) => document.getElementById(id) === null),
    );
    expect(lost).toEqual([]);
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('a[download="calendar.ics"]')]);
    expect(download.suggestedFilename()).toBe('calendar.ics');
    expect(fs.readFileSync(await download.path(), 'utf8')).toBe(stressBooklet.files.get('calendar.ics'));
  });
});

test('any text is shown as it is', async () => {
  const texts = fc.sample(anyText, { numRuns: 400, seed: 7 }).map(line).filter(Boolean);
  const markdown = texts.map((text) => `1. x${markdownText(text)}x\n`).join('');
  const address = written('texts.html', htmlPage({ ...stressBooklet, pages: [{ id: 'a', title: 'A', markdown }] }));
  const noticed = await visit(address, {}, async (page) => {
    const shown = await page.evaluate(() => [...document.querySelectorAll('li')].map((item) => item.textContent));
    expect(shown).toEqual(texts.map((text) => `x${text}x`));
  });
  expect(noticed).toEqual([]);
});

describe('drawings', () => {
  const committed = (fs.readdirSync('examples', { recursive: true }) as string[])
    .filter((file) => file.endsWith('.svg'))
    .map((file): [string, string] => [file, pathToFileURL(path.resolve('examples', file)).href]);
  const own = Object.entries(diagrams).map(([name, diagram], index): [string, string] => [
    name,
    written(`${index}.svg`, draw(diagram, name)),
  ]);

  const all = [...committed, ...own];

  test('open as pictures', async () => {
    const viewer = written('picture.html', all.map(([, address]) => `<img src="${address}">`).join(''));
    await visit(viewer, {}, async (page) => {
      const sizes = await page.evaluate(() =>
        [...document.images].map(({ naturalWidth, naturalHeight }) => Math.min(naturalWidth, naturalHeight)),
      );
      expect(all.filter((_, index) => !(sizes[index]! > 20)).map(([name]) => name)).toEqual([]);
    });
  });

  test('keep their texts inside', async () => {
    await visit('about:blank', {}, async (page) => {
      for (const [name, address] of all) {
        await page.goto(address);
        const outside = await page.evaluate(() => {
          const whole = document.documentElement.getBoundingClientRect();
          return [...document.querySelectorAll('tspan, text')]
            .map((text) => [text.textContent, text.getBoundingClientRect()] as const)
            .filter(([, { left, right }]) => left < whole.left - 1 || right > whole.right + 1)
            .map(([text]) => text);
        });
        expect(outside, name).toEqual([]);
      }
    });
  });

  test('texts are no wider than they are taken to be', async () => {
    const samples = [
      'The quick brown fox jumps over the lazy dog 0123456789',
      'ABCDEFGHIJKLMNOPQRSTUVWXYZ ÄÖÜ ÀÉÎÕ ŽŠČ',
      '@ % — … → • & ? ! ( ) [ ] { } / \\ + = < > “ ” ‘ ’ " \' € § ✓ ☐ ↻',
      'Щедрый жук съел шишки; ΑΒΓΔ αβγδ ωμέγα',
      'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk',
    ];
    await visit(written('empty.html', '<!doctype html><canvas></canvas>'), {}, async (page) => {
      for (const weight of [undefined, 'bold'] as const) {
        const font = `${weight ?? 'normal'} 100px Helvetica, Arial, Liberation Sans, Noto Sans, sans-serif`;
        const measured = await page.evaluate(
          ([texts, own]) => {
            const context = document.querySelector('canvas')!.getContext('2d')!;
            context.font = own as string;
            return (texts as string[]).map((text) => context.measureText(text).width);
          },
          [samples, font],
        );
        for (const [index, sample] of samples.entries()) {
          const taken = textWidth(sample, 100, weight);
          expect(taken, sample).toBeGreaterThanOrEqual(measured[index]!);
          expect(taken, sample).toBeLessThan(measured[index]! * 1.35);
        }
      }
    });
  });
});

describe('finding a browser', () => {
  test('says how to get one where there is none', () => {
    expect(() => browserPath({ CHROME_PATH: '/nowhere/chrome' })).toThrow('CHROME_PATH is /nowhere/chrome');
    if (process.platform === 'linux') expect(() => browserPath({ PATH: '/nowhere' })).toThrow('apt install chromium');
  });
});
