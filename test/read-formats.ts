import fs from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import { default as addFormats } from 'ajv-formats';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { SaxesParser } from 'saxes';
import * as z from 'zod';

/** A log as far as the tests look into it. */
export interface Sarif {
  readonly version: string;
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly name: string; readonly rules: readonly SarifRule[] } };
      readonly columnKind: string;
      readonly invocations?: readonly {
        readonly toolExecutionNotifications: readonly { readonly message: { readonly text: string } }[];
      }[];
      readonly results: readonly SarifResult[];
    },
  ];
}

interface SarifRule {
  readonly id: string;
  readonly help: { readonly text: string; readonly markdown: string };
}

export interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex?: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly [{ readonly physicalLocation: SarifPlace }];
  readonly relatedLocations?: readonly { readonly physicalLocation: SarifPlace }[];
  readonly partialFingerprints?: Readonly<Record<string, string>>;
  readonly suppressions?: readonly { readonly kind: string; readonly justification: string }[];
  readonly fixes?: readonly {
    readonly description: { readonly text: string };
    readonly artifactChanges: readonly {
      readonly artifactLocation: { readonly uri: string };
      readonly replacements: readonly {
        readonly deletedRegion: object;
        readonly insertedContent: { readonly text: string };
      }[];
    }[];
  }[];
}

interface SarifPlace {
  readonly artifactLocation: { readonly uri: string };
  readonly region: Readonly<Record<string, number>>;
}

const schemaFile = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
// Its draft is an older one than the reader knows; it uses nothing in which they differ but the name of its id.
const { id: _, $schema: __, ...schema } = JSON.parse(fs.readFileSync(schemaFile, 'utf8'));
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv);
const isSarif = ajv.compile<Sarif>(schema);

/** Reads a log, and throws where it is not as the official schema has it. */
export function readSarif(text: string): Sarif {
  const log: unknown = JSON.parse(text);
  if (isSarif(log)) return log;
  throw new Error(`This is no SARIF: ${ajv.errorsText(isSarif.errors)}`);
}

/** An element as an XML reader sees it; its text is that of its own, not of what is inside. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** Reads a document, and throws where it is no XML 1.0. */
export function readXml(text: string): Element {
  const parser = new SaxesParser();
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('cdata', () => {
    throw new Error('There is a section of character data.');
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes: attributes as Record<string, string>, children: [], text: '' };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('text', (more) => {
    open.at(-1)!.text += more;
  });
  parser.write(text).close();
  return root.children[0]!;
}

/** Every element of a name, wherever it stands. */
export function elements(root: Element, name: string): Element[] {
  return [...(root.name === name ? [root] : []), ...root.children.flatMap((child) => elements(child, name))];
}

const issues = z.array(
  z.strictObject({
    description: z.string(),
    check_name: z.string(),
    fingerprint: z.string().min(1),
    severity: z.enum(['info', 'minor', 'major', 'critical', 'blocker']),
    location: z.strictObject({
      path: z.string(),
      lines: z.strictObject({ begin: z.int().min(1), end: z.int().min(1) }),
    }),
  }),
);

/** Reads a code quality report, and throws where it has not the fields that GitLab documents. */
export function readGitlab(text: string): z.output<typeof issues> {
  return issues.parse(JSON.parse(text));
}

/** What acts on a page: raw HTML, the targets of links and pictures. And what is read there, without HTML. */
export interface Page {
  readonly html: readonly string[];
  readonly targets: readonly string[];
  readonly text: string;
  readonly kinds: ReadonlySet<string>;
}

// A second look for addresses, which knows nothing of what is escaped, is no part of reading a page.
const pages = gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }));

/** Reads a page as GitHub does. */
export function readMarkdown(text: string): Page {
  const html: string[] = [];
  const targets: string[] = [];
  const texts: string[] = [];
  const kinds = new Set<string>();
  const visit = (node: unknown): void => {
    const { type, value, url, children = [] } = node as { type: string; value?: string; url?: string; children?: [] };
    kinds.add(type);
    if (type === 'html') html.push(value!);
    else if (value !== undefined) texts.push(value);
    if (url !== undefined) targets.push(url);
    for (const child of children) visit(child);
    if (type === 'paragraph') texts.push('\n');
  };
  visit(fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [pages] }));
  return { html, targets, text: texts.join(''), kinds };
}

/** A command as the runner of GitHub Actions reads it. */
export interface Annotation {
  readonly command: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/** The commands in a log; a runner also obeys those that follow white space. */
export function readGithub(log: string): Annotation[] {
  const found = log.split('\n').map((line) => /^\s*::(\S*?)(?: (.*?))?::(.*)$/.exec(line));
  return found.flatMap((match) => {
    if (!match) return [];
    const [, command = '', properties = '', data = ''] = match;
    const pairs = properties.split(',').map((pair) => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at), decoded(pair.slice(at + 1))] as const;
    });
    return [{ command, properties: Object.fromEntries(pairs), data: decoded(data) }];
  });
}

function decoded(text: string): string {
  const codes: Readonly<Record<string, string>> = { '0D': '\r', '0A': '\n', '3A': ':', '2C': ',', '25': '%' };
  return text.replace(/%(0D|0A|3A|2C|25)/g, (_, code: string) => codes[code]!);
}
