// Keeps the one page, and answers with it.
addEventListener('install', (event) =>
  event.waitUntil(caches.open('bare').then((cache) => cache.add('/'))),
);
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) =>
  event.respondWith(caches.match('/').then((kept) => kept ?? fetch(event.request))),
);
