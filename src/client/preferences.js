// Runs before the first paint, blocking, so that nothing jumps: tells the style sheet that scripts run, and that the
// reader has chosen 长者模式. The key is the one in elder-switch.ts; this file can import nothing.
document.documentElement.dataset.js = '';
try {
  if (localStorage.getItem('tongtu-elder') === 'on') document.documentElement.dataset.elder = '';
} catch {
  // Storage is blocked: the page is shown as it is.
}
