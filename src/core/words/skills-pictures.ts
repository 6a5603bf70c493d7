import { type HeatMap, heatMap } from './heat-map.ts';
import { plural } from './list.ts';

/** People of a community by skill and level, as a page sees them. */
interface SkillsMap extends Pick<HeatMap, 'note' | 'columns'> {
  readonly isShown: boolean;
  readonly people: number;
  readonly tooFew: string;
  readonly sections: readonly {
    readonly name: string;
    readonly rows: readonly {
      readonly skill: string;
      readonly cells: HeatMap['sections'][number]['rows'][number]['cells'];
    }[];
  }[];
}

/** The picture of how many people are at which level, as a file; none where no number may be shown. */
export function skillsMap(name: string, { isShown, people, tooFew, note, columns, sections }: SkillsMap) {
  if (!isShown) return [];
  const title = 'How many people are at which level';
  const rows = sections.map((one) => ({
    name: one.name,
    rows: one.rows.map(({ skill, cells }) => ({ label: skill, cells })),
  }));
  const count = sections.reduce((all, one) => all + one.rows.length, 0);
  const alt = `How the ${people} members are spread over the levels of ${plural(count, 'skill')}; the same numbers stand in the table.`;
  return [{ name, text: heatMap({ title, note, columns, sections: rows, empty: tooFew }), alt }];
}
