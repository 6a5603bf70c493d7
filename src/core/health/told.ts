import type { OutputOf } from '../output.ts';
import type output from '../outputs/health.ts';

/** What `cop health --format json` prints, beside `schemaVersion`; its fields are described with its schema. */
export type HealthData = Omit<OutputOf<typeof output>, 'schemaVersion'>;
/** The health of one community. */
export type CommunityHealth = HealthData['communities'][number];
/** Where it stands in its life. */
export type StandingData = CommunityHealth['standing'];
/** One of its six lights. */
export type LightData = CommunityHealth['lights'][number];
/** Something to do. */
export type ActionData = NonNullable<LightData['action']>;
/** How its members take part. */
export type MembersData = NonNullable<CommunityHealth['members']>;
/** Who has changed their class. */
export type MovesData = NonNullable<MembersData['moves']>;
/** People in one class, in several that are neighbours, or on the way from one to another. */
export type GroupData = MembersData['groups'][number];
/** One number with what it is made of. */
export type IndicatorData = CommunityHealth['indicators'][number];
