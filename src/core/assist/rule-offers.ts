import type { Offer } from '../assist.ts';
import type { Listed } from '../rule.ts';
import { yamlText } from '../words/yaml.ts';
import { ruleAbout } from './about.ts';
import type { Remark } from './cursor.ts';
import type { Span } from './entry.ts';

type Draft = Omit<Offer, 'range' | 'typed'>;

/** What the comment that silences a rule may begin with, and how far it reaches. */
const forms: Readonly<Record<string, string>> = {
  'cop-ignore-next-line': 'silences a rule for what begins in the next line',
  'cop-ignore': 'silences a rule for what begins in this line',
  'cop-ignore-file': 'silences a rule in this file',
};

/** Every rule, to be named. */
export function ruleOffers(rules: readonly Listed[]): Draft[] {
  return rules.map((rule) => {
    return { sort: 'rule', label: rule.id, detail: rule.category, about: ruleAbout(rule), text: rule.id };
  });
}

/** The options of a rule, each with what holds without it. */
export function optionOffers(rules: readonly Listed[], id: string): Draft[] {
  const options = rules.find((rule) => rule.id === id)?.options ?? {};
  return Object.entries(options).map(([name, usual]): Draft => {
    const written = Array.isArray(usual) ? usual.join(', ') : yamlText(usual as string | number | boolean);
    return { sort: 'field', label: name, detail: `usually ${written}`, about: '', text: name };
  });
}

/** What may follow in a comment: how it begins, or the rules that it does not name yet. */
export function remarkOffers({ text, start, before }: Remark, rules: readonly Listed[]): (Draft & { word: Span })[] {
  const begun = /^#[ \t]*([\w-]*)$/.exec(before)?.[1];
  if (begun !== undefined) {
    const from = start + before.length - begun.length;
    const to = start + before.length + /^[\w-]*/.exec(text.slice(before.length))![0].length;
    return Object.entries(forms).map(([label, detail]) => {
      return { sort: 'rule', label, detail, about: '', text: label, word: [from, to] };
    });
  }
  const named = /^#[ \t]*cop-ignore(?:-next-line|-file)?[ \t]+((?:[^-]|-(?!-))*)$/.exec(before)?.[1];
  if (named === undefined) return [];
  const word = /[\w-]*$/.exec(named)![0];
  const rest = /^[\w-]*/.exec(text.slice(before.length))![0];
  const span: Span = [start + before.length - word.length, start + before.length + rest.length];
  const others = [
    ...named.slice(0, named.length - word.length).split(/[\s,]+/),
    ...text.slice(before.length + rest.length).split(/[\s,]+/),
  ];
  return ruleOffers(rules)
    .filter(({ label }) => !others.includes(label))
    .map((draft) => ({ ...draft, word: span }));
}
