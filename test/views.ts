import fs from 'node:fs';
import path from 'node:path';
import { compile } from '../src/core/compile.ts';
import { developmentPlan, ownersCalled } from '../src/core/development.ts';
import type { Source } from '../src/core/finding.ts';
import { type Kit, kitOf, openFindings, overviewOf } from '../src/core/kit.ts';
import { type Chartered, isChartered, type Model } from '../src/core/model.ts';
import type { Template } from '../src/core/render.ts';
import type { Sample } from '../src/core/rule.ts';
import { rules } from '../src/core/rules/index.ts';
import { sampleDay, workspace } from '../src/core/sample.ts';
import { sheetsOf } from '../src/core/sheets.ts';
import type { Scope } from '../src/core/template/meta.ts';
import { partials, templates } from '../src/core/templates.ts';

const examples = path.join(import.meta.dirname, '../examples');

/** The date each example is judged by; what is broken comes last. */
const days = {
  'data-pipelines': '2026-04-10',
  'nursing-wound-care': '2026-06-01',
  minimal: '2026-06-01',
  broken: '2026-06-01',
} as const;

/** What the pages of a scope see, with texts escaped as templates print them. */
export interface PageView {
  readonly scope: Scope;
  readonly view: object;
}

/** What the pages of all examples see. */
export function exampleViews(): PageView[] {
  return Object.entries(days).flatMap(([example, today]) => viewsOf(modelOf(example), today));
}

const people = Array.from({ length: 24 }, (_, index) => `m${index + 1}`);

/** What no example says, for lists that would be empty everywhere: add what fills a new one. */
const more: Sample = {
  charter: `stage: active
launch: {date: 2026-03-01}
benefits: {members: [Help with a fault]}
objectives: [{statement: Fewer faults, status: done}]
needs: [{need: Finding faults, from: gap-report}]
backlog: [{what: Soldering, kind: topic}]
rhythm:
  activities: [{name: Stand-up, every: daily, time: "09:00", starts: 2026-03-01, minutes: 10}]
`,
  members: `members:\n${people.map((id, index) => `  - {id: ${id}, name: Member ${id}, practice_role: repairer, type: ${index < 12 ? 'active' : 'peripheral'}, joined: 2026-01-01, consent: {skills: named}}\n`).join('')}`,
  skills: `skills: [{id: faults, name: Finding faults, importance: critical, cover: {level: 3, people: 2}}]
targets: {repairer: {faults: 2}}
ratings:\n${people.map((id, index) => `  - {member: ${id}, date: 2026-05-01, skills: {faults: ${index < 12 ? 1 : 2}}}\n`).join('')}`,
  log: 'events: [{date: 2026-05-05, activity: stand-up, decisions: [Test twice]}]\n',
  others: {
    resting: {
      charter: 'name: Resting\nstage: active\npaused: {from: 2026-05-01, until: 2026-09-01, why: Stocktaking}\n',
    },
  },
};

/** Few people with one skill missing among them, all of whom may be told. */
const few: Sample = {
  charter: 'stage: active\n',
  skills: `skills: [{id: triage, name: Fault finding, importance: high, cover: {level: 4, people: 3}}]
ratings:\n${['ada', 'ben', 'chen', 'dia', 'eva', 'finn'].map((id) => `  - {member: ${id}, date: 2026-05-04, by: self, skills: {triage: 1}}\n`).join('')}plans: [{member: ada, skill: triage, goal: Find faults alone, from: 1, to: 2, by: 2026-09-30}]
`,
  config: 'privacy: {min_group: 1}\n',
};

/** What pages see where every list has an entry. */
export function fullViews(): PageView[] {
  return [...exampleViews(), ...[more, few].flatMap((one) => viewsOf(compile(workspace(one).sources), sampleDay))];
}

/** What the pages of all communities of a model see, and those about all of them. */
export function viewsOf(model: Model, today: string): PageView[] {
  const wanted = { today, out: 'launch-kit', wants: ({ id }: { id: string }) => id === eye, final: false };
  const findings = openFindings(model, today, rules);
  const kits = model.communities.filter(isChartered).map((community) => kitOf({ model, community }, wanted, findings));
  const overview = overviewOf(model, wanted);
  const plans = model.communities.filter(isChartered).flatMap((community) => plansIn(model, community, today));
  return [
    ...[...kits, ...(overview ? [overview] : [])].map((kit) => ({ scope: kit.scope, view: seenBy(kit) })),
    ...plans,
  ];
}

const mostPlans = 6;

/** What the development plans of the first members of a community see. */
function plansIn(model: Model, community: Chartered, today: string): PageView[] {
  return (community.members?.value.members ?? []).slice(0, mostPlans).flatMap(({ id, name }) => {
    const [owner] = ownersCalled(id ?? name, [community], { model, today });
    if (!owner || owner.without) return [];
    const { template, seen } = looking('member');
    developmentPlan(owner, { templates: [template], partials }, today);
    return [{ scope: 'member' as const, view: seen[0]! }];
  });
}

const eye = 'welcome';

/** What a page of a kit sees. */
function seenBy(kit: Kit): object {
  const { template, seen } = looking(kit.scope);
  for (const sheet of sheetsOf(kit, { templates: [...templates, template], partials })) sheet.at(kit.today);
  return seen[0]!;
}

/** A template that prints nothing, and keeps what it sees. */
function looking(scope: Scope) {
  const seen: object[] = [];
  const main = (_: object, here: object) => {
    seen.push(here);
    return '';
  };
  const summary = 'What newcomers should know first.';
  const meta = { title: 'Welcome', audience: 'members', order: 20, summary, dated: true, when: '' } as const;
  const template: Template = { path: `${scope}/${eye}.md`, meta, spec: { compiler: [8, '>= 4.3.0'], main } };
  return { template, seen };
}

function modelOf(example: string): Model {
  const root = path.join(examples, example);
  const files = (fs.readdirSync(root, { recursive: true }) as string[]).filter((file) => file.endsWith('.yaml')).sort();
  const sources = files.map(
    (file): Source => ({
      file: file.split(path.sep).join('/'),
      text: fs.readFileSync(path.join(root, file), 'utf8'),
    }),
  );
  return compile(sources, '');
}
