import path from 'node:path';
import { build } from 'esbuild';
import { root, scratch } from './clone.ts';

type Validate = (
  document: unknown,
) => Promise<readonly { readonly message: string; readonly range: { readonly start: { readonly line: number } } }[]>;

/** What checks workflows and actions in editors, bundled: Node.js 20 cannot load its JSON by itself. */
async function load() {
  const outfile = path.join(scratch, 'language-service.mjs');
  await build({
    stdin: {
      contents:
        "export { validate } from '@actions/languageservice';\nexport { TextDocument } from 'vscode-languageserver-textdocument';\n",
      resolveDir: root,
    },
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    banner: { js: "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);" },
    logLevel: 'error',
  });
  return (await import(outfile)) as { validate: Validate; TextDocument: { create: (...parts: unknown[]) => unknown } };
}

let loaded: ReturnType<typeof load> | undefined;

/** What GitHub would not take in a workflow or an action, with its line; the path says which it is, and must be new. */
export async function faultsOf(file: string, text: string): Promise<string[]> {
  loaded ??= load();
  const { validate, TextDocument } = await loaded;
  const found = await validate(TextDocument.create(`file:///${file}`, 'yaml', 1, text));
  return found.map(({ message, range }) => `${range.start.line + 1}: ${message}`);
}
