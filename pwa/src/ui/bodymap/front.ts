/** The body from the front. Below the knee there are no zones of the front: the shin is hinted. */
import type { HalfDrawing } from './drawing.ts';
import { HAND_LINES, TO_THE_ARMPIT, UPPER_BODY } from './upper_body.ts';

const LOWER_LEG = {
  out_shin: '68.4 640, 71.6 658, 71.6 680, 67 716, 60.6 756, 57.4 786, 59 806',
  out_foot: '59 806, 62 824, 67 838, 69.6 849, 66.6 855, 62.6 853.4',
  out_toe_4: '62.6 853.4, 61.6 859, 57 860, 54.4 856.6',
  out_toe_3: '54.4 856.6, 53 862, 48.6 862.6, 46 858.8',
  out_toe_2: '46 858.8, 44.4 864, 40 864, 38 860',
  out_toe_1: '38 860, 35 867, 28 867, 24.6 860, 24.8 846, 27.6 828, 28.4 808',
  in_shin: '28.4 808, 27 786, 25 756, 19 712, 14.4 682, 13.6 660, 15.4 640',
} as const;

const borders: Record<string, string> = {
  ...UPPER_BODY,
  ...LOWER_LEG,
  out_chest: '83.6 200, 80 214, 76 232, 73 256, 69.6 284, 67 309',

  midline_upper: '0 262, 0 341',
  midline_lower: '0 341, 0 446',
  pubis: '0 446, 0 454',

  out_waist: '67 309, 66.9 318, 68 330, 70.6 341',
  out_hip: '70.6 341, 76 359, 82 384, 86.6 408, 87.6 430',
  out_thigh_upper: '87.6 430, 86.4 454, 84 478, 80.8 508',
  out_thigh_lower: '80.8 508, 77 536, 72.4 568',
  out_knee: '72.4 568, 69.4 586, 68.4 604, 67 622, 68.4 640',
  in_thigh: '1.4 459, 3 474, 7.6 508, 11 538, 13.4 567',
  in_knee: '13.4 567, 14.4 585, 13.8 603, 16 622, 15.4 640',

  rib_margin: '0 262, 16 268, 38 292, 54 304, 67 309',
  navel_line: '0 341, 30 343, 70.6 341',
  rim: '70.6 341, 65 356, 57 375',
  fold_top: '0 446, 7 443, 30 411, 57 375',
  fold_end: '57 375, 57.6 388, 55.4 402',
  fold_low_outer: '32 434, 44 419, 55.4 402',
  fold_low_inner: '1.4 459, 15 453, 32 434',
  fold_crotch: '0 454, 1.4 459',
  hip_foot: '55.4 402, 69 419, 87.6 430',

  thigh_seam_upper: '32 434, 33 468, 33 509',
  thigh_seam_lower: '33 509, 32 540, 30.4 568',
  thigh_line: '33 509, 54 513, 80.8 508',
  knee_top_inner: '13.4 567, 21 569, 30.4 568',
  knee_top_outer: '30.4 568, 52 564, 72.4 568',
  knee_seam: '30.4 568, 31.4 603, 31 641',
  knee_low_inner: '15.4 640, 22 642, 31 641',
  knee_low_outer: '31 641, 50 645, 68.4 640',
};

export const FRONT: HalfDrawing = {
  view: 'front',
  borders,
  tiles: {
    abdomen_upper: ['rib_margin', 'out_waist', '-navel_line', '-midline_upper'],
    abdomen_lower: ['navel_line', 'rim', '-fold_top', '-midline_lower'],
    groin: ['fold_top', 'fold_end', '-fold_low_outer', '-fold_low_inner', '-fold_crotch', '-pubis'],
    hip_front: ['-rim', 'out_hip', '-hip_foot', '-fold_end'],
    thigh_front_upper: [
      'fold_low_outer',
      'hip_foot',
      'out_thigh_upper',
      '-thigh_line',
      '-thigh_seam_upper',
    ],
    thigh_front_lower: ['thigh_line', 'out_thigh_lower', '-knee_top_outer', '-thigh_seam_lower'],
    thigh_inner: [
      'fold_low_inner',
      'thigh_seam_upper',
      'thigh_seam_lower',
      '-knee_top_inner',
      '-in_thigh',
    ],
    knee_front: ['knee_top_outer', 'out_knee', '-knee_low_outer', '-knee_seam'],
    knee_inner: ['knee_top_inner', 'knee_seam', '-knee_low_inner', '-in_knee'],
  },
  midlineTiles: {},
  surroundings: [
    // Shoulders, arm, and the chest down to the rib margin.
    [
      ...TO_THE_ARMPIT,
      borders.out_chest ?? '',
      '67 309, 54 304, 38 292, 16 268, 0 262',
      // A hair over the midline, so that the halves show no seam.
      '0 262, -0.6 258',
      '-0.6 258, -0.6 80',
      '-0.6 80, 0 76',
    ],
    ['15.4 640, 22 642, 31 641, 50 645, 68.4 640', ...Object.values(LOWER_LEG)],
  ],
  landmarks: [
    // Collar bone and the lower edge of the chest muscle.
    '8 138, 30 133, 56 137, 82 145',
    '12 222, 36 229, 60 221, 76 204',
    ...HAND_LINES,
    // Crook of the elbow.
    '112 306, 120 311, 129 306',
    // Midline of the belly and navel.
    '0 276, 0 330',
    '0 337, 2.4 341, 0 345',
    // Front hip bone.
    '64 366, 58 371, 53 380',
    // Front thigh muscle above the knee.
    '38 548, 33 566, 37 578',
    // Kneecap.
    '50 584, 40 592, 40 608, 49 617, 59 609, 60 593, 50 584',
    // Shin edge.
    '45 652, 43.6 690, 41.6 740',
    // Ankle bones.
    '30 806, 33 812, 30 817',
    '57 812, 54 818, 57 823',
  ],
};
