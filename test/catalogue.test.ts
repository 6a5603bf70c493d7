import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { faultWords } from '../src/core/fault.ts';
import type { Listed } from '../src/core/rule.ts';
import { rules } from '../src/core/rules/index.ts';
import { efforts } from '../src/core/words/effort.ts';
import { parsed } from './command-words.ts';

const folder = path.join(import.meta.dirname, '../src/core/rules');
const listed = (fs.readdirSync(folder, { recursive: true }) as string[])
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => /^[^/]+\/[^/]+\.ts$/.test(file));

/** Every id, by category: they are kept for ever. `*` marks the rules of the starter profile, `~` those that depend on today. */
const catalogue = {
  communication: `
    audience-not-addressed* charter-not-shared hard-to-read launch-agenda-gaps*~ launch-without-announcement~
    leaders-silent~ no-audience no-change-plan no-contact no-feedback-route* no-how-to-join* no-open-door
    no-plan-after-launch* sponsor-never-speaks
  `,
  health: `
    attendance-falling~ feedback-unanswered~ gone-quiet*~ indicator-not-read~ indicator-target-contradicts
    no-indicators* only-activity-counts retired-without-handover review-overdue~ stage-out-of-step*~
  `,
  integrity: `
    dates-out-of-order duplicate-id ignore-without-reason levels-out-of-order person-described-twice
    placeholder-left required-field-missing unknown-choice unknown-field unknown-file unknown-reference
  `,
  learning: `
    learning-objective-not-observable* no-curriculum one-format-only path-misses-target* path-out-of-order
    prerequisite-loop topic-date-passed~ topic-without-lead~ topic-without-objective
  `,
  membership: `
    below-launch-minimum* boundary-undecided membership-not-voluntary newcomers-not-returning~
    no-membership-criteria one-team-only
  `,
  relevance: `
    critical-gap-untaught* curriculum-misses-strategy horizon-out-of-range no-current-need* no-domain
    no-member-benefit* no-strategy-link* objective-not-measured* objective-overdue~ objective-without-date
    objective-without-strategy overlapping-communities scope-without-edge strategy-file-missing
    strategy-objective-closed*~ vision-missing
  `,
  rhythm: `
    activity-without-zone no-rhythm no-small-group-time nothing-new~ only-presentations rhythm-broken*~
    rhythm-without-anchor
  `,
  roles: `
    core-group-too-small duty-without-one-owner one-organisation-leads single-organiser* term-over~
    too-many-hats
  `,
  skills: `
    no-skills-map rating-without-consent ratings-old~ single-expert* unused-skill
  `,
  support: `
    activity-without-place external-topic-without-budget manager-not-empowered manager-without-time*
    member-time-not-agreed* no-budget-decision* no-manager* no-platform no-recognition no-sponsor*
    no-technology-support organisers-on-own-time overcommitted-person platform-not-cleared platform-purpose-gap
    platform-shuts-out-members platform-sprawl rhythm-exceeds-time sponsor-promised-nothing sponsor-silent~
  `,
} as const;

const categories = Object.keys(catalogue);

describe('the catalogue', () => {
  test('ids are kebab-case, unique, and no fault has one of them', () => {
    const ids = [...rules.map((rule) => rule.id), ...Object.keys(faultWords)];
    expect(ids.filter((id) => !/^[a-z]+(-[a-z]+)+$/.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('ids equal file names, categories are known', () => {
    const files = listed.map((file) => file.replace(/\.ts$/, ''));
    expect(rules.map((rule) => `${rule.category}/${rule.id}`).sort()).toEqual(files.sort());
    expect(rules.filter((rule) => !categories.includes(rule.category))).toEqual([]);
  });

  test.each(Object.entries(catalogue))('%s keeps its ids and their profile', (category, words) => {
    const marked = (rule: Listed) => `${rule.id}${rule.starter ? '*' : ''}${rule.time ? '~' : ''}`;
    const own = new Set(rules.filter((rule) => rule.category === category).map(marked));
    const kept = words.trim().split(/\s+/);
    expect(kept.filter((id) => !own.has(id))).toEqual([]);
  });

  test('began with 104 rules', () => {
    expect(Object.values(catalogue).flatMap((words) => words.trim().split(/\s+/))).toHaveLength(104);
  });

  test.each(rules.map((rule) => [rule.id, rule] as const))('%s has its words and samples', (_, rule) => {
    for (const words of [rule.summary, rule.why, rule.fix, rule.source, rule.unless])
      expect(words).toMatch(/^[\p{Lu}“`\d].*[.?)]$/su);
    expect(rule.good.length).toBeGreaterThan(0);
    expect(rule.bad.length).toBeGreaterThan(0);
    expect(rule.reads.length + (rule.on === 'comment' || rule.on === 'file' ? 1 : 0)).toBeGreaterThan(0);
  });

  test('every rule says what it takes, and its command is one of the program', { timeout: 60_000 }, async () => {
    for (const rule of rules) expect(Object.keys(efforts), rule.id).toContain(rule.effort);
    const commands = new Set(rules.flatMap(({ command }) => command ?? []));
    expect(commands.size).toBeGreaterThan(30);
    for (const command of commands) expect(await parsed(`cop ${command}`), command).toMatch(/^[a-z-]+$/);
  });

  test('rules that depend on today never exceed a warning', () => {
    const wrong = rules.filter((rule) => rule.time && severities(rule).includes('error'));
    expect(wrong.map((rule) => rule.id)).toEqual([]);
  });
});

function severities(rule: Listed): string[] {
  return typeof rule.severity === 'string' ? [rule.severity] : Object.values(rule.severity);
}

test('pages name only rules that exist', () => {
  const templates = path.join(import.meta.dirname, '../templates');
  const texts = (fs.readdirSync(templates, { recursive: true }) as string[])
    .filter((file) => file.endsWith('.hbs'))
    .map((file) => fs.readFileSync(path.join(templates, file), 'utf8'));
  const named = texts.flatMap((text) => [...text.matchAll(/rule="([^"]+)"/g)].map((match) => match[1]!));
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((id) => !rules.some((rule) => rule.id === id))).toEqual([]);
});
