import type { Explained, Explanation, Tried } from '../explain.ts';
import { faultWords } from '../fault.ts';
import { plain } from '../reporter.ts';
import { sampleDay } from '../sample.ts';
import { markdownCode, markdownWords } from '../words/markdown.ts';
import { terminal } from '../words/safe.ts';
import { effortSentence, settingsFor, severitySentence } from './entry.ts';

/** The section of a rule on the page of its category; its heading is its id, so that it can be linked to. */
export function ruleSection({ explained, printed }: Explanation): string {
  const output = printed({ paint: plain, width: 80, unicode: true });
  return joined([
    `## ${explained.id}`,
    `**${markdownWords(explained.summary)}** ${markdownWords(explained.why)}`,
    facts(explained),
    `This is reported${circumstances(explained, explained.bad)}:`,
    ...sample(explained.bad),
    '`cop lint` says:',
    markdownCode(output, 'text'),
    `**What to do:** ${markdownWords(explained.fix)}`,
    `This is fine${circumstances(explained, explained.good)}:`,
    ...sample(explained.good),
    ...options(explained),
  ]);
}

/** The section of a reason for which a file cannot be used. */
export function faultSection(id: keyof typeof faultWords): string {
  return joined([
    `## ${id}`,
    markdownWords(faultWords[id]),
    '- **Severity:** always error; it cannot be switched off or ignored',
    '**What to do:** The finding names the place and the way out.',
  ]);
}

function facts(explained: Explained): string {
  const { ignore } = explained;
  const rows: [name: string, text: string][] = [
    ['Severity', severitySentence(explained)],
    ['What it takes', effortSentence(explained)],
    ['Command', explained.command === null ? '' : `\`cop ${explained.command}\``],
    ['Profiles', explained.profiles.join(', ')],
    ['Depends on today', explained.time ? 'yes; `cop lint --skip time` leaves it out' : ''],
    ['Fixable', markdownWords(explained.fixable ?? '')],
    ['What keeps it quiet', markdownWords(explained.unless)],
    ['To set it', setting(explained)],
    ['To ignore one finding', ignore ? `${ignore.place}, \`${ignore.text}\`` : ''],
    ['Source', markdownWords(explained.source)],
  ];
  return rows.flatMap(([name, text]) => (text === '' ? [] : `- **${name}:** ${text}`)).join('\n');
}

function setting({ id, settable, options }: Explained): string {
  if (!settable) return 'not possible; until this is right, the file cannot be used';
  const level = `\`lint: {rules: {${id}: off}}\` in \`cop.yaml\`, or info, warning, error`;
  return Object.keys(options).length > 0 ? `${level}; its options are at the end of this section` : level;
}

/** ` on 2026-06-01`, ` with --gate launch`: what else a sample depends on. */
function circumstances({ time }: Explained, { today, gate }: Tried): string {
  return `${time || today !== sampleDay ? ` on ${today}` : ''}${gate ? ' with `--gate launch`' : ''}`;
}

function sample({ snippets, missing }: Tried): string[] {
  const written = snippets.flatMap(({ file, lines, reported }) => {
    const name = `\`${terminal(file)}\``;
    if (lines.join('') === '') return [`${name}, an empty file`];
    const marked = lines.map((text, index) => (reported.includes(index + 1) ? `${text} # ← reported` : text));
    return [name, markdownCode(marked, 'yaml')];
  });
  return [...written, ...missing.map((file) => `There is no \`${file}\`.`)];
}

function options(explained: Explained): string[] {
  if (Object.keys(explained.options).length === 0) return [];
  return ['Its options in `cop.yaml`, as they are without these lines:', markdownCode(settingsFor(explained), 'yaml')];
}

function joined(parts: readonly string[]): string {
  return `${parts.join('\n\n')}\n`;
}
