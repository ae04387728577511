// The browser's own print dialog, one key away.
document.getElementById('print').addEventListener('click', () => window.print());
