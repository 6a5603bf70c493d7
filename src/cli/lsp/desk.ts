import { compile, readBefore } from '../../core/compile.ts';
import type { Source } from '../../core/finding.ts';
import { audit, type Linted, lint } from '../../core/lint.ts';
import type { Views } from '../../core/mend.ts';
import type { File, Model } from '../../core/model.ts';
import { rules } from '../../core/rules/index.ts';
import type { Io } from '../io.ts';
import { baselineLens, baselineOf } from '../lint/baseline.ts';
import { type Lens, plainLens } from '../lint/lens.ts';
import { readWorkspace, rootOf } from '../load.ts';
import { below, type Open, overlaid } from './overlay.ts';

/** A workspace as it is at one moment, with what is open in the editor. */
export interface Seen {
  /** Absolute, with a trailing slash; the files of the model are below it. */
  readonly root: string;
  readonly sources: readonly Source[];
  readonly model: Model;
  /** The same, where a file that cannot be read at the moment is as it was when it last could. */
  readonly remembered: Model;
  /** What the rules find; worked out when it is asked for first. */
  readonly linted: () => Promise<Linted>;
  /** How it is seen through its baseline, now and with other texts. */
  readonly look: () => Promise<(sources: readonly Source[]) => Views>;
}

/** What an editor has open, and the workspaces around it. */
export interface Desk {
  /** The workspace of a file by its absolute path; undefined where there is none. */
  see(path: string): Promise<Seen | undefined>;
  /** Something may have changed, in the editor or on the disk. */
  touch(): void;
}

interface World {
  readonly io: Io;
  /** What the editor shows at this moment. */
  readonly open: () => Open;
  /** Hears what is wrong with the settings, and is no matter of a file. */
  readonly complain: (error: unknown) => void;
}

interface Known extends Seen {
  readonly moment: number;
  readonly good: ReadonlyMap<string, File>;
}

/** A desk over the files of the world. */
export function deskOver(world: World): Desk {
  const known = new Map<string, Known>();
  let moment = 0;
  return {
    touch: () => {
      moment += 1;
    },
    see: async (path) => {
      const now = moment;
      const shelf = overlaid(world.io, new Map(world.open()));
      const root = await rootOf(shelf, path.slice(0, path.lastIndexOf('/')) || '/');
      if (root === undefined) return undefined;
      const before = known.get(root);
      if (before?.moment === now) return before;
      const { sources } = await readWorkspace(below(shelf, root), '');
      const seen = seenAt(root, sources, { world, before, moment: now });
      known.set(root, seen);
      return seen;
    },
  };
}

interface Past {
  readonly world: World;
  readonly before: Known | undefined;
  readonly moment: number;
}

function seenAt(root: string, sources: readonly Source[], { world, before, moment }: Past): Known {
  const model = before ? compile(sources, '', readBefore(before.sources, before.model)) : compile(sources);
  const good = remember(model, before?.good);
  const asked = { today: world.io.today() };
  const lens = once(() => lensFor(world, root, sources));
  return {
    root,
    sources,
    model,
    moment,
    good,
    remembered: recall(model, sources, good),
    linted: once(async () => (await lens())({ model, ...audit(model, asked, rules) })),
    look: async () => {
      const narrow = await lens();
      return (texts) => {
        const all = lint(texts, asked, rules);
        return { all, shown: narrow(all) };
      };
    },
  };
}

/** What the baseline of the settings hides; one that cannot be read hides nothing. */
async function lensFor({ io, complain }: World, root: string, sources: readonly Source[]): Promise<Lens> {
  const workspace = { root: '', sources, unread: [], real: root, focus: [] };
  try {
    return baselineLens(await baselineOf(io.at(root), workspace, {}));
  } catch (error) {
    complain(error);
    return plainLens;
  }
}

/** Each file as it was when it could last be read. */
function remember(model: Model, before: ReadonlyMap<string, File> = new Map()): ReadonlyMap<string, File> {
  const good = new Map<string, File>();
  for (const file of model.files) {
    const kept = file.value === undefined ? before.get(file.doc.file) : (file as File);
    if (kept) good.set(file.doc.file, kept);
  }
  return good;
}

function recall(model: Model, sources: readonly Source[], good: ReadonlyMap<string, File>): Model {
  if (model.files.every(({ value }) => value !== undefined)) return model;
  const documents = new Map(model.strangers.map((document) => [document.file, document]));
  return compile(sources, '', ({ file }) => good.get(file) ?? model.byFile.get(file) ?? documents.get(file)!);
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
