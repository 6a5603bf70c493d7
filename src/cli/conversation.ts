import type { Given } from './command.ts';
import type { Answer, Io, Question } from './io.ts';

/** What is known so far, by the name of the question. */
export type Known = Readonly<Record<string, Answer>>;

/** A question that depends on what is known: undefined where it need not be asked. */
export type Step = (known: Known) => Question | undefined | Promise<Question | undefined>;

/** What a person types, or chooses, to return to the question before. */
export const back = 'back';

/** Whether a person may be asked: at a terminal, outside CI, and neither with `--yes` nor with `--no-input`. */
export function mayAsk(io: Io, options: Given): boolean {
  const { CI } = io.env;
  const isOn = CI !== undefined && !/^(|0|no|false)$/i.test(CI);
  return io.canAsk && options.yes !== true && options.input !== false && !isOn;
}

/**
 * Asks one question after the other; what is given is not asked for. “back” leads to the question before, whose answer
 * then counts no longer and stands there to be changed. A blank answer counts as none. Throws `Interrupted` on Ctrl-C.
 */
export async function converse(io: Io, steps: readonly Step[], given: Known): Promise<Known> {
  const trail: { readonly step: number; readonly known: Known }[] = [];
  const said: Record<string, Answer> = {};
  let known = given;
  let step = 0;
  while (step < steps.length) {
    const question = await steps[step]!(known);
    if (!question || known[question.name] !== undefined) {
      step += 1;
      continue;
    }
    const again = withAnswer(question, said[question.name]);
    const answer = await io.ask(trail.length > 0 ? withBack(again) : again);
    const before = isBack(answer) ? trail.pop() : undefined;
    if (before) {
      ({ step, known } = before);
      continue;
    }
    trail.push({ step, known });
    said[question.name] = answer;
    if (!isBlank(answer)) known = { ...known, [question.name]: answer };
    step += 1;
  }
  return known;
}

function withAnswer(question: Question, answer: Answer | undefined): Question {
  return typeof answer === 'string' || typeof answer === 'boolean' ? { ...question, default: answer } : question;
}

function withBack(question: Question): Question {
  const { type, choices = [], check } = question;
  if (type === 'select' || type === 'checkbox')
    return { ...question, choices: [...choices, { value: back, name: '(back to the question before)' }] };
  if (type !== 'input' || !check) return question;
  return { ...question, check: (answer) => isBack(answer) || check(answer) };
}

function isBack(answer: Answer): boolean {
  if (Array.isArray(answer)) return answer.includes(back);
  return typeof answer === 'string' && answer.trim().toLowerCase() === back;
}

function isBlank(answer: Answer): boolean {
  return (typeof answer === 'string' && answer.trim() === '') || (Array.isArray(answer) && answer.length === 0);
}
