/** The safety rules on the phone. Same files, same answers as backend/safety/rules.py. */
export { nextTriggers, questionsFor } from './asking.ts';
export { type DiaryRecords, isInjury, snapshot } from './diary.ts';
export { guessCountry, notCompared, numbersOf } from './emergency.ts';
export { evaluate, evaluateCheck, mayBeTold } from './evaluate.ts';
export { answersOf, noneOf, openScreens } from './first_use.ts';
export { factsIn } from './history.ts';
export { mayDo, type OpenLock, openLocks } from './locks.ts';
export {
  type Label,
  type LabelLimits,
  labelLimits,
  mayUseHeat,
  mayUsePatch,
  offDue,
  type PatchHistory,
  type PatchPermission,
  type PatchProduct,
  type PatchWarning,
  type Placing,
} from './patches.ts';
export type * from './types.ts';
