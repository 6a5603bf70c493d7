import { type Edit, edit, writeYaml } from '../edit.ts';
import { type Draft, type Fields, isUnusable, type Left, type Material, type Unusable, type Yield } from '../import.ts';
import { kinds } from '../kinds/index.ts';
import type { CommunityKind, Model } from '../model.ts';
import { parse } from '../parse.ts';
import { fieldsAt } from '../schema.ts';
import { roomFor, taken } from '../start/room.ts';
import { schemaLine } from '../start.ts';
import { validate } from '../validate.ts';
import { yamlComment } from '../words/yaml.ts';
import { prune } from './prune.ts';

/** A file to write, below the root of the workspace; `before` is what stands there now. */
export interface Writing {
  readonly file: string;
  readonly text: string;
  readonly before?: string;
}

/** What an import comes to: files, and what was left once more was known. */
export interface Written {
  readonly writings: readonly Writing[];
  readonly left: readonly Left[];
}

/** Turns what a source gives into texts of files; communities that are there stay as they are. */
export function written({ drafts, additions }: Yield, material: Material): Written | Unusable {
  const made = draftsIn(drafts, material.model);
  const added: Writing[] = [];
  for (const [kind, edits] of Object.entries(additions) as [CommunityKind, readonly Edit[]][]) {
    const writing = edits.length > 0 ? additionsTo(kind, edits, material) : undefined;
    if (writing && isUnusable(writing)) return writing;
    if (writing) added.push(writing);
  }
  return { writings: [...made.writings, ...added], left: made.left };
}

function draftsIn(drafts: readonly Draft[], model: Model): Written {
  const writings: Writing[] = [];
  const left: Left[] = [];
  const used = new Map<string, string>();
  for (const draft of drafts) {
    const stay = whyNot(draft, model, used);
    if (stay !== undefined) {
      left.push({ where: draft.name, what: '', why: stay });
      continue;
    }
    const folder = roomFor(model, draft.slug)!;
    used.set(folder, draft.name);
    for (const [kind, fields] of Object.entries(draft.files) as [CommunityKind, Fields][]) {
      const pruned = prune(kind, fields, draft.name);
      const file = `${folder}/${kinds[kind].file}`;
      left.push(...pruned.left);
      const notes = kind === 'charter' ? draft.notes.map((note) => `# ${yamlComment(note)}\n`).join('') : '';
      writings.push({ file: model.root + file, text: `${schemaLine(kind, file)}${notes}${writeYaml(pruned.fields)}` });
    }
  }
  return { writings, left };
}

/** Why a community is not made; undefined where there is room for it. */
function whyNot({ name, slug }: Draft, model: Model, used: ReadonlyMap<string, string>): string | undefined {
  if (slug === '') return 'no letter of its name can be part of a folder name';
  const folder = roomFor(model, slug);
  if (folder === undefined) return 'cop.yaml names its communities one by one, so there is no place for a new one';
  const twin = used.get(folder);
  if (twin !== undefined) return `its folder would be that of “${twin}”`;
  const full = model.root + folder;
  if (model.communities.some((community) => community.folder === full)) return 'it is here already and stays as it is';
  return taken(model, { name, slug, folder: full }) && 'a community of this name is here already and stays as it is';
}

function additionsTo(kind: CommunityKind, edits: readonly Edit[], { model, community }: Material): Writing | Unusable {
  const folder = community!.folder === '.' ? '' : `${community!.folder}/`;
  const file = `${folder}${kinds[kind].file}`;
  const there = model.byFile.get(file)?.doc;
  const before = there && (there.bom ? '\ufeff' : '') + there.text;
  const text = before ?? schemaLine(kind, file.slice(model.root.length));
  const edited = edit({ file, text }, edits, (path) => fieldsAt(kinds[kind].schema, path));
  if ('refused' in edited) return { unusable: edited.refused, fix: edited.fix };
  const [issue] = validate(parse({ file, text: edited.text }), kind).issues;
  const isNew = issue && model.byFile.get(file)?.issues.every(({ message }) => message !== issue.message);
  if (isNew) return { unusable: `${file} would not be right any more: ${issue.message}`, fix: issue.fix };
  return { file, text: edited.text, before };
}
