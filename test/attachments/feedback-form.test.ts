import { expect, test } from 'vitest';
import form from '../../src/core/attachments/feedback-form.ts';
import { compile } from '../../src/core/compile.ts';
import { isChartered } from '../../src/core/model.ts';
import { viewOf } from '../../src/core/view.ts';
import { workspace } from '../workspace.ts';

function rows(charter = ''): Record<string, string>[] {
  const model = compile(workspace({ charter }).sources);
  const view = viewOf(model, model.communities.find(isChartered)!, { today: '2026-06-01', findings: [] });
  const [file] = form.files(view);
  const [head = [], ...lines] = file!.text.split('\n').map((line) => line.split('\t'));
  expect(lines.pop()).toEqual(['']);
  return lines.map((cells) => Object.fromEntries(cells.map((cell, index) => [head[index], cell])));
}

test('the form to import asks what the page asks, in the types of a survey', () => {
  const questions = rows().filter((row) => row.class === 'Q');
  expect(questions.map((row) => `${row['type/scale']} ${row.name}: ${row.text}`)).toEqual([
    'T keep: What should we keep?',
    'T change: What should we change?',
    'T missing: What is missing?',
    '5 worth: Was it worth your time?',
    '5 belong: Do you feel that you belong here?',
    'S name: Your name, only if you like',
  ]);
  expect(questions.filter((row) => row.mandatory !== 'N')).toEqual([]);
});

test('nobody is asked who they are', () => {
  expect(rows().find((row) => row.name === 'anonymized')).toMatchObject({ class: 'S', text: 'Y' });
});

test('a name stays a name: no cell, no tag and no formula of its own', () => {
  const title = (name: string) => rows(`name: "${name}"\n`).find((row) => row.name === 'surveyls_title')!.text;
  expect(title('R&D\\t<b>{x}</b>')).toBe('Feedback: R&amp;D &lt;b&gt;&#123;x&#125;&lt;/b&gt;');
});
