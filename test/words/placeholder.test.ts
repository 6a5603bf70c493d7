// biome-ignore-all lint/suspicious/noTemplateCurlyInString: such slots are what is looked for.
import { describe, expect, test } from 'vitest';
import { placeholder } from '../../src/core/words/placeholder.ts';

describe('is nothing but a placeholder', () => {
  test.each([
    ['TODO'],
    ['todo'],
    ['To-do.'],
    ['TBC'],
    ['tbd'],
    ['(TBD)'],
    ['**TBD**'],
    ['[TODO]'],
    ['<TBD>'],
    ['# TODO'],
    ['TBA'],
    ['FIXME'],
    ['XXX'],
    ['xxxx'],
    ['N/A'],
    ['n/a'],
    ['To be confirmed'],
    ['to be decided.'],
    ['Lorem ipsum.'],
    ['…'],
    ['...'],
    ['???'],
    ['____'],
    ['Charter content here'],
    ['Your text goes here'],
    ['REPLACE THIS'],
    ['Insert the name of your community here'],
    ['Foo-Baz-Bar'],
    ['foo bar'],
    ['<your name>'],
    ['<title>'],
    ['<<name>>'],
    ['[Square bracket prompt]'],
    ['[Purpose]'],
    ['[one or two sentences on why]'],
  ])('%s', (text) => {
    expect(placeholder(text)).toEqual({ words: text, form: 'whole' });
  });
});

describe('begins with a mark', () => {
  test.each([
    ['TODO: write this', 'TODO'],
    ['TODO write this', 'TODO'],
    ['TODO(ada): ask the sponsor', 'TODO'],
    ['todo: ask the sponsor', 'todo'],
    ['TBD by the core group', 'TBD'],
    ['TBC, see the vote', 'TBC'],
    ['TBD - after March', 'TBD'],
    ['(TBD after the vote)', 'TBD'],
    ['FIXME Ask Ada', 'FIXME'],
    ['XXX check this', 'XXX'],
    ['Lorem ipsum dolor sit amet', 'Lorem ipsum'],
    ['REPLACE THIS with the purpose', 'REPLACE THIS'],
    ['Charter content here, please', 'Charter content here'],
  ])('%s', (text, words) => {
    expect(placeholder(text)).toEqual({ words, form: 'start' });
  });
});

describe('holds an unfilled slot', () => {
  test.each([
    ['The <community name> exists to help people', '<community name>'],
    ['Write to <name>', '<name>'],
    ['Ask in #<channel>.', '<channel>'],
    ['https://chat.example.org/<channel>', '<channel>'],
    ['Ask <a person you trust>', '<a person you trust>'],
    ['Join <<LIST NAME>> first', '<<LIST NAME>>'],
    ['We help [insert audience] to learn', '[insert audience]'],
    ['We are the [Community Name]', '[Community Name]'],
    ['Write to [name] by Friday', '[name]'],
    ['Dear {name}, welcome', '{name}'],
    ['Dear {{ first_name }}, welcome', '{{ first_name }}'],
    ['https://wiki.example.org/{slug}/home', '{slug}'],
    ['Mail ${TEAM}-list', '${TEAM}'],
    ['Ask in #sig-YOURSIG', 'YOURSIG'],
    ['Write to YOUR-NAME', 'YOUR-NAME'],
    ['#YOUR_CHANNEL', 'YOUR_CHANNEL'],
    ['Led by INSERT-NAME', 'INSERT-NAME'],
  ])('%s', (text, words) => {
    expect(placeholder(text)).toEqual({ words, form: 'slot' });
  });
});

describe('is somebody’s own text', () => {
  test.each([
    // Marks that are words.
    ['Everybody keeps a todo list'],
    ['Todo list of the guild'],
    ['TODO lists that work'],
    ['TODO Group members'],
    ['TBC Bank'],
    ['todo app teams'],
    ['XXXL shirts for everybody'],
    ['XXX Olympiad'],
    ['Agree what is still TBD'],
    ['N/A, because we meet on demand'],
    ['n/a values in reports'],
    ['none, because nobody needs one'],
    ['To be confirmed by the sponsor in May'],
    ['Replace this year’s manual check'],
    ['Insert coins'],
    ['Bar'],
    ['Food and foot care'],
    ['… and everybody else'],
    ['A “lorem ipsum” is not enough'],
    ['Your work is welcome here.'],
    // Links, mail, markup.
    ['See the [guide](https://example.org/guide)'],
    ['[Your guide](https://example.org)'],
    ['[your name][ref] and [name]: x'],
    ['![Your name](face.png)'],
    ['Ada Osei <ada@example.org>'],
    ['Ada <ada at example dot org>'],
    ['ada {at} example {dot} org'],
    ['<https://example.org/list>'],
    ['<example.org>'],
    ['a quoted <b> in a page'],
    ['first line<br>second line <br/> third <strong>line</strong>'],
    ['<img src="face.png" alt="your name">'],
    ['Slack <#C024BE91L> or <@U024BE7LH>'],
    // Numbers, ranges, arrows, faces.
    ['teams of <5 people and >2 sites'],
    ['if a < b and c > d'],
    ['if a <b and c> d'],
    ['[0, 1] and [3-5] and [1]'],
    ['- [x] done and [ ] open'],
    ['6 -> 8 <- 9 <-> 10 => 11 <= 12'],
    ['thanks <3 <3 :-) :-[ :-] {:-> >:< <o>'],
    ['that was fun <grin>'],
    // Tags, quotations, code.
    ['Put [repair-guild] into the subject'],
    ['Mail the list with [tc] or [docs]'],
    ['“It helped [the team] a lot” […]'],
    ['as written [sic]'],
    ['Run `git switch <branch>` and `echo ${HOME}`'],
    ['the “<name>” element'],
    ['Learn "git tag <name>"'],
    ['List<String> and Map<Key> in Java'],
    ['--format=<name> and build_<name>'],
    ['sets {a, b} and {} and \\textbf{word} and {1,2}'],
    ['memory {de}allocation'],
    ['HEAD@{upstream}'],
    ['BRING YOUR OWN FAULT'],
    ['HELP YOURSELF, THE ROOM IS YOURS'],
    ['BRING-YOUR-FAULT day'],
    ['INSERT INTO, INSERT-ONLY tables and MERGE'],
    [''],
    ['-'],
  ])('%s', (text) => {
    expect(placeholder(text)).toBeUndefined();
  });
});

test.each(['[', '<', '{', '<a ', '{a ', '](', '`', '"', ')', 'YOUR', 'foo ', '${A'])(
  'takes no time over ten thousand of %s',
  (part) => {
    // What tries all ways would be ended by the limit of the test.
    expect(() => placeholder(`x ${part.repeat(10_000)} y`)).not.toThrow();
  },
);
