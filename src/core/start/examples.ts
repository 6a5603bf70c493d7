/** A community that can be copied. */
export interface Example {
  /** Its folder in `examples/`, and what `cop init --example` calls it. */
  readonly name: string;
  /** What people call the community. */
  readonly community: string;
  /** The folder of the community, for a copy that keeps its name. */
  readonly slug: string;
  readonly summary: string;
  /** The day on which all its dates make sense. */
  readonly day: string;
}

/** All examples that can be copied, the smallest first; their files are in `example-pages.ts`. */
export const examples: readonly Example[] = [
  {
    name: 'minimal',
    community: 'Reading Circle',
    slug: 'reading-circle',
    summary: 'the least cop asks for: three lines',
    day: '2026-06-01',
  },
  {
    name: 'library-volunteers',
    community: 'Letter Table',
    slug: 'letter-table',
    summary: 'volunteers of three libraries with an idea, before anything is decided',
    day: '2026-05-04',
  },
  {
    name: 'data-pipelines',
    community: 'Data Pipelines Community',
    slug: 'data-pipelines',
    summary: 'engineers and analysts in their first weeks, two months after the launch',
    day: '2026-04-10',
  },
  {
    name: 'school-maths',
    community: 'Open Maths Classrooms',
    slug: 'open-classrooms',
    summary: 'teachers of five schools who began on their own and watch each other teach',
    day: '2026-09-14',
  },
  {
    name: 'nursing-wound-care',
    community: 'Tissue Viability Link Nurses',
    slug: 'tissue-viability',
    summary: 'link nurses on the wards of a hospital, in their first year',
    day: '2026-06-01',
  },
  {
    name: 'field-service',
    community: 'Toolbox Round',
    slug: 'toolbox-round',
    summary: 'lift technicians on shifts, in the third year of weekly safety talks',
    day: '2026-10-12',
  },
];
