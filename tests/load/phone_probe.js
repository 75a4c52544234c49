// Runs in each page before its own scripts: notes when a finger came down, when a transaction that writes was
// committed, and when what it waited for was painted. All times are milliseconds of performance.now().
(() => {
  const seen = { tap: 0, committed: 0, said: 0, marks: {}, interactions: {}, lcp: 0, lcpText: '' };
  globalThis.bench = seen;
  const wanted = new Map();
  const waiting = [];
  // Promises for the bench, so that nothing asks while it measures.
  globalThis.benchUntil = (ready) =>
    new Promise((done) => {
      waiting.push(() => ready() && (done(), true));
      settle();
    });
  globalThis.benchMark = (name) =>
    benchUntil(() => seen.marks[name] !== undefined).then(() => seen.marks[name]);
  globalThis.benchSaved = () =>
    benchUntil(() => seen.committed > 0 && seen.said > 0).then(() => [
      seen.committed - seen.tap,
      seen.said - seen.tap,
    ]);
  const settle = () => {
    for (const each of [...waiting]) if (each()) waiting.splice(waiting.indexOf(each), 1);
  };
  // A frame's callback comes before its paint; a message posted in it arrives after.
  const whenPainted = (then) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => then(performance.now());
      port2.postMessage(0);
    });
  const look = () => {
    for (const [name, selector] of wanted) {
      if (!document.querySelector(selector)) continue;
      wanted.delete(name);
      whenPainted((at) => {
        seen.marks[name] = at;
        settle();
      });
    }
  };
  globalThis.benchWant = (name, selector) => {
    delete seen.marks[name];
    wanted.set(name, selector);
    look();
  };
  for (const [name, selector] of Object.entries(globalThis.benchFirst ?? {}))
    wanted.set(name, selector);
  let said = '';
  new MutationObserver(() => {
    look();
    const now = [...document.querySelectorAll('[role=status]')]
      .map((one) => one.textContent)
      .join('');
    if (now === said) return;
    said = now;
    if (now.includes('Saved'))
      whenPainted((at) => {
        seen.said = at;
        settle();
      });
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  addEventListener(
    'pointerdown',
    (event) => Object.assign(seen, { tap: event.timeStamp, committed: 0, said: 0 }),
    true,
  );
  const begin = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (...args) {
    const tx = begin.apply(this, args);
    if (args[1] === 'readwrite')
      tx.addEventListener('complete', () => {
        seen.committed ||= performance.now();
        settle();
      });
    return tx;
  };
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries())
      if (interactionId)
        seen.interactions[interactionId] = Math.max(
          seen.interactions[interactionId] ?? 0,
          duration,
        );
  }).observe({ type: 'event', durationThreshold: 16, buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      Object.assign(seen, {
        lcp: entry.startTime,
        lcpText: entry.element?.textContent.slice(0, 60) ?? '',
      });
  }).observe({ type: 'largest-contentful-paint', buffered: true });
})();
