/**
 * The body from its own side; forward is positive. Only the strip that is really "the side" has
 * zones, what lies before and behind it belongs to the front and back views and is drawn paler.
 */
import type { HalfDrawing } from './drawing.ts';

/** Around the body, from the nape down the back, along the sole, and up the front to the throat. */
const OUTLINE = {
  out_back:
    '-24 76, -22 96, -28 114, -44 140, -57 174, -62 206, -58 242, -48 276, -40 304, -37.6 324, -42 348, -53 374, -63 398, -66.6 420, -63 441, -54 456, -46 464',
  out_thigh_back: '-46 464, -46 490, -43 530, -36 566, -30 594, -26.6 611, -28 629',
  out_calf: '-28 629, -36 652, -42 677, -40 703, -31 739, -22 773, -18 794, -19 808',
  out_heel: '-19 808, -24 821, -26.4 836, -20 849, -8 852.6',
  out_sole: '-8 852.6, 12 852, 34 848, 58 851.6, 84 852.6',
  out_toe: '84 852.6, 97 850, 100 843, 92 834.6',
  out_instep: '92 834.6, 72 824, 50 814, 33 801, 24 786',
  out_shin: '24 786, 20 764, 19 736, 22 696, 24.6 661, 25 643',
  out_knee: '25 643, 30.4 630, 33.8 614, 33.4 596, 32.6 580',
  out_thigh_front: '32.6 580, 38 550, 44 512, 47.6 474, 46.6 440',
  out_belly: '46.6 440, 48 408, 52 380, 54 352, 52.6 330, 51 310.6',
  behind_the_arm: '51 310.6, 51.4 290, 52.6 279',
  out_chest: '52.6 279, 57 246, 59 214, 55.6 184, 45 156, 32 136, 23 121, 20 104, 21 76',
} as const;

/** Bent, so that the hand does not hide the hip. */
const ARM = {
  shoulder: '-27 176, -22 158, -4 147, 13 155, 20 172',
  out_arm_front: '20 172, 22.6 192, 21 220, 18.6 248, 21 267, 31 276',
  out_arm_top: '31 276, 52 279, 76 280, 98 281.6',
  out_hand:
    '98 281.6, 118 278.6, 142 279.6, 159 284, 165 288.6, 161 293, 146 294, 130 296, 120 300, 108 303.4, 98 302',
  out_arm_below:
    '98 302, 74 307, 44 312.6, 16 315.6, -4 315, -17 310, -22 297, -23.6 280, -27 252, -29.6 222, -30 198, -27 176',
} as const;

const borders: Record<string, string> = {
  ...OUTLINE,
  ...ARM,

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
  surroundings: [[...Object.values(OUTLINE), '21 76, -24 76'], Object.values(ARM)],
  landmarks: [
    // Thumb.
    '106 284, 118 287.4, 131 292',
    // Front hip bone and bony knob at the side.
    '38 366, 41 374, 38 382',
    '-8 396, 3 392, 12 400, 10 412, 0 416, -9 408, -8 396',
    // Crease under the buttock.
    '-46 464, -40 462.6, -33 456',
    // Hamstring tendon at the knee.
    '-24 566, -23 588, -20 612',
    // Outer ankle bone.
    '-6 806, 2 803, 7 811, 2 820, -6 816, -6 806',
  ],
};
