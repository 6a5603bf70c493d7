import { compareText } from '../../core/finding.ts';
import { kinds } from '../../core/kinds/index.ts';
import { closest } from '../../core/words/closest.ts';
import { list } from '../../core/words/list.ts';
import { type Io, UserError } from '../io.ts';
import { clean, type Ground, load, type Workspace } from '../load.ts';

/** The workspace that a file belongs to, with what standard input gives in its place; it need not be there yet. */
export async function pipedWorkspace(io: Io, name: string): Promise<Workspace> {
  const path = clean(name);
  const ground = withText(io, await absolute(io, path), await io.readIn());
  const [workspace] = await load(ground, [path]);
  const { root, real, sources } = workspace!;
  const target = await ground.real(path);
  const piped = sources.find(({ file }) => real + file.slice(root.length) === target)?.file;
  if (piped === undefined) throw unread(name);
  // What cannot be read beside it is no matter of this file.
  return { ...workspace!, piped, focus: [{ shown: name, path: target }], unread: [] };
}

/** The files here with a text in the place of one, whatever is there. */
function withText(io: Io, target: string, text: Uint8Array): Ground {
  const real = (path: string) => absolute(io, clean(path));
  return {
    real,
    read: async (file) => ((await real(file)) === target ? text : await io.read(file)),
    list: async (folder) => {
      const there = await io.list(folder);
      const start = `${(await real(folder)).replace(/\/$/, '')}/`;
      if (!target.startsWith(start)) return there;
      const [entry = '', ...more] = target.slice(start.length).split('/');
      const others = (there ?? []).filter(({ name }) => name !== entry);
      const own = { name: entry, type: more.length > 0 ? 'folder' : 'file' } as const;
      return [...others, own].sort((a, b) => compareText(a.name, b.name));
    },
  };
}

/** The one absolute path of a file or folder that need not be there: that of the nearest folder that is, and the rest. */
async function absolute(io: Io, path: string): Promise<string> {
  const slash = path.lastIndexOf('/');
  const isEnd = path === '' || path === '..' || path.endsWith('/..') || slash === 0;
  if (isEnd || (await io.list(path))) return await io.real(path || '.');
  const above = await absolute(io, slash === -1 ? '' : path.slice(0, slash));
  return `${above.replace(/\/$/, '')}/${path.slice(slash + 1)}`;
}

function unread(name: string): UserError {
  const base = clean(name).split('/').at(-1)!;
  const names = Object.values(kinds).map(({ file }) => file);
  const near = closest(base, names, 1)[0];
  const isKnown = (names as readonly string[]).includes(base);
  const nearest = near === undefined ? `cop reads ${list(names)}.` : `Did you mean “${near}”?`;
  return new UserError(
    `cop does not read “${name}”.`,
    isKnown ? 'It lies in no folder of a community; `communities` in cop.yaml says where they are.' : nearest,
  );
}
