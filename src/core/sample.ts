import { compile, read } from './compile.ts';
import type { Report, Source } from './finding.ts';
import type { Kind } from './kind.ts';
import { kinds } from './kinds/index.ts';
import { audit } from './lint.ts';
import type { KindName, Model } from './model.ts';
import type { Listed, Sample } from './rule.ts';

const names = Object.keys(kinds) as KindName[];
const marker = / # !$/gm;

/** The folder of the community that every sample has. */
export const folderOfSamples = 'repair-guild';

/** The day a sample is judged on where it names none. */
export const sampleDay = '2026-06-01';

/** A place that a sample marks with `# !`: file and 1-based line. */
export type Mark = `${string}:${number}`;

/** The files of a sample laid over the smallest valid files, and the lines it marks. */
export function workspace(sample: Sample): { sources: Source[]; marks: Mark[] } {
  const raw = new Map<string, string>();
  for (const kind of names) {
    if (sample.without?.includes(kind)) continue;
    raw.set(pathOf(kind, folderOfSamples), overlay(kind, sample[kind]));
  }
  for (const [slug, files] of Object.entries(sample.others ?? {})) {
    for (const kind of names) {
      if (kinds[kind].of === 'community')
        raw.set(pathOf(kind, slug), renamed(overlay(kind, files[kind]), slug, files[kind]));
    }
  }
  for (const [file, text] of Object.entries(sample.files ?? {})) raw.set(file, text);
  const sources = [...raw].map(([file, text]) => ({ file, text: text.replace(marker, '') }));
  return { sources, marks: [...raw].flatMap(([file, text]) => marksOf(file, text)) };
}

/** What one rule says about a sample, all others being silent. */
export interface Judged {
  readonly report: Report;
  readonly model: Model;
  readonly marks: readonly Mark[];
}

/** Runs one rule over a sample; `rules` are all there are, which ignore comments may name. */
export function judge(rule: Listed, sample: Sample, rules: readonly Listed[], open = read): Judged {
  const { sources, marks } = workspace(sample);
  const model = compile(sources, '', open);
  const asked = { today: sample.today ?? sampleDay, profile: 'full', gate: sample.gate ?? false } as const;
  const isAboutComments = rule.on === 'comment';
  const { report } = audit(model, asked, isAboutComments ? rules : [rule]);
  const findings = isAboutComments ? report.findings.filter((finding) => finding.rule === rule.id) : report.findings;
  return { report: { ...report, findings }, model, marks };
}

/** A reader that reads equal files once, for samples that share most of theirs. */
export function readingOnce(open = read): typeof read {
  const files = new Map<string, Map<string, ReturnType<typeof read>>>();
  return (source, root) => {
    if (typeof source.text !== 'string' || source.unread !== undefined) return open(source, root);
    const name = `${root}\n${source.file}`;
    const texts = files.get(name) ?? new Map<string, ReturnType<typeof read>>();
    const given = texts.get(source.text) ?? open(source, root);
    files.set(name, texts.set(source.text, given));
    return given;
  };
}

/** The path of a file of one kind. */
export function pathOf(kind: KindName, slug: string): string {
  return kinds[kind].of === 'community' ? `communities/${slug}/${kinds[kind].file}` : kinds[kind].file;
}

/** A snippet with the other top-level keys of the smallest valid file below it, so that it keeps its line numbers. */
export function overlay(kind: KindName, snippet: string | undefined): string {
  const base = (kinds[kind] as Kind).example;
  if (snippet === undefined) return base;
  const given = new Set(topKeys(snippet));
  const rest = base.split(/^(?=\S)/m).filter((block) => !given.has(topKeys(block)[0] ?? ''));
  return `${snippet.endsWith('\n') ? snippet : `${snippet}\n`}${rest.join('')}`;
}

// Two communities of the same name would be a finding of their own.
function renamed(text: string, slug: string, snippet: string | undefined): string {
  return snippet?.includes('name:') ? text : text.replace(/^name: .*$/m, `name: ${slug}`);
}

function topKeys(text: string): string[] {
  return [...text.matchAll(/^([A-Za-z_$][\w$-]*):/gm)].map((match) => match[1]!);
}

function marksOf(file: string, text: string): Mark[] {
  if (!text.includes(' # !')) return [];
  return text.split('\n').flatMap((line, index): Mark[] => (line.endsWith(' # !') ? [`${file}:${index + 1}`] : []));
}
