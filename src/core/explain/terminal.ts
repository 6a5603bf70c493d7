import type { Explained, Explanation, Tried } from '../explain.ts';
import { faultFix, faultWords } from '../fault.ts';
import type { Paper } from '../reporter.ts';
import { sampleDay } from '../sample.ts';
import { wrap } from '../words/columns.ts';
import { terminal } from '../words/safe.ts';
import { effortSentence, settingsFor, severitySentence } from './entry.ts';

/** Where a page is shown. */
export type Screen = Pick<Paper, 'paint' | 'width' | 'unicode'>;

const labelled = 8;
const indent = '  ';

/** The page of a rule for a terminal. */
export function ruleText({ explained, printed }: Explanation, screen: Screen): string {
  const { paint, unicode } = screen;
  const output = printed({ paint, unicode, width: screen.width - indent.length });
  return page([
    ...head(explained.id, `${explained.category} ${unicode ? '·' : '-'} ${severitySentence(explained)}`, screen),
    '',
    ...wrap(explained.summary, textWidth(screen)),
    '',
    ...facts(explained, screen),
    '',
    paint.bold(`This is reported${circumstances(explained, explained.bad)}`),
    ...indented([...sample(explained.bad, screen), '', ...output]),
    '',
    paint.bold(`This is fine${circumstances(explained, explained.good)}`),
    ...indented(sample(explained.good, screen)),
    '',
    ...settings(explained, screen),
  ]);
}

/** The page of a reason for which a file cannot be used. */
export function faultText(id: keyof typeof faultWords, screen: Screen): string {
  return page([
    ...head(id, 'always an error; cannot be switched off or ignored', screen),
    '',
    ...part('why', faultWords[id], screen),
    ...part('fix', faultFix, screen),
  ]);
}

function head(id: string, text: string, screen: Screen): string[] {
  const left = id.length + 3;
  const [first, ...more] = wrap(text, textWidth(screen) - left);
  return [`${screen.paint.bold(id)}   ${first}`, ...more.map((line) => ' '.repeat(left) + line)];
}

function facts(explained: Explained, screen: Screen): string[] {
  return [
    ...part('why', explained.why, screen),
    ...part('fix', explained.fix, screen),
    ...part('command', explained.command === null ? '' : `cop ${explained.command}`, screen),
    ...part('effort', effortSentence(explained), screen),
    ...part('quiet', explained.unless, screen),
    ...part('time', explained.time ? 'Depends on today; `cop lint --skip time` leaves it out.' : '', screen),
    ...part('fixable', explained.fixable ?? '', screen),
    ...part('profile', explained.profiles.join(', '), screen),
    ...part('source', explained.source, screen),
  ];
}

function part(label: string, text: string, screen: Screen): string[] {
  return wrap(text, textWidth(screen) - labelled).map((line, index) => {
    const start = index === 0 ? screen.paint.cyan(label) + ' '.repeat(labelled - label.length) : ' '.repeat(labelled);
    return `${start}${line}`;
  });
}

/** ` on 2026-06-01`, ` with --gate launch`: what else a sample depends on. */
function circumstances({ time }: Explained, { today, gate }: Tried): string {
  return `${time || today !== sampleDay ? ` on ${today}` : ''}${gate ? ' with --gate launch' : ''}`;
}

function sample({ snippets, missing }: Tried, { paint, unicode }: Screen): string[] {
  const sign = paint.red(unicode ? '# ← reported' : '# <- reported');
  const written = snippets.flatMap(({ file, lines, reported }) => {
    if (lines.join('') === '') return [paint.dim(`${terminal(file)}, an empty file`)];
    const marked = lines.map((line, index) => terminal(line) + (reported.includes(index + 1) ? ` ${sign}` : ''));
    return [paint.dim(terminal(file)), ...indented(marked)];
  });
  return [...written, ...missing.map((file) => `There is no ${file}.`)];
}

function settings(explained: Explained, { paint }: Screen): string[] {
  if (!explained.settable) return ['It can neither be set nor ignored: until this is right, the file cannot be used.'];
  const { ignore } = explained;
  const hasOptions = Object.keys(explained.options).length > 0;
  const lead = hasOptions ? 'Its options in cop.yaml, as they are without these lines' : 'To set its level in cop.yaml';
  const ignoring = ignore ? ['', paint.bold(`To ignore one finding, ${ignore.place}`), `${indent}${ignore.text}`] : [];
  return [paint.bold(lead), ...indented(settingsFor(explained)), ...ignoring];
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => indent + line);
}

function page(lines: readonly string[]): string {
  return lines.map((line) => `${line.trimEnd()}\n`).join('');
}

/** Texts are read best in lines that are neither very short nor very long. */
function textWidth({ width }: Screen): number {
  return Math.min(100, Math.max(60, width));
}
