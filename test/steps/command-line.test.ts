import { expect, test } from 'vitest';
import { commandLine } from '../../src/core/command-line.ts';

const named = { slug: 'data-guild' };

test.each([
  ['add role sponsor', 'cop add role sponsor --community data-guild'],
  ['log review', 'cop log review --community data-guild'],
  ['add curriculum', 'cop add curriculum --community data-guild'],
  // Parts of the organisation belong to no community.
  ['add strategy-objective', 'cop add strategy-objective'],
  ['add strategy', 'cop add strategy'],
  ['render sponsor-brief', 'cop render data-guild sponsor-brief'],
  ['skills plan', 'cop skills plan data-guild'],
  ['next', 'cop next data-guild'],
  ['map', 'cop map'],
  ['explain no-sponsor', 'cop explain no-sponsor'],
])('%s', (command, expected) => {
  expect(commandLine(command, named)).toBe(expected);
  expect(commandLine(command, undefined)).toBe(`cop ${command}`);
});

test.each([
  ['two words', '"two words"'],
  ['$(touch x)', "'$(touch x)'"],
  ["it's `x`", "'it'\\''s `x`'"],
])('a folder called %s is quoted for a shell', (slug, quoted) => {
  expect(commandLine('log event', { slug })).toBe(`cop log event --community ${quoted}`);
});
