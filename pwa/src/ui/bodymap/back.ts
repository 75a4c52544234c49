/**
 * The body from behind, feet hanging as when lying face down, so that heel and sole can be seen.
 *
 * Heights follow surface anatomy of a standing adult (shares of stature): top of the pelvic rim
 * 0.61, dimples 0.57, trochanter 0.53, tailbone 0.50, gluteal fold 0.46, knee crease 0.285.
 */
import type { HalfDrawing } from './drawing.ts';
import { HAND_LINES, TO_THE_ARMPIT, UPPER_BODY } from './upper_body.ts';

const TOES = {
  out_toe_5: '63.4 893, 66.4 901, 66.6 909, 63.6 913.4, 60 911.6',
  out_toe_4: '60 911.6, 60 917, 56.4 919.6, 52.6 916.6',
  out_toe_3: '52.6 916.6, 52 922, 48 924, 44.6 920.4',
  out_toe_2: '44.6 920.4, 43.6 926, 39.4 927.6, 36.6 923',
  out_toe_1: '36.6 923, 34 930, 27.6 931, 24.4 924, 24.6 910, 28.6 893',
} as const;

const borders: Record<string, string> = {
  ...UPPER_BODY,
  ...TOES,
  out_chest: '83.6 200, 80 214, 76 230, 73 246',

  // Midline, from the mid back to the cleft.
  spine_mid: '0 246, 0 290',
  spine_upper: '0 290, 0 322',
  spine_lower: '0 322, 0 354',
  sacrum_middle: '0 354, 0 409',
  cleft: '0 438, 0 452',

  // Outline, outer side, from the ribs to the sole.
  out_ribs: '73 246, 71.3 270, 68.6 292, 67.4 306',
  out_waist: '67.4 306, 67 318, 67.8 328, 69.8 338',
  out_rim: '69.8 338, 72.4 347, 75.4 357',
  out_hip_upper: '75.4 357, 79.6 373, 83.6 391',
  out_hip: '83.6 391, 86.6 407, 87.9 424, 87.4 438, 86.4 451',
  out_thigh_upper: '86.4 451, 84 478, 80.4 511',
  out_thigh_mid: '80.4 511, 77.5 534, 74 556',
  out_thigh_lower: '74 556, 71 575, 69 592',
  out_knee: '69 592, 67.8 606, 67.7 618, 68.9 632',
  out_calf: '68.9 632, 72 650, 73.2 670, 71.4 695',
  out_calf_lower: '71.4 695, 67.4 722, 62 752',
  out_achilles: '62 752, 58.3 774, 57 792, 58.6 814',
  out_heel: '58.6 814, 58.6 826, 58 840, 58.6 856',
  out_sole: '58.6 856, 60.4 874, 63.4 893',

  // Outline, inner side, from the crotch to the sole.
  in_fold: '0 452, 1.5 459, 2.6 467',
  in_thigh_upper: '2.6 467, 4.6 488, 8.2 511',
  in_thigh_mid: '8.2 511, 11 534, 13 556',
  in_thigh_lower: '13 556, 14.4 575, 14.8 592',
  in_knee: '14.8 592, 15.4 605, 15.8 618, 15 632',
  in_calf: '15 632, 13.4 652, 14.2 676, 19 707',
  in_calf_lower: '19 707, 23.6 730, 26.6 752',
  in_achilles: '26.6 752, 28.8 774, 29 792, 26.6 814',
  in_heel: '26.6 814, 26.4 828, 27.6 843, 29.8 857',
  in_sole: '29.8 857, 32.6 872, 28.6 893',

  // Back above the pelvic rim.
  ribs_top_inner: '0 246, 38 246',
  ribs_top_outer: '38 246, 73 246',
  ribs_ridge: '38 246, 38.6 270, 39 293',
  ribs_low_inner: '0 290, 20 290.4, 39 293',
  ribs_low_outer: '39 293, 54 298, 67.4 306',
  ridge_upper: '39 293, 39.8 308, 40.4 324',
  waist_line: '0 322, 20 322, 40.4 324',
  ridge_lower: '40.4 324, 41.6 331, 43.4 338',

  // Pelvic rim, dimple, sacrum, tailbone.
  rim_top_outer: '43.4 338, 52 334.4, 61 334, 69.8 338',
  rim_top_inner: '34 349, 38 343, 43.4 338',
  dimple_top: '14.4 353, 24 349, 34 349',
  sacrum_top: '0 354, 7 354, 14.4 353',
  rim_end: '34 349, 37.6 355, 39.4 364',
  rim_low: '39.4 364, 47 356.4, 57 352.4, 67 353.4, 75.4 357',
  dimple_outer: '39.4 364, 38.6 373, 34.6 380.6',
  dimple_low: '34.6 380.6, 25.6 385, 17 381',
  dimple_inner: '14.4 353, 13.8 367, 17 381',
  sacrum_edge: '17 381, 17.4 390, 15.4 399',
  sacrum_tip_outer: '15.4 399, 11 406.6, 6 412',
  sacrum_tip: '0 409, 3 409.8, 6 412',
  tailbone_edge: '6 412, 9.6 420, 8.4 430, 0 438',

  // Buttock.
  upper_inner_outer: '34.6 380.6, 41.6 388, 47 399',
  upper_inner_low: '15.4 399, 20 405, 26 409',
  upper_inner_centre: '26 409, 37 403.4, 47 399',
  upper_outer_low: '47 399, 54 395.4, 62 394',
  hip_top: '62 394, 73 391, 83.6 391',
  centre_inner: '26 409, 22.4 417, 20 426',
  centre_outer: '62 394, 65.6 406, 65.4 419',
  centre_low: '20 426, 32 431.6, 48 430, 65.4 419',
  lower_outer: '65.4 419, 66 433, 63 447.4',
  cleft_edge_outer: '20 426, 17.2 438, 15.8 451',
  cleft_foot: '0 452, 8 453, 15.8 451',
  fold_top: '15.8 451, 30 455.4, 47 454, 63 447.4',
  fold_end: '63 447.4, 66.6 452.6, 68.6 459',
  fold_low_inner: '2.6 467, 20 471.6, 41 471',
  fold_low_outer: '41 471, 55 467, 68.6 459',
  hip_foot: '68.6 459, 77.6 455, 86.4 451',

  // Thigh, knee, calf, foot.
  thigh_ridge_upper: '41 471, 43 490, 43.8 511',
  thigh_ridge_mid: '43.8 511, 43.8 534, 43.2 556',
  thigh_ridge_lower: '43.2 556, 42.4 575, 42 592',
  thigh_line_1_inner: '8.2 511, 26 514, 43.8 511',
  thigh_line_1_outer: '43.8 511, 62 514, 80.4 511',
  thigh_line_2_inner: '13 556, 28 559, 43.2 556',
  thigh_line_2_outer: '43.2 556, 59 559, 74 556',
  knee_top_inner: '14.8 592, 28 588.6, 42 592',
  knee_top_outer: '42 592, 56 588.6, 69 592',
  knee_ridge: '42 592, 42 612, 42 632',
  knee_low_inner: '15 632, 28 635.4, 42 632',
  knee_low_outer: '42 632, 56 635.4, 68.9 632',
  calf_ridge: '42 632, 43.4 666, 45 699',
  calf_line_inner: '19 707, 32 708.4, 45 699',
  calf_line_outer: '45 699, 58 701.4, 71.4 695',
  achilles_top: '26.6 752, 44 757, 62 752',
  heel_top: '26.6 814, 42.6 819, 58.6 814',
  sole_top: '29.8 857, 44 862.6, 58.6 856',
  sole_low: '28.6 893, 46 897.6, 63.4 893',
};

export const BACK: HalfDrawing = {
  view: 'back',
  borders,
  tiles: {
    mid_back: ['ribs_top_inner', 'ribs_ridge', '-ribs_low_inner', '-spine_mid'],
    low_ribs_back: ['ribs_top_outer', 'out_ribs', '-ribs_low_outer', '-ribs_ridge'],
    lumbar_upper: ['ribs_low_inner', 'ridge_upper', '-waist_line', '-spine_upper'],
    lumbar_lower: [
      'waist_line',
      'ridge_lower',
      '-rim_top_inner',
      '-dimple_top',
      '-sacrum_top',
      '-spine_lower',
    ],
    flank: ['ribs_low_outer', 'out_waist', '-rim_top_outer', '-ridge_lower', '-ridge_upper'],
    iliac_crest_back: ['rim_top_inner', 'rim_top_outer', 'out_rim', '-rim_low', '-rim_end'],
    si_joint: ['dimple_top', 'rim_end', 'dimple_outer', 'dimple_low', '-dimple_inner'],
    sacrum: [
      'sacrum_top',
      'dimple_inner',
      'sacrum_edge',
      'sacrum_tip_outer',
      '-sacrum_tip',
      '-sacrum_middle',
    ],
    buttock_upper_inner: [
      '-dimple_low',
      'upper_inner_outer',
      '-upper_inner_centre',
      '-upper_inner_low',
      '-sacrum_edge',
    ],
    buttock_upper_outer: [
      'rim_low',
      'out_hip_upper',
      '-hip_top',
      '-upper_outer_low',
      '-upper_inner_outer',
      '-dimple_outer',
    ],
    buttock_centre: [
      'upper_inner_centre',
      'upper_outer_low',
      'centre_outer',
      '-centre_low',
      '-centre_inner',
    ],
    buttock_cleft_edge: [
      'upper_inner_low',
      'centre_inner',
      'cleft_edge_outer',
      '-cleft_foot',
      '-cleft',
      '-tailbone_edge',
      '-sacrum_tip_outer',
    ],
    buttock_lower: ['centre_low', 'lower_outer', '-fold_top', '-cleft_edge_outer'],
    gluteal_fold: [
      'cleft_foot',
      'fold_top',
      'fold_end',
      '-fold_low_outer',
      '-fold_low_inner',
      '-in_fold',
    ],
    hip_back: ['hip_top', 'out_hip', '-hip_foot', '-fold_end', '-lower_outer', '-centre_outer'],
    thigh_back_upper_inner: [
      'fold_low_inner',
      'thigh_ridge_upper',
      '-thigh_line_1_inner',
      '-in_thigh_upper',
    ],
    thigh_back_upper_outer: [
      'fold_low_outer',
      'hip_foot',
      'out_thigh_upper',
      '-thigh_line_1_outer',
      '-thigh_ridge_upper',
    ],
    thigh_back_mid_inner: [
      'thigh_line_1_inner',
      'thigh_ridge_mid',
      '-thigh_line_2_inner',
      '-in_thigh_mid',
    ],
    thigh_back_mid_outer: [
      'thigh_line_1_outer',
      'out_thigh_mid',
      '-thigh_line_2_outer',
      '-thigh_ridge_mid',
    ],
    thigh_back_lower_inner: [
      'thigh_line_2_inner',
      'thigh_ridge_lower',
      '-knee_top_inner',
      '-in_thigh_lower',
    ],
    thigh_back_lower_outer: [
      'thigh_line_2_outer',
      'out_thigh_lower',
      '-knee_top_outer',
      '-thigh_ridge_lower',
    ],
    knee_back_inner: ['knee_top_inner', 'knee_ridge', '-knee_low_inner', '-in_knee'],
    knee_back_outer: ['knee_top_outer', 'out_knee', '-knee_low_outer', '-knee_ridge'],
    calf_upper_inner: ['knee_low_inner', 'calf_ridge', '-calf_line_inner', '-in_calf'],
    calf_upper_outer: ['knee_low_outer', 'out_calf', '-calf_line_outer', '-calf_ridge'],
    calf_lower: [
      'calf_line_inner',
      'calf_line_outer',
      'out_calf_lower',
      '-achilles_top',
      '-in_calf_lower',
    ],
    achilles: ['achilles_top', 'out_achilles', '-heel_top', '-in_achilles'],
    heel: ['heel_top', 'out_heel', '-sole_top', '-in_heel'],
    sole_arch: ['sole_top', 'out_sole', '-sole_low', '-in_sole'],
  },
  midlineTiles: {
    coccyx: ['sacrum_tip', 'tailbone_edge'],
  },
  surroundings: [
    // Shoulders, arm, and the chest wall above the first zone.
    [...TO_THE_ARMPIT, borders.out_chest ?? '', '73 246, 38 246, 0 246', '0 246, 0 76'],
    // Ball of the foot and toes.
    ['28.6 893, 46 897.6, 63.4 893', ...Object.values(TOES)],
  ],
  landmarks: [
    // Spine and the lower edge of the shoulder blade.
    '0 150, 0 246, 0 352',
    '26 164, 30 196, 40 219, 54 222, 60 206',
    ...HAND_LINES,
    // Elbow.
    '114 300, 119 306, 124 301',
    // Ridge of the back muscles.
    '24 256, 25 300, 23 336',
    // Dimple.
    '19.6 363, 22 367.4, 26 367.8, 29 364.4',
    // Sacrum edges toward the cleft.
    '0 409, 0 452',
    // Crease under the buttock.
    '4 462, 22 464.4, 42 462.6, 58 456',
    // Bony knob at the side.
    '80 404, 76 412, 78 424',
    // Knee crease.
    '22 611, 42 614, 61 611',
    // Lower ends of the two calf bulges.
    '22 690, 31 697.6, 41 692, 44.4 676',
    '45 672, 48.6 685, 57 690.6, 66 683',
    // Cord above the heel.
    '36 768, 38 792, 35 814',
    '51 768, 48 792, 51 814',
  ],
};
