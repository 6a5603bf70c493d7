import type { OffsetIn } from '../measures/clashes.ts';
import type { Stage } from '../model.ts';
import type { OutputOf } from '../output.ts';
import type output from '../outputs/map.ts';

/** What a map is made from besides the files. */
export interface MapAsked {
  readonly today: string;
  /** Only communities of this stage. */
  readonly stage: Stage | undefined;
  readonly offsetIn: OffsetIn;
  readonly unreadable: readonly UnreadableData[];
}

/** What `cop map --format json` prints, beside `schemaVersion`; its fields are described with its schema. */
export type MapData = Omit<OutputOf<typeof output>, 'schemaVersion'>;
/** One community on the map. */
export type CommunityData = MapData['communities'][number];
/** A community that is spoken of. */
export type CommunityRef = MapData['uncompared'][number];
/** Two communities that work on the same things. */
export type NeighbourData = MapData['neighbours'][number];
/** Somebody who helps to carry several communities. */
export type CarrierData = MapData['carriers'][number];
/** Two regular meetings at the same time. */
export type ClashData = MapData['clashes'][number];
/** One of them. */
export type SlotData = ClashData['meetings'][number];
/** An objective of the organisation. */
export type AimData = NonNullable<MapData['unserved']>[number];
/** A file that cannot be read. */
export type UnreadableData = MapData['unreadable'][number];
