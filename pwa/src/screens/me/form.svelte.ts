/** What every form of the account does: check, send once, and say in words what was wrong. */
import { Offline, Refused } from '../../actions/account.ts';
import { words } from '../../text/me.ts';

export interface Problem {
  text: string;
  /** Id of the field. */
  field?: string;
}

export class Form {
  problems = $state<readonly Problem[]>([]);
  busy = $state(false);

  /** The message beside a field. */
  of(field: string): string | undefined {
    return this.problems.find((problem) => problem.field === field)?.text;
  }

  /**
   * Runs `work` when `check` finds nothing to mend. `known` turns an expected refusal of the server
   * into problems; null leaves it to the general words.
   */
  async send(
    check: () => Problem[],
    work: () => Promise<void>,
    known: (refused: Refused) => Problem[] | null = fieldsOf,
  ): Promise<boolean> {
    if (this.busy) return false;
    // A new list each time: the summary takes the focus again.
    this.problems = check();
    if (this.problems.length > 0) return false;
    this.busy = true;
    try {
      await work();
      return true;
    } catch (error) {
      this.problems = problemsOf(error, known);
      return false;
    } finally {
      this.busy = false;
    }
  }
}

function problemsOf(error: unknown, known: (refused: Refused) => Problem[] | null): Problem[] {
  if (error instanceof Offline) return [{ text: words.offline }];
  if (error instanceof Refused) return known(error) ?? [{ text: words.failed }];
  return [{ text: words.failed }];
}

/** The server's own words about fields, where it gave some. */
export function fieldsOf(refused: Refused): Problem[] | null {
  const problems = Object.entries(refused.fields).flatMap(([field, messages]) =>
    messages.map((text) => ({ field, text })),
  );
  return problems.length > 0 ? problems : null;
}

/** Good enough to catch slips; the mail that arrives is the real proof. */
export function looksLikeEmail(text: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text.trim());
}
