import { describe, expect, test } from 'vitest';
import { hiddenVerb } from '../../src/core/words/verbs.ts';

describe('what nobody can see', () => {
  test.each([
    ['Understand the fault card', 'understand'],
    ['  “Understanding how a fuse works”', 'understand'],
    ['Understand', 'understand'],
    ['Understand, then explain', 'understand'],
    ['UNDERSTANDS\tfuses', 'understand'],
    ['Know when to stop', 'know'],
    ['To know fuses', 'know'],
    ['Learn how to solder', 'learn'],
    ['Appreciate the work', 'appreciate'],
    ['Believe in repair', 'believe'],
    ['Grasp it', 'grasp'],
    ['Be aware of the risks', 'be aware of'],
    ['Everyone is fully aware of the risks', 'be aware of'],
    ['Be familiar with capacitors', 'be familiar with'],
    ['Become acquainted with the team', 'become acquainted with'],
    ['Get more familiar with the tools', 'become acquainted with'],
    ['Gain knowledge of triage', 'gain knowledge of'],
    ['Gain a better understanding of triage', 'gain knowledge of'],
    ['Have an understanding of triage', 'have an understanding of'],
    ['Members know triage', 'know'],
    ['Members will know triage', 'know'],
    ['Participants can fully understand triage', 'understand'],
    ['You will be able to understand triage', 'understand'],
    ['You’ll know triage', 'know'],
    ['All new members are able to really understand triage', 'understand'],
    ['After the session, participants will be able to understand triage', 'understand'],
    ['By the end: know triage', 'know'],
  ])('%s → %s', (text, verb) => {
    expect(hiddenVerb(text)).toBe(verb);
  });
});

describe('what can be seen', () => {
  test.each([
    ['Sort ten returned items by likely fault'],
    ['Explain what you know about triage'],
    ['Show that you understand the fault card'],
    ['Know-how cards, sorted'],
    ['Knowingly leave a fault in'],
    ['Learning circles: run one'],
    ['Be quick'],
    ['Have a list of understandings'],
    ['Gain an hour'],
    ['Members will be able to explain triage'],
    ['People who know triage teach it'],
    ['After the talk you know'],
    ['By hand, sort what you know'],
    [''],
    ['…'],
    ['to to to '.repeat(2000)],
    [`by ${'a '.repeat(5000)}`],
  ])('%s', (text) => {
    expect(hiddenVerb(text)).toBeUndefined();
  });
});
