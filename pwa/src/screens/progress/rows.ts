/** Records of the phone as rows of a daily series. */
import type { DiaryRow } from '../../domain/progress.ts';
import type { Entry } from '../../store/records.ts';

type Charted = 'pain_log' | 'patch_placement' | 'massage_session';

/** Records without a day cannot stand on a day and are left out; `actions/write` always gives one. */
export function toDiaryRows(entries: readonly Entry<Charted>[]): DiaryRow[] {
  return entries.flatMap(({ kind, values }) => {
    const day = values.local_date ?? values.occurred_at?.slice(0, 10);
    return day === undefined ? [] : [{ kind, local_date: day, values: { ...values } }];
  });
}
