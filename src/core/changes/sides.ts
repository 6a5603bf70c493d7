import { folderOf, link } from '../link.ts';
import type { KindName, Model } from '../model.ts';
import type { Pair } from './pair.ts';

/** Two models of the same folder, and which community of then is which of now. */
export interface Sides {
  readonly past: Model;
  readonly now: Model;
  readonly pairs: readonly Pair[];
}

/** The model of then with the settings of now: another setting makes no difference that nobody made in the files. */
export function judged({ past, now }: Sides): Model {
  const isSettings = ({ kind }: { readonly kind: KindName }) => kind === 'config';
  const files = [...past.files.filter((file) => !isSettings(file)), ...now.files.filter(isSettings)];
  return link(past.root, files, past.strangers);
}

/** Where a file stands: its pair of communities, and what it is called now, below the root. */
export interface Stand {
  readonly pair: Pair | undefined;
  readonly file: string;
}

/** Tells of a file of either side where it stands. */
export function places({ past, now, pairs }: Sides): (file: string, side: 'past' | 'now') => Stand {
  const folders = {
    past: new Map(pairs.flatMap((pair) => (pair.past ? [[pair.past.folder, pair] as const] : []))),
    now: new Map(pairs.flatMap((pair) => (pair.now ? [[pair.now.folder, pair] as const] : []))),
  };
  return (file, side) => {
    const pair = folders[side].get(folderOf(file));
    const { root } = side === 'past' ? past : now;
    const isOrganisation = pair?.[side]?.files.every(({ doc }) => doc.file !== file) && folderOf(file) === '.';
    if (!pair?.now || !pair.past) return { pair, file: file.slice(root.length) };
    if (isOrganisation) return { pair: undefined, file: file.slice(root.length) };
    const { folder } = pair.now;
    const name = file.slice(file.lastIndexOf('/') + 1);
    return { pair, file: folder === '.' ? name : `${folder.slice(now.root.length)}/${name}` };
  };
}
