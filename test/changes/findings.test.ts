import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { isQuiet } from '../../src/core/changes/data.ts';
import { changesOf } from '../../src/core/changes.ts';
import { compile, readBefore } from '../../src/core/compile.ts';
import { fingerprint, identityPath } from '../../src/core/fingerprint.ts';
import { audit } from '../../src/core/lint.ts';
import { rules } from '../../src/core/rules/index.ts';
import { between, modelOf, ruleIds, today, type World } from './worlds.ts';

const one = 'name: One\nstage: forming\npurpose: Try.\n';

test('a changed stage explains what is asked for since', () => {
  const world = (stage: string) => ({ 'communities/one/charter.yaml': `name: One\nstage: ${stage}\npurpose: Try.\n` });
  const { communities } = between(world('proposed'), world('active'));
  const made = communities[0]!.made.filter(({ finding }) => finding.rule === 'no-indicators');
  expect(made).toMatchObject([{ stage: 'active' }]);
  const back = between(world('active'), world('proposed')).communities[0]!.cured;
  expect(back.find(({ finding }) => finding.rule === 'no-indicators')).toMatchObject({ stage: 'proposed' });
});

test('errors come first, and what weighs more since is neither made nor cured', () => {
  const world = (more: string) => ({
    'cop.yaml': 'lint: {rules: {no-domain: info}}\n',
    'communities/one/charter.yaml': `${one}${more}`,
  });
  const { made } = between(
    world('audience: All\n'),
    world('contcat: Ada\nobjectives: [{statement: One, supports: [x]}]\n'),
  ).communities[0]!;
  const ranks = made.map(({ finding }) => ['error', 'warning', 'info'].indexOf(finding.severity));
  expect(ranks).toEqual([...ranks].sort());
  expect(made.map(({ finding }) => finding.rule)).toContain('unknown-field');
});

test('a rule that says the same at the same place in other words has neither made nor cured anything', () => {
  const world = (roles: string) => ({ 'communities/one/charter.yaml': one, 'communities/one/roles.yaml': roles });
  const empty = world('roles:\n  - {kind: sponsor, holder: Bo}\n  - {kind: manager}\n');
  const missing = world('roles:\n  - {kind: sponsor, holder: Bo}\n');
  for (const changes of [between(empty, missing), between(missing, empty)]) {
    expect(ruleIds(changes, 'made')).not.toContain('no-manager');
    expect(ruleIds(changes, 'cured')).not.toContain('no-manager');
  }
});

test('an overdue objective that takes the place of another one is seen', () => {
  const world = (id: string) => ({
    'communities/one/charter.yaml': `${one.replace('forming', 'active')}objectives:\n  - {id: ${id}, statement: Aim ${id}, due: 2020-01-01}\n`,
  });
  const changes = between(world('a'), world('b'));
  expect(ruleIds(changes, 'made')).toContain('objective-overdue');
  expect(ruleIds(changes, 'cured')).toContain('objective-overdue');
});

test('both sides are judged by the settings of now', () => {
  const world = (config: string) => ({ 'cop.yaml': config, 'communities/one/charter.yaml': one });
  const changes = between(world('lint: {profile: full}\n'), world('lint: {profile: starter}\n'));
  expect([ruleIds(changes, 'made'), ruleIds(changes, 'cured')]).toEqual([[], []]);
  expect(changes.told.map(({ words }) => words)).toEqual(['Lint: profile now starter, was full.']);
});

test('a file that cannot be read on one side makes and cures nothing but that', () => {
  const world = (roles: string) => ({ 'communities/one/charter.yaml': one, 'communities/one/roles.yaml': roles });
  const broken = between(world('roles: [{kind: manager}]\n'), world('roles: ['));
  expect([ruleIds(broken, 'made'), ruleIds(broken, 'cured')]).toEqual([['broken-yaml'], []]);
  const charter = { ...world('roles: [{kind: manager}]\n'), 'communities/one/charter.yaml': 'name: [' };
  const lost = between(world('roles: [{kind: manager}]\n'), charter);
  expect([ruleIds(lost, 'made'), ruleIds(lost, 'cured')]).toEqual([['broken-yaml'], []]);
});

test('what makes a file useless is told, whichever rule finds it', () => {
  const world = (kind: string) => ({ 'communities/one/charter.yaml': `${one}kind: ${kind}\n` });
  const changes = between(world('mixed'), world('mixture'));
  expect([ruleIds(changes, 'made'), ruleIds(changes, 'cured')]).toEqual([['unknown-choice'], []]);
  expect([ruleIds(between(world('mixture'), world('mixed')), 'cured')]).toEqual([['unknown-choice']]);
});

test('a role that waits for somebody is no person', () => {
  const world = (roles: string) => ({ 'communities/one/charter.yaml': one, 'communities/one/roles.yaml': roles });
  const { made } = between(world('roles: []\n'), world('roles: [{kind: manager, holder: TBD}]\n')).communities[0]!;
  expect(made.find(({ finding }) => finding.rule === 'placeholder-left')?.finding.message).toContain('“TBD”');
});

test('a place names entries and not their numbers', () => {
  const value = {
    objectives: [{ id: 'x', due: '1' }, { statement: 'y' }],
    events: [{ date: 'd', activity: 'c' }],
    in: ['a'],
  };
  expect(identityPath(value, ['objectives', 0, 'due'])).toBe('objectives[id=x].due');
  expect(identityPath(value, ['objectives', 1])).toBe('objectives[statement=y]');
  expect(identityPath(value, ['events', 0])).toBe('events[date=d,activity=c]');
  expect(identityPath(value, ['in', 0])).toBe('in[a]');
  expect(identityPath({ in: 'a' }, ['in', 0])).toBe('in[a]');
  expect(identityPath(value, ['objectives', 7, 'due'])).toBe('objectives[7].due');
});

test('a fingerprint survives lines, order and another day, but not another value', () => {
  const of = (text: string, day = today) => {
    const model = modelOf({ 'communities/one/charter.yaml': text });
    const { findings } = audit(model, { today: day, only: ['unknown-reference', 'objective-overdue'] }, rules).report;
    return findings.map((finding) => fingerprint(finding, model)).sort();
  };
  const late = '  - {statement: Late, due: 2026-01-01}\n';
  const due = (more: string) => `name: One\nstage: active\npurpose: Try.\nobjectives:\n${more}`;
  expect(of(due(late))).toHaveLength(1);
  expect(of(due(late))).toEqual(of(`# a remark\n\n${due(`  - {statement: Other, ongoing: yes}\n${late}`)}`));
  expect(of(due(late))).toEqual(of(due(late), '2026-06-09'));
  expect(of(due(late))).not.toEqual(of(due(late.replace('Late', 'Later'))));
});

const root = path.join(import.meta.dirname, '../../examples');

function example(name: string): World {
  const files = fs.readdirSync(path.join(root, name), { recursive: true }) as string[];
  const yaml = files.filter((file) => /^(?:communities\/[^/]+\/)?\w+\.yaml$/.test(file.split(path.sep).join('/')));
  return Object.fromEntries(
    yaml.map((file) => [file.split(path.sep).join('/'), fs.readFileSync(path.join(root, name, file), 'utf8')]),
  );
}

/** The same in another order: keys of groups and entries of lists, those of agendas too. */
function shuffled(value: unknown, next: () => number): unknown {
  const mixed = <T>(all: readonly T[]) =>
    all
      .map((entry) => ({ entry, at: next() }))
      .sort((a, b) => a.at - b.at)
      .map(({ entry }) => entry);
  if (Array.isArray(value)) return mixed(value.map((entry) => shuffled(entry, next)));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(mixed(Object.entries(value)).map(([key, entry]) => [key, shuffled(entry, next)]));
}

const names = ['data-pipelines', 'field-service', 'school-maths', 'nursing-wound-care'];
// Where the order of entries says something: learning paths, days one after another.
const ordered = new Set(['path-out-of-order', 'dates-out-of-order']);

describe('any world', () => {
  test.each(names)('%s compared with itself says nothing', (name) => {
    const changes = between(example(name), example(name));
    expect(isQuiet(changes)).toBe(true);
    expect(changes.communities.every(isQuiet)).toBe(true);
  });

  test('is told the same where equal files are read once', () => {
    const past = example('field-service');
    const [changed] = Object.keys(past).filter((file) => file.endsWith('charter.yaml'));
    const now = { ...past, [changed!]: `${past[changed!]}contcat: Ada\n` };
    const sources = (world: World) => Object.entries(world).map(([file, text]) => ({ file, text }));
    const model = modelOf(now);
    const once = compile(sources(past), '', readBefore(sources(now), model));
    expect(once.files.filter((file) => !model.files.includes(file)).map(({ doc }) => doc.file)).toEqual([changed]);
    const [all, few] = [between(past, now), changesOf(once, model, { today, rules })];
    const plain = (changes: typeof all) =>
      [changes, ...changes.communities].map(({ told, made, cured }) => [
        told,
        ...[made, cured].map((list) => list.map(({ finding, fingerprint: key }) => [finding, key])),
      ]);
    expect(plain(few)).toEqual(plain(all));
    expect(ruleIds(few, 'made')).toEqual(['unknown-field']);
  });

  test('in another order says nothing', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.nat(1e6), (name, seed) => {
        let state = seed;
        const next = () => {
          state = (state * 1103515245 + 12345) % 2147483648;
          return state;
        };
        const past = example(name);
        const now = Object.fromEntries(
          Object.entries(past).map(([file, text]) => {
            const { value } = modelOf({ [file]: text }).files[0]!.doc;
            return [file, stringify(shuffled(value, next), { lineWidth: 0 })];
          }),
        );
        const changes = between(past, now);
        expect([changes, ...changes.communities].flatMap(({ told }) => told)).toEqual([]);
        const ids = [...ruleIds(changes, 'made'), ...ruleIds(changes, 'cured')].filter((id) => !ordered.has(id));
        expect(ids).toEqual([]);
      }),
      { numRuns: 12, seed: 7 },
    );
  });

  test('made and cured change places with the sides', { timeout: 60_000 }, () => {
    const fields = ['domain: Data', 'objectives: [One, Two]', 'contact: Ada', 'contcat: Ada', 'kind: mixd'];
    const worlds = fc.tuple(fc.constantFrom('forming', 'active'), fc.subarray(fields)).map(([stage, lines]) => ({
      'communities/one/charter.yaml': `name: One\nstage: ${stage}\npurpose: Try.\n${lines.join('\n')}\n`,
    }));
    fc.assert(
      fc.property(worlds, worlds, (a, b) => {
        const [there, back] = [between(a, b), between(b, a)];
        expect(ruleIds(back, 'cured')).toEqual(ruleIds(there, 'made'));
        expect(ruleIds(back, 'made')).toEqual(ruleIds(there, 'cured'));
      }),
      { numRuns: 40, seed: 7 },
    );
  });
});
