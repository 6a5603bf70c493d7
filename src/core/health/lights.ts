import { type Block, type Line, type Piece, type Point, points, type Tone, text, toned } from '../account.ts';
import type { Colour, LightName, Lit } from '../measures/light.ts';
import type { Light, Lights } from '../measures/lights.ts';
import { type Ratio, toNumber } from '../measures/ratio.ts';
import { colourWords, directionWords } from '../view/light-words.ts';
import { type LightView, lightsView } from '../view/lights.ts';
import type { Subject } from '../view/subject.ts';
import { list } from '../words/list.ts';
import { joined } from '../words/phrases.ts';
import { lightCommand } from './steps.ts';
import type { ActionData, LightData } from './told.ts';

/** A ratio as JSON has it. */
export function rounded(share: Ratio | number): number {
  const number = typeof share === 'number' ? share : toNumber(share);
  return Math.round(number * 10_000) / 10_000;
}

/** The six lights for programs; `slug` names the community in commands where there are several. */
export function lightsData(found: Lights, subject: Subject, slug: string | undefined): LightData[] {
  return lightsView(found, subject).lights.map((view) => {
    const light = found[view.name];
    return {
      name: view.name,
      colour: light.colour,
      word: colourWords[light.colour],
      says: view.number,
      numbers: numbersOf(light),
      direction: light.direction,
      before: light.before.colour,
      action: actionOf(light, view, slug),
    };
  });
}

function actionOf(light: Light, { action }: LightView, slug: string | undefined): ActionData | null {
  if (light.action === undefined) return null;
  const { rhythm, attendance } = dataOf(light);
  const { id, name } = (rhythm ?? attendance)?.activity ?? {};
  return { what: action, command: lightCommand(light.action, { slug, activity: id ?? name }) ?? null };
}

type Data = { readonly [N in LightName]?: Lit<N>['data'] };

function dataOf(light: Light): Data {
  return { [light.name]: light.data };
}

function numbersOf(light: Light): Record<string, number> {
  const { rhythm, attendance, participation, leadership, learning, value } = dataOf(light);
  if (rhythm) return { countedDays: rhythm.counted, intervalDays: rhythm.days, ratio: rounded(rhythm.ratio) };
  if (attendance) return attendance.ratio ? { trend: rounded(attendance.ratio) } : {};
  if (participation) {
    const { members, types } = participation;
    // Of a few people a share says who they are.
    const shares = light.colour === 'grey' ? undefined : types?.shares;
    return { members, ...(shares && { reach: rounded(shares.reach), engaged: rounded(shares.engaged) }) };
  }
  if (leadership) {
    const { organisers, deputies, leading } = leadership;
    const factor = leading.absenceFactor;
    const people = { organisers: organisers.length, deputies: deputies.length };
    return factor === undefined ? people : { ...people, absenceFactor: factor };
  }
  if (learning) return { skills: learning.skills.length, met: learning.met.length };
  if (!value) return {};
  return { evidence: value.all.length, ...(value.newest && { countedDays: value.newest.counted }) };
}

const signs: Readonly<Record<Colour, string>> = { green: '✔', amber: '⚠', red: '✖', grey: '–' };
const tones: Readonly<Record<Colour, Tone>> = { green: 'good', amber: 'fair', red: 'bad', grey: 'faint' };

/** The lights in points: colour in a word and a sign, direction, number, what to do. Where none is on, the one reason. */
export function lightBlocks(found: Lights, data: readonly LightData[], subject: Subject, isShort: boolean): Block[] {
  const { isAnyLit, why, lights } = lightsView(found, subject);
  if (why) return isShort ? [] : [text(`None of the six lights is on. ${why}`)];
  const isShown = ({ colour }: LightData) => !isShort || colour !== 'grey';
  const shown = data.filter(isShown).map((light) => pointOf(light, lights.find(({ name }) => name === light.name)!));
  const left = data.filter((light) => !isShown(light)).map(({ name }) => name);
  return [...(shown.length > 0 ? [points(shown)] : []), ...(left.length > 0 ? [text(leftWords(left, isAnyLit))] : [])];
}

function leftWords(names: readonly LightName[], isAnyLit: boolean): string {
  return `${isAnyLit ? 'Nothing' : 'There is nothing'} to say yet about ${list(names)}.`;
}

function pointOf({ colour, word, says, direction, before, action }: LightData, { title }: LightView): Point {
  const moved = before !== colour && before !== 'grey' && colour !== 'grey' ? `from ${before}` : '';
  const now = joined([directionWords[direction], moved], ', ');
  const state: readonly Piece[] = [
    toned(tones[colour], `${signs[colour]} `),
    toned('strong', title),
    ' ',
    toned(tones[colour], colour),
    colour === 'grey' ? '' : `: ${word}${now ? `; ${now}` : ''}`,
  ];
  return { text: state, more: [says, ...(action ? actionLines(action) : [])] };
}

/** What to do, and the command for it on a line of its own, where it can be copied whole. */
export function actionLines({ what, command }: ActionData): Line[] {
  const step: Line = [toned('note', 'Next: '), what];
  return command === null ? [step] : [step, toned('code', command)];
}
