import { wrap } from '../core/words/columns.ts';
import { askPlainly } from './ask-plainly.ts';
import { type Answer, Interrupted, type Question } from './io.ts';

/** Puts a question to the person at the terminal, on stderr; throws `Interrupted` on Ctrl-C. */
export async function ask(question: Question): Promise<Answer> {
  // There the cursor cannot move, and what moves it would be shown as odd characters.
  if (process.env.TERM === 'dumb') return await askPlainly(question);
  const { default: inquirer } = await import('inquirer');
  const prompt = inquirer.createPromptModule({ output: process.stderr });
  const { name, type, choices, check } = question;
  // Two columns for the sign in front of the question.
  const message = wrap(question.message, (process.stderr.columns || 80) - 3).join('\n');
  const base = { name, message, default: question.default };
  const listed = choices?.map((choice) => ({ ...choice })) ?? [];
  try {
    const answers = await prompt([
      type === 'select'
        ? { ...base, type, choices: listed, loop: false }
        : type === 'checkbox'
          ? { ...base, type, choices: listed, loop: false, shortcuts: { all: null, invert: null } }
          : type === 'confirm'
            ? { ...base, type, default: question.default !== false }
            : { ...base, type, prefill: 'editable', validate: (answer: string) => check?.(answer) ?? true },
    ] as never);
    return (answers as Record<string, Answer>)[name]!;
  } catch (error) {
    if (error instanceof Error && /ExitPromptError|AbortPromptError/.test(error.name)) throw new Interrupted();
    throw error;
  }
}
