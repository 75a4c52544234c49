/** Everything that goes wrong between a phone and its server. */
export const FAULTS = [
  'request lost',
  'request cut',
  'request late',
  'sent twice',
  'answer lost',
  'answer cut',
  'a page of the network',
  'server busy',
] as const;
export type Fault = (typeof FAULTS)[number];
