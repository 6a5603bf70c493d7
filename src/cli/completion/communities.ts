import type { Io } from '../io.ts';
import { home } from '../load.ts';

/**
 * The short names of the communities around here, for a shell: none where there are none, or where something cannot be
 * read. A name that a shell could take for more than a word is left out.
 */
export async function communitiesHere(io: Io): Promise<string[]> {
  try {
    const { sources, root } = (await home(io)) ?? { sources: [], root: '' };
    const folders = sources.flatMap(({ file }) => {
      const inside = file.slice(root.length).split('/');
      return inside.length > 1 ? [inside.at(-2)!] : [];
    });
    return [...new Set(folders)].filter((name) => /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(name)).sort();
  } catch {
    return [];
  }
}
