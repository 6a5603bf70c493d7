import { faultWords } from '../fault.ts';
import type { Finding, Path } from '../finding.ts';
import { identityPath } from '../fingerprint.ts';
import { kinds } from '../kinds/index.ts';
import { holdings, isPerson } from '../measures/people.ts';
import type { Community, KindName, Model } from '../model.ts';
import type { Listed } from '../rule.ts';
import { masked } from '../view/masked.ts';
import { roleKinds } from '../words/roles.ts';
import type { Difference } from './findings.ts';
import type { Told } from './tell.ts';

/** Takes the people out of sentences: a report travels further than the files do. */
export interface Hidden {
  readonly told: (told: Told) => Told;
  readonly difference: (one: Difference) => Difference;
}

/** Takes everybody of two models out of sentences, but for those who hold a role: that is public. */
export function hidden(past: Model, now: Model, rules: readonly Listed[]): Hidden {
  const communities = [...past.communities, ...now.communities];
  const names = communities.flatMap(({ members }) => (members?.value.members ?? []).map(({ name }) => name));
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const words = aloneOf(communities);
  const hide = (text: string) => withoutMail(withoutWords(masked(text, names), words));
  return {
    // Who holds a role is told there, whoever is a member too.
    told: (told) => ({ ...told, words: withoutMail(told.kind === 'roles' ? told.words : masked(told.words, names)) }),
    difference: ({ finding, ...one }) => {
      const kind = kindOf(finding, past, now);
      const { message, fix } = isAboutPeople(kind, finding.path)
        ? generally(finding, kind!, byId.get(finding.rule))
        : { message: hide(finding.message), fix: hide(finding.fix) };
      return { ...one, finding: { ...finding, message, fix } };
    },
  };
}

/** The place of a finding, entries by name; in lists of people it ends at the list. */
export function placeOf({ path, file }: Finding, { byFile }: Model): string {
  const { kind, doc } = byFile.get(file) ?? {};
  return isAboutPeople(kind, path) ? String(path[0] ?? '') : identityPath(doc?.value, path);
}

function kindOf({ file }: Finding, past: Model, now: Model): KindName | undefined {
  return (now.byFile.get(file) ?? past.byFile.get(file))?.kind;
}

// What of skills and the log is about no person.
const ofNobody: Partial<Record<KindName, readonly string[]>> = {
  skills: ['skills', 'scale'],
  log: ['readings', 'assets'],
};

function isAboutPeople(kind: KindName | undefined, path: Path): boolean {
  if (kind === 'members') return true;
  const others = kind && ofNobody[kind];
  return others !== undefined && !others.includes(String(path[0] ?? ''));
}

/** What a rule finds among people, without what is written there. */
function generally({ rule }: Finding, kind: KindName, listed: Listed | undefined): { message: string; fix: string } {
  const { file } = kinds[kind];
  const message =
    rule in faultWords || !listed ? `${file} cannot be used as it is.` : `This is not so in ${file}: ${listed.summary}`;
  return { message, fix: 'Run `cop lint` to see where.' };
}

/** Names of one word and ids of people who hold no role: as they are written, since they may be words as well. */
function aloneOf(communities: readonly Community[]): ReadonlySet<string> {
  const isPublic = new Set(communities.flatMap((one) => holdings(one, publicKinds).map(({ person }) => person.name)));
  const people = communities.flatMap(({ members, links }) => [
    ...(members?.value.members ?? []).flatMap(({ id, name }) => (isPublic.has(name) ? [] : [id ?? '', name])),
    ...links.flatMap(({ to, targets, text }) =>
      to.to.includes('member') && targets.length === 0 && isPerson(text) ? [text] : [],
    ),
  ]);
  return new Set(people.map((word) => word.trim()).filter((word) => word !== '' && !isPublic.has(word)));
}

const publicKinds = roleKinds.filter((kind) => kind !== 'member');

function withoutWords(text: string, words: ReadonlySet<string>): string {
  return text.replace(/[\p{L}\p{N}]+(?:[-_.’'][\p{L}\p{N}]+)*/gu, (word) => (words.has(word) ? 'a member' : word));
}

/** A text without addresses. */
export function withoutMail(text: string): string {
  return text.replace(/[^\s“”"'<>()]+@[^\s“”"'<>()]+\.[^\s“”"'<>().,;]+/g, 'an address');
}
