import type { Site, Spot } from '../assist.ts';
import type { Range } from '../finding.ts';
import { nameFields } from '../identity.ts';
import type { Link, Model, Named } from '../model.ts';
import { locate } from '../parse.ts';
import { isMap } from '../words/group.ts';
import { isWithin, rangeIn } from './range.ts';

/** Where what a name stands for is described; a name that describes itself stands where it is. */
export function definitions(spot: Spot): Site[] {
  const link = linkAt(spot);
  const targets = link ? link.targets : namedAt(spot);
  return targets.flatMap((named) => siteOf(named, spot.model) ?? []);
}

/** Every place that uses the name at a place, and first where it is described if that is asked for. */
export function uses(spot: Spot, ask: { readonly withDefinition: boolean }): Site[] {
  const targets = linkAt(spot)?.targets ?? namedAt(spot);
  const isMeant = new Set(targets.map(keyOf));
  const found = linksIn(spot.model).filter((link) => link.targets.some((target) => isMeant.has(keyOf(target))));
  const sites = found.flatMap(({ place: { file, path, aim } }) => siteAt(spot.model, file, path, aim) ?? []);
  return ask.withDefinition ? [...definitions(spot), ...sites] : sites;
}

/** The reference at a place; none where the file is not as it was when its names were resolved. */
export function linkAt({ model, file, text, offset }: Spot): Link | undefined {
  const doc = model.byFile.get(file)?.doc;
  if (!doc || doc.text !== text) return undefined;
  const point = rangeIn(text, [offset, offset]);
  return linksIn(model).find(({ place }) => place.file === file && isWithin(point, locate(doc, place.path, place.aim)));
}

/** What is named at a place: an entry whose id or name stands there. */
function namedAt({ model, file, text, offset }: Spot): Named[] {
  if (model.byFile.get(file)?.doc.text !== text) return [];
  const point = rangeIn(text, [offset, offset]);
  const here = namesIn(model).filter(({ place }) => place.file === file);
  return here.filter((named) => wordRanges(named, model).some((range) => isWithin(point, range)));
}

/** A name by its place: two entries may have the same. */
function keyOf({ place }: Named): string {
  return JSON.stringify([place.file, place.path]);
}

function linksIn(model: Model): Link[] {
  return [...model.communities.flatMap(({ links }) => links), ...model.links];
}

function namesIn(model: Model): Named[] {
  return [...model.communities.flatMap(({ names }) => names), ...model.names];
}

/** Where the words stand by which an entry is called, the first of them first. */
function wordRanges({ place, value }: Named, model: Model): Range[] {
  const doc = model.byFile.get(place.file)?.doc;
  if (!doc) return [];
  if (typeof written(doc.value, place.path) === 'string') return [locate(doc, place.path)];
  const fields = nameFields.filter((field) => isMap(value) && typeof value[field] === 'string');
  return fields.map((field) => locate(doc, [...place.path, field]));
}

function siteOf(named: Named, model: Model): Site | undefined {
  const { file, path } = named.place;
  const range = wordRanges(named, model)[0];
  return named.type === 'community' || !range ? siteAt(model, file, path) : { file, range };
}

function siteAt(model: Model, file: string, path: Link['place']['path'], aim?: Link['place']['aim']): Site | undefined {
  const doc = model.byFile.get(file)?.doc;
  return doc && { file, range: locate(doc, path, aim) };
}

function written(value: unknown, path: Link['place']['path']): unknown {
  let here = value;
  for (const step of path) here = (here as Record<string | number, unknown> | null | undefined)?.[step];
  return here;
}
