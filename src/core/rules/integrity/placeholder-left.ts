import { at, type Place } from '../../model.ts';
import { defineRule } from '../../rule.ts';
import { shorten } from '../../words/list.ts';
import { isExampleName, placeholder } from '../../words/placeholder.ts';

export default defineRule({
  id: 'placeholder-left',
  on: 'file',
  severity: {
    proposed: 'warning',
    forming: 'warning',
    active: 'error',
    sustaining: 'error',
    transforming: 'error',
    retired: 'error',
  },
  reads: ['charter', 'roles', 'members', 'curriculum', 'skills', 'log', 'strategy'],
  summary: 'No example text is left.',
  why: 'Whoever reads “TODO” or “<your name>” on a page concludes that nobody looks after this community.',
  fix: 'Replace it, or delete the line.',
  effort: 'minutes',
  source: 'File format cop/v1; forms seen in the charters of public communities.',
  unless:
    'A mark in the middle of a sentence, links, addresses, code in backticks, `notes` and `x-` fields are never looked at.',
  good: [
    { charter: 'purpose: Everybody keeps a todo list\nvision: See the [guide](https://example.org)\n' },
    { charter: 'notes: TODO\nx-room: TBD\nlaunch:\n  notes: [TODO, ask Ada]\n' },
    { charter: 'backlog:\n  - "TODO: clean up the repair notes"\nglossary:\n  TBD: still open\n' },
    { log: 'events:\n  - date: 2026-05-05\n    decisions: ["TODO: Ben orders parts", Keep the clinic]\n' },
    {
      charter: 'name: Test and Repair Guild\ncontact: test\n',
      roles: 'roles:\n  - {kind: manager, title: Example, holder: Ada Test}\n',
    },
    { charter: 'stage: TODO\npurpose: TODO\n' },
    { config: 'x-owner: TODO\nignore: [template]\n' },
  ],
  bad: [
    { charter: 'purpose: TODO # !\n' },
    { charter: 'stage: proposed\npurpose: "TBD: ask the core group" # !\n' },
    { charter: 'name: Template # !\n' },
    { charter: 'contact: Ask in \\#sig-YOURSIG # !\nvision: "<one sentence>" # !\n' },
    { charter: 'values:\n  ways_of_working:\n    - "[Add a rule of your own]" # !\n    - Ask early\n' },
    { roles: 'roles:\n  - kind: manager\n    holder: tbd # !\n  - {kind: core, holder: [Ada Osei, Example]} # !\n' },
    { members: 'members:\n  - id: ada\n    name: Test # !\n  - example # !\n' },
    { log: 'feedback:\n  - said: TBD # !\n  - said: "Thanks, {name}" # !\n' },
    { strategy: 'organisation: Lorem ipsum # !\n' },
  ],
  *check(file) {
    if (file.value === undefined || file.kind === 'config') return;
    for (const { path, text } of textsIn(file.doc.value, [])) {
      const words = leftIn(text, path, file.kind);
      if (words === undefined) continue;
      const isHolder = path[0] === 'roles' && path[2] === 'holder';
      const field = path.findLast((step) => typeof step === 'string');
      yield {
        at: at(file, ...path),
        message: isHolder
          ? `Nobody is named for this role; “${shorten(words)}” stands there.`
          : `\`${field}\` still has the example text “${shorten(words)}”.`,
        ...(isHolder && { fix: 'Write who holds the role, or delete the line until somebody does.' }),
      };
    }
  },
});

type Steps = Place['path'];

/** Every text a person wrote into a field of cop; names of fields, `notes` and `x-` fields are none. */
function* textsIn(value: unknown, path: Steps): Generator<{ path: Steps; text: string }> {
  if (typeof value === 'string') yield { path, text: value };
  else if (Array.isArray(value)) for (const [index, entry] of value.entries()) yield* textsIn(entry, [...path, index]);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, entry] of Object.entries(value)) {
      if (key !== 'notes' && !key.startsWith('x-')) yield* textsIn(entry, [...path, key]);
    }
  }
}

function leftIn(text: string, path: Steps, kind: string): string | undefined {
  if (isName(path, kind) && isExampleName(text)) return text.trim();
  const found = placeholder(text);
  // “TODO: order parts” is what somebody wrote down in a meeting or wishes for.
  const isTask = kind === 'log' || path[0] === 'backlog';
  return found && !(isTask && found.form === 'start') ? found.words : undefined;
}

/** Names of communities and of people. */
function isName(path: Steps, kind: string): boolean {
  if (kind === 'charter') return path.length === 1 && path[0] === 'name';
  if (kind === 'members') return path[0] === 'members' && (path.length === 2 || path[2] === 'name');
  return kind === 'roles' && (path[2] === 'holder' || path[2] === 'deputy');
}
