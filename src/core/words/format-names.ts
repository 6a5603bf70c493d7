import type { Format } from './formats.ts';
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
