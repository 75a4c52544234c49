/** Answers of a safety check in the words in which they were asked. */
import type { Question } from '../../domain/safety/types.ts';
import { words } from '../../text/share.ts';

export interface AnswerLine {
  question: string;
  answer: string;
}

/** Only what was answered with something; "none of these" and skipped questions are left out. */
export function chosenAnswers(
  questions: readonly Question[],
  answers: Readonly<Record<string, unknown>>,
): AnswerLine[] {
  return Object.entries(answers).flatMap(([key, value]) => {
    // A follow-up is stored as `<question>.<follow-up>`.
    const question = questions.find((each) => each.id === key.split('.').at(-1));
    const chosen = (Array.isArray(value) ? value : [value]).filter((id) => typeof id === 'string');
    const labels = chosen.flatMap((id) => {
      const option = question?.options.find((each) => each.id === id);
      return option ? [option.words] : [];
    });
    if (question === undefined || labels.length === 0) return [];
    return [{ question: question.words, answer: words.list(labels) }];
  });
}
