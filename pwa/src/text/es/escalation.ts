/** How far the telling has come, in words with times. */
import type { words as en } from '../en/escalation.ts';
import { listed } from '../plural.ts';

export const words: typeof en = {
  title: 'A quién se avisa',
  answered: (at: string) => `${at}: respondiste`,
  notSent: 'Todavía sin enviar: no hay conexión. Nadie lo sabe.',
  confirmFirst:
    'No se avisa a nadie antes de que digas que es correcto, o antes de que pase un minuto.',
  sent: (at: string) => `${at}: enviado`,
  told: (at: string, name: string, channels: readonly string[]) =>
    channels.length > 0
      ? `${at}: se avisó a ${name} por ${listed(channels)}`
      : `${at}: se avisó a ${name}`,
  opened: (at: string, name: string) => `${at}: ${name} lo abrió`,
  firstTold: (at: string) => `El aviso sale: ${at}, si no dices que fue un error.`,
  acknowledged: (at: string, name: string) => `${at}: ${name} confirmó que lo ha visto`,
  somebody: 'alguien que está pendiente',
  channels: { push: 'notificación', webpush: 'notificación', email: 'correo' } as Readonly<
    Record<string, string>
  >,
  state: {
    waiting: 'Todavía no se ha avisado a nadie.',
    telling: 'Nadie ha respondido todavía. Se les vuelve a avisar hasta que alguien responda.',
    acknowledged: 'Alguien lo ha visto. No le esperes.',
    mistaken: 'Respondido por error. Ya no se avisa a nadie.',
    cleared: 'Te han revisado. Ya no se avisa a nadie.',
    unanswered: 'Nadie ha respondido en 24 horas.',
    nobody_to_tell:
      'Nadie está pendiente. No se avisa a nadie. A quien empiece a estarlo en 24 horas se le avisa entonces.',
    not_told: 'De esto no se avisa a nadie.',
  },
  noAccount: 'No tienes cuenta en este teléfono, así que no se puede avisar a nadie.',
};
