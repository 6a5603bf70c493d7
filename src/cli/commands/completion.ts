import { closest } from '../../core/words/closest.ts';
import { list } from '../../core/words/list.ts';
import { defineCommand, textOf } from '../command.ts';
import { bashScript } from '../completion/bash.ts';
import { communitiesHere } from '../completion/communities.ts';
import { fishScript } from '../completion/fish.ts';
import { type Table, tableOf } from '../completion/table.ts';
import { zshScript } from '../completion/zsh.ts';
import { UserError } from '../io.ts';

const scripts: Readonly<Record<string, (table: Table) => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
};
const shells = Object.keys(scripts);

export default defineCommand({
  name: 'completion',
  summary: 'print a script by which a shell completes commands, options and names',
  args: [{ name: '[shell]', summary: list(shells, 'or'), values: shells }],
  options: [
    { flags: '--words <what>', summary: 'names that a script asks for', choices: ['community'], isHidden: true },
  ],
  examples: [
    'cop completion bash > ~/.local/share/bash-completion/completions/cop',
    'cop completion zsh > ~/.zfunc/_cop',
    'cop completion fish > ~/.config/fish/completions/cop.fish',
  ],
  more: [
    'bash (with bash-completion) and fish find these files by themselves. For zsh, write `fpath+=~/.zfunc` into',
    '~/.zshrc, above `compinit`. Make the folder if it is not there, and open a new shell.',
  ],
  run: async (io, [shell], options, all) => {
    if (textOf(options, 'words') !== undefined) {
      await io.out((await communitiesHere(io)).map((name) => `${name}\n`).join(''));
      return 0;
    }
    if (shell === undefined || !Object.hasOwn(scripts, shell)) throw unknown(shell);
    await io.out(scripts[shell]!(tableOf(await all())));
    return 0;
  },
});

function unknown(shell: string | undefined): UserError {
  if (shell === undefined) return new UserError('Which shell?', `\`cop completion\` knows ${list(shells)}.`);
  const near = closest(shell, shells, 1)[0];
  const hint = near ? `Did you mean “${near}”?` : `It knows ${list(shells)}.`;
  return new UserError(`\`cop completion\` does not know the shell “${shell}”.`, hint);
}
