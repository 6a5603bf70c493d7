import { lightSign } from '../account/lights.ts';
import { type Block, commands, type Line, type Piece, type Point, points, text, toned } from '../account.ts';
import type { Colour, LightName, Lit } from '../measures/light.ts';
import type { Light, Lights } from '../measures/lights.ts';
import { rounded } from '../measures/ratio.ts';
import { colourWords, directionWords, lightTitles } from '../view/light-words.ts';
import { type LightView, lightsView } from '../view/lights.ts';
import type { Subject } from '../view/subject.ts';
import { joined } from '../words/phrases.ts';
import { lightCommand } from './steps.ts';
import type { ActionData, LightData } from './told.ts';

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

/** The lights in points: colour in a word and a sign, direction, number, what to do. Where none is on, the one reason. */
export function lightBlocks(lights: readonly LightData[]): Block[] {
  const [reason, ...others] = new Set(lights.map(({ says }) => says));
  if (reason !== undefined && others.length === 0) return [text(`None of the six lights is on. ${reason}`)];
  const all = lights.map((light, index): Point => {
    const { colour, word, says, action } = light;
    // Two lights may wait for the same: said once.
    const isSaid = lights.slice(0, index).some((other) => other.action?.what === action?.what);
    const meaning = colour === 'grey' ? '' : `: ${joined([word, movedWords(light)], '; ')}`;
    return { text: [...signOf(light), meaning], more: [says, ...(action && !isSaid ? actionLines(action) : [])] };
  });
  return [points(all)];
}

/** The lights that are on, a point each, for where there are several communities. */
export function shortLights(lights: readonly LightData[]): Block[] {
  const lit = lights.filter(({ colour }) => colour !== 'grey');
  const all = lit.map((light): Line => {
    const moved = movedWords(light);
    return [...signOf(light), `${moved ? ` (${moved})` : ''}: ${light.says}`];
  });
  return all.length > 0 ? [points(all)] : [];
}

/** What is most urgent among the lights: of the first red one that has something to do, else of the first amber one. */
export function firstAction(lights: readonly LightData[]): ActionData | undefined {
  const of = (colour: Colour) => lights.find((light) => light.colour === colour && light.action)?.action;
  return of('red') ?? of('amber') ?? undefined;
}

function signOf({ name, colour }: LightData): Piece[] {
  return [lightSign(colour), ' ', toned('strong', lightTitles[name]), ` ${colour}`];
}

/** `worse, from green`; blank where nobody can know. */
function movedWords({ before, colour, direction }: LightData): string {
  const isMoved = before !== colour && before !== 'grey' && colour !== 'grey';
  return joined([directionWords[direction], isMoved ? `from ${before}` : ''], ', ');
}

/** What to do, and the command for it on a line of its own, where it can be copied whole. */
export function actionBlocks({ what, command }: ActionData): Block[] {
  return [text(stepOf(what)), ...(command === null ? [] : [commands(command)])];
}

function actionLines({ what, command }: ActionData): Line[] {
  return command === null ? [stepOf(what)] : [stepOf(what), toned('code', command)];
}

function stepOf(what: string): Line {
  return [toned('note', 'Next: '), what];
}
