import type { Paints } from './chart-paint.ts';
import type { ChartMark } from './chart-spec.ts';

const radius = 4.5;

/**
 * A value as a point: a disc has happened, a dashed ring is planned, a ring is 约, a grey square isn't compared.
 */
export function drawPoint(
  ctx: CanvasRenderingContext2D,
  { x, y }: { readonly x: number; readonly y: number },
  mark: ChartMark,
  paints: Paints,
  isLive: boolean,
): void {
  const colour = mark.isApart ? paints.grey : paints.green;
  const isHollow = mark.isPlanned || mark.qualifier === 'about';
  ctx.beginPath();
  if (mark.isApart) ctx.rect(x - radius, y - radius, radius * 2, radius * 2);
  else ctx.arc(x, y, radius, 0, Math.PI * 2);
  ctx.fillStyle = isHollow ? paints.wash : colour;
  ctx.fill();
  if (isHollow) {
    if (mark.isPlanned) ctx.setLineDash([3, 2]);
    ctx.strokeStyle = colour;
    ctx.lineWidth = 2;
    ctx.stroke();
    ctx.setLineDash([]);
  }
  if (isLive) {
    ctx.beginPath();
    ctx.arc(x, y, radius + 4, 0, Math.PI * 2);
    ctx.strokeStyle = paints.focus;
    ctx.lineWidth = 2;
    ctx.stroke();
  }
}
