import { LivePanel } from './live-panel.ts';

/** Makes every panel of a `<metric-chart>` live, and its button for the picture work. Loaded on interest only. */
export function goLive(host: HTMLElement): void {
  const readout = host.querySelector<HTMLElement>('.figure-chart-readout');
  if (readout === null) return;
  const panels = [...host.querySelectorAll<HTMLElement>('.chart-stage')].map(
    (stage) => new LivePanel(stage, readout),
  );
  for (const panel of panels) {
    panel.onMove = () => {
      for (const other of panels) if (other !== panel) other.leave();
    };
  }
  const redraw = () => {
    for (const panel of panels) panel.refresh();
  };
  for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)'])
    matchMedia(query).addEventListener('change', redraw);
  new MutationObserver(redraw).observe(document.documentElement, { attributeFilter: ['data-elder'] });
  const size = new ResizeObserver(() => {
    for (const panel of panels) panel.fit();
  });
  for (const { stage } of panels) size.observe(stage);
  host.querySelector('[data-picture]')?.addEventListener('click', async () => {
    const { savePicture } = await import('./chart-picture.ts');
    savePicture(host, panels);
  });
}
