import type { Explained, Explanation, Tried } from '../explain.ts';
import { faultWords } from '../fault.ts';
import { plain } from '../reporter.ts';
import { sampleDay } from '../sample.ts';
import { markdownCode, markdownWords } from '../words/markdown.ts';
import { terminal } from '../words/safe.ts';
import { ignoreComment, settingsFor, severitySentence } from './entry.ts';

/** The section of a rule on the page of its category; its heading is its id, so that it can be linked to. */
export function ruleSection({ explained, printed }: Explanation): string {
  const output = printed({ paint: plain, width: 80, unicode: true, version: '' });
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
    ...settings(explained),
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
  const rows: (readonly [string, string])[] = [
    ['Severity', severitySentence(explained)],
    ['Profiles', explained.profiles.join(', ')],
    ...(explained.time ? [['Depends on today', 'yes; `cop lint --skip time` leaves it out'] as const] : []),
    ...(explained.fixable ? [['Fixable', markdownWords(explained.fixable)] as const] : []),
    ['Quiet', markdownWords(explained.unless)],
    ['Source', markdownWords(explained.source)],
  ];
  return rows.map(([name, text]) => `- **${name}:** ${text}`).join('\n');
}

/** ` on 2026-06-01`, ` with --gate launch`: what else a sample depends on. */
function circumstances({ time }: Explained, { today, gate }: Tried): string {
  return `${time || today !== sampleDay ? ` on ${today}` : ''}${gate ? ' with `--gate launch`' : ''}`;
}

function sample({ snippets, missing }: Tried): string[] {
  const written = snippets.flatMap(({ file, lines, reported }) => [
    `\`${terminal(file)}\``,
    markdownCode(
      lines.map((text, index) => (reported.includes(index + 1) ? `${text} # ← reported` : text)),
      'yaml',
    ),
  ]);
  return [...written, ...missing.map((file) => `There is no \`${file}\`.`)];
}

function settings(explained: Explained): string[] {
  const hasOptions = Object.keys(explained.options).length > 0;
  const lead = hasOptions
    ? 'Its options in `cop.yaml`, as they are without these lines:'
    : 'To set its level in `cop.yaml`:';
  const lines = settingsFor(explained).trimEnd().split('\n');
  const comment = ignoreComment(explained);
  const ignoring = explained.ignorable
    ? ['To ignore one finding, above its line:', markdownCode([comment], 'yaml')]
    : ['No comment in a file silences it.'];
  return [lead, markdownCode(lines, 'yaml'), ...ignoring];
}

function joined(parts: readonly string[]): string {
  return `${parts.join('\n\n')}\n`;
}
