/**
 * The body from its own side; forward is positive. Only the strip that is really "the side" has
 * zones, what lies before and behind it belongs to the front and back views and is drawn paler.
 */
import type { HalfDrawing } from './drawing.ts';

const borders: Record<string, string> = {
  rim_top: '-34 353, -22 339, -4 333, 14 338, 33 361',
  rim_front: '33 361, 33.6 371, 31 382',
  rim_low: '-34 374, -18 359, -2 354, 14 361, 31 382',
  rim_back: '-34 353, -36 363, -34 374',
  hip_front: '31 382, 31.6 410, 29 438',
  hip_back: '-34 374, -37 404, -31 438',
  hip_foot: '-31 438, 0 443, 29 438',
  thigh_front_upper: '29 438, 28.4 474, 26.6 513',
  thigh_back_upper: '-31 438, -29 474, -27 513',
  thigh_line: '-27 513, 0 517, 26.6 513',
  thigh_front_lower: '26.6 513, 24.6 548, 21.6 584',
  thigh_back_lower: '-27 513, -25 548, -21.4 584',
  knee_top: '-21.4 584, 0 587, 21.6 584',
  knee_front: '21.6 584, 19.6 610, 16 638',
  knee_back: '-21.4 584, -19.4 610, -21 638',
  knee_low: '-21 638, -2 641, 16 638',
  shin_front: '16 638, 14.4 676, 11.6 726, 10.6 782',
  shin_back: '-21 638, -25 672, -20 722, -13.6 782',
  ankle_top: '-13.6 782, -2 784.4, 10.6 782',
  ankle_edge: '10.6 782, 13 804, 22 822, 20 838, 0 843, -14 836, -16 812, -13.6 782',
};

export const SIDE: HalfDrawing = {
  view: 'side',
  borders,
  tiles: {
    iliac_crest_side: ['rim_top', 'rim_front', '-rim_low', '-rim_back'],
    hip_side: ['rim_low', 'hip_front', '-hip_foot', '-hip_back'],
    thigh_side_upper: ['hip_foot', 'thigh_front_upper', '-thigh_line', '-thigh_back_upper'],
    thigh_side_lower: ['thigh_line', 'thigh_front_lower', '-knee_top', '-thigh_back_lower'],
    knee_outer: ['knee_top', 'knee_front', '-knee_low', '-knee_back'],
    shin_outer: ['knee_low', 'shin_front', '-ankle_top', '-shin_back'],
    ankle_outer: ['ankle_top', 'ankle_edge'],
  },
  midlineTiles: {},
  surroundings: [
    [
      // Behind, from the back of the chest down to the heel.
      '-46 150, -56 186, -59 222, -53 268, -41 308, -39 326, -44 350, -55 376, -64 402, -65 424, -58 446, -50 461',
      '-50 461, -49 490, -46 524, -38 564, -28 600, -27 614, -34 636, -42 662, -43 680, -36 716, -25 752, -17 786, -16 802, -24 822, -25 840, -18 851',
      // Sole, toes, instep, front of the leg.
      '-18 851, 4 852, 30 848, 60 852, 88 852, 97 846, 92 836, 70 826, 48 816, 30 802, 20 788, 16 766',
      '16 766, 16 736, 20 690, 22 656, 23 640, 30 624, 34 606, 33 590, 35 568, 41 528, 45 490, 44 456, 42 432',
      // Belly and chest.
      '42 432, 46 410, 49 384, 50 350, 49 318, 51 286, 55 244, 54 204, 42 150',
      '42 150, -46 150',
    ],
  ],
  landmarks: [
    // Arm, only as far as it does not hide the hip.
    '-24 190, -26 230, -22 268, -16 296',
    '20 190, 19 230, 14 268, 10 296',
    // Front hip bone and bony knob at the side.
    '38 366, 41 374, 38 382',
    '-8 396, 3 392, 12 400, 10 412, 0 416, -9 408, -8 396',
    // Crease under the buttock.
    '-50 461, -42 460, -35 454',
    // Hamstring tendon at the knee.
    '-24 566, -23 588, -20 612',
    // Outer ankle bone.
    '-6 806, 2 803, 7 811, 2 820, -6 816, -6 806',
  ],
};
