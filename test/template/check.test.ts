import { describe, expect, test } from 'vitest';
import { wrong, wrongInPage } from './brought.ts';

describe('names', () => {
  test.each([
    ['{{nmae}}', '2:3: there is no “nmae” here; did you mean “name”?'],
    ['{{#if misspelt}}x{{/if}}', '2:7: there is no “misspelt” here'],
    [
      '{{#if draft}}{{#unless (and name (not pepole))}}x{{/unless}}{{/if}}',
      '2:39: there is no “pepole” here; did you mean “people”?',
    ],
    ['{{#if nothing}}a{{else}}b\n{{#if wrods}}x{{/if}}{{/if}}', '3:7: there is no “wrods” here; did you mean “words”?'],
    ['{{#each nothing}}x{{else}}{{wrods}}{{/each}}', '2:29: there is no “wrods” here; did you mean “words”?'],
    ['{{group.txet}}', '2:3: there is no “txet” in “group”; did you mean “text”?'],
    ['{{group.inner.depe}}', '2:3: there is no “depe” in “group.inner”; did you mean “deep”?'],
    ['{{group.zzzzzz}}', '2:3: there is no “zzzzzz” in “group”; there is text, href and inner'],
    ['{{deep}}', '2:3: there is no “deep” here; did you mean “group.inner.deep”?'],
    ['{{href}}', '2:3: there is no “href” here; did you mean “group.href”?'],
    ['{{name.first}}', '2:3: there is no “first” in “name”: a text has no fields; print it alone, in a list as “this”'],
    ['{{people.name}}', '2:3: there is no “name” in “people”; it is a list: go through it with {{#each}}'],
    ['{{#each people}}{{nmae}}{{/each}}', '2:19: there is no “nmae” here; did you mean “name”?'],
    ['{{#each people}}{{draft}}{{/each}}', '2:19: there is no “draft” here; did you mean “../draft”?'],
    [
      '{{#each people}}{{#each skills}}{{link.text}}{{/each}}{{/each}}',
      '2:35: there is no “link” here; did you mean “../link”?',
    ],
    [
      '{{#each people}}{{#each skills}}{{../../nmae}}{{/each}}{{/each}}',
      '2:35: there is no “nmae” there; did you mean “name”?',
    ],
    ['{{#each words}}{{deep}}{{/each}}', '2:18: there is no “deep” here; did you mean “@root.group.inner.deep”?'],
    ['{{#each words}}{{text}}{{/each}}', '2:18: there is no “text” here; did you mean “@root.group.text”?'],
    [
      '{{#each words}}{{xyzxyz}}{{/each}}',
      '2:18: there is no “xyzxyz” here: a text has no fields; print it alone, in a list as “this”',
    ],
    ['{{#with group}}{{name}}{{/with}}', '2:18: there is no “name” here; did you mean “../name”?'],
    ['{{@root.nmae}}', '2:3: there is no “nmae” in “@root”; did you mean “name”?'],
    ['{{../name}}', '2:3: “../” leads further out than there is anything'],
    ['{{#each people}}{{../../name}}{{/each}}', '2:19: “../” leads further out than there is anything'],
    ['{{@index}}', '2:3: “@index” is there only inside of {{#each}}'],
    ['{{#with group}}{{@first}}{{/with}}', '2:18: “@first” is there only inside of {{#each}}'],
    ['{{list (or words wrods)}}', '2:18: there is no “wrods” here; did you mean “words”?'],
    ['{{> row name=nmae to=""}}', '2:14: there is no “nmae” here; did you mean “name”?'],
  ])('%s', (text, message) => {
    expect(wrongInPage(text)).toEqual([message]);
  });

  test.each([
    '{{name}} {{this.name}} {{./name}} {{group.inner.deep}} {{group/text}} {{@root.name}}',
    '{{#each people}}{{name}}{{@index}}{{@key}}{{#if @first}}a{{/if}}{{#unless @last}},{{/unless}}{{../name}}{{/each}}',
    '{{#each people}}{{#each skills}}{{this}}{{../name}}{{../../name}}{{@root.name}}{{/each}}{{/each}}',
    '{{#with group}}{{text}}{{#with inner}}{{deep}}{{../text}}{{../../name}}{{/with}}{{/with}}{{#with name}}{{this}}{{/with}}',
    '{{words.length}} {{words.[0]}} {{people.[1].name}} {{#if (eq words.length 3)}}x{{/if}}',
    '{{#if people}}{{else if draft}}{{else if (not name)}}x{{/if}}',
    '{{or name group.text "x"}} {{list words}} {{list name}} {{list (or words nothing)}}',
    '{{#if (eq draft true)}}x{{/if}}{{#if group}}x{{/if}}',
    '{{page.title}}{{#each pages}}{{id}}{{/each}}',
  ])('%s is fine', (text) => {
    expect(wrongInPage(text)).toEqual([]);
  });
});

describe('kinds', () => {
  test.each([
    ['{{group}}', '2:3: “group” is a group of fields; print one of them, such as “group.text”'],
    ['{{#with group}}{{this}}{{/with}}', '2:18: “this” is a group of fields; print one of them, such as “text”'],
    ['{{words}}', '2:3: “words” is a list; go through it with {{#each words}}, or write {{list words}}'],
    ['{{people}}', '2:3: “people” is a list; go through it with {{#each people}}'],
    ['{{draft}}', '2:3: “draft” is yes or no, and no text; ask for it with {{#if …}}'],
    ['{{not name}}', '2:3: “(not …)” is yes or no, and no text; ask for it with {{#if …}}'],
    ['{{or name draft}}', '2:3: “(or …)” is yes or no, and no text; ask for it with {{#if …}}'],
    ['{{list people}}', '2:8: “list” joins the texts of a list, and “people” has none'],
    ['{{list group}}', '2:8: “list” joins the texts of a list, and “group” has none'],
    ['{{#if (eq words "x")}}x{{/if}}', '2:11: “eq” compares texts, and “words” is a list'],
    ['{{#each name}}x{{/each}}', '2:9: “name” is no list'],
    ['{{#each group}}x{{/each}}', '2:9: “group” is a group of fields, and no list'],
    ['{{#each (or words people)}}x{{/each}}', '2:10: “each” takes one of the values, not “or”'],
    ['{{#with people}}x{{/with}}', '2:9: “people” is a list and no group'],
    ['{{chart.diagram}}', '2:3: “chart.diagram” is the data of a diagram; print the diagram with {{> diagram …}}'],
    ['{{> row name=(or group people) to=""}}', '2:15: a partial takes one of the values, not “or”'],
  ])('%s', (text, message) => {
    expect(wrongInPage(text)).toContain(message);
  });
});

describe('places', () => {
  const address = (name: string) =>
    `an address stands here, and “${name}” is none; use a field “href”, or {{> link …}} for the whole link`;
  const code = (name: string) =>
    `in a block of code “${name}” would be shown with signs that belong to Markdown; print it outside`;
  const hidden = (name: string) => `“${name}” could end the comment it stands in; print it outside`;
  test.each([
    ['[a]({{name}})', `2:7: ${address('name')}`],
    ['[a](https://a.example/{{name}})', `2:25: ${address('name')}`],
    ['![a]( <{{name}}>)', `2:7: write a space`],
    ['[a]({{#if name}}{{name}}{{/if}})', `2:19: ${address('name')}`],
    ['[a]({{#if draft}}x{{else}}{{/if}}{{name}})', `2:36: ${address('name')}`],
    ['[a]({{or group.href name}})', `2:7: ${address('name')}`],
    ['[a]: {{name}}', `2:8: ${address('name')}`],
    ['<https://a.example/{{name}}>', `2:22: ${address('name')}`],
    ['{{#each words}}[a]({{this}}){{/each}}', `2:22: ${address('words')}`],
    ['{{> row name="a" to=name}}', `2:1: ${address('name')}`],
    ['{{> row name="a" to=(or "" name)}}', `2:1: ${address('name')}`],
    ['[a]({{> head}})', '2:5: a partial cannot stand in an address, a block of code or a comment'],
    ['```\n{{name}}\n```', `3:3: ${code('name')}`],
    ['~~~ mermaid\n{{#each words}}{{this}}{{/each}}\n~~~', `3:18: ${code('words')}`],
    ['1. a\n\n   ````\n   ```\n   {{name}}\n   ````', `6:6: ${code('name')}`],
    ['> ```\n> {{name}}\n> ```', `3:5: ${code('name')}`],
    ['```{{name}}', `2:6: ${code('name')}`],
    [
      '{{#if draft}}\n```\n{{/if}}\n{{name}}\n{{#if draft}}\n```\n{{/if}}',
      '2:1: a block of code or a comment begins or ends in {{#if}}, but not always',
    ],
    [
      '{{#each words}}\n```\n{{/each}}',
      '2:1: a block of code or a comment begins or ends in {{#each}}, but not always',
    ],
    ['a\n```\nb', '3:1: a block of code begins with ``` and never ends'],
    ['<!-- {{name}} -->', `2:8: ${hidden('name')}`],
    ['<!-- {{page.source}} {{page.title}} -->', `2:24: ${hidden('title')}`],
    ['<!-{{#if draft}}- {{/if}}{{name}}', '2:1: write a space behind “<”: what follows could become a tag'],
    ['<!-- a\n\n{{name}} -->', `4:3: ${hidden('name')}`],
    ['<!-- a', '2:1: a comment begins with <!-- and never ends'],
    [
      '{{#if draft}}<!-- a{{/if}} {{name}} -->',
      '2:1: a block of code or a comment begins or ends in {{#if}}, but not always',
    ],
    ['{{chart.mermaid.[0]}}', '2:3: “mermaid” is written for a diagram: print the diagram with {{> diagram …}}'],
    ['{{list chart.mermaid}}', '2:3: “mermaid” is written for a diagram: print the diagram with {{> diagram …}}'],
  ])('%s', (text, message) => {
    expect(wrongInPage(text).filter((line) => line.startsWith(message))).toHaveLength(1);
  });

  test.each([
    '[a]({{group.href}}) ![{{name}}]({{group.href}}) [{{name}}](https://a.example) {{name}}',
    '[a]({{page.id}}.md) {{#each people}}[{{name}}]({{link.href}}){{/each}}',
    '{{> diagram chart}}',
    '```mermaid\n{{#each chart.mermaid}}\n{{this}}\n{{/each}}\n```\n\n{{name}}',
    '<!-- cop:keep a -->\n<!-- /cop:keep -->\n{{name}}',
    '<!-- from {{page.source}}{{#if page.asOf}} as of {{page.asOf}}{{/if}}; -->\n{{name}}',
    '{{#if draft}}\n```\na\n```\n{{else}}\nb\n{{/if}}\n{{name}}',
    '`{{name}}` and ``` a ``` {{name}}',
  ])('%s is fine', (text) => {
    expect(wrongInPage(text)).toEqual([]);
  });
});

describe('partials', () => {
  test.each([
    ['{{> row name="a"}}', '2:1: the partial “row” needs “to”, which is not there'],
    ['{{> row group}}', '2:1: the partial “row” needs “to”, which is not there'],
    ['{{#each people}}\n{{> row}}\n{{/each}}', '3:1: the partial “row” needs “to”, which is not there'],
    ['{{> diagram group}}', '2:1: the partial “diagram” needs “isShown”, which is not there'],
    ['{{> head group}}', '2:1: the partial “head” needs “page”, which is not there'],
  ])('%s: what one of ours needs is said where it is called', (text, message) => {
    expect(wrongInPage(text)).toEqual([message]);
  });

  test('of one’s own are checked with what they see where they are called', () => {
    const files = { 'partials/card.hbs': '{{name}}: {{what}}{{#if more}}{{more}}{{/if}}\n' };
    expect(
      wrongInPage('{{> card what="a" more=""}}{{#each people}}{{> card what=name more=../name}}{{/each}}', files),
    ).toEqual([]);
    expect(wrongInPage('{{> card waht="a" more=""}}', files)).toEqual([
      'partials/card.hbs:1:13: there is no “what” here (where community/two.md.hbs:2:1 calls it); did you mean “waht”?',
    ]);
    expect(wrongInPage('{{> card what="a" more=""}}\n{{> card group what="b" more="c"}}', files)).toEqual([
      'partials/card.hbs:1:3: there is no “name” here (where community/two.md.hbs:3:1 calls it); did you mean “@root.name”?',
    ]);
    expect(wrongInPage('{{> card what=words more=""}}', files)).toEqual([
      'partials/card.hbs:1:13: “what” is a list; go through it with {{#each what}}, or write {{list what}}',
    ]);
  });

  test('that take the place of ours are checked with our pages', () => {
    expect(wrong({ 'partials/row.hbs': '{{name}} {{too}}\n' })).toEqual([
      'partials/row.hbs:1:12: there is no “too” here (where community/one.md.hbs:4:1 calls it); did you mean “to”?',
    ]);
    expect(wrong({ 'partials/head.hbs': '{{#each people}}{{> row}}{{/each}}' })).toEqual([
      'partials/head.hbs:1:17: the partial “row” needs “to”, which is not there',
    ]);
  });

  test('that nobody calls are checked as far as that is possible', () => {
    expect(wrong({ 'partials/card.hbs': '{{what}} {{#each all}}{{x.y}}{{/each}} {{@root.anything}}' })).toEqual([]);
    expect(wrong({ 'partials/card.hbs': '{{#each all}}{{../../what}}{{/each}}{{@index}}' })).toHaveLength(2);
  });

  test('do not see around the place that calls them', () => {
    expect(wrongInPage('{{#each people}}{{> card}}{{/each}}', { 'partials/card.hbs': '{{name}} {{../name}}' })).toEqual(
      ['partials/card.hbs:1:12: “../” leads further out than there is anything'],
    );
    expect(
      wrongInPage('{{#each people}}{{> card}}{{/each}}', { 'partials/card.hbs': '{{@index}} {{@root.name}}' }),
    ).toEqual([]);
  });
});
