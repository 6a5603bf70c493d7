import { faultWords } from '../../core/fault.ts';
import type { Listed, Sample } from '../../core/rule.ts';
import { rules } from '../../core/rules/index.ts';
import { closest } from '../../core/words/closest.ts';
import { wrap } from '../../core/words/columns.ts';
import { list } from '../../core/words/list.ts';
import { stages } from '../../core/words/stages.ts';
import { defineCommand } from '../command.ts';
import { UserError } from '../io.ts';

export default defineCommand({
  name: 'explain',
  summary: 'tell what a rule asks for, why, and what to do',
  args: [{ name: '<rule>', summary: 'its id, as it stands in the output of `cop lint`' }],
  options: [],
  examples: ['cop explain no-sponsor', 'cop explain broken-yaml'],
  run: async (io, [id = '']) => {
    const fault = Object.entries(faultWords).find(([name]) => name === id);
    const text = fault ? aboutFault(...fault) : aboutRule(find(id));
    await io.out(text);
    return 0;
  },
});

/** A rule by its id, or by the beginning of exactly one. */
function find(id: string): Listed {
  const exact = rules.find((rule) => rule.id === id);
  const begun = rules.filter((rule) => id !== '' && rule.id.startsWith(id));
  if (exact) return exact;
  if (begun.length === 1) return begun[0]!;
  const known = [...rules.map((rule) => rule.id), ...Object.keys(faultWords)];
  const near = begun.length > 0 ? begun.map((rule) => rule.id) : closest(id, known);
  throw new UserError(
    `There is no rule “${id}”.`,
    near.length > 0 ? `Did you mean ${list(near.slice(0, 3), 'or')}?` : `There are: ${known.sort().join(', ')}.`,
  );
}

function aboutFault(id: string, why: string): string {
  const level = 'always an error; cannot be switched off or ignored';
  return `${id}   ${level}\n\n${part('why', why)}${part('fix', 'See the finding: it names the place and the way out.')}`;
}

function aboutRule(rule: Listed): string {
  const options = Object.entries(rule.options ?? {}).map(([name, value]) => `${name} = ${value}`);
  return [
    `${rule.id}   ${rule.category} · ${severityOf(rule)}${rule.time ? ' · depends on today' : ''}\n\n`,
    `${wrap(rule.summary, 80).join('\n')}\n\n`,
    part('why', rule.why),
    part('fix', rule.fix),
    part('quiet', rule.unless),
    options.length > 0 ? part('options', `${options.join(', ')} (cop.yaml: lint.rules.${rule.id})`) : '',
    part('source', rule.source),
    sample(`This is reported, at the line marked !${judged(rule, rule.bad[0]!)}`, rule.bad[0]!),
    sample(`This is fine${judged(rule, rule.good[0]!)}`, rule.good[0]!),
  ].join('');
}

function severityOf(rule: Listed): string {
  if (typeof rule.severity === 'string') return `${rule.severity} at every stage`;
  const by = rule.severity;
  const said = [...new Set(Object.values(by))].map((severity) => {
    const at = stages.filter((stage) => by[stage] === severity);
    return `${severity} at ${at.length === stages.length ? 'every stage' : list(at)}`;
  });
  return said.join('; ');
}

function part(label: string, text: string): string {
  return `${wrap(text, 72)
    .map((line, index) => `${(index === 0 ? label : '').padEnd(8)}${line}`.trimEnd())
    .join('\n')}\n`;
}

// The tests of samples are run on this day unless they name another.
function judged({ time }: Listed, { today = '2026-06-01' }: Sample): string {
  return time ? ` (judged on ${today})` : '';
}

function sample(title: string, given: Sample): string {
  const others = Object.values(given.others ?? {}).flatMap((files) => Object.entries(files));
  const own = Object.entries(given).filter(([, text]) => typeof text === 'string');
  const files = [...own.filter(([name]) => name !== 'today'), ...others, ...Object.entries(given.files ?? {})];
  const shown = files.map(([name, text]) => {
    const lines = String(text).trimEnd().split('\n');
    const marked = lines.map((line) => (line.endsWith(' # !') ? `  ! ${line.slice(0, -4)}` : `    ${line}`).trimEnd());
    return `  ${name.includes('.') ? name : `${name}.yaml`}\n${marked.join('\n')}\n`;
  });
  return shown.length === 0 ? '' : `\n${title}\n${shown.join('')}`;
}
