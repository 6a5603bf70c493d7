import { test } from 'vitest';
import { offers } from '../../src/core/assist/offers.ts';
import { compile } from '../../src/core/compile.ts';
import { rules } from '../../src/core/rules/index.ts';
import { workspace } from '../workspace.ts';

test.each([
  ['charter', 'name: One\nstage: |\n'],
  ['charter', 'needs:\n  - need: x\n    |\n'],
  ['charter', 'needs:\n  - |\n'],
  ['charter', 'objectives:\n  - statement: x\n    supports: |\n'],
  ['charter', 'objectives:\n  - statement: x\n    supports:\n      - |\n'],
  ['charter', 'objectives:\n  - statement: x\n    supports:\n      |\n'],
  ['charter', 'objectives:\n  - statement: x\n    supports: [|]\n'],
  ['charter', 'pl|\n'],
  ['roles', 'roles:\n  - kind: manager\n    holder: a|\n'],
  ['roles', 'roles:\n  - m|\n    holder: Ada\n'],
  ['roles', 'roles:\n  - {kind: manager, |}\n'],
  ['roles', 'roles:\n  - {kind: manager, holder: [Ada Osei, |]}\n'],
  ['charter', '# cop-ignore-next-line no-sp|\n'],
  ['config', 'lint:\n  rules:\n    no-s|\n'],
  ['config', 'lint:\n  rules:\n    no-sponsor:|\n'],
  ['skills', 'ratings:\n  - member: ada\n    skills:\n      |\n'],
  ['charter', 'membership:\n  voluntary: |\n'],
  ['charter', 'rhythm:\n  activities:\n    - name: x\n      every: |\n'],
  ['log', 'events:\n  - date: |\n'],
  ['charter', 'rhythm:\n  |\n'],
  ['charter', 'rhythm:\n  activities:\n    - name: x\n    |\n'],
])('%s %j', (kind, marked) => {
  const text = marked.replace('|', '');
  const { sources } = workspace({});
  const model = compile(sources);
  const file = sources.find((s) => s.file.endsWith(kind === 'config' ? 'cop.yaml' : `${kind}.yaml`))!.file;
  const out = offers({ file, text, offset: marked.indexOf('|'), model, rules, today: '2026-06-01' });
  console.log(
    JSON.stringify(marked),
    out.length,
    out
      .slice(0, 12)
      .map((o) => `${o.label}→${JSON.stringify(o.text)}(${o.detail})@${Object.values(o.range)}`)
      .join('  '),
  );
});
