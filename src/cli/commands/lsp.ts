import { defineCommand, textOf } from '../command.ts';
import { UserError } from '../io.ts';

export default defineCommand({
  name: 'lsp',
  summary: 'the language server, started by an editor',
  args: [],
  options: [{ flags: '--stdio', summary: 'talk over standard input and output' }],
  examples: ['cop lsp --stdio', 'cop lsp --stdio --today 2026-12-01'],
  more: ['How to set up an editor: src/cli/lsp/README.md, in the repository of cop.'],
  async run(io, _args, options) {
    if (options.stdio !== true)
      throw new UserError(
        'A language server talks to an editor, which starts it.',
        'Set `cop lsp --stdio` as the command of a language server for YAML files there.',
      );
    // Nobody else pays for it.
    const { serve } = await import('../lsp/serve.ts');
    const today = textOf(options, 'today');
    return await serve(today === undefined ? io : { ...io, today: () => today }, io.wire());
  },
});
