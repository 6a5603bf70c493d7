import { compareText } from '../../core/finding.ts';
import type { Entry } from '../io.ts';
import type { Shelf } from '../load.ts';

/** Texts that are open in an editor, by absolute path. */
export type Open = ReadonlyMap<string, string>;

/** The files as an editor shows them: what is open counts, saved or not; everything else is as it lies on the disk. */
export function overlaid(shelf: Shelf, open: Open): Shelf {
  return {
    read: async (file) => {
      const text = open.get(file);
      return text === undefined ? await shelf.read(file) : new TextEncoder().encode(text);
    },
    list: async (folder) => {
      const there = await shelf.list(folder);
      const added = addedTo(folder, open, new Set(there?.map(({ name }) => name)));
      if (added.length === 0) return there;
      return [...(there ?? []), ...added].sort((a, b) => compareText(a.name, b.name));
    },
  };
}

/** Files that were never saved, and the folders on the way to them. */
function addedTo(folder: string, open: Open, there: ReadonlySet<string>): Entry[] {
  const start = folder.endsWith('/') ? folder : `${folder}/`;
  const found = new Map<string, Entry>();
  for (const file of open.keys()) {
    if (!file.startsWith(start)) continue;
    const [name = '', ...deeper] = file.slice(start.length).split('/');
    if (!there.has(name)) found.set(name, { name, type: deeper.length > 0 ? 'folder' : 'file' });
  }
  return [...found.values()];
}

/** The files below a root by their paths from there. */
export function below(shelf: Shelf, root: string): Shelf {
  return {
    read: (file) => shelf.read(`${root}${file}`),
    list: (folder) => shelf.list(folder === '.' ? root : `${root}${folder}`),
  };
}
