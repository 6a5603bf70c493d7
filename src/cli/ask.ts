import { type Answer, Interrupted, type Question } from './io.ts';

/** Puts a question to the person at the terminal, on stderr; throws `Interrupted` on Ctrl-C. */
export async function ask(question: Question): Promise<Answer> {
  const { default: inquirer } = await import('inquirer');
  const prompt = inquirer.createPromptModule({ output: process.stderr });
  const { name, message, type, choices, check } = question;
  const base = { name, message, default: question.default };
  try {
    const answers = await prompt([
      type === 'select' || type === 'checkbox'
        ? { ...base, type, choices: choices?.map((choice) => ({ ...choice })) ?? [] }
        : type === 'confirm'
          ? { ...base, type, default: question.default !== false }
          : { ...base, type, validate: (answer: string) => check?.(answer) ?? true },
    ] as never);
    return (answers as Record<string, Answer>)[name]!;
  } catch (error) {
    if (error instanceof Error && /ExitPromptError|AbortPromptError/.test(error.name)) throw new Interrupted();
    throw error;
  }
}
