/** Why reminders cannot reach this phone by push. */
export const words = {
  trouble: {
    unsupported:
      'This browser cannot show reminders. Reminders can come by e-mail or by your calendar instead.',
    install_first:
      'On iPhone and iPad, first add Unknot to the home screen, open it from there and turn reminders on.',
    denied:
      'Notifications are blocked for Unknot. Allow them in the settings of your browser or phone, then try again.',
    timeout:
      'The push service did not answer within ten seconds. Try again later; until then reminders can come by e-mail.',
    refused:
      'The browser’s push service said no. Reminders can come by e-mail or by your calendar instead.',
    no_key: 'This server is not set up for push. Reminders can come by e-mail instead.',
  },
};
