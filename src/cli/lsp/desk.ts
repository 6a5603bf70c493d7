import { compile, readBefore } from '../../core/compile.ts';
import type { Source } from '../../core/finding.ts';
import { audit, type Linted } from '../../core/lint.ts';
import type { File, Model } from '../../core/model.ts';
import { rules } from '../../core/rules/index.ts';
import type { Io } from '../io.ts';
import { baselineLens } from '../lint/baseline.ts';
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
  /** What the rules find; asked for first, it is worked out then. */
  readonly linted: () => Promise<Linted>;
}

/** What an editor has open, and the workspaces around it. */
export interface Desk {
  /** The workspace of a file by its absolute path; undefined where there is none. */
  see(path: string): Promise<Seen | undefined>;
  /** Something may have changed, in the editor or on the disk. */
  touch(): void;
}

/** A desk over the files of the world; `open` gives what the editor shows at this moment. */
export function deskOver(io: Io, open: () => Open): Desk {
  const known = new Map<string, Seen & { readonly moment: number; readonly good: ReadonlyMap<string, File> }>();
  let moment = 0;
  return {
    touch: () => {
      moment += 1;
    },
    see: async (path) => {
      const now = moment;
      const texts = new Map(open());
      const shelf = overlaid(io, texts);
      const root = await rootOf(shelf, path.slice(0, path.lastIndexOf('/')) || '/');
      if (root === undefined) return undefined;
      const before = known.get(root);
      if (before?.moment === now) return before;
      const { sources } = await readWorkspace(below(shelf, root), '');
      const model = before ? compile(sources, '', readBefore(before.sources, before.model)) : compile(sources);
      const good = remember(model, before?.good);
      const seen = { root, sources, model, moment: now, good, remembered: recall(model, sources, good) };
      const lens = once(() => look(io, seen));
      known.set(root, { ...seen, linted: lens });
      return known.get(root);
    },
  };
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

async function look(io: Io, { root, sources, model }: Pick<Seen, 'root' | 'sources' | 'model'>): Promise<Linted> {
  const linted = { model, ...audit(model, { today: io.today() }, rules) };
  const workspace = { root: '', sources, unread: [], real: root, focus: [] };
  return (await baselineLens(io.at(root), workspace, {}))(linted);
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
