import fs from 'node:fs';
import path from 'node:path';
import { compile } from '../src/core/compile.ts';
import type { Booklet } from '../src/core/html.ts';
import { type Kit, kitOf, openFindings, overviewOf } from '../src/core/kit.ts';
import { isChartered } from '../src/core/model.ts';
import { rules } from '../src/core/rules/index.ts';
import { sheetsOf } from '../src/core/sheets.ts';
import { type Example, examples } from '../src/core/start/examples.ts';
import { partials, templates } from '../src/core/templates.ts';

const root = path.join(import.meta.dirname, '../examples');

/** Every kit of the examples as one file of HTML would have it, each on its day, by its folder. */
export function exampleBooklets(): Map<string, Booklet> {
  return new Map(
    examples.flatMap((example) =>
      kitsOf(example).map((kit) => [`${example.name}/${kit.folder}`, booklet(kit, example.day)]),
    ),
  );
}

function kitsOf({ name, day: today }: Example): Kit[] {
  const folder = path.join(root, name);
  const files = (fs.readdirSync(folder, { recursive: true }) as string[])
    .filter((file) => file.endsWith('.yaml'))
    .sort();
  const sources = files.map((file) => ({
    file: file.split(path.sep).join('/'),
    text: fs.readFileSync(path.join(folder, file), 'utf8'),
  }));
  const model = compile(sources, '');
  const findings = openFindings(model, today, rules);
  const wants = () => true;
  const kits = model.communities
    .filter(isChartered)
    .map((community) => kitOf({ model, community }, { today, out: 'launch-kit', wants, final: false }, findings));
  return [...kits, ...[overviewOf(model, { today, out: 'launch-kit', wants }) ?? []].flat()];
}

function booklet(kit: Kit, today: string): Booklet {
  const sheets = sheetsOf(kit, { templates, partials });
  const pages = sheets.map((sheet) => ({ id: sheet.id, title: sheet.title, markdown: sheet.at(today)[0].text }));
  const beside = sheets.flatMap((sheet) => sheet.at(today).slice(1));
  const named = beside.map(({ file, text }) => [file.slice(kit.folder.length + 1), text] as const);
  return {
    title: /^# (.*)/m.exec(pages[0]?.markdown ?? '')?.[1] ?? kit.folder,
    language: 'en',
    pages,
    pictures: new Map(named.filter(([name]) => name.endsWith('.svg'))),
    files: new Map(named.filter(([name]) => !name.endsWith('.svg'))),
    diagrams: new Map(sheets.flatMap((sheet) => [...sheet.diagrams(today)])),
    note: pages[0]?.markdown.split('\n')[0] ?? '',
  };
}
