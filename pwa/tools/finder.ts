// node pwa/tools/finder.ts cases.json
//
// Prints, with the same code as the phone runs, the groups and scores of each case as one JSON array:
// [{"name", "groups": [{"group", "score"}, ...]}, ...], highest first, all groups of at least 0.30.
// A case is {"name", "zones": {"<zone>" or "<zone>.<side>": strength}, "answers"?, "findings"?, "locked"?}.
// Zones without a side are taken on one side; where sides are named, each group tells its own.
//
// node pwa/tools/finder.ts --people 1000 --seed 1
//
// Draws synthetic people from the charts (people.ts) and prints how often their group is among the first three.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  type Charts,
  type FinderInput,
  type FinderResult,
  runFinder,
} from '../src/domain/finder.ts';
import { measure, READINGS, told } from './people.ts';

interface Case {
  name: string;
  /** null: the usual strength, 5. 0 takes the tap back. */
  zones: Record<string, number | null>;
  answers?: FinderInput['answers'];
  findings?: FinderInput['findings'];
  locked?: boolean;
}

const USUAL_STRENGTH = 5;
const BUNDLE = fileURLToPath(new URL('../../build/knowledge/bundle.json', import.meta.url));

function readBundle(): Charts {
  try {
    return JSON.parse(readFileSync(BUNDLE, 'utf8')) as Charts;
  } catch (error) {
    throw new Error(
      `No knowledge bundle at ${BUNDLE}: run python -m backend.knowledge.build first.`,
      { cause: error },
    );
  }
}

/** "hip_back" becomes "hip_back.right", "coccyx" becomes "coccyx.midline"; an unknown zone is an error. */
function tapOf(charts: Charts, key: string): string {
  const [zone = '', side] = key.split('.');
  const known = charts.zones.find((each) => each.id === zone);
  if (!known) throw new Error(`There is no zone ${JSON.stringify(zone)}.`);
  const wanted = side ?? (known.sides.includes('midline') ? 'midline' : 'right');
  if (!known.sides.some((each) => each === wanted))
    throw new Error(`${zone} has no side ${JSON.stringify(wanted)}.`);
  return `${zone}.${wanted}`;
}

function printed(charts: Charts, result: FinderResult, withSide: boolean): object {
  const name = charts.groups.find((group) => group.id === result.group)?.name ?? result.group;
  const score = Number(result.score.toFixed(4));
  return withSide ? { group: name, score, side: result.side } : { group: name, score };
}

function strengthOf(zone: string, strength: unknown): number {
  if (strength === null) return USUAL_STRENGTH;
  if (typeof strength === 'number' && strength >= 0 && strength <= 10) return strength;
  throw new Error(`${zone}: a strength is a number from 0 to 10, not ${JSON.stringify(strength)}.`);
}

function readCases(file: string): Case[] {
  const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!Array.isArray(content)) throw new Error(`${file} holds no JSON array of cases.`);
  return content.map((one: Partial<Case> | null, index) => {
    if (typeof one?.zones !== 'object' || one.zones === null) {
      throw new Error(`Case ${index + 1} has no zones.`);
    }
    return { ...one, name: one.name ?? `case ${index + 1}`, zones: one.zones };
  });
}

function run(charts: Charts, one: Case): object {
  const taps: Record<string, number> = {};
  for (const [key, strength] of Object.entries(one.zones)) {
    taps[tapOf(charts, key)] = strengthOf(key, strength);
  }
  const input: FinderInput = {
    taps,
    locked: one.locked ?? false,
    ...(one.answers && { answers: one.answers }),
    ...(one.findings && { findings: one.findings }),
  };
  const withSide = Object.keys(one.zones).some((key) => key.includes('.'));
  const groups = runFinder(charts, input).map((result) => printed(charts, result, withSide));
  return { name: one.name, groups };
}

function whole(option: string, word: string | undefined): number {
  if (word === undefined || !/^[0-9]{1,6}$/.test(word) || Number(word) === 0)
    throw new Error(
      `${option} takes a whole number from 1 to 999999, not ${JSON.stringify(word)}.`,
    );
  return Number(word);
}

/** --people N [--seed N] [--json] */
function measured(words: readonly string[]): string {
  let [count, seed, json] = [1000, 1, false];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === '--json') json = true;
    else if (word === '--people') count = whole(word, words[++at]);
    else if (word === '--seed') seed = whole(word, words[++at]);
    else throw new Error(`There is no option ${JSON.stringify(word)}.`);
  }
  const charts = readBundle();
  const summaries = READINGS.map((reading) => measure(charts, count, seed, reading));
  return json ? JSON.stringify(summaries, null, 1) : told(summaries, seed);
}

function main(words: readonly string[]): number {
  const [file] = words;
  if (!file) {
    process.stderr.write('Say which file: node pwa/tools/finder.ts cases.json\n');
    return 2;
  }
  try {
    if (file.startsWith('--')) {
      process.stdout.write(`${measured(words)}\n`);
      return 0;
    }
    const charts = readBundle();
    const cases = readCases(file);
    process.stdout.write(
      `${JSON.stringify(
        cases.map((one) => run(charts, one)),
        null,
        1,
      )}\n`,
    );
    return 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}

process.exitCode = main(process.argv.slice(2));
