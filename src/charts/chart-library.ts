/**
 * The one file that loads chart.js, cut down to what our charts use: bars on a category and a linear axis. At build it is
 * drawn with, in the browser it is what the lazy chunk holds.
 */
import { BarController, BarElement, CategoryScale, Chart, LinearScale } from 'chart.js';

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

export { Chart };
