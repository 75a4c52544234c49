/** The first questions: at most five screens, each answered by one tap when there is nothing to report. */

import { historyOf, readingOfNow } from './history.ts';
import { isAsked } from './triggers.ts';
import type { Answers, FirstUseScreen, Safety, SafetyEvent } from './types.ts';

/** The screens that still hold a question nobody answered, in order; empty: first use is done. */
export function openScreens(
  safety: Safety,
  events: readonly SafetyEvent[],
  now: string,
): FirstUseScreen[] {
  const history = historyOf(safety, events);
  const reading = readingOfNow(history, Date.parse(now));
  return safety.first_use.screens.filter((screen) =>
    screen.lines.some(({ question }) => !isAsked(history, question, reading)),
  );
}

/** "None of these": every question of the screen answered with none. */
export function noneOf(safety: Safety, screen: FirstUseScreen): Answers {
  return answersOf(safety, screen, {});
}

/**
 * The answers of a screen of which some lines were ticked and asked in full; the lines left alone are none.
 * `ticked` holds the answers to the questions behind the ticked lines, follow-ups included.
 */
export function answersOf(safety: Safety, screen: FirstUseScreen, ticked: Answers): Answers {
  const answers: Answers = {};
  for (const { question: id } of screen.lines) {
    const kind = safety.questions.find((question) => question.id === id)?.kind;
    answers[id] = kind === 'one' ? 'none' : [];
  }
  return { ...answers, ...ticked };
}
