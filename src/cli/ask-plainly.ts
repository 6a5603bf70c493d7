import { createInterface } from 'node:readline';
import { type Answer, Interrupted, type Question } from './io.ts';

/** Puts a question where nothing but lines can be shown and typed: choices have numbers. Throws `Interrupted` on Ctrl-C. */
export async function askPlainly(question: Question): Promise<Answer> {
  process.stderr.write(shown(question));
  for (;;) {
    const said = readSaid(question, await nextLine());
    if (said.answer !== undefined) return said.answer;
    process.stderr.write(`${said.wrong}\n> `);
  }
}

function nextLine(): Promise<string> {
  return new Promise((resolve, reject) => {
    const lines = createInterface({ input: process.stdin, terminal: false });
    const stop = () => lines.close();
    process.once('SIGINT', stop);
    // After a line this comes too late to count.
    lines.on('close', () => {
      process.off('SIGINT', stop);
      reject(new Interrupted());
    });
    lines.once('line', (line) => {
      resolve(line);
      lines.close();
    });
  });
}

/** A question as lines, with what Enter alone means. */
export function shown({ message, type, choices = [], default: usual }: Question): string {
  const listed = choices.map(({ name }, index) => `  ${index + 1}  ${name}\n`).join('');
  if (type === 'input') return `${message}${usual === undefined ? '' : ` (Enter for “${usual}”)`}\n> `;
  if (type === 'confirm') return `${message} (yes or no; Enter for ${usual === false ? 'no' : 'yes'})\n> `;
  if (type === 'checkbox') return `${message}\n${listed}Numbers, as 1, 3 (Enter for none)\n> `;
  return `${message}\n${listed}Number (Enter for ${usualNumber(choices, usual)})\n> `;
}

function usualNumber(choices: NonNullable<Question['choices']>, usual: unknown): number {
  return (
    Math.max(
      choices.findIndex(({ value }) => value === usual),
      0,
    ) + 1
  );
}

/** What a line means as an answer, or what is wrong with it. */
export function readSaid(question: Question, line: string): { readonly answer?: Answer; readonly wrong?: string } {
  const { type, choices = [], default: usual, check } = question;
  const text = line.trim();
  if (type === 'input') {
    const answer = text === '' && typeof usual === 'string' ? usual : line;
    const verdict = check?.(answer) ?? true;
    return verdict === true ? { answer } : { wrong: verdict };
  }
  if (type === 'confirm') {
    if (text === '') return { answer: usual !== false };
    const isYes = /^y(es)?$/i.test(text);
    return isYes || /^no?$/i.test(text) ? { answer: isYes } : { wrong: 'Write yes or no.' };
  }
  const wanted = text === '' ? [] : text.split(/[\s,;]+/).filter(Boolean);
  const values = wanted.map(
    (word) => choices.find(({ value }, at) => word === value || word === String(at + 1))?.value,
  );
  if (values.includes(undefined)) return { wrong: `Write a number from 1 to ${choices.length}.` };
  if (type === 'checkbox') return { answer: values as string[] };
  if (values.length > 1) return { wrong: 'Write one number.' };
  return { answer: values[0] ?? choices[usualNumber(choices, usual) - 1]?.value ?? '' };
}
