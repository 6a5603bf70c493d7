import { type Format, type FormatGroup, formats, groupOf } from './formats.ts';
import { list } from './list.ts';

const ownNames: Partial<Record<Format, string>> = {
  'external-talk': 'talk by a guest',
  'problem-clinic': 'clinic for problems',
  'standards-talk': 'talk about standards',
  'q-and-a': 'questions and answers',
  'external-course': 'course outside',
  'cross-community': 'meeting with another community',
  jam: 'working session',
  pair: 'work in pairs',
  triad: 'work in threes',
};

/** What people call a form of meeting or learning: `practice session`, `clinic for problems`. */
export function formatName(format: Format): string {
  return ownNames[format] ?? format.replaceAll('-', ' ');
}

/** `a demo or discussion`, `questions and answers`: forms after “as”. */
export function formatChoice(formats: readonly Format[]): string {
  const words = list(formats.map(formatName), 'or');
  if (/^(?:questions|work in)/.test(words)) return words;
  return `${/^[aeiou]/.test(words) ? 'an' : 'a'} ${words}`;
}

const groupWords: Readonly<Record<FormatGroup, string>> = {
  present: 'somebody shows, others listen',
  'talk-together': 'people talk together',
  practise: 'people try it themselves',
  play: 'people learn by playing',
  visit: 'people go and see',
  pair: 'two or three people help each other',
  social: 'people meet, celebrate or hear news',
};

/** What each form means, for editors: `clinic for problems: people talk together`. */
export const formatMeanings = Object.fromEntries(
  formats.map((format) => [format, `${formatName(format)}: ${groupWords[groupOf(format)]}`]),
) as Readonly<Record<Format, string>>;
