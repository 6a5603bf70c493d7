import { describe, expect, test } from 'vitest';
import { own, wrong, wrongInPage } from './brought.ts';

describe('what templates may not do', () => {
  test.each([
    ['{{{name}}}', '2:1: write two braces, not three'],
    ['x\n {{&name}}', '3:2: write two braces, not three'],
    ['{{#name}}x{{/name}}', '2:1: there is no block “name”'],
    ['{{#eahc words}}x{{/eahc}}', '2:1: there is no block “eahc”; did you mean “each”?'],
    ['{{shout name}}', '2:3: there is no helper “shout”'],
    ['{{lsit words}}', '2:3: there is no helper “lsit”; did you mean “list”?'],
    ['{{log name}}', '2:3: there is no helper “log”'],
    ['{{lookup words 0}}', '2:3: there is no helper “lookup”'],
    ['{{#if (shout name)}}x{{/if}}', '2:8: there is no helper “shout”'],
    ['{{or}}', '2:3: “or” takes one value or more'],
    ['{{eq name}}', '2:3: “eq” takes two values'],
    ['{{#if}}x{{/if}}', '2:1: “if” takes one value'],
    ['{{#if or name}}x{{/if}}', '2:1: “if” takes one value; put a call of more in ( )'],
    ['{{#if name includeZero=true}}x{{/if}}', '2:1: “if” takes no values with names'],
    ['{{list words sep="; "}}', '2:3: “list” takes no values with names'],
    ['{{#each words as |word|}}{{word}}{{/each}}', '2:1: names with “as |…|” are not used here'],
    ['{{or name null}}', '2:11: null and undefined are not used here'],
    ['{{> absent}}', '2:1: there is no partial “absent”'],
    ['{{> haed}}', '2:1: there is no partial “haed”; did you mean “head”?'],
    ['{{> (or name)}}', '2:1: the name of a partial is written out'],
    ['{{> ../head}}', '2:1: there is no partial “../head”'],
    ['{{> "/etc/passwd"}}', '2:1: the name of a partial is written out'],
    ['{{> group group}}', '2:1: there is no partial “group”'],
    ['{{> head group name}}', '2:1: a partial sees one group; give all else as name=value'],
    ['{{#> head}}x{{/head}}', '2:1: decorators and blocks of partials are not used here'],
    ['{{#*inline "a"}}x{{/inline}}', '2:1: decorators and blocks of partials are not used here'],
    ['{{* name}}', '2:1: decorators and blocks of partials are not used here'],
    ['{{{{raw}}}} {{x}} {{{{/raw}}}}', '2:1: there is no block “raw”'],
    ['{{name.constructor}}', '2:3: this name is not for templates'],
    ['{{#with __proto__}}x{{/with}}', '2:9: this name is not for templates'],
    ['{{group.[__defineGetter__]}}', '2:3: this name is not for templates'],
    ['{{> row constructor=name name="a" to=""}}', '2:21: this name is not for templates'],
    ['{{@rot.name}}', '2:3: there is no “@rot.name”; did you mean “@root”?'],
    ['{{#each words}}{{@../index}}{{/each}}', '2:18: there is no “@../index”'],
    ['{{"name"}}', '2:3: write the text without braces'],
    ['{{5}}', '2:3: write the text without braces'],
  ])('%s', (text, message) => {
    expect(wrongInPage(text)).toContain(message);
  });

  test('blocks and brackets without end', () => {
    const nest = (open: string, close: string, times: number) => open.repeat(times) + close.repeat(times);
    expect(wrongInPage(nest('{{#if name}}', '{{/if}}', 24))).toEqual([]);
    expect(wrongInPage(nest('{{#if name}}', '{{/if}}', 26))[0]).toBe(
      '2:301: blocks stand more than 24 deep inside each other',
    );
    const brackets = (times: number) => `{{#if ${'(not '.repeat(times)}name${')'.repeat(times)}}}x{{/if}}`;
    expect(wrongInPage(brackets(7))).toEqual([]);
    expect(wrongInPage(brackets(10))[0]).toMatch(/^2:\d+: brackets stand too deep inside each other$/);
  });
});

describe('what cannot be read', () => {
  test.each([
    ['a\n{{#if name}}\nx', '3:1: {{#if}} is never closed: {{/if}} is missing'],
    ['{{#if name}}{{#each words}}x{{/if}}', '2:16: {{#each}} is opened here, but {{/if}} closes it'],
    ['a\nb {{/if}}', '3:3: {{/if}} closes a block that was not opened'],
    ['{{else}}', '2:1: {{else}} stands outside of a block, or is the second one in it'],
    ['{{#if name}}a{{else}}b{{else}}c{{/if}}', '2:23: {{else}} stands outside of a block, or is the second one in it'],
    ['x {{name', '2:3: this is not closed: }} is missing'],
    ['{{name} {{name}}', '2:7: “}” does not belong here'],
    ['{{name}', '2:1: this is not closed: }} is missing'],
    ['{{}}', '2:3: something is missing before “}}”'],
    ['{{> }}', '2:5: something is missing before “}}”'],
    ['{{#if (or name}}x{{/if}}', '2:15: something is missing before “}}”'],
    ['{{or name x=}}', '2:13: something is missing before “}}”'],
    ['{{or "a}}', '2:6: “"a” does not belong here'],
    ['{{!-- a {{name}}', '2:1: this comment is not closed: write --}} at its end'],
    ['{{group/../name}}', '2:3: this cannot be a name: “..” comes first, and names after it'],
  ])('%s', (text, message) => {
    expect(wrongInPage(text)).toEqual([message]);
  });

  test.each([
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x61, 0]), '1:1: this file is saved as UTF-16'],
    ['no UTF-8', new Uint8Array([0x61, 0xff]), '1:1: this file is not saved as UTF-8'],
    ['a sign nobody sees', 'a\nb\u202ec', '2:2: here stands a character that cannot be seen (U+202E)'],
    ['an old line end', 'a\rb', '1:2: this line ends in an old form (carriage return alone)'],
  ])('%s', (_, text, message) => {
    expect(wrong({ 'partials/x.hbs': text as string })).toEqual([`partials/x.hbs:${message}`]);
  });
});

describe('fixed text', () => {
  test.each([
    ['a\nb <b>{{name}}</b>', '3:3: “<b>”: pages are Markdown without tags of HTML'],
    ['<script src="x">', '2:1: “<script”: pages are Markdown without tags of HTML'],
    ['<!DOCTYPE html>', '2:1: “<!DOCTYPE”: pages are Markdown without tags of HTML'],
    ['<?php ?>', '2:1: “<?php”: pages are Markdown without tags of HTML'],
    ['{{or "" "<img>"}}', '2:9: “<img>”: pages are Markdown without tags of HTML'],
    ['{{> row name="<i>" to=""}}', '2:14: “<i>”: pages are Markdown without tags of HTML'],
    ['a <{{name}}>', '2:3: write a space behind “<”: what follows could become a tag'],
    ['a </{{name}}>', '2:3: write a space behind “<”: what follows could become a tag'],
    ['a < {{~name}}>', '2:3: write a space behind “<”: what follows could become a tag'],
    ['a <{{#if name}}b{{/if}}>', '2:3: write a space behind “<”: what follows could become a tag'],
    ['a <{{! x }}b>', '2:3: write a space behind “<”: what follows could become a tag'],
    ['a \\\\{{name}}', '2:3: a backslash here would take away the one that protects the value behind it'],
    ['[a](javascript:alert)', '2:5: a link begins with “javascript:”; only https:, http: and mailto: lead somewhere'],
    ['[a]( <DATA:x>)', '2:7: a link begins with “DATA:”; only https:, http: and mailto: lead somewhere'],
  ])('%s', (text, message) => {
    expect(wrongInPage(text)).toContain(message);
  });

  test.each([
    'a<br>b',
    '1 < 2 {{name}}',
    '<https://a.example>',
    '[a](https://a.example) [b](two.md) [c](#x)',
    '\\{{name}}',
  ])('%s is fine', (text) => {
    expect(wrongInPage(text)).toEqual([]);
  });
});

describe('the first comment', () => {
  const page = (text: string) => wrong({ 'community/two.md.hbs': text });
  const needs =
    'the first comment of a page needs title, audience (organisers, members or everyone), order and summary, and may have dated: yes and when: a path';
  test.each([
    ['A', `1:1: ${needs}`],
    ['{{> head}}\n{{!-- title: A --}}', `1:1: ${needs}`],
    ['{{!-- About this page --}}', `1:1: ${needs}`],
    ['{{!-- title: A | order: 1 | summary: B --}}', `1:1: ${needs}; audience is missing`],
    ['\n{{!-- title: A --}}', `2:1: ${needs}; audience, order and summary are missing`],
    [
      '{{!-- title: A | audience: cats | order: 1 | summary: B --}}',
      '1:18: there is no audience “cats”; there are organisers, members and everyone',
    ],
    [
      '{{!-- title: A | audience: member | order: 1 | summary: B --}}',
      '1:18: there is no audience “member”; did you mean “members”?',
    ],
    [
      '{{! title: A | audience: members | order: one | summary: B }}',
      '1:36: the order is a whole number: pages with smaller ones come first',
    ],
    [
      '{{!--\n  title: A |\n  audience: members |\n  order: 1 |\n  sumary: B\n--}}',
      '5:3: a page has no “sumary”; did you mean “summary”?',
    ],
    ['{{!-- title: A | audience: members | order: 1 | summary: B | dated: today --}}', '1:62: “dated” is yes or no'],
    [
      '{{!-- title: A | audience: members | order: 1 | summary: --}}',
      '1:49: a page has no “summary:”; did you mean “summary”?',
    ],
    [
      '{{!-- title: A | audience: members | order: 1 | summary: B | when: a b --}}',
      '1:62: “when” is a field of the view, such as launch.date',
    ],
    [
      '{{!-- title: A | audience: members | order: 1 | summary: B | when: peple --}}',
      '1:62: no page sees “peple”; did you mean “people”?',
    ],
    ['{{!-- title: A | audience: members | order: 1 | summary: B | when: pages --}}', '1:62: no page sees “pages”'],
  ])('%j', (text, message) => {
    expect(page(text)).toEqual([`community/two.md.hbs:${message}`]);
  });

  test('of a page that takes the place of another may be left out, or be a part', () => {
    const metaOf = (text: string) => {
      const { files, mistakes } = own({ 'community/one.md.hbs': text });
      return mistakes.length > 0 ? mistakes : files[0]!.meta;
    };
    const original = { title: 'One', audience: 'everyone', order: 1, summary: 'The first.', dated: false, when: '' };
    expect(metaOf('A')).toEqual(original);
    expect(metaOf('{{!-- Why: because. Nothing to read. --}}')).toEqual(original);
    expect(metaOf('{{!-- title: Uno | dated: yes --}}A')).toEqual({ ...original, title: 'Uno', dated: true });
    const whole = '{{!-- title: A | audience: members | order: 7 | summary: B: c | dated: no | when: group.text --}}';
    expect(metaOf(whole)).toEqual({
      title: 'A',
      audience: 'members',
      order: 7,
      summary: 'B: c',
      dated: false,
      when: 'group.text',
    });
  });
});
