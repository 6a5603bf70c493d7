import fc from 'fast-check';
import { encode } from 'uqr';
import { describe, expect, test } from 'vitest';
import poster from '../../src/core/attachments/poster.ts';
import { compile } from '../../src/core/compile.ts';
import { isChartered } from '../../src/core/model.ts';
import { viewOf } from '../../src/core/view.ts';
import { jsonSafe } from '../../src/core/words/safe.ts';
import { textWidth } from '../../src/core/words/svg.ts';
import { workspace } from '../workspace.ts';
import { drawnIn } from './lettering.ts';

function files(charter: string) {
  const model = compile(workspace({ charter }).sources);
  const view = viewOf(model, model.communities.find(isChartered)!, { today: '2026-06-01', findings: [] });
  return poster.files(view);
}

const nothing = 'vision:\nbenefits:\nmembership:\nrhythm:\nlaunch:\ncontact:\nplatform:\n';

describe('a poster', () => {
  test('is there for two sizes of paper, in millimetres', () => {
    const [a4, a3] = files('');
    expect([a4!.name, a3!.name]).toEqual(['pictures/poster-a4.svg', 'pictures/poster-a3.svg']);
    expect(a4!.text).toContain('viewBox="0 0 700 990" width="210mm" height="297mm"');
    expect(a3!.text).toContain('viewBox="0 0 700 990" width="297mm" height="420mm"');
  });

  test('says the name, one line, three gains, the next date and how to join', () => {
    const text = drawnIn(files('benefits: {members: [One, Two, Three, Four]}\n')[0]!.text)
      .map((line) => line.text)
      .join(' ');
    expect(text).toBe(
      'Repair Guild Every repair holds the first time One Two Three Next Wednesday 15 July 2026 Launch How to join Write to Ada Osei or come to any repair clinic. Questions: Ada Osei',
    );
  });

  test('names whom to ask where nothing says how to join', () => {
    const said = drawnIn(files('membership:\nlaunch:\nrhythm:\n')[0]!.text).map(({ text }) => text);
    expect(said.slice(-2)).toEqual(['Whom to ask', 'Ada Osei']);
  });

  test('is not there for a community that has ended', () => {
    expect(files('stage: retired\n')).toEqual([]);
  });

  test('has room for three words as for three thousand', () => {
    expect(drawnIn(files(nothing)[0]!.text)).not.toEqual([]);
    const long = 'Gemeinschaft '.repeat(230);
    const all = `name: ${long.slice(0, 1900)}\nvision: ${long.slice(0, 1900)}\nbenefits: {members: [${long}, ${long}, ${long}]}\n`;
    expectInside(files(`${all}membership: {how_to_join: ${long}}\ncontact: ${long}\n`)[0]!.text);
  });

  test('never lets a text get out, whatever it says', () => {
    const words = fc.array(fc.constantFrom('a', 'guild', 'W'.repeat(90), '直'.repeat(30), 'i', '<b>', '😀', '—'), {
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(words, words, (some, more) => {
        const [text, other] = [some.join(' '), more.join(' ')];
        const charter = {
          name: text,
          vision: other,
          contact: text,
          benefits: { members: [other, text] },
          membership: { how_to_join: `${other} https://guild.example/join` },
          launch: { date: '2026-07-15', place: text },
        };
        const lines = Object.entries(charter).map(([key, value]) => `${key}: ${jsonSafe(JSON.stringify(value))}\n`);
        expectInside(files(lines.join(''))[0]!.text);
      }),
      { numRuns: Number(process.env.RUNS ?? 25), seed: Number(process.env.SEED ?? 7) },
    );
  });
});

/** Every line lies within the margins, and no two lines run into each other. */
function expectInside(svg: string): void {
  const lines = drawnIn(svg);
  for (const { x, y, size, anchor, text } of lines) {
    const width = textWidth(text, size);
    const left = anchor === 'middle' ? x - width / 2 : x;
    expect(left, text).toBeGreaterThanOrEqual(50);
    expect(left + width, text).toBeLessThanOrEqual(651);
    expect(y - size * 0.8, text).toBeGreaterThanOrEqual(0);
    expect(y + size * 0.25, text).toBeLessThanOrEqual(990);
  }
  const column = lines.filter(({ anchor }) => anchor === 'start').sort((a, b) => a.y - b.y);
  for (const [index, line] of column.slice(1).entries())
    expect(line.y - column[index]!.y, line.text).toBeGreaterThanOrEqual(line.size * 0.75);
}

describe('the code', () => {
  const [svg] = files('membership: {how_to_join: "Sign up at https://guild.example/join."}\n').map(({ text }) => text);

  test('draws every dark square of the address, with four squares of light around it', () => {
    const { data, size } = encode('https://guild.example/join', { ecc: 'M', border: 4 });
    const drawn = data.map((row) => row.map(() => false));
    const [, path = ''] = /<path fill="#000000"[^>]* d="([^"]*)"/.exec(svg!) ?? [];
    for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1H\1z/g))
      for (let step = 0; step < Number(width); step += 1) drawn[Number(y)]![Number(x) + step] = true;
    expect(drawn).toEqual(data);
    expect(path.replace(/M(\d+) \d+h\d+v1H\1z/g, '')).toBe('');
    const edge = data.filter((row, y) => row.some((dark, x) => dark && Math.min(x, y, size - 1 - x, size - 1 - y) < 4));
    expect(edge).toEqual([]);
  });

  test('stands on white whatever the colours of the page, above the address to type', () => {
    expect(svg).toContain('<rect fill="#ffffff"');
    expect(drawnIn(svg!).map(({ text }) => text)).toContain('guild.example/join');
  });

  test.each([
    [
      'membership: {how_to_join: Ask}\ncontact: https://a.example\nplatform: [{name: B, address: "https://b.example"}]\n',
      'a.example',
    ],
    ['platform: [{name: B, address: "#room"}, {name: C, address: "https://c.example/x"}]\n', 'c.example/x'],
    ['platform: [{name: B, address: "https://b.example", retired: yes}]\n', ''],
    ['rhythm: {activities: [{name: A, link: "https://a.example/1", audience: open}]}\n', 'a.example/1'],
    ['rhythm: {activities: [{name: A, link: "https://a.example/1", audience: private}]}\n', ''],
    ['rhythm: {activities: [{name: A, link: "https://a.example/1", starts: 2026-01-01, ends: 2026-05-31}]}\n', ''],
    ['contact: http://a.example\n', ''],
    [`contact: https://a.example/${'x'.repeat(120)}\n`, ''],
  ])('%s', (charter, expected) => {
    const codes = files(charter)[0]!.text.includes('<path fill="#000000"');
    const shown = drawnIn(files(charter)[0]!.text).filter(({ anchor }) => anchor === 'middle');
    expect([codes, shown.map(({ text }) => text).join('')]).toEqual([expected !== '', expected]);
  });
});
