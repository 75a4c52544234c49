// Ten years of entries, one a day, as the app's store holds them after a sync: `rows` and `view`.
async (days) => {
  const opening = indexedDB.open('unknot-local');
  const db = await new Promise((done, failed) =>
    Object.assign(opening, { onsuccess: () => done(opening.result), onerror: failed }),
  );
  const tx = db.transaction(['rows', 'view'], 'readwrite');
  const device = crypto.randomUUID();
  for (let i = 0; i < days; i += 1) {
    const at = new Date(Date.now() - (i + 1) * 86_400_000).toISOString();
    const id = crypto.randomUUID();
    const pain = (i * 7) % 11;
    const values = {
      occurred_at: at,
      local_date: at.slice(0, 10),
      time_zone: 'Europe/London',
      origin: 'live',
      pain_now: pain,
      'zones.hip_back.right': pain || 1,
      'zones.low_back.left': 2,
      'qualities.knot': true,
      'triggers.sitting': true,
      note: 'Walked a lot, then sat.',
    };
    const clocks = Object.fromEntries(
      Object.keys(values).map((name) => [name, [Date.parse(at), 0, device]]),
    );
    tx.objectStore('rows').put({ id, kind: 'pain_log', revision: i + 1, values, clocks });
    tx.objectStore('view').put({
      id,
      kind: 'pain_log',
      values,
      at,
      day: at.slice(0, 10),
      waiting: false,
    });
  }
  await new Promise((done, failed) =>
    Object.assign(tx, { oncomplete: done, onerror: failed, onabort: failed }),
  );
  db.close();
};
