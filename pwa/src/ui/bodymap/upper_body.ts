/**
 * Neck, shoulder, arm and hand, the same from behind and from the front. Without zones; what is drawn of them is to
 * show a whole person. Shoulder, elbow, wrist and finger tips at 0.82, 0.63, 0.49 and 0.40 of the height.
 */
export const UPPER_BODY = {
  out_neck: '26 76, 25.6 98, 28 113',
  out_shoulder: '28 113, 38 125, 58 135, 80 142, 96 148, 108 157, 116 174',
  out_arm:
    '116 174, 120 198, 122 224, 125 254, 129 284, 134 306, 141 328, 145 352, 147 382, 150 408, 153 424',
  out_hand: '153 424, 158 440, 161 460, 160.6 481, 157.4 499, 153.6 506.6',
  out_finger_5: '153.6 506.6, 153 512.6, 149 514.6, 146.4 510',
  out_finger_3: '146.4 510, 145.6 516.6, 141 517, 139.4 510.6',
  out_finger_2: '139.4 510.6, 136.4 512, 134.6 506, 133.4 486, 131.6 471',
  out_thumb: '131.6 471, 129 479.6, 124 484.6, 120 481.6, 119.6 468, 122 450, 126 434, 128 420',
  in_arm: '128 420, 123 398, 116 366, 110 337, 106 312, 101 286, 95 256, 89 227, 83.6 200',
} as const;

/** From the midline over the shoulder and round the arm to the armpit, at "83.6 200". */
export const TO_THE_ARMPIT: readonly string[] = ['0 76, 26 76', ...Object.values(UPPER_BODY)];

/** Between the fingers. */
export const HAND_LINES: readonly string[] = [
  '146.4 509, 147.4 494, 147 480',
  '139.4 509, 141 494, 141 479',
];
