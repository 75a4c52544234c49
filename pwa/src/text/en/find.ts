/** Words of the finder. Names of muscles and areas come from the knowledge bundle. */
import { dayAndTime } from '../dates.ts';
import { listed, number } from '../plural.ts';

export const words = {
  title: 'Muscles to check',
  missing: 'The guide is not on this phone yet. Open the app once with a connection.',
  loading: 'Opening the guide…',
  start: {
    lead: 'Charts link areas of pain with muscles that are worth checking. You tap where it hurts, you get a list.',
    from: (at: string): string => `From your entry of ${dayAndTime(at)}`,
    areas: (areas: readonly string[]): string => `You marked: ${listed(areas)}.`,
    use: 'Use these areas',
    anew: 'Tap the areas anew',
    none: 'No area is marked in your latest entry.',
    tap: 'Where does it hurt?',
    show: 'Show muscles to check',
    nothing: 'Tap at least one area first.',
    elsewhere:
      'Only areas outside of this guide are marked. Tap the areas of low back, hip or leg, or ask a professional about the others.',
  },
  side: { left: 'left', right: 'right', both: 'both sides', midline: 'middle' } as Record<
    string,
    string
  >,
  zone: (name: string, side: string): string => (side === 'midline' ? name : `${name}, ${side}`),
  questions: {
    title: 'A few questions first',
    lead: 'Optional. They only change the order of the list.',
    skip: 'Skip',
    none: 'None of these',
  },
  result: {
    lead: (n: number): string =>
      `Charts link these areas with ${number(n)} muscles. The first ones explain most of what you marked.`,
    one: 'Charts link these areas with one muscle.',
    marked: (areas: readonly string[]): string => `You marked: ${listed(areas)}.`,
    because: (areas: readonly string[]): string =>
      `Charts link this muscle with ${listed(areas)}, which you marked.`,
    equal: 'About equal',
    equalText: 'These fit about equally well.',
    others:
      'Other things can cause this too, also ones that no muscle list knows. If it does not change within two weeks, or you are worried, ask a professional.',
    nothing:
      'No muscle of this guide fits well with these areas. That says nothing about the cause. You can search the whole area for tender spots, or ask a professional.',
    single: 'One area alone fits with many muscles. More areas make the list clearer.',
    more: 'Show the others',
    change: 'Change the areas',
    sure: 'How sure is this?',
    sureText: [
      'The charts are drawings of many people’s reports, not measurements. People differ a lot, and areas overlap.',
      'Same areas, same list for everybody: nothing is guessed about you.',
      'Doctors do not agree on what sore spots are. Pressing them helps some people for a while. If it does not help you in two weeks, stop and ask a professional.',
    ],
    joint: 'Not a muscle: worth asking a professional about.',
    where: 'Where to look',
    fit: (score: number): string => `Fit ${number(Math.round(score * 100))} of 100`,
    fitText: 'How much of what you marked the chart’s pattern covers',
  },
  open: {
    check: 'Check this muscle',
    session: (name: string): string => `Session: ${name}`,
    closed: 'Closed for now',
    patch: 'Put a patch here',
    none: 'No routine for this muscle in this guide yet.',
    why: 'Why',
  },
  exam: {
    title: (name: string): string => `Check: ${name}`,
    lead: 'Press with one or two fingers, slowly, never above 6 of 10. Compare with the other side.',
    tender: 'Is it tender?',
    yes: 'Yes',
    no: 'No',
    mine: 'Is it your pain?',
    mineOptions: { reproduces: 'Yes, it brings my pain', eases: 'It eases my pain', neither: 'No' },
    save: 'Keep what I found',
    saved: 'Kept. The order of the list takes it into account.',
    skipSensitive: 'This place is not checked by oneself.',
    point: 'Place',
    found: { mine: 'my pain', tender: 'tender', nothing: 'nothing there' },
  },
  safety: {
    title: 'One question before',
    reason: 'Why this is asked',
    answered:
      'From the answers you gave, the app has no reason to send you for help first. That is not an all-clear.',
  },
};
